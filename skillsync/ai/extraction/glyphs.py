"""Read a PDF page's characters as words: their spelling, their place, and how they look.

Asks PDFium as little as possible: each call costs a microsecond, and a page has thousands of
characters. The spelling comes in one call; places are asked for the ends of a word only, and looks
once for each of the PDF's text objects.
"""

import ctypes
import math
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from skillsync.ai.extraction import calls
from skillsync.ai.extraction.nested import Nesting
from skillsync.ai.extraction.placing import Box, Place
from skillsync.ai.extraction.segments import Token

BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF076: "❖", 0xF0FC: "✓", 0xF02D: "-"}
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
LIGATURES |= {0xFB05: "st", 0xFB06: "st"}
HYPHENS = {0x02: "-", 0xAD: "-", 0xFFFE: "-", 0x2010: "-", 0x2011: "-"}
"""PDFium marks a hyphen at the end of a line as 0x02 or 0xFFFE."""
SIGNS = {**BULLETS, **LIGATURES, **HYPHENS}
# White space, controls, and symbols of fonts that only the PDF's maker knows (icons).
WORDS = re.compile(
    "[^\x00\x01\x03-\x20\x7f-\x85\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
    "\ue000-\uf02c\uf02e-\uf075\uf077-\uf0a6\uf0a8-\uf0b6\uf0b8-\uf0d7\uf0d9-\uf0fb\uf0fd-\uf8ff]+"
)
ICONS = re.compile(
    "[\ue000-\uf02c\uf02e-\uf075\uf077-\uf0a6\uf0a8-\uf0b6\uf0b8-\uf0d7\uf0d9-\uf0fb\uf0fd-\uf8ff]"
)
HALVES = re.compile("[\ud800-\udfff]")
"""Of a sign that UTF-16 writes in two."""
BOLD_NAMES = (b"bold", b"black", b"heavy", b"semibd", b"-demi", b"cmbx", b"sfbx")
ITALIC_NAMES = (b"italic", b"oblique", b"slanted")
BOLD_WEIGHT = 600
FADED = 60
"""Opacity, of 255, below which ink is hardly seen."""
PALE = 200
"""Brightness, of 255, from which ink may be lost on white paper."""
SMALL = 3.0
NOWHERE = (0.0, 0.0, 0.0, 0.0, 0.0)
SLANTED = -1
FORCE_BOLD, ITALIC = 1 << 18, 1 << 6
UNPAINTED = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)


class Ink(NamedTuple):
    """How one text object is painted. `turned` is in degrees, counter-clockwise, on the sheet."""

    size: float
    bold: bool
    look: int
    turned: int
    may_be_unseen: bool
    nesting: Nesting | None = None


