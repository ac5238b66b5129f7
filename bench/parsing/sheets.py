"""Pages as blocks, and how a word processor's file, a text file and a web page hold them."""

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

STYLES = Path(__file__).with_name("styles.xml")
WIDTH = 78


@dataclass(frozen=True)
class Line:
    """A paragraph: `bold` words, then others; `right` stands at the right margin after a tab.

    Styles are Name, Title, Head, Job, Plain, Small, Bullet and Hanging, whose first word is
    followed by a tab.
    """

    text: str = ""
    style: str = "Plain"
    bold: str = ""
    right: str = ""

    @property
    def whole(self) -> str:
        """Return all its words."""
        return "\t".join(filter(None, (f"{self.bold}{self.text}", self.right)))


@dataclass(frozen=True)
class Table:
    """Rows of cells; `widths` in centimetres, together 17."""

    widths: tuple[float, ...]
    rows: Sequence[Sequence[Sequence[Line]]]
    lines: bool = False


Block = Line | Table


@dataclass(frozen=True)
class Page:
    """What somebody typed. `head` says how headings look: Head, Ruled, Capitals or Centred."""

    body: Sequence[Block]
    header: Sequence[Line] = ()
    head: str = "Head"
    font: str = "Liberation Sans"
    columns: int = 1

    @property
    def text(self) -> str:
        """Return all words, one paragraph or cell after the other."""
        return "\n".join(one.whole for one in (*self.header, *_lines(self.body)))


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Line):
            yield block
        else:
            yield from (line for row in block.rows for cell in row for line in cell)


def flat_odt(page: Page) -> bytes:
    """Return a page as one XML file of OpenDocument 1.3, which LibreOffice opens and saves."""
    styles = STYLES.read_text(encoding="utf-8")
    body = _odf(page.body, page)
    if page.columns > 1:
        body = f'<text:section text:style-name="Columns" text:name="cv">{body}</text:section>'
    header = f"<style:header>{_odf(page.header, page)}</style:header>" if page.header else ""
    values = {"@FONT@": page.font, "@HEADER@": header, "@BODY@": body}
    for name, value in values.items():
        styles = styles.replace(name, value)
    return styles.encode()


def _odf(blocks: Iterable[Block], page: Page) -> str:
    return "".join(
        _odf_line(one, page) if isinstance(one, Line) else _odf_table(one, page) for one in blocks
    )


def _odf_line(line: Line, page: Page) -> str:
    style = page.head if line.style == "Head" else line.style
    bold = f'<text:span text:style-name="Bold">{escape(line.bold)}</text:span>' if line.bold else ""
    right = f"<text:tab/>{escape(line.right)}" if line.right else ""
    words = escape(line.text).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
    text = f'<text:p text:style-name="{style}">{bold}{words}{right}</text:p>'
    if style != "Bullet":
        return text
    return f'<text:list text:style-name="Dots"><text:list-item>{text}</text:list-item></text:list>'


def _odf_table(table: Table, page: Page) -> str:
    cell_style = "Lined" if table.lines else "Cell"
    columns = "".join(
        f'<table:table-column table:style-name="Wide{round(width * 10)}"/>'
        for width in table.widths
    )
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="{cell_style}" office:value-type="string">'
            f"{_odf(cell or [Line()], page)}</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in table.rows
    )
    return f'<table:table table:style-name="Full">{columns}{rows}</table:table>'


def plain_text(page: Page, *, underline: str = "", bullet: str = "- ") -> str:
    """Return a page as typed in a text editor; `underline` is the sign drawn below headings."""
    found: list[str] = []
    for line in (*page.header, *_lines(page.body)):
        if line.style in {"Name", "Head"} and found:
            found.append("")
        found += _wrapped(line, bullet)
        if line.style == "Head" and underline:
            found.append(underline * _cells(line.whole))
    return "\n".join(found) + "\n"


def _wrapped(line: Line, bullet: str) -> list[str]:
    if line.style == "Bullet":
        return textwrap.wrap(line.whole, WIDTH, initial_indent=bullet, subsequent_indent="  ")
    if line.right:
        left = f"{line.bold}{line.text}"
        return [left + " " * max(2, WIDTH - _cells(left) - _cells(line.right)) + line.right]
    return textwrap.wrap(line.whole, WIDTH) or [""]


def _cells(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def web_page(page: Page, language: str) -> str:
    """Return a page as somebody writes it in HTML by hand."""
    tags = {"Name": "h1", "Head": "h2", "Job": "h3", "Bullet": "li"}
    made, listed = [], False
    for line in (*page.header, *_lines(page.body)):
        tag = tags.get(line.style, "p")
        if (tag == "li") != listed:
            listed = not listed
            made.append("<ul>" if listed else "</ul>")
        bold = f"<strong>{escape(line.bold)}</strong>" if line.bold else ""
        right = f" <time>{escape(line.right)}</time>" if line.right else ""
        words = escape(line.text).replace("\n", "<br>")
        made.append(f"<{tag}>{bold}{words}{right}</{tag}>")
    made.append("</ul>" if listed else "")
    head = f'<meta charset="utf-8"><title>{escape(next(_lines(page.body)).whole)}</title>'
    body = "\n".join(made)
    return (
        f'<!doctype html>\n<html lang="{language}"><head>{head}</head>\n<body>{body}</body></html>'
    )
