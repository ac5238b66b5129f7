"""Résumés as countries write them: forms, facts about the person, numbers, signatures."""

import typst

from skillsync.ai.extraction.plain import read_plain
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.career.document import Document


def read(*lines: str) -> Document:
    return read_resume(read_plain("\n".join(["Ada Vale", *lines]).encode())).document


def test_a_birthday_is_no_address() -> None:
    found = read(
        "Kouter 18, 9000 Gent (Belgium)", "ada@vale.example", "Date of birth 4 June 1991"
    ).basics.location
    assert (found.address, found.postal_code, found.city) == ("Kouter 18", "9000", "Gent")


def test_a_street_before_the_town_belongs_to_the_address() -> None:
    found = read("12, rue des Goélands – 29200 Brest", "ada@vale.example").basics.location
    assert (found.address, found.city) == ("12, rue des Goélands", "Brest")


def test_a_north_american_number_is_known_by_its_form() -> None:
    assert read("Bridgeport, CT | 203-555-0187").basics.phone_e164 == "+12035550187"


def test_a_number_that_its_likeliest_country_lacks_is_no_other_countrys() -> None:
    found = read("29200 Brest", "06 39 98 12 34", "Expérience", "Chef de projet, depuis 2019")
    assert (found.basics.phone, found.basics.phone_e164) == ("06 39 98 12 34", "")


def test_labels_are_no_towns() -> None:
    found = read("Mobile: +91-98400-12345", "Email ID: ada@vale.example").basics
    assert found.location.text == ""


def test_an_account_may_be_named_by_its_network() -> None:
    found = read("adavale (GitHub)", "LinkedIn: ada-vale-7", "ada@vale.example").basics.profiles
    assert [(one.network, one.username) for one in found] == [
        ("GitHub", "adavale"),
        ("LinkedIn", "ada-vale-7"),
    ]


def test_the_european_grid_of_languages_is_read() -> None:
    found = read(
        "Personal skills",
        "Mother tongue(s): Dutch",
        "Other language(s):",
        "UNDERSTANDING SPEAKING WRITING",
        "French C1 C1 B2 B2 B2",
        "Digital skills: AutoCAD",
    ).languages
    assert [(one.language, one.level) for one in found] == [("Dutch", None), ("French", "C1")]


def test_two_summaries_are_one_after_the_other() -> None:
    found = read("Objective", "To test pumps.", "Summary", "Six years of pumps.")
    assert found.basics.summary == "To test pumps.\nSix years of pumps."


def test_a_sentence_below_the_name_sums_up() -> None:
    found = read("ada@vale.example", "Twelve years on the floor; nobody hurt on my shift.")
    assert found.basics.summary.startswith("Twelve years")


def test_where_a_school_stands_is_not_part_of_its_name() -> None:
    (one,) = read(
        "Education",
        "Housatonic Valley College, Bridgeport, CT",
        "Associate of Science, Business, 2017",
    ).education
    assert (one.institution, one.location) == ("Housatonic Valley College", "Bridgeport, CT")


def test_school_certificates_of_other_countries_are_known() -> None:
    found = read(
        "Educational Qualification",
        "B.E (Computer Science) from Cauvery College of Engineering, 2016",
        "HSC from Govt. Hr. Sec. School, 2012",
    ).education
    assert [one.study_type for one in found] == ["B.E", "HSC"]


def test_the_signature_is_no_skill() -> None:
    found = read("Kenntnisse", "EDV: SAP", "", "Husum, den 03.11.2026")
    assert [one.name for one in found.skills] == ["EDV"]


def test_an_address_in_small_letters_does_not_go_on_with_the_name() -> None:
    data = typst.compile(
        b"Mirela Popescu\\\nmirela\\@popescu.example\n\nExperience\n\nFitter, 2019\n"
    )
    basics = read_resume(read_source(data)).document.basics
    assert (basics.name, basics.email) == ("Mirela Popescu", "mirela@popescu.example")


def test_headings_may_be_numbered() -> None:
    found = read(
        *("ada@vale.example", "", "1. Profile", "I mend pumps.", "", "2. Experience"),
        *("Fitter, Acme Ltd, 2019 – 2021", "- Mended pumps", "", "3. Skills", "Welding, Turning"),
    )
    assert found.basics.summary == "I mend pumps."
    assert [one.roles[0].position for one in found.work] == ["Fitter"]
    assert [one.name for one in found.skills] == ["Welding", "Turning"]