class Glyphs:
    """The words of a page, each placed on the sheet turned so that the word is upright.

    `looks` numbers the document's fonts and colours; it grows as new ones are met. `nests` says
    that the document has drawings within its pages.
    """

    def __init__(
        self,
        textpage: pypdfium2.PdfTextPage,
        place: Place,
        looks: dict[object, int],
        *,
        nests: bool,
    ) -> None:
        self.textpage = textpage.raw
        self.page = calls.address_of(textpage.raw)
        self.frames = {turned: place.turned(turned) for turned in (0, 90, 180, 270)}
        self.frames[SLANTED] = self.frames[0]
        self.looks, self.nests = looks, nests
        self.inks: dict[int, Ink] = {}
        self.alike: dict[tuple[object, ...], Ink] = {}
        self.faces: dict[int, tuple[bytes, bool, bool]] = {}
        self.count = textpage.count_chars()
        self.rect, self.point = array("f", bytes(16)), array("d", bytes(16))
        self.filled, self.x = self.rect.buffer_info()[0], self.point.buffer_info()[0]
        self.y = self.x + self.point.itemsize
        self.matrix, self.own = array("f", bytes(24)), array("f", bytes(24))
        self.moved, self.moved_itself = self.matrix.buffer_info()[0], self.own.buffer_info()[0]
        self.name = ctypes.create_string_buffer(128)
        self.flags = ctypes.c_int()
        self.color = array("I", bytes(16))
        red, width = self.color.buffer_info()[0], self.color.itemsize
        self.channels = (red, red + width, red + 2 * width, red + 3 * width)
        self.text = self._text()

    def tokens(self) -> list[Token]:
        """Return the page's words in the order they are painted."""
        tokens: list[Token] = []
        for found in WORDS.finditer(self.text):
            self._add_words(found[0], found.start(), tokens)
        return tokens

    def icons(self) -> Iterator[Token]:
        """Yield the signs of fonts that only the PDF's maker knows, which are no words."""
        for found in ICONS.finditer(self.text):
            ink = self._ink(found.start())
            yield self._token(found[0], found.start(), ink, self._box(found.start(), ink))

    def _text(self) -> str:
        """Return the page's text, one sign for each of its characters."""
        units = array("H", bytes(2 * (self.count + 1)))
        length = calls.get_text(self.page, 0, self.count, units.buffer_info()[0])
        text = units[: max(length - 1, 0)].tobytes().decode("utf-16-le", "surrogatepass")
        if not HALVES.search(text):
            whole = text if len(text) == self.count else self._with_meaningless(text)
            if len(whole) == self.count:
                return whole
        codes = [calls.get_code(self.page, index) for index in range(self.count)]
        return "".join(chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes)

    def _with_meaningless(self, text: str) -> str:
        """Return a text with a NUL for each character without a meaning, which it leaves out."""

        def left_out_before(at: int) -> int:
            return calls.get_place(self.page, at) - at

        parts: list[str] = []
        done = missing = 0
        places = range(len(text))
        while done < len(text):
            at = bisect_right(places, missing, done, key=left_out_before)
            more = (left_out_before(at) if at < len(text) else self.count - at) - missing
            parts += text[done:at], "\0" * more
            done, missing = at, missing + more
        return "".join(parts)

    def _add_words(self, signs: str, start: int, tokens: list[Token]) -> None:
        """Add one word, or several where PDFium joined letters that stand far apart."""
        ink = self._ink(start)
        box = first = self._box(start, ink)
        count = len(signs)
        if count > 1:
            last = self._box(start + count - 1, ink)
            box = _around(first, last)
            # PDFium joins a word that ends in a hyphen to whatever is painted next.
            joined = "\x02" in signs or "\ufffe" in signs
            if joined or _is_broken(first, last, box, count, ink):
                boxes = [self._box(start + number, ink) for number in range(count)]
                cuts = [n for n in range(1, count) if _are_apart(boxes[n - 1], boxes[n], ink)]
                for cut, end in pairwise((0, *cuts, count)):
                    box = _around(boxes[cut], boxes[end - 1])
                    tokens.append(self._token(signs[cut:end], start + cut, ink, box))
                return
        tokens.append(self._token(signs, start, ink, box))

    def _box(self, index: int, ink: Ink) -> Box:
        calls.get_box(self.page, index, self.filled)
        left, top, right, bottom = self.rect
        nesting = ink.nesting
        if nesting is not None:
            calls.get_origin(self.page, index, self.x, self.y)
            if nesting.is_left_behind(*self.point):
                return nesting.box((left, bottom, right, top))
        return left, bottom, right, top

    def _token(self, signs: str, index: int, ink: Ink, box: Box) -> Token:
        calls.get_origin(self.page, index, self.x, self.y)
        x, y = self.point
        if ink.nesting is not None and ink.nesting.is_left_behind(x, y):
            x, y = ink.nesting.point(x, y)
        frame = self.frames[ink.turned]
        places = (*frame.box(*box), frame.point(x, y)[1])
        if not math.isfinite(sum(places)):
            places = NOWHERE  # as a broken matrix has it: the words are read all the same
        return Token(
            _spell(signs), index, *places,
            ink.size, ink.bold, ink.look, ink.turned, ink.may_be_unseen,
        )  # fmt: skip

    def _ink(self, index: int) -> Ink:
        """Return how a character is painted, asking once for each text object."""
        painted = calls.get_object(self.page, index) or 0
        ink = self.inks.get(painted)
        if ink is None:
            ink = self._ask_ink(index, painted)
            if painted:
                self.inks[painted] = ink
        return ink

    def _ask_ink(self, index: int, painted: int) -> Ink:
        size = calls.get_size(self.page, index) or 1.0
        told = calls.get_matrix(self.page, index, self.moved)
        has_color = calls.get_color(self.page, index, *self.channels)
        mode = calls.get_mode(painted) if painted else 0
        font = calls.get_font(painted) if painted else None
        # A page has hundreds of text objects, painted in a dozen ways.
        alike = self.alike if font and not self.nests else {}
        so = (font, size, mode, has_color, self.color.tobytes(), told, self.matrix[:4].tobytes())
        if known := alike.get(so):
            return known
        turned = 0
        nesting = None
        a, b, c, d, _, _ = self.matrix
        if told and math.isfinite(a + b + c + d):
            size *= math.hypot(c, d) or 1.0
            turned = _turned(math.degrees(math.atan2(b, a))) if b or a < 0 else 0
            if self.nests and painted:
                calls.get_own_matrix(painted, self.moved_itself)
                nesting = Nesting.of(tuple(self.own), tuple(self.matrix))
        red, green, blue, opaque = self.color
        color = (red, green, blue) if has_color else (0, 0, 0)
        face = self.faces.get(font) if font else None
        if face is None:
            face = self._ask_face(index)
            if font:
                self.faces[font] = face
        _, bold, italic = face
        number = self.looks.setdefault((*face, color), len(self.looks))
        faded = bool(has_color) and opaque < FADED
        alike[so] = ink = Ink(
            size, bold, 4 * number + 2 * italic + bold, turned,
            faded or min(color) >= PALE or mode in UNPAINTED or size < SMALL, nesting,
        )  # fmt: skip
        return ink

    def _ask_face(self, index: int) -> tuple[bytes, bool, bool]:
        """Return a font's name, and whether it is bold, and italic."""
        length = raw.FPDFText_GetFontInfo(self.textpage, index, self.name, 128, self.flags)
        name = self.name.value.lower() if length else b""
        bold, italic = _face(name, self.flags.value)
        bold = bold or raw.FPDFText_GetFontWeight(self.textpage, index) >= BOLD_WEIGHT
        return name, bold, italic


