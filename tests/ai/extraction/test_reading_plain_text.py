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


def test_a_numbered_form_is_read_job_by_job() -> None:
    text = """Ada Vale
ada@vale.example

WORK EXPERIENCE:
1. Organization: Deccan Gears Pvt. Ltd.
   Designation: Quality Engineer
   Duration: Apr 2020 - Till date
   Responsibilities:
   - Supplier audits

2. Organization: Hosur Castings
   Designation: Trainee Engineer
   Duration: Jul 2017 - Mar 2020
   Responsibilities:
   - Inspection
"""
    jobs = [(one.name, one.roles[0].position, one.roles[0].start_date) for one in read(text).work]
    assert jobs == [
        ("Deccan Gears Pvt. Ltd.", "Quality Engineer", "2020-04"),
        ("Hosur Castings", "Trainee Engineer", "2017-07"),
    ]


def test_what_a_form_says_of_duties_keeps_its_commas() -> None:
    text = """Ada Vale
ada@vale.example

EXPERIENCIA LABORAL

Empresa: Autopartes del Norte S.A. de C.V.
Puesto: Contadora
Periodo: Enero 2018 - Actualmente
Funciones: Declaraciones, nómina, conciliaciones bancarias.

Empresa: Despacho Roble
Puesto: Auxiliar contable
Periodo: Agosto 2013 - Diciembre 2017
Funciones: Captura de pólizas, archivo.
"""
    first = read(text).work[0].roles[0]
    assert first.summary == "Declaraciones, nómina, conciliaciones bancarias."


def test_letters_that_repeat_a_degree_are_no_field_of_study() -> None:
    study = "University of Old Quay\nBachelor of Arts - BA, English Literature · (2012 - 2015)\n"
    read_study = read(f"Ada Vale\nada@vale.example\n\nEducation\n\n{study}").education[0]
    assert (read_study.study_type, read_study.area) == ("Bachelor of Arts", "English Literature")


def test_the_day_a_licence_ends_is_not_the_day_it_was_given() -> None:
    licence = "Registered Nurse, State of Tennessee, License #RN0002291, exp. 06/2027"
    text = f"Ada Vale\nada@vale.example\n\nLICENSES\n{licence}\nACLS, PALS\n"
    nurse, *others = read(text).certificates
    assert (nurse.name, nurse.issuer) == ("Registered Nurse", "State of Tennessee")
    assert (nurse.number, nurse.date, nurse.expires) == ("RN0002291", None, "2027-06")
    assert [one.name for one in others] == ["ACLS", "PALS"]


def test_consent_and_signature_close_a_resume_and_are_no_skills() -> None:
    skills = "Ada Vale\nada@vale.example\n\nSkills\nWelding, Brazing\n\n"
    signed = read(f"{skills}Bochum, 12. Januar 2025\nAda Vale\n")
    consent = read(f"{skills}Autorizzo il trattamento dei dati personali.\n")
    for document in (signed, consent):
        assert [one.name for one in document.skills] == ["Welding", "Brazing"]


def test_a_declaration_below_its_heading_is_kept() -> None:
    text = "Ada Vale\nada@vale.example\n\nSkills\nWelding\n\nDeclaration\n\nI declare it is true.\n"
    assert read(text).sections[0].lines == ["I declare it is true."]


def test_a_japanese_history_joins_what_began_and_what_ended() -> None:
    text = """履歴書

氏名　　佐久間　遥
メール　sakuma@vale.example

学歴
平成23年4月　東都文化大学　入学
平成27年3月　東都文化大学　卒業

職歴
平成27年4月　株式会社みどり出版　入社
令和元年9月　株式会社みどり出版　退社
令和元年10月　こもれび教育サービス株式会社　入社
　　　　　　現在に至る
"""
    document = read(text)
    (study,) = document.education
    assert (study.institution, study.start_date, study.end_date) == (
        "東都文化大学", "2011-04", "2015-03",
    )  # fmt: skip
    jobs = [(one.name, one.roles[0].start_date, one.roles[0].end_date) for one in document.work]
    assert jobs == [
        ("株式会社みどり出版", "2015-04", "2019-09"),
        ("こもれび教育サービス株式会社", "2019-10", None),
    ]
    assert document.work[1].roles[0].current


def test_a_break_that_says_what_for_is_at_no_employer() -> None:
    text = """Ada Vale
ada@vale.example

WORK HISTORY
Office Manager, Halvorsen Dental Group, 2006-2012
Bookkeeper, Kesterby Feed & Seed Ltd, 2001-2006
Career break to care for children, 2012-2023
"""
    assert [one.name for one in read(text).work][2:] == [""]


def test_a_whole_study_told_in_one_line_is_a_study() -> None:
    line = (
        "Licenciatura en Contaduría Pública, Universidad del Valle de Tonalá (2008-2012). "
        "Titulada. Cédula profesional 8834211."
    )
    text = f"Ada Vale\nada@vale.example\n\nFORMACIÓN ACADÉMICA\n{line}\nBachillerato, 2005-2008\n"
    study = read(text).education[0]
    assert (study.institution, study.area) == (
        "Universidad del Valle de Tonalá", "Contaduría Pública",
    )  # fmt: skip
    assert (study.start_date, study.end_date) == ("2008", "2012")


def test_a_title_behind_the_colon_after_employer_and_town() -> None:
    text = """Ada Vale
ada@vale.example

Berufserfahrung
04/2017 – heute    Stahlbau Nordheide GmbH & Co. KG, Gifhorn: Schweißer (MAG, WIG)
08/2009 – 12/2015  Zeitarbeit Perspektiv GmbH, Braunschweig: Produktionshelfer
"""
    jobs = [(one.name, one.location, one.roles[0].position) for one in read(text).work]
    assert jobs == [
        ("Stahlbau Nordheide GmbH & Co. KG", "Gifhorn", "Schweißer (MAG, WIG)"),
        ("Zeitarbeit Perspektiv GmbH", "Braunschweig", "Produktionshelfer"),
    ]


def test_a_certificate_that_ends_as_its_heading_does_is_no_heading() -> None:
    text = """Ada Vale
ada@vale.example

Education

Elmbrook College, 2012 - 2015

Certifications

Forklift Certification
January 2020 to January 2026

ServSafe
"""
    assert [one.name for one in read(text).certificates] == ["Forklift Certification", "ServSafe"]


def test_a_share_of_a_hundred_says_how_well_a_language_is_spoken() -> None:
    text = "Ada Vale\nada@vale.example\n\nIDIOMAS\nINGLÉS 80 %\nFrancés 30%\n"
    spoken = [(one.language, one.fluency) for one in read(text).languages]
    assert spoken == [("INGLÉS", "80 %"), ("Francés", "30%")]


def test_a_long_line_is_no_address_whatever_labels_it() -> None:
    assert not home("a street " * 100, "Address: ").text


def test_a_labelled_level_below_a_language_is_its_level() -> None:
    lines = "English\nFluency: native\nGerman\nFluency: C1\n"
    spoken = read(f"Ada Vale\nada@vale.example\n\nLanguages\n{lines}").languages
    assert [(one.language, one.level) for one in spoken] == [
        ("English", "native"),
        ("German", "C1"),
    ]
