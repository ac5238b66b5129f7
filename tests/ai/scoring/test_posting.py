from collections.abc import Mapping

import pytest
from effort import calls_made

from skillsync.ai.scoring.posting import (
    EmptyPosting,
    PostingReading,
    PostingTooLong,
    Requirement,
    UnusablePosting,
    read_posting,
)
from skillsync.ai.skills.taxonomy import taxonomy


def of_kind(reading: PostingReading, kind: str) -> list[Requirement]:
    return [each for each in reading.requirements if each.kind == kind]


def asked(reading: PostingReading) -> dict[str, bool]:
    """Return what is asked for by name, and whether it is a must."""
    concepts = taxonomy().concepts
    return {
        concepts[skill].label: each.must for each in reading.requirements for skill in each.skills
    }


def test_every_quote_stands_where_it_says(posting_texts: Mapping[str, str]) -> None:
    for text in posting_texts.values():
        for each in read_posting(text).requirements:
            assert each.start is not None
            assert text[each.start : each.end] == each.quote


def test_benefits_and_company_are_no_requirements(posting_texts: Mapping[str, str]) -> None:
    engineer = asked(read_posting(posting_texts["engineer"]))
    assert "Microsoft Excel" not in engineer
    nurse = read_posting(posting_texts["nurse"])
    assert not any("leave" in each.text or "hospitals" in each.text for each in nurse.requirements)


def test_must_and_nice_to_have_are_told_apart(posting_texts: Mapping[str, str]) -> None:
    engineer = asked(read_posting(posting_texts["engineer"]))
    assert engineer["Kubernetes"] is True
    assert engineer["Apache Kafka"] is False
    driver = asked(read_posting(posting_texts["driver"]))
    assert (driver["forklift licence"], driver["driving licence"]) == (True, False)
    one_line = asked(
        read_posting("Requirements\n- Python is required, Go would be a plus\n- SQL\n- Docker")
    )
    assert (one_line["Python"], one_line["Go"]) == (True, False)


def test_alternatives_are_one_requirement(posting_texts: Mapping[str, str]) -> None:
    engineer = read_posting(posting_texts["engineer"])
    clouds = next(each for each in engineer.requirements if "Azure" in each.text)
    assert clouds.any_of
    assert len(clouds.skills) == 3
    accountant = read_posting(posting_texts["accountant"])
    assert next(each for each in accountant.requirements if "CIMA" in each.text).any_of


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("5+ years of professional experience", 5),
        ("At least 2 years' experience in a ward", 2),
        ("3-5 years of experience in a kitchen", 3),
        ("Minimum three years in a finance team", 3),
        ("6 months' experience as a picker", 0.5),
        ("Mindestens 3 Jahre Erfahrung", 3),
        ("At least 3 ans d'expérience", 3),
    ],
)
def test_years_are_read(line: str, years: float) -> None:
    reading = read_posting(f"Requirements\n- {line}\n- Python\n- Docker")
    assert [each.years for each in of_kind(reading, "years")] == [years]


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("At least seven years in software or infrastructure engineering", 7),
        ("Over three years with Kubernetes", 3),
        ("5+ years Python", 5),
        ("Two years behind a bar", 2),
        ("A trade certificate plus three years on building sites", 3),
        ("We expect at least four years in contract management", 4),
        ("Mindestens sieben Jahre in der Softwareentwicklung", 7),
        ("Seit mindestens drei Jahren in der Pflege tätig", 3),
        ("Zwölf Jahre im Vertrieb", 12),
        ("Zehn Jahre Berufserfahrung als Schweißer", 10),
        ("Au moins sept ans dans le développement logiciel", 7),
        ("Un minimum de cinq ans dans la restauration", 5),
        ("Dix ans d'expérience en soudage", 10),
    ],
)
def test_years_are_asked_for_without_the_word_experience(line: str, years: float) -> None:
    reading = read_posting(f"Requirements\n- {line}\n- Docker\n- Good English")
    assert [each.years for each in of_kind(reading, "years")] == [years]
    # The sentence asks for years: no skill is asked for in its words as a whole.
    assert not any(each.text == line for each in of_kind(reading, "skill"))


@pytest.mark.parametrize(
    "line",
    [
        "We have been at home in Leeds for over twenty years",
        "Our workshop has had at least ten years in the same street",
        "A training of at least two years",
        "Zwei Jahre Befristung",
        "Ausbildung von mindestens drei Jahren",
        "Wir sind seit über acht Jahren in Hamburg",
        "Un contrat de trois ans",
        "Nous sommes depuis plus de dix ans dans la région",
        "You are at least 21 years old",
        "Records kept for at least seven years in the archive",
    ],
)
def test_how_long_other_things_last_is_not_experience(line: str) -> None:
    reading = read_posting(f"Requirements\n- {line}\n- Docker\n- Good English")
    assert of_kind(reading, "years") == []


