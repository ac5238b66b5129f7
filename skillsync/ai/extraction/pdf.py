"""Read a PDF: characters, words, their places, and links."""

import ctypes
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

from skillsync.ai.extraction.layout import Token, VisualLine, arrange
from skillsync.ai.extraction.source import (
    MAX_CHARACTERS,
    MAX_PAGES,
    Anchor,
    Line,
    Page,
    PdfHasNoText,
    PdfHasTooManyPages,
    PdfIsDamaged,
    PdfIsEncrypted,
    Source,
    TextIsTooLong,
    Word,
)

# PDFium keeps global state: two threads inside it corrupt each other.
ONE_AT_A_TIME = threading.Lock()

BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF076: "❖", 0xF0FC: "✓", 0xF02D: "-"}
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
HYPHENS = {0x02: "-", 0xAD: "-", 0xFFFE: "-", 0x2010: "-", 0x2011: "-"}
SOFT_HYPHEN = 0x02  # how PDFium marks a hyphen at the end of a line
SPACES = {0x85, 0xA0, *range(0x2000, 0x200C), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF}
SIGNS = {**BULLETS, **LIGATURES, **HYPHENS}
PRIVATE_USE = range(0xE000, 0xF900)
SURROGATES = range(0xD800, 0xE000)
Found = tuple[str, float, float, float, float]
"""A link's address and its box on the page."""


@contextmanager
def open_pdf(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF for reading. Raise `PdfIsEncrypted`, `PdfIsDamaged` or `PdfHasTooManyPages`."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        locked = getattr(problem, "err_code", 0) == raw.FPDF_ERR_PASSWORD
        raise (PdfIsEncrypted if locked else PdfIsDamaged) from problem
    try:
        if len(document) == 0:
            raise PdfIsDamaged
        if len(document) > MAX_PAGES:
            raise PdfHasTooManyPages
        yield document
    except pypdfium2.PdfiumError as problem:
        raise PdfIsDamaged from problem
    finally:
        document.close()


def read_pdf(data: bytes) -> Source:
    """Return the text of a PDF in reading order. Raise the `UnreadableFile` that fits."""
    writer = _Writer()
    with ONE_AT_A_TIME, open_pdf(data) as document:
        for index in range(len(document)):
            page = document[index]
            try:
                width, height = page.get_size()
                lines, links = _read_page(document, page)
            finally:
                page.close()
            writer.add(Page(index + 1, round(width, 1), round(height, 1)), lines, links)
    if not writer.words:
        raise PdfHasNoText
    return writer.source()


def _read_page(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage
) -> tuple[list[VisualLine], list[Found]]:
    place = _Place(page, page.get_rotation())
    textpage = page.get_textpage()
    try:
        if textpage.count_chars() > MAX_CHARACTERS:
            raise TextIsTooLong
        sideways = place.rotation and abs(raw.FPDFText_GetCharAngle(textpage.raw, 0)) < 0.1
        # Text that lies on its side is put in order upright, then turned as the page is.
        upright = _Place(page, 0) if sideways else place
        lines = arrange(list(_Glyphs(textpage, upright).tokens()))
        if sideways:
            place.turn(token for line in lines for part in line.segments for token in part)
    finally:
        textpage.close()
    return lines, list(_links(document, page, place))


class _Place:
    """Turn PDF coordinates (origin bottom left, unrotated) into the page as a person sees it."""

    def __init__(self, page: pypdfium2.PdfPage, rotation: int) -> None:
        self.left, self.bottom, self.right, self.top = page.get_bbox()
        self.rotation = rotation

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        if self.rotation == 0:
            # Nearly every page; every word asks twice.
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        (xa, ya), (xb, yb) = self.point(left, bottom), self.point(right, top)
        return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)

    def turn(self, tokens: Iterable[Token]) -> None:
        """Move tokens from the upright page to where the turned page shows them."""
        for token in tokens:
            box = self.box(
                self.left + token.x0, self.top - token.y1, self.left + token.x1, self.top - token.y0
            )
            token.x0, token.y0, token.x1, token.y1 = box


