"""How people write without a template: signs for headings, open years, grids, e-mails."""

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


def test_the_present_below_its_dash_is_no_word_about_the_employer(tmp_path) -> None:  # type: ignore[no-untyped-def]
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
