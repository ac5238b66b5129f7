"""The source: what a file says, and where on the page it says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from skillsync.career.document import Span
from skillsync.career.formats import imported

UnreadableFile = imported.UnreadableFile
SOLID = re.compile(r"\w")
START = attrgetter("start")
MAX_BYTES = 10 * 1024 * 1024
MAX_PAGES = 30
MAX_SCANNED_PAGES = 8
MAX_CHARACTERS = 200_000

Kind = Literal["pdf", "docx", "text", "image", "odt", "rtf", "html", "markdown", "data"]
Box = tuple[int, float, float, float, float]
"""A page number (from 1) and a rectangle x0, y0, x1, y1 in points from the page's top left."""


class FileIsEmpty(UnreadableFile):
    """This file is empty. Check that it opens on your computer and upload it again."""


class FileIsTooLarge(UnreadableFile):
    """This file is larger than 10 MB. Save it with smaller pictures and upload it again."""


class PdfIsEncrypted(UnreadableFile):
    """This PDF is protected by a password. Save a copy without a password and upload that."""


class PdfIsDamaged(UnreadableFile):
    """This PDF is damaged and cannot be opened. Export it again and upload the new file."""


class PdfHasNoText(UnreadableFile):
    """No words could be found in this PDF. Upload one exported from your editor."""


class PdfHasTooManyPages(UnreadableFile):
    """This PDF has more than 30 pages. Upload only the pages of your résumé."""


class PictureKindIsUnknown(UnreadableFile):
    """This kind of picture cannot be opened, like HEIC. Save it as JPEG or PNG and upload that."""


class PictureIsDamaged(UnreadableFile):
    """This picture is damaged and cannot be opened. Save it again and upload the new file."""


class PictureIsTooLarge(UnreadableFile):
    """This picture has more than 64 million pixels. Save it smaller and upload that."""


class ScanHasTooManyPages(UnreadableFile):
    """This scan has more than 8 pages. Upload only the pages of your résumé."""


class NoTextRecognition(UnreadableFile):
    """This file is a picture, and text recognition is not installed here. Upload a PDF or DOCX."""


class PictureHasNoText(UnreadableFile):
    """No words could be recognized in this picture. Take it straight, sharp and in good light."""


class FileIsAProgram(UnreadableFile):
    """This file is a program, not a document. Upload a PDF, a DOCX or a text file."""


class FileIsAnOldDocument(UnreadableFile):
    """This is an old Word document (.doc). Save it as DOCX or PDF and upload that."""


class FileIsAnArchive(UnreadableFile):
    """This is an archive or another kind of document. Upload a PDF, a DOCX or a text file."""


class FileIsAnotherFormat(UnreadableFile):
    """This kind of file is not supported. Save it as PDF or DOCX and upload that."""


class PackageIsEncrypted(UnreadableFile):
    """This document is protected by a password. Save a copy without one and upload that."""


class PackageIsDamaged(UnreadableFile):
    """This document is damaged and cannot be opened. Save it again and upload the new file."""


class PackageUnpacksToTooMuch(UnreadableFile):
    """This document unpacks to far more than a résumé holds. Save a simpler copy of it."""


class RtfIsDamaged(UnreadableFile):
    """This RTF document is damaged and cannot be read. Save it again and upload the new file."""


class HtmlIsDamaged(UnreadableFile):
    """This web page is damaged and cannot be read. Save it again, or save it as PDF."""


class FileIsNotText(UnreadableFile):
    """This file is not readable text. Save it as plain text in UTF-8, as PDF or as DOCX."""


class TextIsEmpty(UnreadableFile):
    """This file has no words in it. Check that it opens on your computer and upload it again."""


class TextIsTooLong(UnreadableFile):
    """This file has more than 200,000 characters of text. Upload only your résumé."""


class Word(NamedTuple):
    """A word: `text[start:end]`, and its box in points from the top left of its page.

    `sure` says how surely text recognition read it, 0 to 1; text that was not recognized is sure.
    """

    start: int
    end: int
    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, and its size in points.

    A `scanned` page is a picture that was read by text recognition. `turn` says how many quarter
    turns to the left make it upright; sizes and places are those of the upright page.
    """

    number: int
    width: float
    height: float
    turn: int = 0
    scanned: bool = False


class Line(NamedTuple):
    """A line of the text as a person sees it.

    `size` is in points (0 when unknown), `indent` in points for a PDF and in characters otherwise.
    """

    start: int
    end: int
    page: int = 1
    size: float = 0.0
    bold: bool = False
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link: its address, and the words it lies on (`start == end` when it lies on none)."""

    url: str
    start: int = 0
    end: int = 0


