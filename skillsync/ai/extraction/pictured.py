"""Tell which pages of a PDF must be read by text recognition."""

from collections.abc import Iterator
from itertools import islice

import pypdfium2
from pypdfium2 import raw

from skillsync.ai.extraction import calls
from skillsync.ai.extraction.layout import VisualLine

ENOUGH_LETTERS = 250
"""A page with more words than this says what it has to say in them, whatever it shows."""
FEW_LETTERS = 25
GARBLED_FROM = 80
OUTLINES = 60
MAX_OBJECTS, MAX_DEPTH = 3_000, 3


def looks_scanned(page: pypdfium2.PdfPage, lines: list[VisualLine]) -> bool:
    """Tell a page whose words are in a picture or drawn as outlines, or are no real words."""
    seen = [line for line in lines if not line.unseen]
    words = [token.text for line in seen for token in line.tokens]
    signs = sum(map(len, words))
    letters = sum([len(one) if one.isalpha() else sum(map(str.isalpha, one)) for one in words])
    if signs > GARBLED_FROM and letters < 0.4 * signs:
        return True
    if letters >= ENOUGH_LETTERS:
        return False
    width, height = page.get_size()
    pictured = outlined = 0.0
    bounds = calls.Bounds()
    for thing, kind in islice(_drawn_on(page), MAX_OBJECTS):
        if kind == raw.FPDF_PAGEOBJ_IMAGE and (sides := bounds.of(thing)):
            left, bottom, right, top = sides
            pictured += abs(right - left) * abs(top - bottom) / max(width * height, 1.0)
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            outlined += 1
    if letters < FEW_LETTERS:
        return pictured > 0.1 or outlined > OUTLINES
    return pictured > 0.5


def _drawn_on(page: pypdfium2.PdfPage) -> Iterator[tuple[int, int]]:
    """Yield what is drawn on a page, and of which type each is."""
    sheet = calls.address_of(page.raw)
    for index in range(raw.FPDFPage_CountObjects(page.raw)):
        yield from _with_inner(calls.get_shape(sheet, index), MAX_DEPTH)


def _with_inner(thing: int, depth: int) -> Iterator[tuple[int, int]]:
    kind = calls.get_type(thing)
    yield thing, kind
    if kind == raw.FPDF_PAGEOBJ_FORM and depth:
        for index in range(calls.count_inner(thing)):
            yield from _with_inner(calls.get_inner(thing, index), depth - 1)
