"""Tell which words a person cannot see: white on white, without ink, too small, off the sheet.

Colour alone says little, as side bars are often white on black. So words that might be lost are
looked for in a picture of the page: where the picture is one even tone, nothing can be read.
"""

import math
from typing import NamedTuple

import pypdfium2

from skillsync.ai.extraction.placing import Box, Place
from skillsync.ai.extraction.segments import Token

LEGIBLE = 2.5
"""Points: smaller letters are read by nobody."""
CONTRAST = 24
"""Steps of grey, of 255, between ink and paper that an eye still tells apart."""
MAX_SIDE = 2_000.0
WIDE = 6
"""Pixels: narrower words, such as a colon, have no edge to spare, and may be painted beside it."""


class _Pixels(NamedTuple):
    """An area of a picture; its right and bottom edge are outside."""

    left: int
    top: int
    right: int
    bottom: int

    def moved(self, x: int, y: int) -> "_Pixels":
        """Return the area in a picture that begins at `x` and `y` of this one's."""
        return _Pixels(self.left - x, self.top - y, self.right - x, self.bottom - y)


def unseen_words(page: pypdfium2.PdfPage, words: list[Token], place: Place) -> set[int]:
    """Return the turns of the words nobody sees on the page, which lies at `place`."""
    frames = {turned: place.turned(max(turned, 0)) for turned in {word.turned for word in words}}
    sizes = {turned: frame.size for turned, frame in frames.items()}
    lost: set[int] = set()
    unsure: list[tuple[int, Box]] = []
    for word in words:
        width, height = sizes[word.turned]
        outside = word.x1 <= 0 or word.y1 <= 0 or word.x0 >= width or word.y0 >= height
        if outside or (word.may_be_unseen and word.size < LEGIBLE):
            lost.add(word.turn)
        elif word.may_be_unseen:
            box = (word.x0, word.y0, word.x1, word.y1)
            unsure.append((word.turn, place.box_from(frames[word.turned], box)))
    return lost | _without_contrast(page, unsure) if unsure else lost


def _without_contrast(page: pypdfium2.PdfPage, words: list[tuple[int, Box]]) -> set[int]:
    scale = min(1.0, MAX_SIDE / max(*page.get_size(), 1.0))
    width, height = (math.ceil(side * scale) for side in page.get_size())
    middles = {turn: _middle(box, scale, width, height) for turn, box in words}
    seen = [one for one in middles.values() if one.left < one.right and one.top < one.bottom]
    if not seen:
        return set(middles)
    # Painting a whole page takes as long as reading it does.
    x, y = min(one.left for one in seen), min(one.top for one in seen)
    right, bottom = max(one.right for one in seen), max(one.bottom for one in seen)
    edges = (x, height - bottom, width - right, y)
    crop = tuple(max(edge - 0.5, 0.0) / scale for edge in edges)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False, crop=crop)
    try:
        pixels, stride = memoryview(bitmap.buffer).cast("B"), bitmap.stride
        return {turn for turn, one in middles.items() if _is_even(pixels, stride, one.moved(x, y))}
    finally:
        bitmap.close()


def _middle(box: Box, scale: float, width: int, height: int) -> _Pixels:
    """Return the middle of a word: its box may touch its neighbours and a side bar's edge."""
    x0, y0, x1, y1 = box
    left, right = int(x0 * scale), math.ceil(x1 * scale)
    narrow = right - left <= WIDE
    left, right = (left - 1, right + 1) if narrow else (left + 2, right - 1)
    return _Pixels(
        max(left, 0),
        max(int((y0 + 0.3 * (y1 - y0)) * scale), 0),
        min(max(right, 3), width),
        min(int((y1 - 0.25 * (y1 - y0)) * scale) + 1, height),
    )


def _is_even(pixels: memoryview, stride: int, area: _Pixels) -> bool:
    """Tell an area of one tone, or none."""
    tones = b"".join(
        bytes(pixels[y * stride + area.left : y * stride + area.right])
        for y in range(area.top, area.bottom)
    )
    return not tones or max(tones) - min(tones) < CONTRAST
