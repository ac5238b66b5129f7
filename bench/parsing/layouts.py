"""The layouts: which tool prints a person how. README.md says which half each belongs to."""

import html as entities
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pypdfium2 as pdfium
from playwright.sync_api import Browser

from bench.parsing import office, rendercv, themes, typed
from bench.parsing.people import Person
from bench.parsing.repainting import paint_by_rows

RENDERCV_OMITS = ("headline",)
# Education's years only.
KENDALL_OMITS = ("languages", "language level", "edu start month", "edu end month")


@dataclass(frozen=True)
class Printed:
    """A file's bytes, and the text that is on it."""

    data: bytes
    text: str


@dataclass(frozen=True)
class Layout:
    """A way to print. `omits` are fields it never prints as such, whatever words are on it."""

    name: str
    half: str
    suffix: str
    print: Callable[["Studio", Person], Printed]
    omits: tuple[str, ...] = ()


class Studio:
    """One open Chromium, and the pages it has already printed."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.themed = cache(self._themed)

    def _themed(self, person: Person, theme: str, scale: float = 1.0) -> tuple[bytes, str]:
        html = themes.page_of(person, theme)
        return themes.print_page(self.browser, html, person.language, scale=scale)


def _rendercv(theme: str, dates: str) -> Callable[[Studio, Person], Printed]:
    def printed(_studio: Studio, person: Person) -> Printed:
        return _pdf(rendercv.render(person, theme, dates))

    return printed


def _rendercv_markdown(theme: str) -> Callable[[Studio, Person], Printed]:
    def printed(_studio: Studio, person: Person) -> Printed:
        data = rendercv.render(person, theme, "FULL_MONTH_NAME YEAR", suffix="md")
        return Printed(data, data.decode())

    return printed


def _theme(theme: str, *, scale: float = 1.0) -> Callable[[Studio, Person], Printed]:
    return lambda studio, person: _pdf(studio.themed(person, theme, scale)[0])


def _by_rows(theme: str, *, scale: float = 1.0) -> Callable[[Studio, Person], Printed]:
    """Print a theme, then paint its text row by row across the columns."""

    def printed(studio: Studio, person: Person) -> Printed:
        data = studio.themed(person, theme, scale)[0]
        # What is shown is what was shown before; only the order in the file has changed.
        return Printed(paint_by_rows(data), _pdf(data).text)

    return printed


def _office(theme: str, suffix: str) -> Callable[[Studio, Person], Printed]:
    """Open a theme's page in a word processor and save it."""

    def printed(studio: Studio, person: Person) -> Printed:
        html = studio.themed(person, theme)[1]
        return Printed(office.convert(html.encode(), "html", suffix), _visible(html))

    return printed


def _typed(write: Callable[[Person], str], suffix: str) -> Callable[[Studio, Person], Printed]:
    def printed(_studio: Studio, person: Person) -> Printed:
        html = write(person)
        return Printed(office.convert(html.encode(), "html", suffix), _visible(html))

    return printed


def _pdf(data: bytes) -> Printed:
    """Return a PDF with its text and the addresses of its links."""
    found = re.findall(rb"/URI\s*\(([^)]*)\)", data)
    document = pdfium.PdfDocument(data)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return Printed(data, "\n".join([*pages, *(one.decode("latin-1") for one in found)]))


def _visible(html: str) -> str:
    """Return a page's text and the addresses of its links."""
    bare = re.sub(r"(?s)<(script|style|head)\b.*?</\1>|<!--.*?-->", " ", html)
    links = re.findall(r'href="([^"]+)"', bare)
    # Tags inside a word are rare; between words they are the rule.
    return entities.unescape(re.sub(r"<[^>]*>", " ", bare)) + "\n" + "\n".join(links)


MONTH_NAME = "MONTH_ABBREVIATION YEAR"
MONTH_NUMBER = "MONTH_IN_TWO_DIGITS/YEAR"

LAYOUTS = (
    Layout("rendercv-classic", "dev", "pdf", _rendercv("classic", MONTH_NAME), RENDERCV_OMITS),
    Layout("rendercv-moderncv", "dev", "pdf", _rendercv("moderncv", MONTH_NUMBER), RENDERCV_OMITS),
    Layout("rendercv-markdown", "dev", "md", _rendercv_markdown("classic"), RENDERCV_OMITS),
    Layout("theme-even", "dev", "pdf", _theme("even"), ("grade",)),
    Layout("theme-macchiato", "dev", "pdf", _theme("macchiato"), ("grade",)),
    Layout("theme-macchiato-by-rows", "dev", "pdf", _by_rows("macchiato"), ("grade",)),
    Layout("theme-stackoverflow", "dev", "pdf", _theme("stackoverflow"), ("grade",)),
    Layout("office-even-docx", "dev", "docx", _office("even", "docx"), ("grade",)),
    Layout("office-even-txt", "dev", "txt", _office("even", "txt"), ("grade",)),
    Layout("office-stackoverflow-odt", "dev", "odt", _office("stackoverflow", "odt"), ("grade",)),
    Layout("typed-table-docx", "dev", "docx", _typed(typed.tabular, "docx")),
    Layout("typed-table-pdf", "dev", "pdf", _typed(typed.tabular, "pdf")),
    Layout("typed-table-rtf", "dev", "rtf", _typed(typed.tabular, "rtf")),
)


def layouts(half: str) -> list[Layout]:
    """Return the layouts of a half."""
    return [layout for layout in LAYOUTS if layout.half == half]
