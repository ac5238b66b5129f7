"""Set a career document as a Word file (DOCX)."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import chain
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor

from skillsync.career.document import Document
from skillsync.typesetting.outline import Block, Entry, Fact, Outline, outline
from skillsync.typesetting.pdf import find_layout

TEXT_WIDTH = Cm(17)
STYLES = {"Normal", "Title", "Title Char", "Heading 1", "Heading 1 Char", "List Bullet"}
BESIDE = {"skills", "languages", "certificates", "interests"}


@dataclass(frozen=True)
class Look:
    """How one layout looks in Word."""

    font: str
    size: float
    color: str
    centred: bool = False
    dates: str = "right"


LOOKS = {
    "classic": Look("Georgia", 10.5, "222222", centred=True, dates="inline"),
    "modern": Look("Calibri", 10.5, "0B5C72"),
    "sidebar": Look("Verdana", 9, "26364D", dates="below"),
    "compact": Look("Arial", 9, "7A2533", dates="column"),
}


def render_docx(document: Document, *, layout: str) -> bytes:
    """Return `document` as a Word file that a person can go on editing."""
    name = find_layout(layout).name
    look = LOOKS[name]
    shown = outline(document, numeric_dates=find_layout(layout).numeric_dates)
    word = docx.Document(BytesIO(_blank()))
    _prepare(word, look, shown)
    if name == "sidebar":
        _two_columns(word, shown, look)
    else:
        _masthead(word, shown, look)
        _write_blocks(word, shown.blocks, look)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


@cache
def _blank() -> bytes:
    """Return an empty A4 file, so that the library's template is prepared only once.

    The template's 160 unused styles go: every new paragraph would search them.
    """
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    for style in list(word.styles):
        if style.name not in STYLES and not style.element.default:
            style.delete()
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _prepare(word: Any, look: Look, shown: Outline) -> None:
    word.core_properties.title = word.core_properties.author = shown.name[:255]
    color = RGBColor.from_string(look.color)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = look.font, Pt(look.size)
    normal.paragraph_format.space_after = Pt(3)
    for style, size in (("Title", look.size * 2.1), ("Heading 1", look.size * 1.2)):
        font = word.styles[style].font
        font.name, font.size, font.color.rgb, font.bold = look.font, Pt(size), color, True
        # Theme fonts of the template would win over the font named here.
        fonts = word.styles[style].element.rPr.rFonts
        for name in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[name]
    word.styles["Heading 1"].paragraph_format.space_before = Pt(look.size)
    word.styles["Heading 1"].paragraph_format.space_after = Pt(4)
    word.styles["List Bullet"].paragraph_format.space_after = Pt(2)


def _masthead(place: Any, shown: Outline, look: Look) -> None:
    contacts = " | ".join(contact.text for contact in shown.contacts)
    lines = [place.add_paragraph(shown.name, style="Title")]
    lines += [place.add_paragraph(line) for line in (shown.label, contacts) if line]
    if look.centred:
        for line in lines:
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _profile(place, shown)


def _profile(place: Any, shown: Outline) -> None:
    if shown.summary:
        place.add_paragraph("Profile", style="Heading 1")
        place.add_paragraph(shown.summary)


def _two_columns(word: Any, shown: Outline, look: Look) -> None:
    table = word.add_table(rows=1, cols=2)
    table.autofit = False
    aside, story = table.rows[0].cells
    aside.width, story.width = Cm(5.4), TEXT_WIDTH - Cm(5.4)
    aside.paragraphs[0].style = "Heading 1"
    aside.paragraphs[0].text = "Contact"
    for contact in shown.contacts:
        aside.add_paragraph(contact.text)
    _write_blocks(aside, [block for block in shown.blocks if block.kind in BESIDE], look)
    story.paragraphs[0].style = "Title"
    story.paragraphs[0].text = shown.name
    if shown.label:
        story.add_paragraph(shown.label)
    _profile(story, shown)
    _write_blocks(story, [block for block in shown.blocks if block.kind not in BESIDE], look)


def _write_blocks(place: Any, blocks: tuple[Block, ...] | list[Block], look: Look) -> None:
    for block in blocks:
        place.add_paragraph(block.heading, style="Heading 1")
        if look.dates == "column" and block.entries:
            _write_table(place, block.entries)
        else:
            for entry in block.entries:
                _write_entry(place, entry, look)
        for fact in block.facts:
            _write_fact(place, fact)


def _write_entry(place: Any, entry: Entry, look: Look) -> None:
    line = place.add_paragraph()
    line.paragraph_format.space_before = Pt(5)
    line.paragraph_format.keep_with_next = True
    line.add_run(entry.title).bold = True
    if entry.dates and look.dates == "inline":
        line.add_run(f" ({entry.dates})")
    elif entry.dates and look.dates == "right":
        line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
        line.add_run(f"\t{entry.dates}")
    if where := _where(entry):
        place.add_paragraph(where).runs[0].italic = True
    if entry.dates and look.dates == "below":
        place.add_paragraph(entry.dates)
    _write_body(place, entry)


def _write_table(place: Any, entries: tuple[Entry, ...]) -> None:
    table = place.add_table(rows=len(entries), cols=2)
    table.autofit = False
    # Asking python-docx for one row's cells walks the whole table; ask once.
    cells = list(chain.from_iterable(row.cells for row in table.rows))
    for entry, dates, story in zip(entries, cells[::2], cells[1::2], strict=True):
        dates.width, story.width = Cm(3.6), TEXT_WIDTH - Cm(3.6)
        dates.paragraphs[0].text = entry.dates
        line = story.paragraphs[0]
        line.add_run(entry.title).bold = True
        if where := _where(entry):
            line.add_run(f" – {where}")
        _write_body(story, entry)


def _write_body(place: Any, entry: Entry) -> None:
    for text in (entry.about, entry.summary):
        if text:
            place.add_paragraph(text)
    for highlight in entry.highlights:
        place.add_paragraph(highlight, style="List Bullet")


def _write_fact(place: Any, fact: Fact) -> None:
    line = place.add_paragraph()
    if fact.name:
        line.add_run(f"{fact.name}: " if fact.detail else fact.name).bold = True
    line.add_run(fact.detail)


def _where(entry: Entry) -> str:
    return ", ".join(part for part in (entry.organization, entry.place) if part)
