"""Paragraphs of documents that have no pages, and the source they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from skillsync.ai.extraction.source import (
    MAX_CHARACTERS,
    Anchor,
    Kind,
    Line,
    Run,
    Source,
    TextIsEmpty,
    TextIsTooLong,
)
from skillsync.career.document import Span

BODY_SIZE = 11.0
HEADING_SIZES = (20.0, 16.0, 13.0, 12.0, 11.5, 11.5)
"""What a heading of level 1 to 6 is taken to measure, in points, where nothing says."""
BULLET = "• "
BOLD, ITALIC = 1, 2


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks: points, weight, slant, and whether anybody sees it."""

    size: float = BODY_SIZE
    bold: bool = False
    italic: bool = False
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text and look; links as (address, start, end) and looks as (start, bits)."""

    text: str
    size: float = BODY_SIZE
    bold: bool = False
    indent: float = 0.0
    links: tuple[tuple[str, int, int], ...] = ()
    looks: tuple[tuple[int, int], ...] = ()
    unseen: bool = False

    def marked(self, mark: str = BULLET, indent: float = 2.0) -> Paragraph:
        """Return the paragraph as a list's item."""
        by = len(mark)
        return replace(
            self,
            text=mark + self.text,
            indent=indent,
            links=tuple((url, start + by, end + by) for url, start, end in self.links),
            looks=tuple((start + by, bits) for start, bits in self.looks),
        )

    def lines(self) -> Iterator[Paragraph]:
        """Yield the paragraph's lines, each as a paragraph."""
        start = 0
        for text in self.text.split("\n"):
            end = start + len(text)
            before = [bits for at, bits in self.looks if at <= start]
            looks = [(0, before[-1])] if before else []
            looks += [(at - start, bits) for at, bits in self.looks if start < at < end]
            yield replace(
                self,
                text=text,
                bold=self.bold if len(text) == len(self.text) else _is_mostly_bold(looks, text),
                links=tuple(
                    (url, max(first, start) - start, min(last, end) - start)
                    for url, first, last in self.links
                    if first < end and last > start
                ),
                looks=tuple(looks),
            )
            start = end + 1


EMPTY = Paragraph("")


def _is_mostly_bold(looks: list[tuple[int, int]], text: str) -> bool:
    ends = [*(at for at, _ in looks[1:]), len(text)][: len(looks)]
    return (
        2 * sum(end - at for (at, bits), end in zip(looks, ends, strict=True) if bits & BOLD)
        > len(text)
        > 0
    )


class ParagraphWriter:
    """Collect a paragraph's text piece by piece. What nobody sees becomes one of its own."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.bold = 0
        self.size = 0.0
        self.links: list[tuple[str, int, int]] = []
        self.looks: list[tuple[int, int]] = []
        self.hidden: list[str] = []

    def add(self, text: str, look: Look) -> None:
        """Write text in a look."""
        if not text:
            return
        if look.unseen:
            self.hidden.append(text)
            return
        bits = BOLD * look.bold + ITALIC * look.italic
        if not self.looks or self.looks[-1][1] != bits:
            self.looks.append((self.length, bits))
        self.parts.append(text)
        self.length += len(text)
        if text.strip():
            self.bold += len(text.strip()) if look.bold else 0
            self.size = max(self.size, look.size)

    def link(self, url: str, start: int) -> None:
        """Let all that was written from `start` on lead to an address."""
        if url and self.length > start:
            self.links.append((url, start, self.length))

    def paragraphs(self, *, bold: bool = False, size: float = 0.0) -> Iterator[Paragraph]:
        """Yield the paragraph, and what is hidden in it."""
        text = "".join(self.parts)
        heavy = bold or self.bold > 0.6 * len(text.strip()) > 0
        yield Paragraph(
            text,
            size or self.size or BODY_SIZE,
            heavy,
            links=tuple(self.links),
            looks=tuple(self.looks),
        )
        if unseen := " ".join("".join(self.hidden).split()):
            yield Paragraph(unseen, unseen=True)


def table_rows(rows: Iterable[list[list[Paragraph]]]) -> Iterator[Paragraph]:
    """Read a table of facts row by row, a table that only makes columns cell by cell."""
    for row in rows:
        cells = [[one for part in cell for one in part.lines() if one.text.strip()] for cell in row]
        cells = [cell for cell in cells if cell]
        if len(cells) > 1 and (all(len(cell) == 1 for cell in cells) or _is_hint(cells)):
            yield _joined([cell[0] for cell in cells])
            for cell in cells[1:]:
                yield from cell[1:]
        else:
            for cell in cells:
                yield from cell
                yield EMPTY


def _is_hint(cells: list[list[Paragraph]]) -> bool:
    """Tell a short first cell (a date, a label) that belongs to the first line beside it."""
    return len(cells) == 2 and len(cells[0]) == 1 and len(cells[0][0].text) <= 30


def _joined(cells: list[Paragraph]) -> Paragraph:
    links: list[tuple[str, int, int]] = []
    looks: list[tuple[int, int]] = []
    at = 0
    for cell in cells:
        links += [(url, at + start, at + end) for url, start, end in cell.links]
        looks += [(at + start, bits) for start, bits in cell.looks]
        at += len(cell.text) + 1
    text = "\t".join(cell.text for cell in cells)
    first = cells[0]
    return Paragraph(text, first.size, first.bold, first.indent, tuple(links), tuple(looks))


def compose(kind: Kind, paragraphs: Iterable[Paragraph]) -> Source:
    """Return the source that the paragraphs make. Raise `TextIsEmpty` or `TextIsTooLong`."""
    writer = _Composer()
    # What nobody sees comes last: it must not stand between an entry and its lines.
    everything = list(paragraphs)
    for paragraph in everything:
        if not paragraph.unseen:
            writer.add(paragraph)
    for paragraph in everything:
        if paragraph.unseen:
            writer.add(paragraph)
    return writer.source(kind)


class _Composer:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.lines: list[Line] = []
        self.links: list[Anchor] = []
        self.runs: list[Run] = []
        self.unseen: list[Span] = []
        self.at = 0

    def add(self, paragraph: Paragraph) -> None:
        if not paragraph.text.strip() and (not self.parts or not self.parts[-1].strip()):
            return  # one blank line says as much as five
        for url, start, end in paragraph.links:
            self.links.append(Anchor(url, self.at + start, self.at + end))
        for start, bits in paragraph.looks or ((0, 0),):
            if paragraph.text and (not self.runs or self.runs[-1].look != bits):
                self.runs.append(Run(self.at + start, bits))
        for raw in paragraph.text.split("\n"):
            self._add_line(raw, paragraph)
        if self.at > MAX_CHARACTERS:
            raise TextIsTooLong

    def _add_line(self, raw: str, paragraph: Paragraph) -> None:
        if body := raw.strip():
            start = self.at + raw.index(body)
            look = (paragraph.size, paragraph.bold, paragraph.indent)
            self.lines.append(Line(start, start + len(body), 1, *look))
            if paragraph.unseen:
                self.unseen.append(Span(start=start, end=start + len(body)))
        self.parts.append(raw)
        self.at += len(raw) + 1

    def source(self, kind: Kind) -> Source:
        seen = {span.start for span in self.unseen}
        if all(line.start in seen for line in self.lines):
            raise TextIsEmpty
        return Source(
            kind,
            "\n".join(self.parts),
            lines=tuple(self.lines),
            links=tuple(self.links),
            unseen=tuple(self.unseen),
            runs=tuple(self.runs),
        )