class _Glyphs:
    """A page's characters. Asks PDFium only about the first and last of a word: calls are slow."""

    def __init__(self, textpage: pypdfium2.PdfTextPage, place: _Place) -> None:
        self.page = textpage.raw
        self.place = place
        self.count = textpage.count_chars()
        self.rect = raw.FS_RECTF()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.name = ctypes.create_string_buffer(128)
        self.flags = ctypes.c_int()

    def tokens(self) -> Iterator[Token]:
        get = raw.FPDFText_GetUnicode
        codes = [get(self.page, index) for index in range(self.count)]
        start: int | None = None
        for index, code in enumerate([*codes, 32]):
            if _is_space(code):
                if start is not None:
                    yield from self._words(codes, start, index)
                start = None
            elif start is None:
                start = index

    def _words(self, codes: list[int], start: int, end: int) -> Iterator[Token]:
        """Yield one word, or several where PDFium joined letters that stand far apart."""
        first = self._box(start)
        last = self._box(end - 1) if end - start > 1 else first
        size = raw.FPDFText_GetFontSize(self.page, start) or 1.0
        height = max(first[3] - first[1], 1.0)
        apart = abs(first[1] - last[1]) > 0.7 * height
        wide = last[2] - first[0] > 1.6 * height * (end - start) + height
        if not (apart or wide) or end - start == 1:
            yield self._token(codes[start:end], start, first, last, size)
            return
        boxes = [self._box(index) for index in range(start, end)]
        cut = start
        for index, (a, b) in enumerate(pairwise(boxes), start=start + 1):
            if abs(a[1] - b[1]) > 0.7 * height or b[0] - a[2] > height:
                yield self._token(
                    codes[cut:index], cut, boxes[cut - start], boxes[index - 1 - start], size
                )
                cut = index
        yield self._token(codes[cut:end], cut, boxes[cut - start], boxes[-1], size)

    def _box(self, index: int) -> tuple[float, float, float, float]:
        rect = self.rect
        raw.FPDFText_GetLooseCharBox(self.page, index, rect)
        return self.place.box(rect.left, rect.bottom, rect.right, rect.top)

    def _token(
        self,
        codes: list[int],
        index: int,
        first: tuple[float, float, float, float],
        last: tuple[float, float, float, float],
        size: float,
    ) -> Token:
        raw.FPDFText_GetCharOrigin(self.page, index, self.x, self.y)
        baseline = self.place.point(self.x.value, self.y.value)[1]
        raw.FPDFText_GetFontInfo(self.page, index, self.name, 128, self.flags)
        name = self.name.value.lower()
        bold = b"bold" in name or b"black" in name or b"heavy" in name or b"semibd" in name
        # A font of size 1 scaled by its matrix is common; the box tells the real size.
        real = size if size > 2 else (first[3] - first[1]) / 1.2
        return Token(
            _spell(codes), index,
            min(first[0], last[0]), min(first[1], last[1]),
            max(first[2], last[2]), max(first[3], last[3]),
            baseline, real, bold,
        )  # fmt: skip


def _is_space(code: int) -> bool:
    if code in PRIVATE_USE:
        return code not in BULLETS
    return (code <= 32 and code != SOFT_HYPHEN) or code in SPACES


def _spell(codes: list[int]) -> str:
    text = "".join(SIGNS.get(code) or chr(code) for code in codes if code <= 0x10FFFF)
    if any(code in SURROGATES for code in codes):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _links(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, place: _Place
) -> Iterator[Found]:
    position, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page.raw, position, link):
        action = raw.FPDFLink_GetAction(link)
        length = raw.FPDFAction_GetURIPath(document.raw, action, None, 0) if action else 0
        if not 1 < length < 2048:
            continue
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFAction_GetURIPath(document.raw, action, buffer, length)
        raw.FPDFLink_GetAnnotRect(link, rect)
        url = buffer.value.decode("utf-8", "replace")
        yield url, *place.box(rect.left, rect.bottom, rect.right, rect.top)


class _Writer:
    """Write pages one after the other into one text."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.at = 0
        self.pages: list[Page] = []
        self.lines: list[Line] = []
        self.words: list[Word] = []
        self.links: list[Anchor] = []

    def add(self, page: Page, lines: list[VisualLine], links: list[Found]) -> None:
        first_word = len(self.words)
        self.pages.append(page)
        for line in lines:
            if line.starts_block and self.parts:
                self._write("\n")
            start = self.at
            for number, segment in enumerate(line.segments):
                if number:
                    self._write("\t")
                self._write_segment(segment, page.number)
            flat = [token for segment in line.segments for token in segment]
            letters = sum(len(token.text) for token in flat)
            bold = sum(len(token.text) for token in flat if token.bold)
            size = max(token.size for token in flat)
            left = min(token.x0 for token in flat)
            self.lines.append(Line(start, self.at, page.number, size, bold > 0.6 * letters, left))
            self._write("\n")
        if self.at > MAX_CHARACTERS:
            raise TextIsTooLong
        words = self.words[first_word:]
        self.links += [_anchor(link, words) for link in links]

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.at += len(text)

    def _write_segment(self, segment: list[Token], page: int) -> None:
        for number, token in enumerate(segment):
            if number:
                self._write(" ")
            start = self.at
            self._write(token.text)
            box = (round(value, 1) for value in (token.x0, token.y0, token.x1, token.y1))
            self.words.append(Word(start, self.at, page, *box))

    def source(self) -> Source:
        return Source(
            "pdf",
            "".join(self.parts),
            tuple(self.lines),
            tuple(self.pages),
            tuple(self.words),
            tuple(self.links),
        )


def _anchor(link: Found, words: list[Word]) -> Anchor:
    """Find the words that lie under a link's box."""
    url, x0, y0, x1, y1 = link
    under = [
        word
        for word in words
        if x0 - 1 <= (word.x0 + word.x1) / 2 <= x1 + 1
        and y0 - 1 <= (word.y0 + word.y1) / 2 <= y1 + 1
    ]
    if not under:
        return Anchor(url)
    return Anchor(url, min(word.start for word in under), max(word.end for word in under))
