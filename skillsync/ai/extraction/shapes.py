"""See the bullets that a PDF draws as dots, as browsers do, in place of writing them."""

import ctypes
from bisect import bisect_left
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from skillsync.ai.extraction.placing import Box, Place
from skillsync.ai.extraction.segments import Token

MAX_OBJECTS = 8_000
MAX_DOTS = 300
SMALLEST, LARGEST = 1.0, 9.0
"""Points: the sides of a dot."""
WRITTEN = frozenset("•◦▪‣●○■□➢✓✔❖►▶⁃∙")


def drawn_bullets(page: pypdfium2.PdfPage, place: Place, tokens: list[Token]) -> list[Token]:
    """Return a bullet for each dot that stands alone just before a line's first word."""
    if any(token.text in WRITTEN for token in tokens):
        return []  # who writes bullets does not draw them as well
    ordered = sorted((one for one in tokens if one.turned == 0), key=lambda one: one.baseline)
    baselines = [one.baseline for one in ordered]
    found: list[Token] = []
    if place.rotation:
        return found
    for dot in _dots(page):
        box = place.box(*dot)
        if bullet := _bullet(box, ordered, baselines):
            found.append(bullet)
            if len(found) >= MAX_DOTS:
                break
    return found


def _bullet(box: Box, ordered: list[Token], baselines: list[float]) -> Token | None:
    """Return the bullet a dot is for the words on its line."""
    x0, y0, x1, y1 = box
    middle, first = (y0 + y1) / 2, None
    at = bisect_left(baselines, y0)
    while at < len(ordered) and baselines[at] - middle < 24:
        token = ordered[at]
        at += 1
        if not 0.05 * token.size < token.baseline - middle < 0.65 * token.size:
            continue
        if token.x1 > x0 - token.size and token.x0 < x1 - 0.2:
            return None  # words before it: a rating, or a sign between words
        if token.x0 - x1 < 2.5 * token.size and (first is None or token.x0 < first.x0):
            first = token
    if first is None or x1 - x0 > 0.45 * first.size or not first.x0 - x1 > 0:
        return None
    return Token(
        "•",
        first.turn,
        x0,
        first.y0,
        x1,
        first.y1,
        first.baseline,
        first.size,
        bold=False,
        look=first.look,
    )


def _dots(page: pypdfium2.PdfPage) -> Iterator[Box]:
    """Yield the boxes, from the bottom left, of small round or square shapes."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    count = raw.FPDFPage_CountObjects(page.raw)
    if count > MAX_OBJECTS:
        return
    for index in range(count):
        shape = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(shape) != raw.FPDF_PAGEOBJ_PATH:
            continue
        if not raw.FPDFPageObj_GetBounds(shape, left, bottom, right, top):
            continue
        wide, tall = right.value - left.value, top.value - bottom.value
        if SMALLEST <= wide <= LARGEST and 0.7 < wide / max(tall, 0.1) < 1.4:
            yield left.value, bottom.value, right.value, top.value
