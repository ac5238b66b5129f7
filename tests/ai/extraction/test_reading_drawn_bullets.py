"""Lists whose bullets are drawn as circles, the way browsers print them: no sign in the text."""

from fpdf import FPDF

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume


def test_indented_lines_below_a_job_are_its_highlights_and_never_its_employer() -> None:
    pdf = FPDF(unit="pt")
    pdf.add_page()
    pdf.set_font("helvetica", "B", 20)
    pdf.text(40, 60, "Sam Okafor")
    pdf.set_font("helvetica", "B", 14)
    pdf.text(40, 100, "Experience")
    pdf.set_font("helvetica", "B", 11)
    pdf.text(40, 125, "Site Electrician, Tallowmere Electrical Ltd")
    pdf.text(430, 125, "March 2019 - Present")
    pdf.set_font("helvetica", "", 11)
    for y, line in (
        (142, "Installed and tested wiring in 140 homes"),
        (158, "Led two apprentices"),
    ):
        pdf.ellipse(55, y - 6, 4, 4, style="F")
        pdf.text(70, y, line)
    work = read_resume(read_source(bytes(pdf.output()))).document.work[0]
    assert work.name == "Tallowmere Electrical Ltd"
    assert work.roles[0].position == "Site Electrician"
    assert work.roles[0].highlights == [
        "Installed and tested wiring in 140 homes",
        "Led two apprentices",
    ]


def test_dots_of_a_timeline_before_dates_make_no_list() -> None:
    pdf = FPDF(unit="pt")
    pdf.add_page()
    pdf.set_font("helvetica", "B", 20)
    pdf.text(40, 60, "Sam Okafor")
    pdf.set_font("helvetica", "B", 14)
    pdf.text(40, 100, "Experience")
    for y, dates, employer, title in (
        (130, "2019-03 - present", "Tallowmere Electrical Ltd", "Site Electrician"),
        (220, "2015-01 - 2019-02", "Penhale Homes Ltd", "Apprentice"),
    ):
        pdf.ellipse(40, y - 6, 5, 5, style="F")
        for size, style, step, line in (
            (10, "", 0, dates),
            (12, "B", 16, employer),
            (11, "", 32, title),
        ):
            pdf.set_font("helvetica", style, size)
            pdf.text(54, y + step, line)
    works = read_resume(read_source(bytes(pdf.output()))).document.work
    assert [one.name for one in works] == ["Tallowmere Electrical Ltd", "Penhale Homes Ltd"]
    assert [one.roles[0].position for one in works] == ["Site Electrician", "Apprentice"]
    assert works[0].roles[0].current
