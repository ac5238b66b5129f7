"""Entries: jobs and studies whose words no list holds."""

import pytest

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.career.document import Document

NURSE = """Ada Lindqvist
ada@lindqvist.example

EXPERIENCE
Staff Nurse, Acute Medicine
Nov 2021 – Present
Ullstad Care, Nyby
Residential care for 64 people.
- Mentored student nurses.

Emergency Nurse
Aug 2018 – Oct 2021
Bergvik Group, Kochi, India
- Ran the weekly falls round.

EDUCATION
Advanced Certificate, Craft, Refrigeration
Uniwersytet Polny
2012 – 2016

Postgraduate Diploma, Critical Care
Nyby College
2016 – 2017

Leaving Certificate
Nyby School
2010 – 2012
"""


def read(text: str) -> Document:
    return read_resume(read_source(text.encode())).document


def test_a_speciality_after_a_title_is_no_employer() -> None:
    first = read(NURSE).work[0]
    assert (first.roles[0].position, first.name) == ("Staff Nurse, Acute Medicine", "Ullstad Care")


def test_a_town_nobody_listed_stands_before_its_country() -> None:
    second = read(NURSE).work[1]
    assert (second.name, second.location) == ("Bergvik Group", "Kochi, India")


def test_dates_without_a_capital_begin_a_job_and_end_the_bullet_above() -> None:
    dated = (
        "Ada Lindqvist\n\nDoświadczenie zawodowe\n"
        "maj 2017 - obecnie\nGłówna księgowa\nTkalnia Zimowa Sp. z o.o.\n- Kierowanie zespołem\n"
        "sty 2013 - kwi 2017\nMłodsza księgowa\nBiuro Rachunkowe Grot\n- Obsługa klientów\n"
    )
    assert [
        (job.name, job.roles[0].position, job.roles[0].highlights) for job in read(dated).work
    ] == [
        ("Tkalnia Zimowa Sp. z o.o.", "Główna księgowa", ["Kierowanie zespołem"]),
        ("Biuro Rachunkowe Grot", "Młodsza księgowa", ["Obsługa klientów"]),
    ]


def test_what_qualifies_a_certificate_belongs_to_the_degree() -> None:
    studies = [(item.study_type, item.area, item.institution) for item in read(NURSE).education]
    assert studies == [
        ("Advanced Certificate, Craft", "Refrigeration", "Uniwersytet Polny"),
        ("Postgraduate Diploma", "Critical Care", "Nyby College"),
        ("Leaving Certificate", "", "Nyby School"),
    ]


@pytest.mark.parametrize(
    ("lines", "read_as"),
    [
        (
            "PhD in Plant Physiology at Northmoor University",
            ("PhD", "Plant Physiology", "Northmoor University"),
        ),
        (
            "Executive MBA\nØresund Business School",
            ("Executive MBA", "", "Øresund Business School"),
        ),
        (
            "SVQ Level 3 in Professional Cookery\nLeith College of Hospitality",
            ("SVQ Level 3", "Professional Cookery", "Leith College of Hospitality"),
        ),
    ],
)
def test_a_degree_its_field_and_its_school_are_told_apart(
    lines: str, read_as: tuple[str, str, str]
) -> None:
    text = f"Ada Lindqvist\nada@lindqvist.example\n\nEDUCATION\n{lines}\n2016 - 2020\n"
    (study,) = read(text).education
    assert (study.study_type, study.area, study.institution) == read_as


def test_dates_in_a_line_below_the_bullets_end_their_entry() -> None:
    lines = [
        *("Ada Vale", "Experience", "Nurse", "Elm Clinic, Leeds", "• Ran the ward"),
        *("Jan 2020 – present", "Porter", "Oak House, York", "• Moved beds", "2014 – 2016"),
    ]
    document = read("\n".join(lines))
    assert [
        (one.name, one.roles[0].position, one.roles[0].start_date) for one in document.work
    ] == [
        ("Elm Clinic", "Nurse", "2020-01"),
        ("Oak House", "Porter", "2014"),
    ]


