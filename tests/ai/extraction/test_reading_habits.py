"""What people write their way: job boards' forms, breaks, courses, licences, own headings."""

import pytest

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.career.document import Document

STREET = "Rua do Ipê, 12 - Alto"


def read(*lines: str) -> Document:
    text = "\n".join(["Ada Lindqvist", "ada@lindqvist.example", "", *lines, ""])
    return read_resume(read_source(text.encode())).document


def jobs(document: Document) -> list[tuple[str, str, str]]:
    return [
        (work.name, role.position, work.location) for work in document.work for role in work.roles
    ]


def test_a_hyphen_ties_a_town_to_the_employer_s_name() -> None:
    document = read(
        "Work Experience",
        "",
        "Forklift Operator",
        "Vellum Logistics-Dayton, OH",
        "March 2019 to Present",
        "Loaded and unloaded trailers.",
        "",
        "Cashier",
        "Pennyroyal-Remote",
        "May 2014 to May 2016",
        "",
        "Stocker",
        "Harrow Foods Inc.-Winston-Salem, NC",
        "May 2012 to May 2013",
        "",
        "Education",
        "",
        "High School Diploma",
        "Fernmount High School-Kettering, OH",
        "August 2008 to May 2012",
    )
    first, _, last = jobs(document)
    assert first == ("Vellum Logistics", "Forklift Operator", "Dayton, OH")
    assert last == ("Harrow Foods Inc.", "Stocker", "Winston-Salem, NC")
    (study,) = document.education
    assert (study.institution, study.location) == ("Fernmount High School", "Kettering, OH")


@pytest.mark.parametrize(
    "written",
    [
        "Career break – full-time parent (2019–2020)",
        "Planned career break: caring for my father (2019–2020)",
        "Pause carrière – tour du monde (2019–2020)",
        "Berufliche Auszeit – Weltreise (2019–2020)",
        "Pausa na carreira – cuidados familiares (2019–2020)",
        "Przerwa zawodowa – opieka nad dziećmi (2019–2020)",
    ],
)
def test_a_break_with_its_reason_is_at_no_employer(written: str) -> None:
    document = read(
        "Experience",
        "Project Manager, Northfield Council, Leeds",
        "2020 – present",
        "- Managed a budget",
        "",
        written,
        "",
        "Project Officer, Wharfe Housing Trust, Leeds",
        "2014 – 2019",
    )
    _, pause, below = jobs(document)
    assert pause == ("", written.removesuffix(" (2019–2020)"), "")
    assert below == ("Wharfe Housing Trust", "Project Officer", "Leeds")
    assert document.work[1].roles[0].end_date == "2020"


def test_courses_among_studies_are_no_schools() -> None:
    document = read(
        "Education and Training",
        "BA History, University of Wharfe, 2007 – 2010",
        "PRINCE2 Practitioner, 2016",
        "Safeguarding Level 2 – Northfield City Council, 2018",
        "Managing Difficult Conversations (1 day), 2020",
    )
    assert [one.institution for one in document.education] == ["University of Wharfe"]
    assert [(one.name, one.issuer, one.date) for one in document.certificates] == [
        ("PRINCE2 Practitioner", "", "2016"),
        ("Safeguarding Level 2", "Northfield City Council", "2018"),
        ("Managing Difficult Conversations (1 day)", "", "2020"),
    ]


def test_two_studies_without_a_known_word_stay_studies() -> None:
    document = read("Education", "QZT, The Hives, 2016", "QRT, The Ferns, 2014")
    assert len(document.education) == 2
    assert document.certificates == []


@pytest.mark.parametrize(
    ("lines", "street", "code"),
    [
        (("CEP 30140-128 – Belo Horizonte, MG",), "", "30140-128"),
        ((STREET, "Uberaba - MG - CEP: 38010-128"), STREET, "38010-128"),
        (("Belo Horizonte – MG",), "", ""),
    ],
)
def test_a_brazilian_address_has_a_town_a_state_and_a_code(
    lines: tuple[str, ...], street: str, code: str
) -> None:
    document = read(*lines, "(31) 99888-1234", "", "Experiência", "2019 - 2020", "Garçom, Bar Ipê")
    place = document.basics.location
    assert (place.address, place.postal_code) == (street, code)
    assert (place.region, place.country_code) == ("MG", "BR")
    assert place.city in {"Belo Horizonte", "Uberaba"}


def test_headings_in_the_words_of_a_talk_are_headings() -> None:
    document = read(
        "What I bring",
        "Ten years of payment systems that do not fall over.",
        "",
        "Where I've worked",
        "Backend Developer, Pennyroyal Pay Ltd",
        "2018 – now",
        "- Built the ledger",
        "",
        "Toolbox",
        "Go, Kafka",
        "",
        "I speak",
        "Swedish (native), German (B1)",
        "",
        "When I'm not coding",
        "Fell running",
    )
    assert document.basics.summary.startswith("Ten years")
    assert document.work[0].roles[0].highlights == ["Built the ledger"]
    assert [one.name for one in document.skills] == ["Go", "Kafka"]
    assert [(one.language, one.level) for one in document.languages] == [
        ("Swedish", "native"),
        ("German", "B1"),
    ]
    assert [one.name for one in document.interests] == ["Fell running"]