def test_ages_and_founding_years_are_not_experience() -> None:
    reading = read_posting("Requirements\n- You are over 18 years old\n- Python\n- Docker")
    assert of_kind(reading, "years") == []


@pytest.mark.parametrize(
    ("line", "level", "fields"),
    [
        ("Bachelor's degree in Accounting, Finance or Economics", 3, 3),
        ("MSc in Civil Engineering", 4, 1),
        ("Bachelor's or master's degree in Physics", 3, 1),
        ("PhD in Chemistry or equivalent experience", 5, 1),
        ("NVQ Level 2 in Professional Cookery or similar", 2, 1),
        ("High school diploma", 1, 0),
        ("Abgeschlossene Ausbildung als Kaufmann", 2, 1),
    ],
)
def test_degrees_are_read(line: str, level: int, fields: int) -> None:
    (degree,) = of_kind(read_posting(f"Requirements:\n- {line}\n- Python\n- SQL"), "degree")
    assert (degree.degree_level, len(degree.fields)) == (level, fields)


def test_a_waived_degree_is_not_asked(posting_texts: Mapping[str, str]) -> None:
    assert of_kind(read_posting(posting_texts["driver"]), "degree") == []


def test_title_place_and_remote_are_found(posting_texts: Mapping[str, str]) -> None:
    found = {
        name: (reading.title, reading.place, reading.remote)
        for name, text in posting_texts.items()
        for reading in [read_posting(text)]
    }
    assert found["nurse"] == ("Staff Nurse", "Leeds, UK", False)
    assert found["engineer"] == ("Senior Backend Engineer", "Berlin", True)
    assert found["accountant"] == ("Management Accountant", "Manchester", False)
    assert found["driver"][1] == "Doncaster"
    assert found["chef"][:2] == ("Sous Chef", "Brighton")


def test_prose_without_headings_is_read(posting_texts: Mapping[str, str]) -> None:
    driver = read_posting(posting_texts["driver"])
    assert {"years", "licence", "skill"} <= {each.kind for each in driver.requirements}


def test_beside_a_list_of_requirements_prose_asks_only_for_what_is_known() -> None:
    text = (
        "You are the second voice of the harbour. There is half a day of working together on a "
        "real problem, for which you are paid. You have used PostgreSQL before.\n\n"
        "Requirements\n- Three years of experience with Python\n- A liking for odd hours\n"
    )
    asked = [one.text for one in read_posting(text).requirements]
    assert not any("paid" in one or "harbour" in one for one in asked)
    assert any("PostgreSQL" in one for one in asked)
    assert any("odd hours" in one for one in asked), "a line of the list counts, known or not"


def test_german_is_read_by_its_words() -> None:
    reading = read_posting(
        "Buchhalter (m/w/d) in Hamburg\nIhr Profil\n- Mindestens 3 Jahre Erfahrung in der "
        "Buchhaltung\n- Sehr gute Deutschkenntnisse\n- DATEV und Excel\n- Idealerweise SAP\n"
        "Wir bieten\n- 30 Tage Urlaub und ein Team mit SQL\n"
    )
    assert (reading.language, reading.title) == ("de", "Buchhalter")
    assert asked(reading) == {
        "bookkeeping": True,
        "German": True,
        "DATEV": True,
        "Microsoft Excel": True,
        "SAP": False,
    }


@pytest.mark.parametrize("text", ["", "   \n\t ", "--- *** 123"])
def test_an_empty_posting_is_refused(text: str) -> None:
    with pytest.raises(EmptyPosting):
        read_posting(text)


def test_a_posting_beyond_the_limit_is_refused() -> None:
    with pytest.raises(PostingTooLong):
        read_posting("Python " * 10_000)
    assert all(
        each.__doc__ and each.__doc__.endswith(".") for each in (EmptyPosting, PostingTooLong)
    )
    assert issubclass(PostingTooLong, UnusablePosting)


