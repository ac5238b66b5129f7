"""Unseen text: what nobody sees on the page is kept, and says nothing about the person."""

import io

import docx
import fpdf
import pytest
import typst
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.extraction.source import Source, seen_text_of
from skillsync.ai.scoring.career_view import unread_lines

HEAD = "= Ada Vale\nada\\@vale.example\n== Skills\nWelding, Brazing\n\n"


def typeset(markup: str) -> Source:
    return read_source(typst.compile(markup.encode()))


def unseen_in(source: Source) -> list[str]:
    return [source.text[span.start : span.end] for span in source.unseen]


def test_white_text_on_white_paper_becomes_no_skill() -> None:
    source = typeset(HEAD + "#text(fill: white)[Kubernetes, Python]")
    reading = read_resume(source)
    assert [skill.name for skill in reading.document.skills] == ["Welding", "Brazing"]
    assert unseen_in(source) == ["Kubernetes, Python"]
    lost = [source.text[span.start : span.end] for span in reading.not_understood]
    assert lost == ["Kubernetes, Python"]


def test_white_text_on_a_dark_side_bar_is_read() -> None:
    source = typeset("#block(fill: navy, inset: 9pt, text(fill: white)[Welding, Brazing])")
    assert source.text.strip() == "Welding, Brazing"
    assert not source.unseen


def test_narrow_signs_on_a_dark_side_bar_are_read() -> None:
    source = typeset("#block(fill: navy, inset: 9pt, text(fill: white, 6pt)[I : i l])")
    assert source.text.strip() == "I : i l"
    assert not source.unseen


def test_letters_too_small_to_read_are_unseen() -> None:
    assert unseen_in(typeset(HEAD + "#text(1pt)[Kubernetes, Python]")) == ["Kubernetes, Python"]


def test_text_beside_the_sheet_is_unseen() -> None:
    assert unseen_in(typeset(HEAD + "#place(dx: 700pt)[Kubernetes]")) == ["Kubernetes"]


def test_text_without_ink_is_unseen() -> None:
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    pdf.cell(text="Welding", new_x="LMARGIN", new_y="NEXT")
    with pdf.local_context(text_mode="INVISIBLE"):
        pdf.cell(text="Kubernetes")
    assert unseen_in(read_source(bytes(pdf.output()))) == ["Kubernetes"]


def test_words_laid_over_a_scan_are_seen() -> None:
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    pdf.text(20, 20, "Welding")  # stands for the picture of the word
    with pdf.local_context(text_mode="INVISIBLE"):
        pdf.text(20, 20, "Brazing")
    assert not read_source(bytes(pdf.output())).unseen


def test_scoring_hears_nothing_of_unseen_text() -> None:
    source = typeset(HEAD + "#text(fill: white)[Kubernetes, Python]")
    document = read_resume(source).document
    heard = [
        [line.text for line in unread_lines(document, text)]
        for text in (source.text, source.seen_text)
    ]
    assert heard == [["Kubernetes, Python"], []]
    assert seen_text_of(source.to_json()) == source.seen_text


def test_a_name_that_runs_up_the_side_is_one_line() -> None:
    source = typeset(
        "#place(rotate(-90deg, reflow: true, text(20pt)[Ada Maria Vale]))\n#h(90pt)" + HEAD
    )
    assert "Ada Maria Vale" in source.text.split("\n")
    word = next(word for word in source.words if source.text[word.start : word.end] == "Maria")
    assert word.y1 - word.y0 > word.x1 - word.x0


def test_looks_are_told_apart_and_kept() -> None:
    source = typeset("Cook #h(0pt)*bold* _slanted_ #text(fill: red)[red] Cook")
    looks = [source.look_at(word.start) for word in source.words]
    assert [look & 3 for look in looks] == [0, 1, 2, 0, 0]
    assert looks[0] == looks[4] != looks[3]
    assert Source.from_json(source.to_json()).runs == source.runs


def document(*, points: float = 11, ink: str = "FFFFFF", shade: str = "") -> Source:
    """Return a DOCX with a line in the given ink, on paper or on a shade."""
    written = docx.Document()
    written.add_paragraph("Ada Vale")
    paragraph = written.add_paragraph()
    run = paragraph.add_run("Kubernetes, Python")
    run.font.size, run.font.color.rgb = Pt(points), RGBColor.from_string(ink)
    if shade:
        painted = OxmlElement("w:shd")
        painted.set(qn("w:val"), "clear")
        painted.set(qn("w:fill"), shade)
        paragraph._p.get_or_add_pPr().append(painted)
    held = io.BytesIO()
    written.save(held)
    return read_source(held.getvalue())


def test_white_or_tiny_text_of_a_document_is_not_seen() -> None:
    assert unseen_in(document()) == ["Kubernetes, Python"]
    assert unseen_in(document(ink="FDFDFD")) == ["Kubernetes, Python"]
    assert unseen_in(document(ink="000000", points=1)) == ["Kubernetes, Python"]


def test_white_text_on_a_shade_and_grey_text_of_a_document_are_seen() -> None:
    assert unseen_in(document(shade="1F3864")) == []
    assert unseen_in(document(ink="888888")) == []


@pytest.mark.parametrize(
    "style",
    [
        "color:white", "color: #FFF", "color:#fdfdfd", "color: rgb(255, 255, 255)",
        "color:rgba(0,0,0,0)", "color:hsl(0, 0%, 100%)", "font-size:1px", "font-size: .5pt",
    ],
)  # fmt: skip
def test_white_or_tiny_text_of_a_page_is_not_seen(style: str) -> None:
    inline = f'<p>Ada Vale</p><p style="{style}">Kubernetes</p>'
    ruled = f'<style>.x, #y {{ {style} }}</style><p>Ada Vale</p><p class="x">Kubernetes</p>'
    by_id = ruled.replace('class="x"', 'id="y"')
    for page in (inline, ruled, by_id):
        source = read_source(f"<!doctype html><html><body>{page}</body></html>".encode())
        assert unseen_in(source) == ["Kubernetes"]


@pytest.mark.parametrize(
    "style", ["color:white;background:navy", "color:#444", "font-size:9pt", "border-color:white"]
)
def test_text_of_a_page_that_an_eye_can_read_is_seen(style: str) -> None:
    page = f'<!doctype html><html><body><p>Ada</p><p style="{style}">Welding</p></body></html>'
    assert unseen_in(read_source(page.encode())) == []