def test_an_apprenticeship_is_a_study_at_the_firm_in_its_town() -> None:
    document = read(
        "Ausbildung",
        "08/2013 – 07/2016",
        "Ausbildung zur Industriekauffrau",
        "Möwe Fördertechnik GmbH, Osnabrück",
        "",
        "Ausbildung zum Koch, Gasthof Lindwurm, Bramsche, 2009 – 2012",
    )
    assert [
        (one.study_type, one.area, one.institution, one.location) for one in document.education
    ] == [
        ("Ausbildung", "Industriekauffrau", "Möwe Fördertechnik GmbH", "Osnabrück"),
        ("Ausbildung", "Koch", "Gasthof Lindwurm", "Bramsche"),
    ]


@pytest.mark.parametrize(
    ("line", "name", "issuer", "number"),
    [
        ("Registered Nurse, NMC PIN 12A3456E", "Registered Nurse", "NMC", "12A3456E"),
        ("Record Check, 001234567890", "Record Check", "", "001234567890"),
        ("Engineer, License No. 45678, State of Ohio", "Engineer", "State of Ohio", "45678"),
        ("Enfermera, Colegiada nº 28-4471", "Enfermera", "", "28-4471"),
    ],
)
def test_the_number_of_a_registration_is_no_issuer(
    line: str, name: str, issuer: str, number: str
) -> None:
    (one,) = read("Registration", line).certificates
    assert (one.name, one.issuer, one.number) == (name, issuer, number)


def test_a_department_below_an_employer_s_whole_stay_is_of_the_role() -> None:
    document = read(
        "Experience",
        "",
        "FERNMOUNT MEDICAL CENTER, Charlotte, NC\t2015 – Present",
        "Charge Nurse, Cardiac Floor\t2021 – Present",
        "- Led a team of twelve",
        "Staff Nurse, Cardiac Floor\t2015 – 2021",
        "- Cared for patients",
        "",
        "BLUE HERON HOSPITAL, Spruce Pine, NC\t2011 – 2015",
        "Staff Nurse",
        "- Covered nights",
    )
    assert [work.name for work in document.work] == [
        "FERNMOUNT MEDICAL CENTER",
        "BLUE HERON HOSPITAL",
    ]
    assert [role.position for role in document.work[0].roles] == [
        "Charge Nurse, Cardiac Floor",
        "Staff Nurse, Cardiac Floor",
    ]


@pytest.mark.parametrize(
    ("line", "name", "issuer", "number", "expires"),
    [
        ("Prawo jazdy kat. B, C, C+E", "Prawo jazdy kat. B, C, C+E", "", "", None),
        ("Kurs spawania (MAG), ważny do 2028", "Kurs spawania (MAG)", "", "", "2028"),
        ("Carteira profissional n.º 12345", "Carteira profissional", "", "12345", None),
        ("Curso de Flebotomía, 60 h, Ferba (2018)", "Curso de Flebotomía", "Ferba", "", None),
    ],
)
def test_classes_hours_and_numbers_of_a_licence_are_no_issuer(
    line: str, name: str, issuer: str, number: str, expires: str | None
) -> None:
    (one,) = read("Certificates", line).certificates
    assert (one.name, one.issuer, one.number, one.expires) == (name, issuer, number, expires)


def test_letters_of_courses_with_their_giver_are_one_each() -> None:
    names = [
        one.name for one in read("Certifications", "BLS, ACLS, PALS (Heart House)").certificates
    ]
    assert names[:2] == ["BLS", "ACLS"]
    assert len(names) == 3


def test_a_second_phone_number_is_no_town() -> None:
    text = "Ada Lindqvist\nMobile: +91-98765 43210 / 91234 56780\nada@lindqvist.example\n"
    document = read_resume(read_source(text.encode())).document
    assert document.basics.phone_e164 == "+919876543210"
    assert document.basics.location.text == ""


def test_a_comma_behind_a_hyphen_parts_nothing() -> None:
    line = "Ausbildung zum Monteur für Sanitär-, Heizungs- und Klimatechnik"
    (study,) = read("Ausbildung", "2008 – 2012", line, "Heizungsbau Möwe GmbH").education
    assert study.area == "Monteur für Sanitär-, Heizungs- und Klimatechnik"


def test_a_dutch_town_may_begin_with_an_apostrophe() -> None:
    document = read("Kerkstraat 18, 5211 GB 's-Hertogenbosch")
    place = document.basics.location
    assert (place.address, place.postal_code, place.city) == (
        "Kerkstraat 18",
        "5211 GB",
        "'s-Hertogenbosch",
    )
