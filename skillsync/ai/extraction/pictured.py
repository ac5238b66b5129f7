"""Tell which pages of a PDF must be read by text recognition."""

from itertools import islice

import pypdfium2
from pypdfium2 import raw

from skillsync.ai.extraction.layout import VisualLine

ENOUGH_LETTERS = 250
"""A page with more words than this says what it has to say in them, whatever it shows."""
FEW_LETTERS = 25
GARBLED_FROM = 80
OUTLINES = 60
MAX_OBJECTS = 3_000


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
    for thing in islice(page.get_objects(max_depth=4), MAX_OBJECTS):
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            pictured += abs(right - left) * abs(top - bottom) / max(width * height, 1.0)
        elif thing.type == raw.FPDF_PAGEOBJ_PATH:
            outlined += 1
    if letters < FEW_LETTERS:
        return pictured > 0.1 or outlined > OUTLINES
    return pictured > 0.5
