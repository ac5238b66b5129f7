"""Pages for the tests: typeset ones, and sheets whose every word has its place."""

import fpdf
import typst

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.source import Source


def typeset(markup: str) -> Source:
    return read_source(typst.compile(markup.encode()))


def lines_of(source: Source) -> list[str]:
    return [line for line in source.text.split("\n") if line]


class Sheet:
    """A page on which a test writes words at exact places, in points from the top left."""

    def __init__(self) -> None:
        self.pdf = fpdf.FPDF(unit="pt", format="A4")
        self.page()

    def page(self) -> "Sheet":
        self.pdf.add_page()
        return self

    def write(self, x: float, y: float, text: str, *, size: float = 10, bold: bool = False) -> None:
        self.pdf.set_font("helvetica", "B" if bold else "", size)
        self.pdf.text(x, y, text)

    def lines(self) -> list[str]:
        return lines_of(read_source(bytes(self.pdf.output())))
