"""Plain text as people paste it: labels, addresses and headings of many countries."""

import pytest

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.career.document import Document, Location


def read(text: str) -> Document:
    return read_resume(read_source(text.encode())).document


def home(address: str, label: str = "") -> Location:
    return read(f"Ada Vale\n{label}{address}\nada@vale.example\n").basics.location


def test_a_birthplace_that_stands_apart_from_its_label_is_no_home() -> None:
    text = "Ada Vale\nGeburtsort:      Wuppertal\nAnschrift:       Am Teich 12a, 44803 Bochum\n"
    place = read(f"{text}E-Mail:          ada@vale.example\n").basics.location
    assert (place.city, place.address) == ("Bochum", "Am Teich 12a")


@pytest.mark.parametrize(
    ("address", "city", "region"),
    [
        ("12 Elm Street, Portland, Oregon 97214", "Portland", "Oregon"),
        ("Calle Roble 212, Guadalajara, Jalisco, C.P. 45070", "Guadalajara", "Jalisco"),
        ("Via dei Glicini 9, 50136 Firenze (FI)", "Firenze", "FI"),
        ("Rua Ipê Amarelo, 88, Bairro Alto - Uberaba/MG", "Uberaba", "MG"),
    ],
)
def test_a_region_is_no_town_and_no_country(address: str, city: str, region: str) -> None:
    place = home(address)
    assert (place.city, place.region) == (city, region)
    assert place.country_code in {"", "BR"}


def test_what_a_label_calls_an_address_is_one_in_any_form() -> None:
    assert home("C/ Roble 8, 2º B, 48180 Loiu (Vizcaya)", "Dirección: ").city == "Loiu"
    assert home("No. 14 Elm Close, Umunede", "Contact Address:   ").text.startswith("No. 14")


def test_a_street_with_its_number_behind_a_comma_is_no_headline() -> None:
    text = "Ada Vale\nRua da Médica, 88, Bairro Alto\nada@vale.example\n"
    assert not read(text).basics.label


def test_surname_and_other_names_are_said_in_speaking_order() -> None:
    text = "PERSONAL DATA\nSurname:            VALE\nOther Names:        Ada Mercy\n"
    assert read(f"{text}Email:   ada@vale.example\n").basics.name == "Ada Mercy VALE"


def test_the_country_of_an_address_on_the_internet_tells_a_phones_country() -> None:
    text = "Ada Vale\n0803 555 0199\nada@vale.com.ng\n"
    assert read(text).basics.phone_e164 == "+2348035550199"


def test_headings_of_a_nigerian_curriculum_vitae_open_sections() -> None:
    text = """Ada Vale
ada@vale.example

EDUCATIONAL INSTITUTIONS ATTENDED WITH DATES
University of Old Quay                        2014 - 2018

WORKING EXPERIENCE
Bluewave Bank Ltd                             Feb 2021 till date
Position: Teller
"""
    document = read(text)
    assert [one.institution for one in document.education] == ["University of Old Quay"]
    assert [one.name for one in document.work] == ["Bluewave Bank Ltd"]


def test_what_a_student_led_is_no_school() -> None:
    text = """Ada Vale
ada@vale.example

EDUCATION
University of Old Quay    2014 - 2018

LEADERSHIP & ACTIVITIES
Treasurer, Old Quay Chess Club    2016 - 2018
"""
    document = read(text)
    assert len(document.education) == 1
    assert document.volunteer[0].organization == "Old Quay Chess Club"
