"""Tables of studies and jobs, whose first row says what stands in each column."""

import pytest
from ai.extraction.documents import a_docx, paragraph

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import Reading, read_resume

STUDIES = (
    ("Degree", "Institution", "Year", "%"),
    ("B.E. (Computer Science)", "Elmbrook Institute, Pune", "2016", "78.4"),
    ("Class XII", "Board of Higher Schooling", "2012", "86"),
)
JOBS = (
    ("Company", "Designation", "From", "To"),
    ("Vellum Traders", "Accounts Executive", "June 2018", "Present"),
    ("Oxbow Mills", "Accounts Assistant", "July 2015", "May 2018"),
)


def read(*lines: str) -> Reading:
    text = "\n".join(["Ada Lindqvist", "ada@lindqvist.example", "", *lines, ""])
    return read_resume(read_source(text.encode()))


def studies(reading: Reading) -> list[tuple[str, str, str | None, str]]:
    return [
        (one.study_type, one.institution, one.end_date, one.score)
        for one in reading.document.education
    ]


def jobs(reading: Reading) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (work.name, role.position, role.start_date, role.end_date)
        for work in reading.document.work
        for role in work.roles
    ]


@pytest.mark.parametrize("between", [" | ", "\t", "    "])
def test_a_table_of_studies_is_read_column_by_column(between: str) -> None:
    reading = read("Education", *(between.join(row) for row in STUDIES))
    assert studies(reading) == [
        ("B.E.", "Elmbrook Institute", "2016", "78.4"),
        ("Class XII", "Board of Higher Schooling", "2012", "86"),
    ]
    assert next((one.area, one.location) for one in reading.document.education) == (
        "Computer Science",
        "Pune",
    )
    assert reading.not_understood == []


@pytest.mark.parametrize("between", [" | ", "\t", "    "])
def test_a_table_of_jobs_is_read_column_by_column(between: str) -> None:
    reading = read("Work Experience", *(between.join(row) for row in JOBS))
    assert jobs(reading) == [
        ("Vellum Traders", "Accounts Executive", "2018-06", None),
        ("Oxbow Mills", "Accounts Assistant", "2015-07", "2018-05"),
    ]
    assert reading.document.work[0].roles[0].current
    assert reading.not_understood == []


def test_a_head_of_two_lines_names_the_columns_together() -> None:
    reading = read(
        "Education",
        "Qualification | Board / | Year of | Percentage /",
        " | University | Passing | CGPA",
        "MBA | The Ferns, Pune | 2018 | 7.8 CGPA",
        "B.Com | Elmbrook College | 2015 | 68%",
    )
    assert studies(reading) == [
        ("MBA", "The Ferns", "2018", "7.8 CGPA"),
        ("B.Com", "Elmbrook College", "2015", "68%"),
    ]


def test_where_the_head_s_lines_do_not_fit_the_columns_tell_by_what_they_hold() -> None:
    reading = read(
        "Education",
        "Year of Percentage",
        "Qualification\tBoard / University",
        "Passing\t/ CGPA",
        "MBA (Finance)\tElmbrook Institute of Business\t2018\t7.8 CGPA",
        "SSC\tBoard of Secondary Education, A.P.\t2010\t85%",
    )
    assert studies(reading) == [
        ("MBA (Finance)", "Elmbrook Institute of Business", "2018", "7.8 CGPA"),
        ("SSC", "Board of Secondary Education, A.P.", "2010", "85%"),
    ]
    assert reading.not_understood == []


def test_a_drawn_table_with_numbered_rows_and_a_board_loses_nothing() -> None:
    reading = read(
        "Education",
        "| S.No. | Course | Name of the Institution | Board | Year of Passing | % of Marks |",
        "|-------|--------|-------------------------|-------|-----------------|------------|",
        "| 1 | Diploma | Elmbrook Polytechnic | SBTE | 2016 | 71.4% |",
        "| 2 | SSLC | Holy Well School | State Board | 2013 | 82% |",
    )
    assert studies(reading) == [
        ("Diploma", "Elmbrook Polytechnic", "2016", "71.4%"),
        ("SSLC", "Holy Well School", "2013", "82%"),
    ]
    assert [one.summary for one in reading.document.education] == ["SBTE", "State Board"]


@pytest.mark.parametrize(
    ("heading", "head", "row"),
    [
        ("Berufserfahrung", "Zeitraum | Stelle | Firma", "2018 – heute | Setzerin | Vellum"),
        ("Expérience", "Période | Entreprise | Poste", "2018 – présent | Vellum | Setzerin"),
        ("Experiencia", "Cargo | Empresa | Fechas", "Setzerin | Vellum | 2018 – actualidad"),
        ("Doświadczenie", "Okres | Firma | Stanowisko", "2018 – obecnie | Vellum | Setzerin"),
    ],
)
def test_columns_are_named_in_other_languages(heading: str, head: str, row: str) -> None:
    assert jobs(read(heading, head, row)) == [("Vellum", "Setzerin", "2018", None)]


def test_the_head_of_a_table_with_lists_in_its_cells_is_no_text_of_a_job() -> None:
    reading = read(
        "Work Experience",
        "Company\tRole\tDuration\tResponsibilities",
        "Vellum Traders Ltd",
        "Site Supervisor",
        "Jun 2018 - Present",
        "- Supervised masons",
    )
    (work,) = reading.document.work
    assert (work.name, work.description) == ("Vellum Traders Ltd", "")
    assert work.roles[0].highlights == ["Supervised masons"]


def test_a_job_whose_line_has_three_parts_heads_no_table() -> None:
    reading = read("Work Experience", "Nurse | Elm Clinic | Leeds", "2018 - 2020", "- Led shifts")
    assert jobs(reading) == [("Elm Clinic", "Nurse", "2018", "2020")]


def test_a_docx_table_of_studies_is_read_column_by_column() -> None:
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in STUDIES
    )
    body = paragraph("Ada Lindqvist") + paragraph("Education") + f"<w:tbl>{rows}</w:tbl>"
    assert [one[:2] for one in studies(read_resume(read_source(a_docx(body))))] == [
        ("B.E.", "Elmbrook Institute"),
        ("Class XII", "Board of Higher Schooling"),
    ]


@pytest.mark.parametrize("empty", ["-", ",", "，", "()", "N/A"])
def test_a_table_may_have_cells_with_nothing_in_them(empty: str) -> None:
    rows = [f"MBA | {empty} | 2018 | 61%", f"{empty} | Elmbrook College | 2015 | {empty}"]
    assert len(studies(read("Education", "Degree | Institution | Year | %", *rows))) == 2
    jobs_of = [f"{empty} | Clerk | 2018 | {empty}", f"Vellum | {empty} | {empty} | 2015"]
    assert len(jobs(read("Experience", "Company | Role | From | To", *jobs_of))) == 2
