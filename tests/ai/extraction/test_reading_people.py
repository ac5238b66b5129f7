"""People: names and homes the way the world writes them."""

import pytest
from effort import calls_made

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.career.document import Basics


def read(head: str) -> Basics:
    text = f"{head}\n\nEXPERIENCE\nWelder, Acme Ltd, 2019 - 2021\n- Welded.\n"
    return read_resume(read_source(text.encode())).document.basics


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("CURRICULUM VITAE\nOF\nOLUWASEUN ADÉBÁYỌ̀", "Oluwaseun Adébáyọ̀"),
        ("T H A B O   M O K O E N A", "Thabo Mokoena"),
        ("Mary-Kate O'Sullivan, CPA, MBA", "Mary-Kate O'Sullivan"),
        ("Ivan Petrović, dipl. ing.", "Ivan Petrović"),
        ("Ada Vale +44 20 7946 0311 ada@vale.example", "Ada Vale"),
        ("प्रिया शर्मा", "प्रिया शर्मा"),
        ("Ada Vale, MBA, PMP (they/them)", "Ada Vale"),
        ("Ada Vale, CPHQ, FACHE", "Ada Vale"),
        ("Ada Vale PhD", "Ada Vale"),
        ("Frau Ada Vale", "Ada Vale"),
        ("CONTACT\tAda Vale", "Ada Vale"),
        ("RAYMOND T . VALE JR .", "Raymond T. Vale Jr."),
        ("Name\tPhone\nAda Vale\t+44 20 7946 0311", "Ada Vale"),
        ("Full name\nAda Vale", "Ada Vale"),
        ("氏名\t電話\n大野 春菜\t+81 90-1234-5678", "大野 春菜"),
        ("Vale, Ada Maria", "Ada Maria Vale"),
        ("van der Vale, Ada", "Ada van der Vale"),
        ("Raymond Vale, Jr.", "Raymond Vale, Jr."),
        ("Ada Vale, Graz", "Ada Vale"),
        ("Surname: Vale\nFirst name: Ada", "Ada Vale"),
        ("Nachname: Vale\nVorname: Ada", "Ada Vale"),
        ("Vorname: Ada\nNachname: Vale", "Ada Vale"),
        ("Apellidos y nombres: Prado Villa, Ada", "Ada Prado Villa"),
        ("ふりがな: おおの はるな\n氏名: 大野 春菜", "大野 春菜"),
    ],
)
def test_a_name_is_read_without_what_is_around_it(head: str, name: str) -> None:
    assert read(f"{head}\nsomeone@post.example").name == name


@pytest.mark.parametrize(
    "name",
    [
        "Li Xiaoming (李小明)",
        "Nguyễn Thị Anh",
        "Åke Öberg-Lund",
        "Anneke (Annie) de Vries",
        "Wu Lei",
        'William "Bill" Vale',
        "Umm Kulthum Abd el-Rahman",
        "Marie-Luise Freifrau von und zu Altenbruch",
        "María de los Ángeles Prado y Villa",
        "Ma Li Na",
    ],
)
def test_a_name_is_read_as_it_is_written(name: str) -> None:
    assert read(f"{name}\nWelder\nsomeone@post.example").name == name


def test_the_title_of_the_document_is_no_headline() -> None:
    found = read("Curriculum Vitae of Ada Vale\nsomeone@post.example")
    assert (found.name, found.label) == ("Ada Vale", "")


CAREER = "EXPERIENCE\nWelder, Acme Ltd, 2019 - 2021\n- Welded bridges.\n" * 4


@pytest.mark.parametrize("name", ["Chase Baker", "Paris Georgia Banks", "大野 春菜"])
def test_a_name_above_what_says_how_to_reach_the_person_may_come_late(name: str) -> None:
    text = f"{CAREER}\n{name}\nWelder\n60632 Chicago\n+1 312 555 0172\nhello@post.example\n"
    assert read_resume(read_source(text.encode())).document.basics.name == name


