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


def test_an_address_that_a_narrow_column_broke_is_made_whole() -> None:
    for broken in (
        ("ada.vale@harbour.exa", "mple"),
        ("ada.vale@harb", "our.example"),
        ("ada.vale", "@harbour.example"),
        ("Kiel\t+49 431 5550142\tada.", "vale@harbour.example | adavale.example"),
    ):
        assert read(*broken).basics.email in {"ada.vale@harbour.example", "vale@harbour.example"}
    assert read("E-mail: ada-", "vale@harbour.example").basics.email == "ada-vale@harbour.example"
    assert read("ada@vale.com", "berlin").basics.email == "ada@vale.com"


def test_an_address_ends_where_the_next_label_begins() -> None:
    assert read("Email: ada@vale.comPhone: 203-555-0187").basics.email == "ada@vale.com"


def test_an_address_may_be_hidden_from_those_who_collect_them() -> None:
    assert read("ada [at] vale [dot] example").basics.email == "ada@vale.example"


def test_the_first_of_two_numbers_on_a_line_is_the_phone() -> None:
    found = read("Accra, Ghana", "TEL: 024 555 0142 / 020 555 0143").basics
    assert (found.phone, found.phone_e164) == ("024 555 0142", "+233245550142")
    assert read("Mobil 0170 / 1234567").basics.phone == "0170 / 1234567"


def test_the_code_of_a_country_may_stand_in_brackets() -> None:
    found = read("Phone: (+84) 90 123 4567").basics
    assert (found.phone, found.phone_e164) == ("(+84) 90 123 4567", "+84901234567")


def test_a_number_below_the_profile_is_the_phone() -> None:
    profile = "Shipwright with ten years in dry docks, who mends ships of every size."
    found = read("Leeds", "About me", profile, "Phone: +44 20 7946 0311").basics
    assert (found.phone, found.summary) == ("+44 20 7946 0311", profile)


def test_a_street_called_after_a_trade_is_no_headline() -> None:
    found = read("Calle Mayor 12, 3º B · 28013 Madrid · ada@vale.example").basics
    assert (found.label, found.location.address) == ("", "Calle Mayor 12, 3º B")


def test_the_country_of_a_place_is_kept_as_its_code() -> None:
    for written, region, code in (
        ("Lagos, Nigeria", "", "NG"),
        ("Graz (AT)", "", "AT"),
        ("Toronto, ON", "ON", ""),
        ("Atlanta, GA", "GA", ""),
        ("Chennai, IN", "", "IN"),
    ):
        found = read(written, "ada@vale.example").basics.location
        assert (found.region, found.country_code) == (region, code)


def test_a_sign_in_place_of_a_word_is_no_part_of_the_address() -> None:
    basics = read("☎ 06 12 34 56 78", "⌂ 12 rue des Lilas, 69003", "Lyon", "a@vale.example").basics
    found = basics.location
    assert (found.address, found.postal_code, found.city) == ("12 rue des Lilas", "69003", "Lyon")


def test_a_number_with_its_countrys_code_is_known_even_where_nobody_has_it() -> None:
    assert read("+44 7700 900123", "a@vale.example").basics.phone_e164 == "+447700900123"
    assert read("+49 (0)89 4 79", "a@vale.example").basics.phone_e164 == ""