@lru_cache(maxsize=256)
def _face(name: bytes, flags: int) -> tuple[bool, bool]:
    """Return whether a font says of itself that it is bold, and italic."""
    bold = any(part in name for part in BOLD_NAMES) or bool(flags & FORCE_BOLD)
    return bold, any(part in name for part in ITALIC_NAMES) or bool(flags & ITALIC)


def _turned(angle: float) -> int:
    """Return the nearest quarter turn, `SLANTED` when the letters stand between two."""
    nearest = round(angle / 90) * 90
    return int(nearest) % 360 if abs(angle - nearest) <= 3 else SLANTED


def _around(one: Box, other: Box) -> Box:
    """Return the box around two."""
    left, bottom, right, top = one
    x0, y0, x1, y1 = other
    return min(left, x0), min(bottom, y0), max(right, x1), max(top, y1)


def _is_broken(first: Box, last: Box, box: Box, count: int, ink: Ink) -> bool:
    """Tell letters without a space between them that are too far apart for a word."""
    across, along = (0, 1) if ink.turned in {90, 270} else (1, 0)
    apart = abs(first[across] - last[across])
    reach = box[along + 2] - box[along]
    return apart > 0.7 * ink.size or reach > 1.6 * ink.size * (count + 1)


def _are_apart(a: Box, b: Box, ink: Ink) -> bool:
    across, along = (0, 1) if ink.turned in {90, 270} else (1, 0)
    gap = max(a[along], b[along]) - min(a[along + 2], b[along + 2])
    return abs(a[across] - b[across]) > 0.7 * ink.size or gap > ink.size


def _spell(signs: str) -> str:
    if signs.isascii():
        return signs.replace("\x02", "-")
    text = signs.translate(SIGNS)
    if HALVES.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