class Run(NamedTuple):
    """From `start` on, up to the next run, the text has this look.

    `look` numbers the file's fonts and colours: two equal numbers look alike. Its lowest bit is
    set for bold, the next for italic.
    """

    start: int
    look: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text in reading order: a line for each visual line, a blank line between blocks.

    A wide gap inside a line is a tab. `words` and `pages` are empty unless the file has pages.
    `unseen` are the whole lines that are in the file and that nobody sees, such as white text on
    white paper. `runs` may be empty, when a file's looks are not known.
    """

    kind: Kind
    text: str
    lines: tuple[Line, ...] = ()
    pages: tuple[Page, ...] = ()
    words: tuple[Word, ...] = ()
    links: tuple[Anchor, ...] = field(default=())
    unseen: tuple[Span, ...] = field(default=())
    runs: tuple[Run, ...] = field(default=())

    @property
    def seen_text(self) -> str:
        """The text with spaces in place of what nobody sees; every place stays where it is."""
        return _blanked(self.text, ((span.start, span.end) for span in self.unseen))

    def look_at(self, at: int) -> int:
        """Return the look of the character at a place, 0 when it is not known."""
        found = bisect_right(self.runs, at, key=START)
        return self.runs[found - 1].look if found else 0

    @property
    def is_scanned(self) -> bool:
        """Whether any page is a picture that was read by text recognition."""
        return any(page.scanned for page in self.pages)

    def sureness(self, start: int, end: int) -> float:
        """Return how surely the least sure word of a stretch was read, 0 to 1."""
        first = bisect_right(self.words, start, key=lambda word: word.end)
        last = bisect_right(self.words, end - 1, key=lambda word: word.start)
        words = self.words[first:last]
        # A bullet or a dash is often taken for another, and that matters little.
        solid = (word.sure for word in words if SOLID.search(self.text, word.start, word.end))
        return min(solid, default=1.0)

    def boxes(self, span: Span) -> list[Box]:
        """Return the rectangles that cover the span, one for each line it touches."""
        first = max(bisect_right(self.words, span.start, key=lambda word: word.start) - 1, 0)
        boxes: dict[int, Box] = {}
        for word in self.words[first:]:
            if word.start >= span.end:
                break
            if word.end > span.start:
                line = bisect_right(self.lines, word.start, key=lambda line: line.start)
                boxes[line] = _around(boxes.get(line), word)
        return list(boxes.values())

    def to_json(self) -> dict[str, Any]:
        """Return compact JSON values: rows of numbers, coordinates to a tenth of a point."""
        return {
            "kind": self.kind,
            "text": self.text,
            "lines": [
                [
                    *(line.start, line.end, line.page),
                    *(round(line.size, 1), int(line.bold), round(line.indent, 1)),
                ]
                for line in self.lines
            ],
            "pages": [
                [page.number, page.width, page.height] + ([page.turn, True] if page.scanned else [])
                for page in self.pages
            ],
            "words": [
                [word.start, word.end, word.page]
                + [round(value, 1) for value in (word.x0, word.y0, word.x1, word.y1)]
                + ([round(word.sure, 3)] if word.sure < 1 else [])
                for word in self.words
            ],
            "links": [[link.url, link.start, link.end] for link in self.links],
            "unseen": [[span.start, span.end] for span in self.unseen],
            "runs": [[run.start, run.look] for run in self.runs],
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Source:
        """Rebuild a source that `to_json` wrote."""
        return cls(
            kind=value["kind"],
            text=value["text"],
            lines=tuple(
                Line(start, end, page, size, bool(bold), indent)
                for start, end, page, size, bold, indent in value["lines"]
            ),
            pages=tuple(Page(*page) for page in value["pages"]),
            words=tuple(Word(*word) for word in value["words"]),
            links=tuple(Anchor(*link) for link in value["links"]),
            unseen=tuple(Span(start=start, end=end) for start, end in value.get("unseen", ())),
            runs=tuple(Run(*run) for run in value.get("runs", ())),
        )


def seen_text_of(value: dict[str, Any]) -> str:
    """Return `seen_text` of a source that `to_json` wrote, without building it."""
    return _blanked(value["text"], value.get("unseen", ()))


def _blanked(text: str, stretches: Iterable[Iterable[int]]) -> str:
    for start, end in stretches:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _around(box: Box | None, word: Word) -> Box:
    if box is None:
        return (word.page, word.x0, word.y0, word.x1, word.y1)
    _, x0, y0, x1, y1 = box
    return (word.page, min(x0, word.x0), min(y0, word.y0), max(x1, word.x1), max(y1, word.y1))