def test_a_thin_posting_is_provisional_and_says_why() -> None:
    reading = read_posting("Chef wanted, call us")
    assert reading.provisional
    assert reading.notes


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("مطلوب ممرضة مسجلة للعمل في مستشفى خاص في دبي. الخبرة سنتان على الأقل.", "ar"),
        ("招聘护士:需要两年以上工作经验,持有护士执业证书,英语流利。", "zh"),
        ("看護師募集。経験二年以上のかたをさがしています。", "ja"),
    ],
)
def test_other_scripts_are_provisional_and_say_so(text: str, language: str) -> None:
    reading = read_posting(text)
    assert reading.language == language
    assert reading.provisional
    assert "language" in reading.notes[0]


def test_odd_text_does_no_harm() -> None:
    for text in (
        "ab\x00c " * 500,
        "\ud83d half a pair of words",
        "- " * 9000 + "xx yy",
        "A" * 49_000,
    ):
        read_posting(text)


def test_twice_as_many_long_lines_are_twice_the_work() -> None:
    line = "Requirements: you must have experience, knowledge of, and ability to " * 40 + "\n"
    read_posting(line)
    once = calls_made(lambda: read_posting(line * 8))
    assert calls_made(lambda: read_posting(line * 16)) < 2.2 * once


@pytest.mark.parametrize(
    "line",
    [
        "No experience with research is needed",
        "You don't need a PhD",
        "Good Excel is not required",
        "A driving licence is not necessary",
        "Eine Ausbildung ist nicht erforderlich",
        "Sie brauchen kein Studium",
        "Vous n'avez pas besoin de diplôme",
    ],
)
def test_what_a_sentence_waives_is_not_asked(line: str) -> None:
    assert read_posting(f"Requirements\n- Welding\n- {line}\n").requirements[1:] == []


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Good Excel is not required, but basic computer literacy is", "computer literacy"),
        ("You need not own a car but a driving licence is essential", "driving licence"),
        ("Python (not Java) required", "Python (not Java) required"),
        ("3 years of experience, no degree required", "3 years of experience, no degree required"),
        ("Python is not only welcome but required", "Python is not only welcome but required"),
        (
            "Do not apply if you don't hold the required licence",
            "Do not apply if you don't hold the required licence",
        ),
    ],
)
def test_what_stands_beside_a_waiver_is_asked(line: str, asked: str) -> None:
    assert [each.text for each in read_posting(f"Requirements\n- {line}\n").requirements] == [asked]


def test_a_heading_may_say_that_nothing_under_it_is_asked() -> None:
    read = read_posting("What you need\n- Welding\n\nWhat you don't need\n- A degree\n- Python\n")
    assert [each.text for each in read.requirements] == ["Welding"]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (
            "Sehr gute Deutschkenntnisse, Englisch von Vorteil",
            [("German", True), ("English", False)],
        ),
        ("Anglais courant exigé, allemand souhaité", [("English", True), ("German", False)]),
        ("Polish or Urdu is an advantage", [("Polish Urdu", False)]),
    ],
)
def test_languages_are_needed_or_welcome_each_by_its_own_words(
    line: str, asked: list[tuple[str, bool]]
) -> None:
    told = []
    for each in read_posting(f"Requirements\n- {line}\n").requirements:
        assert each.kind == "language"
        names = " ".join(taxonomy().concepts[skill].label for skill in each.skills)
        told.append((names, each.must))
    assert told == asked


def test_the_level_of_a_language_may_stand_before_it() -> None:
    (asked,) = read_posting("Anforderungen\n- Mindestens B2 Deutsch\n").requirements
    assert asked.language_level == "B2"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Drei Jahre Berufserfahrung in der Instandhaltung", "Instandhaltung"),
        ("Maîtrise de Sage et d'Excel", "Excel"),
        ("3 years in sales required", "sales"),
    ],
)
def test_a_skill_is_quoted_without_its_article(line: str, words: str) -> None:
    read = read_posting(f"Requirements\n- {line}\n")
    assert words in [each.text for each in read.requirements if each.kind == "skill"]


@pytest.mark.parametrize(
    "line",
    [
        "Registration as a general nurse",
        "Registration, or eligibility for registration, as a general nurse",
        "Registered (or able to be) with the council",
    ],
)
def test_to_be_registered_is_a_credential(line: str) -> None:
    (asked,) = read_posting(f"Requirements\n- {line}\n").requirements
    assert asked.kind in ("certificate", "licence")


@pytest.mark.parametrize(
    "line",
    [
        "Working hours that overlap with Central European Time by at least five hours",
        "At least four hours of overlap with our team",
        "Arbeitszeiten zwischen 6 und 22 Uhr",
    ],
)
def test_working_hours_are_to_be_asked_and_no_skill(line: str) -> None:
    (asked,) = read_posting(f"Requirements\n- {line}\n").requirements
    assert asked.kind == "other"