def test_words_that_announce_each_fact_of_a_study_are_no_part_of_it() -> None:
    lines = ["Ada Vale", "Education"]
    for degree, school, years in (
        ("MSc", "University of Elmbrook", "2016 – 2018"),
        ("BSc", "Oakham College", "2012 – 2015"),
    ):
        lines += [f"Degree: {degree}", f"Institution: {school}", f"Period: {years}", "Grade: A"]
    document = read("\n".join(lines))
    assert [(one.study_type, one.institution, one.score) for one in document.education] == [
        ("MSc", "University of Elmbrook", "A"),
        ("BSc", "Oakham College", "A"),
    ]


MARGIN = """Katharina Brandl
k.brandl@post.example

Berufserfahrung
seit 03/2019         Teamleiterin Logistik
                     Donau Spedition GmbH, Regensburg
                     - Leitung von 12 Mitarbeitenden
04/2014 – 02/2019    Disponentin
                     Bayerwald Transporte KG, Cham
                     - Tourenplanung für 30 Fahrzeuge
08/2011 – 03/2014    Kauffrau für Spedition
                     Donau Spedition GmbH
"""


def test_lines_below_a_date_typed_into_the_margin_still_name_the_job() -> None:
    assert [(work.name, work.roles[0].position) for work in read(MARGIN).work] == [
        ("Donau Spedition GmbH", "Teamleiterin Logistik"),
        ("Bayerwald Transporte KG", "Disponentin"),
        ("Donau Spedition GmbH", "Kauffrau für Spedition"),
    ]


def test_a_dated_line_is_one_of_the_jobs_whatever_else_it_says() -> None:
    found = read(
        "Ada Vale\nada@vale.example\n\nBerufserfahrung\n08/2014 – heute\tBauleiterin, Rheinbau GmbH"
        "\n10/2013 – 07/2014\tElternzeit\n04/2009 – 09/2013\tBauleiterin, Tiefbau Krings KG\n"
    )
    assert [(work.name, work.roles[0].start_date) for work in found.work] == [
        ("Rheinbau GmbH", "2014-08"),
        ("", "2013-10"),
        ("Tiefbau Krings KG", "2009-04"),
    ]


def test_two_spaces_part_an_employer_from_a_title_where_words_have_none() -> None:
    found = read(
        "张晓梅\nada@vale.example\n\n工作经历\n2020.06 - 至今  上海云帆科技有限公司  产品经理\n"
        "- 负责会员系统的规划\n2017.07 - 2020.05  杭州青禾软件有限公司  产品助理\n- 数据分析\n"
    )
    assert [(work.name, work.roles[0].position) for work in found.work] == [
        ("上海云帆科技有限公司", "产品经理"),
        ("杭州青禾软件有限公司", "产品助理"),
    ]


def test_a_branch_behind_a_title_is_no_employer() -> None:
    document = read_resume(
        read_source(
            b"Ada Vale\nada@vale.example\n\nExperience\n\nDemand Planner\nOakbridge Foods Ltd\n"
            b"Sep 2015 - Feb 2019\n\nGraduate Trainee, Logistics\nPennine Freight\n2013 - 2015\n"
        )
    ).document
    assert [item.name for item in document.work] == ["Oakbridge Foods Ltd", "Pennine Freight"]


def test_employers_that_return_before_their_dates_are_no_labels() -> None:
    names = ("Cove Paper", "Cove Paper", "Hotel Wangi", "Hotel Wangi")
    spans = ("Jan 2023 - Present", "Aug 2021 - Dec 2022", "May 2016 - Apr 2019", "2014 - 2015")
    titles = ("Office Manager", "Executive Secretary", "Front Desk Supervisor", "Receptionist")
    jobs = zip(names, spans, titles, strict=True)
    text = "\n\n".join(f"{name}\t{span}\n{title}" for name, span, title in jobs)
    work = read(f"Ada Vale\n\nWork\n\n{text}\n").work
    assert [(one.name, [role.position for role in one.roles]) for one in work] == [
        ("Cove Paper", ["Office Manager", "Executive Secretary"]),
        ("Hotel Wangi", ["Front Desk Supervisor", "Receptionist"]),
    ]
