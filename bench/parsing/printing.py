"""Ways to print a person: a tool, a word processor around it, a damage after it."""

import html as entities
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pypdfium2 as pdfium
from playwright.sync_api import Browser

from bench.parsing import office, rendercv, sheets, themes
from bench.parsing.people import Person, people
from bench.parsing.sheets import Page


@dataclass(frozen=True)
class Printed:
    """A file's bytes, and the text that is on it."""

    data: bytes
    text: str


class Studio:
    """One open Chromium, and the pages it has already printed."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.themed = cache(self._themed)

    def _themed(self, person: Person, theme: str, style: str) -> tuple[bytes, str]:
        html = themes.page_of(person, theme)
        headings = themes.HEADINGS.get(theme, "")
        return themes.print_page(
            self.browser, html, person.language, style=style, headings=headings
        )


Make = Callable[[Studio, Person], Printed]


def by_rendercv(theme: str, dates: str, suffix: str = "pdf") -> Make:
    """Print by RenderCV as PDF, or as its Markdown or HTML."""

    def printed(_studio: Studio, person: Person) -> Printed:
        data = rendercv.render(person, theme, dates, suffix=suffix)
        if suffix == "pdf":
            return Printed(data, pdf_text(data))
        return Printed(data, data.decode() if suffix == "md" else html_text(data.decode()))

    return printed


def by_theme(theme: str, *, style: str = "") -> Make:
    """Print a JSON Resume theme on A4 by Chromium; `style` is CSS a person might have added."""

    def printed(studio: Studio, person: Person) -> Printed:
        data = studio.themed(person, theme, style)[0]
        return Printed(data, pdf_text(data))

    return printed


def by_page(write: Callable[[Person], str]) -> Make:
    """Print a web page of a person's own by Chromium on A4."""

    def printed(studio: Studio, person: Person) -> Printed:
        data = themes.print_page(studio.browser, write(person), "en")[0]
        return Printed(data, pdf_text(data))

    return printed


def saved_page(theme: str) -> Make:
    """Save a JSON Resume theme's page as HTML."""

    def printed(studio: Studio, person: Person) -> Printed:
        html = studio.themed(person, theme, "")[1]
        return Printed(html.encode(), html_text(html))

    return printed


def by_office(theme: str, suffix: str) -> Make:
    """Open a theme's page in a word processor and save it."""

    def printed(studio: Studio, person: Person) -> Printed:
        html = studio.themed(person, theme, "")[1]
        return Printed(office.convert(html.encode(), "html", suffix), html_text(html))

    return printed


def typed_in_office(write: Callable[[Person], str], *suffixes: str) -> Make:
    """Save a page that was typed in a word processor; as one format, then from that as the next."""

    def printed(_studio: Studio, person: Person) -> Printed:
        html = write(person)
        data, kind = html.encode(), "html"
        for suffix in suffixes:
            data, kind = office.convert(data, kind, suffix), suffix
        return Printed(data, html_text(html))

    return printed


def sheet(write: Callable[[Person], Page], *suffixes: str) -> Make:
    """Save what somebody typed from a word processor; as one format, then from that as the next."""

    @cache
    def saved(half: str) -> dict[str, bytes]:
        pages = {one.slug: sheets.flat_odt(write(one)) for one in people(half)}
        kind, files = "fodt", list(pages.values())
        for suffix in suffixes:
            files, kind = office.convert_all(files, kind, suffix), suffix
        return dict(zip(pages, files, strict=True))

    def printed(_studio: Studio, person: Person) -> Printed:
        return Printed(saved(person.half)[person.slug], write(person).text)

    return printed


def sheet_of_text(write: Callable[[Person], Page], *, underline: str, bullet: str) -> Make:
    """Save what somebody typed in a text editor."""

    def printed(_studio: Studio, person: Person) -> Printed:
        page = write(person)
        text = sheets.plain_text(page, underline=underline, bullet=bullet)
        return Printed(text.encode(), page.text)

    return printed


def sheet_of_html(write: Callable[[Person], Page]) -> Make:
    """Save what somebody wrote in HTML."""

    def printed(_studio: Studio, person: Person) -> Printed:
        page = write(person)
        return Printed(sheets.web_page(page, person.language).encode(), page.text)

    return printed


def damaged(make: Make, harm: Callable[[bytes], bytes], *, links: bool = True) -> Make:
    """Print, then harm the file: what is on it stays, but for addresses behind the words."""

    def printed(studio: Studio, person: Person) -> Printed:
        whole = make(studio, person)
        text = whole.text if links else pdf_text(whole.data, links=False)
        return Printed(harm(whole.data), text)

    return printed


def pictured(make: Make, harm: Callable[[bytes, int], bytes], *, pages: int | None = None) -> Make:
    """Print, then take pictures, of all or the first pages; each person's are different ones."""

    def printed(studio: Studio, person: Person) -> Printed:
        whole = make(studio, person)
        text = pdf_text(whole.data, links=False, pages=pages)
        return Printed(harm(whole.data, int(person.digest, 16)), text)

    return printed


def pdf_text(data: bytes, *, links: bool = True, pages: int | None = None) -> str:
    """Return a PDF's text, and the addresses of its links."""
    found = re.findall(rb"/URI\s*\(([^)]*)\)", data) if links else []
    document = pdfium.PdfDocument(data)
    try:
        texts = [page.get_textpage().get_text_range() for page in list(document)[:pages]]
    finally:
        document.close()
    return "\n".join([*texts, *(one.decode("latin-1") for one in found)])


def html_text(html: str) -> str:
    """Return a page's text and the addresses of its links."""
    bare = re.sub(r"(?s)<(script|style|head)\b.*?</\1>|<!--.*?-->", " ", html)
    links = re.findall(r'href="([^"]+)"', bare)
    # Tags inside a word are rare; between words they are the rule.
    return entities.unescape(re.sub(r"<[^>]*>", " ", bare)) + "\n" + "\n".join(links)
