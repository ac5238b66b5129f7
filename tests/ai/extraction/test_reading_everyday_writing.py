"""How people write without a template: signs for headings, open years, grids, e-mails."""

from pathlib import Path

import docx
import pytest

from skillsync.ai.extraction.dates import find_stretches
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import Reading, read_resume
from skillsync.ai.extraction.source import Source
from skillsync.career.document import Document


def read_all(*lines: str) -> tuple[Reading, Source]:
    source = read_source("\n".join([*lines, ""]).encode())
    return read_resume(source), source


def read(*lines: str) -> Document:
    return read_all("Ada Lindqvist", "ada@lindqvist.example", "", *lines)[0].document


def left_over(*lines: str) -> list[str]:
    reading, source = read_all(*lines)
    return [source.text[span.start : span.end] for span in reading.not_understood]


def spoken(document: Document) -> list[tuple[str, str, str | None]]:
    return [(one.language, one.fluency, one.level) for one in document.languages]


def test_a_square_before_each_heading_makes_no_list_of_them() -> None:
    document = read_all(
        "職務経歴書",
        "氏名：白石 灯里",
        "■職務経歴",
        "2016年4月～現在　株式会社こだま食品",
        "品質保証部　主任",
        "■学歴",
        "2014年3月　もみじ農業大学 農学部 卒業",
        "■資格",
        "2018年11月　品質管理検定2級",
        "■語学",
        "英語：ビジネスレベル",
        "■その他の活動",
        "地域の清掃",
    )[0].document
    assert document.basics.name == "白石 灯里"
    assert [work.name for work in document.work] == ["株式会社こだま食品"]
    assert len(document.education) == len(document.certificates) == len(document.languages) == 1


def test_bullets_before_words_that_are_also_headings_stay_a_list() -> None:
    document = read(
        "Skills", "• Grant writing", "• Languages", "• Education", "• Training", "• Talks"
    )
    assert len(document.skills) == 5


@pytest.mark.parametrize("gap", ["       ", "\t"])
def test_a_year_and_a_dash_before_a_column_of_titles_lasts_until_today(gap: str) -> None:
    (one,) = find_stretches(f"2021–{gap}Reader in Moss Ecology")
    assert (one.start, one.end, one.current) == ("2021", None, True)


def test_a_dash_in_the_middle_of_its_gap_only_parts_a_year_from_a_title() -> None:
    for text in ("2013 – Diploma", "2013    -    Diploma"):
        (one,) = find_stretches(text)
        assert (one.end, one.current) == ("2013", False)


def test_what_is_expected_to_end_is_dated_until_then() -> None:
    (study,) = read(
        "Study", "", "Bachelor of Nursing, Fernmount University (2023 – expected 2026)"
    ).education
    assert (study.institution, study.start_date, study.end_date) == (
        "Fernmount University",
        "2023",
        "2026",
    )


def test_years_in_brackets_that_a_page_breaks_are_those_of_one_study() -> None:
    (study,) = read(
        "Education",
        "",
        "Bloor School of Management",
        "Master of Business Administration, Energy · (2018 -",
        "2020)",
    ).education
    assert (study.start_date, study.end_date) == ("2018", "2020")


