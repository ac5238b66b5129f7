"""The files that are spoiled: a few whole ones of every kind the readers know."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import islice

import fpdf

from skillsync.career.document import Document
from skillsync.demo.town import build_town
from skillsync.typesetting.pdf import render_pdf
from skillsync.typesetting.text import render_text
from skillsync.typesetting.word import render_docx

PEOPLE = 4


def all_seeds() -> dict[str, list[bytes]]:
    """Return whole files by kind, made of invented people."""
    people = list(islice(_people(), PEOPLE))
    return {kind: [make(one) for one in people] for kind, make in MAKERS.items()}


@cache
def one_person() -> Document:
    """Return one invented person's career."""
    return next(_people())


def _people() -> Iterator[Document]:
    for candidate in build_town(today=date(2026, 6, 15)).candidates:
        yield candidate.document


def _open_pdf(document: Document) -> bytes:
    """Return a PDF that is not compressed, so that its own words can be spoiled."""
    pdf = fpdf.FPDF()
    pdf.set_compression(False)
    pdf.add_page()
    pdf.set_font("helvetica", size=10)
    text = render_text(document).encode("latin-1", "replace").decode("latin-1")
    pdf.multi_cell(0, text=text)
    pdf.link(20, 20, 60, 10, "https://example.org/me")
    return bytes(pdf.output())


MAKERS: dict[str, Callable[[Document], bytes]] = {
    "pdf": lambda document: render_pdf(document, layout="classic"),
    "open pdf": _open_pdf,
    "docx": lambda document: render_docx(document, layout="classic"),
    "text": lambda document: render_text(document).encode(),
}
WEIGHTS = {"image": 0.1, "scan": 0.1}
"""How often a kind is chosen beside the others, whose weight is 1: what is slow, less often."""