@pytest.mark.parametrize("said", ["High School Diploma", "Calle del Muelle, 12", "MBA, PMP"])
def test_a_school_a_street_and_degrees_are_no_name(said: str) -> None:
    text = f"{CAREER}\n{said}\n60632 Chicago\n+1 312 555 0172\nhello@post.example\n"
    assert read_resume(read_source(text.encode())).document.basics.name == ""


def test_initials_in_the_address_tell_the_name_from_a_tool() -> None:
    text = f"{CAREER}\nSKILLS\nAutoCAD Civil\n\nK. S. Vale\n60632 Chicago\nksv.civil@post.example\n"
    assert read_resume(read_source(text.encode())).document.basics.name == "K. S. Vale"


@pytest.mark.parametrize(
    ("text", "address", "code", "city"),
    [
        ("14 Millpond Lane, Elmbrook Q31 HK71", "14 Millpond Lane", "Q31 HK71", "Elmbrook"),
        ("Rua do Sol 117, 80000-000 Lagoa, Brazil", "Rua do Sol 117", "80000-000", "Lagoa"),
        ("Lange Gasse 3, 71638 Altdorf", "Lange Gasse 3", "71638", "Altdorf"),
        (
            "7 Quay Road, East End, Elmbrook Q31 AB12",
            "7 Quay Road, East End",
            "Q31 AB12",
            "Elmbrook",
        ),
        ("14 Elm Grove, Nottingham NG7 2AB", "14 Elm Grove", "NG7 2AB", "Nottingham"),
        ("Chicago, IL 60614", "", "60614", "Chicago"),
    ],
)
def test_an_address_is_read_in_its_parts(text: str, address: str, code: str, city: str) -> None:
    place = read(f"Rita Osei\nWelder\nrita@post.example | 020 7946 0018 | {text}").location
    assert (place.text, place.address, place.postal_code, place.city) == (
        text,
        address,
        code,
        city,
    )


def test_a_town_nobody_listed_stands_beside_the_email() -> None:
    assert read("Rita Osei\nrita@post.example · Elmbrook").location.city == "Elmbrook"


def test_a_text_without_headings_is_not_searched_for_a_place_to_its_end() -> None:
    def lines(count: int) -> int:
        source = read_source(b"a\n" * count)
        return calls_made(lambda: read_resume(source))

    assert lines(6000) - lines(3000) < 3000 * 250


def test_a_long_text_of_sentences_is_read_in_time_that_grows_with_it() -> None:
    sentence = "I have mended the engines of every ship that came into this harbour so far.\n\n"

    def compared(count: int) -> int:
        source = read_source(sentence.encode() * count)
        return calls_made(lambda: read_resume(source))

    assert compared(800) < 2.5 * compared(400)


@pytest.mark.parametrize(
    "title", ["Web Developer", "Mobile Engineer", "Site Manager", "Cell Biologist"]
)
def test_a_title_that_begins_like_a_label_is_a_headline(title: str) -> None:
    assert read(f"Ada Vale\n{title}\nada@vale.example").label == title


def test_words_after_a_label_that_say_nothing_of_their_own_are_part_of_it() -> None:
    reading = read_resume(read_source(b"Ada Vale\nMobile No.\n+44 20 7946 0311\nWeb Analytics\n"))
    left = [reading.not_understood[0].start, reading.not_understood[0].end]
    assert (reading.document.basics.phone, left) == ("+44 20 7946 0311", [37, 50])


@pytest.mark.parametrize("sign", "|·∙●◆~–")
def test_whatever_sign_parts_the_facts_each_is_read(sign: str) -> None:
    line = f" {sign} ".join(["Galway", "+353 91 562 418", "ada@vale.example"])
    basics = read(f"Ada Vale\n{line}")
    assert (basics.location.city, basics.phone) == ("Galway", "+353 91 562 418")
