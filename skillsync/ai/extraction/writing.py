"""Write the lines of pages one after the other into one text: a source."""

from collections.abc import Iterable

from skillsync.ai.extraction.layout import VisualLine
from skillsync.ai.extraction.segments import Token
from skillsync.ai.extraction.source import (
    MAX_CHARACTERS,
    Anchor,
    Kind,
    Line,
    Page,
    Run,
    Source,
    TextIsTooLong,
    Word,
)
from skillsync.career.document import Span

Found = tuple[str, float, float, float, float]
"""A link's address and its box on the page."""


class SourceWriter:
    """Collect pages; `source` returns what was written."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.parts: list[str] = []
        self.at = 0
        self.pages: list[Page] = []
        self.lines: list[Line] = []
        self.words: list[Word] = []
        self.found: list[tuple[int, Found]] = []
        self.unseen: list[Span] = []
        self.runs: list[Run] = []

    def add(self, page: Page, lines: Iterable[VisualLine], links: Iterable[Found]) -> None:
        """Add a page with its lines and links. Raise `TextIsTooLong` when it is too much."""
        self.add_page(page, links)
        self.add_lines(page.number, lines)

    def add_page(self, page: Page, links: Iterable[Found] = ()) -> None:
        """Add a page and the links that lie on it."""
        self.pages.append(page)
        self.found += [(page.number, link) for link in links]

    def add_lines(self, page: int, lines: Iterable[VisualLine]) -> None:
        """Add lines of a page. Raise `TextIsTooLong` when it is too much."""
        for line in lines:
            if line.starts_block and self.parts:
                self._write("\n")
            self._write_line(line, page)
        if self.at > MAX_CHARACTERS:
            raise TextIsTooLong

    def source(self) -> Source:
        """Return everything that was added as one source."""
        links = [_anchor(link, page, self.words) for page, link in self.found]
        return Source(
            self.kind,
            "".join(self.parts),
            tuple(self.lines),
            tuple(self.pages),
            tuple(self.words),
            tuple(links),
            tuple(self.unseen),
            tuple(self.runs),
        )

    def _write_line(self, line: VisualLine, page: int) -> None:
        start = self.at
        for number, segment in enumerate(line.segments):
            if number:
                self._write("\t")
            self._write_segment(segment, page)
        tokens = line.tokens
        letters = sum([len(token.text) for token in tokens])
        bold = sum([len(token.text) for token in tokens if token.bold])
        size = max([token.size for token in tokens])
        left = min([segment[0].x0 for segment in line.segments])
        self.lines.append(Line(start, self.at, page, size, bold > 0.6 * letters, left))
        if line.unseen:
            self.unseen.append(Span(start=start, end=self.at))
        self._write("\n")

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.at += len(text)

    def _write_segment(self, segment: list[Token], page: int) -> None:
        start = self.at
        look = self.runs[-1].look if self.runs else None
        for token in segment:
            if token.look != look:
                look = token.look
                self.runs.append(Run(start, look))
            end = start + len(token.text)
            self.words.append(
                Word(
                    start, end, page,
                    # To a tenth of a point; `round(x, 1)` takes twice as long.
                    round(token.x0 * 10) / 10, round(token.y0 * 10) / 10,
                    round(token.x1 * 10) / 10, round(token.y1 * 10) / 10,
                    token.sure,
                )
            )  # fmt: skip
            start = end + 1
        self._write(" ".join([token.text for token in segment]))


def _anchor(link: Found, page: int, words: list[Word]) -> Anchor:
    """Find the words that lie under a link's box."""
    url, x0, y0, x1, y1 = link
    under = [
        word
        for word in words
        if word.page == page
        and x0 - 1 <= (word.x0 + word.x1) / 2 <= x1 + 1
        and y0 - 1 <= (word.y0 + word.y1) / 2 <= y1 + 1
    ]
    if not under:
        return Anchor(url)
    return Anchor(url, min(word.start for word in under), max(word.end for word in under))