def test_the_present_below_its_dash_is_no_word_about_the_employer(tmp_path: Path) -> None:
    page = docx.Document()
    page.add_paragraph("Ada Lindqvist")
    page.add_paragraph("Work Experience").runs[0].bold = True
    table = page.add_table(rows=0, cols=2)
    for dates, job in (
        ("Jan 2020 –\nPresent", "Head of Logistics\nPalmgrove Foods Plc, Lagos\n• Run 120 trucks"),
        ("2012 – 2016", "Warehouse Supervisor\nSaltwater Traders Ltd, Lagos"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = dates, job
    page.save(str(tmp_path / "cv.docx"))
    document = read_resume(read_source((tmp_path / "cv.docx").read_bytes())).document
    first = document.work[0]
    assert (first.name, first.description) == ("Palmgrove Foods Plc", "")
    assert (first.roles[0].start_date, first.roles[0].current) == ("2020-01", True)


def test_teaching_and_service_are_no_publications() -> None:
    document = read(
        "Publications",
        '"Moss and Frost", Annals of Imaginary Botany, 2024',
        "",
        "Teaching",
        "Introduction to Lichens (2017; 140 students)",
        "",
        "Professional Service",
        "Reviewer for eleven journals",
    )
    assert len(document.publications) == 1
    assert [one.heading for one in document.sections] == ["Teaching", "Professional Service"]


def test_a_label_below_a_bulleted_employer_names_the_job() -> None:
    document = read(
        "EXPERIÊNCIA PROFISSIONAL",
        "• Prefeitura de Ipê Velho – de 03/2012 até o momento",
        "Cargo: Pregoeira",
        "Principais atividades: condução de pregões e análise de propostas.",
        "",
        "• Mercado Bom Vale Ltda. – de 01/2008 a 02/2012",
        "Cargo: Assistente de compras",
        "Principais atividades: cotação com fornecedores e controle de estoque.",
    )
    assert [(work.name, work.roles[0].position) for work in document.work] == [
        ("Prefeitura de Ipê Velho", "Pregoeira"),
        ("Mercado Bom Vale Ltda.", "Assistente de compras"),
    ]


def test_who_gave_a_course_stands_in_brackets_with_its_year() -> None:
    (course,) = read("Weiterbildung", "", "Schaltberechtigung bis 30 kV (TÜV, 2020)").certificates
    assert (course.name, course.issuer, course.date) == (
        "Schaltberechtigung bis 30 kV",
        "TÜV",
        "2020",
    )


def test_a_language_nobody_listed_has_the_level_in_its_next_cell() -> None:
    document = read("Sprachen", "", "Englisch\tgute Kenntnisse", "Twi\tMuttersprache")
    assert spoken(document)[1] == ("Twi", "Muttersprache", "native")


def test_the_grid_of_europass_names_each_language_once() -> None:
    document = read(
        "Competencias lingüísticas",
        "",
        "Lengua(s) materna(s): euskera | español",
        "Otro(s) idioma(s):",
        "INGLÉS\tC1\tC1\tB2\tB2\tB2",
        "FRANCÉS\tA2\tB1\tA2\tA2\tA1",
    )
    assert [(name, level) for name, _, level in spoken(document)] == [
        ("euskera", "native"),
        ("español", "native"),
        ("INGLÉS", "C1"),
        ("FRANCÉS", "A2"),
    ]


def test_what_is_read_and_spoken_is_no_language() -> None:
    document = read("Langues", "", "Breton : lu, parlé – Espagnol : notions")
    assert [name for name, *_ in spoken(document)] == ["Breton", "Espagnol"]


@pytest.mark.parametrize(
    "greeting", ["Hi Ms Ito,", "Sehr geehrte Frau Vale,", "Bonjour Madame Roux,", "Estimada Ana,"]
)
def test_who_is_greeted_above_a_pasted_resume_is_not_its_person(greeting: str) -> None:
    lines = ["Subject: my CV", greeting, "", "Tom Nowicki-Vale", "tom@vale.example"]
    lines += ["", "SKILLS", "Python, Spark"]
    basics = read_all(*lines)[0].document.basics
    assert (basics.name, basics.label) == ("Tom Nowicki-Vale", "")
    assert left_over(*lines)[:2] == ["Subject: my CV", greeting]


def test_a_bought_form_of_the_ministry_is_read_cell_by_cell(tmp_path: Path) -> None:
    page = docx.Document()
    page.add_paragraph("履　歴　書")
    table = page.add_table(rows=0, cols=2)
    for cells in (("ふりがな", "しらいし あかり"), ("氏　名", "白石 灯里")):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    page.add_paragraph("")
    table = page.add_table(rows=0, cols=3)
    for row in (
        ("年", "月", "学歴・職歴"),
        ("", "", "学　歴"),
        ("平成18", "4", "県立もみじ高等学校　入学"),
        ("平成21", "3", "県立もみじ高等学校　卒業"),
        ("", "", "職　歴"),
        ("平成25", "4", "株式会社こだま精機　入社"),
        ("令和2", "9", "一身上の都合により退職"),
        ("2020", "10", "あさひ電装株式会社　入社"),
        ("", "", "現在に至る"),
        ("年", "月", "免許・資格"),
        ("平成21", "8", "普通自動車第一種運転免許"),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    page.save(str(tmp_path / "cv.docx"))
    document = read_resume(read_source((tmp_path / "cv.docx").read_bytes())).document
    assert document.basics.name == "白石 灯里"
    (school,) = document.education
    assert (school.institution, school.start_date, school.end_date) == (
        "県立もみじ高等学校",
        "2006-04",
        "2009-03",
    )
    first, last = (work.roles[0] for work in document.work)
    assert (first.start_date, first.end_date) == ("2013-04", "2020-09")
    assert (last.start_date, last.current) == ("2020-10", True)
    assert [one.date for one in document.certificates] == ["2009-08"]


def test_a_number_that_counts_years_is_no_month() -> None:
    assert [one.end for one in find_stretches("2013  4 年制の学科")] == ["2013"]


def test_a_line_below_a_title_typed_beside_its_dates_names_the_employer() -> None:
    document = read(
        "Beruflicher Werdegang",
        "02/2014 – 07/2016  Elternzeit",
        "08/2009 – 01/2014  Studienrätin",
        "                   Moorland-Schule, Quakenbrück",
        "02/2007 – 07/2008  Referendariat",
        "                   Studienseminar Osnabrück",
    )
    assert [work.name for work in document.work] == [
        "",
        "Moorland-Schule",
        "Studienseminar Osnabrück",
    ]


def test_jobs_without_dates_may_take_a_line_each() -> None:
    document = read(
        "EMPLOYMENT",
        "Project Manager, Bluenose Builders Inc., Halifax",
        "Programme Officer, Harbour Literacy Council, Truro",
        "Administrative Assistant, Town of Fernmount",
    )
    assert [(work.roles[0].position, work.name) for work in document.work] == [
        ("Project Manager", "Bluenose Builders Inc."),
        ("Programme Officer", "Harbour Literacy Council"),
        ("Administrative Assistant", "Town of Fernmount"),
    ]


def test_city_and_country_of_europass_are_where_the_job_was() -> None:
    document = read(
        "Work experience",
        "",
        "[ 01/05/2019 – Current ]",
        "Yard Manager",
        "Moorhaven Shipyards Ltd",
        "City: Galway | Country: Ireland",
        "- Planned 40 dockings a year",
        "",
        "[ 10/2013 – 30/04/2019 ]",
        "Project Engineer",
        "Saltwater Consulting",
        "City: Cork | Country: Ireland",
    )
    assert [work.location for work in document.work] == ["Galway, Ireland", "Cork, Ireland"]
    assert document.work[0].roles[0].highlights == ["Planned 40 dockings a year"]


@pytest.mark.parametrize(
    ("written", "town"),
    [
        ("HAVO, Carolus College, Veenmond, 2008", "Veenmond"),
        ("Realschule Moorhausen, Bad Ulmenau, Mittlere Reife, 2004", "Bad Ulmenau"),
        ("High School Diploma, Fernmount High School, Kettleby, 2010", "Kettleby"),
    ],
)
def test_behind_a_school_that_teaches_all_fields_stands_its_town(written: str, town: str) -> None:
    (study,) = read("Education", "", written).education
    assert (study.location, study.area) == (town, "")


@pytest.mark.parametrize("grade", ["Merit", "2H1"])
def test_grades_of_british_and_irish_studies_are_told_in_a_word(grade: str) -> None:
    (study,) = read(
        "Education", "", f"MSc Logistics, Crestfield University, {grade}, 2011"
    ).education
    assert (study.institution, study.score) == ("Crestfield University", grade)


def test_a_two_cell_row_below_the_studies_lists_languages() -> None:
    document = read(
        "Education",
        "",
        "BSc Botany, Fernmount University, 2012",
        "Languages\tEnglish (native), Twi (B2)",
    )
    assert [name for name, *_ in spoken(document)] == ["English", "Twi"]


def test_the_day_of_birth_is_no_headline() -> None:
    lines = (
        "白石 灯里",
        "1991年3月5日生（満35歳）　女",
        "akari@yubin.example",
        "■学歴",
        "2014年3月　もみじ大学 卒業",
    )
    assert read_all(*lines)[0].document.basics.label == ""


def test_an_irish_code_is_no_town() -> None:
    lines = ("Ada Lindqvist", "14 Larkspur Court, Galway, H91 X2P4, Ireland", "ada@vale.example")
    found = read_all(*lines)[0].document.basics.location
    assert (found.city, found.postal_code) == ("Galway", "H91 X2P4")
