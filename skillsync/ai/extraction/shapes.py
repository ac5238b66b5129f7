"""See the bullets that a PDF draws as dots, as browsers do, in place of writing them."""

import ctypes
from bisect import bisect_left
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from skillsync.ai.extraction import calls
from skillsync.ai.extraction.placing import Box, Place
from skillsync.ai.extraction.segments import WRITTEN, Token

MAX_OBJECTS = 8_000
MAX_DOTS = 300
MAX_DEPTH = 3
SMALLEST, LARGEST = 1.0, 9.0
"""Points: the sides of a dot."""
FEW_WRITTEN = 2
"""So many bullets may be signs before something else, as before an address."""


def drawn_bullets(page: pypdfium2.PdfPage, place: Place, tokens: list[Token]) -> list[Token]:
    """Return a bullet for each dot that stands alone just before a line's first word."""
    if sum(token.text in WRITTEN for token in tokens) > FEW_WRITTEN:
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
        if token.x1 < x0 - token.size:
            continue  # in the column beside
        if token.x0 < x1 - 0.2:
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


Matrix = tuple[float, float, float, float, float, float]
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _dots(page: pypdfium2.PdfPage) -> Iterator[Box]:
    """Yield the boxes, from the bottom left, of small round or square shapes."""
    count = raw.FPDFPage_CountObjects(page.raw)
    if count > MAX_OBJECTS:
        return
    sheet = calls.address_of(page.raw)
    shapes = [calls.get_shape(sheet, index) for index in range(count)]
    yield from _dots_among(shapes, UNMOVED, 0)


def _dots_among(shapes: list[int], moved: Matrix, depth: int) -> Iterator[Box]:
    bounds = calls.Bounds()
    for shape in shapes:
        kind = calls.get_type(shape)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
            yield from _dots_in_form(shape, moved, depth)
        if kind != raw.FPDF_PAGEOBJ_PATH or not (sides := bounds.of(shape)):
            continue
        x0, y0, x1, y1 = sides
        if moved is not UNMOVED:
            (x0, y0), (x1, y1) = _move(moved, x0, y0), _move(moved, x1, y1)
        wide, tall = abs(x1 - x0), abs(y1 - y0)
        if SMALLEST <= wide <= LARGEST and 0.7 < wide / max(tall, 0.1) < 1.4:
            yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _dots_in_form(form: int, moved: Matrix, depth: int) -> Iterator[Box]:
    """Yield the dots of a page drawn into a page, as printing twice does."""
    matrix = raw.FS_MATRIX()
    count = calls.count_inner(form)
    if not 0 < count <= MAX_OBJECTS or not calls.get_own_matrix(form, ctypes.addressof(matrix)):
        return
    inner = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    shapes = [calls.get_inner(form, index) for index in range(count)]
    yield from _dots_among(shapes, _after(inner, moved), depth + 1)


def _move(by: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = by
    return a * x + c * y + e, b * x + d * y + f


def _after(inner: Matrix, outer: Matrix) -> Matrix:
    """Return what moves as `inner` and then as `outer` does."""
    (ax, ay), (bx, by) = _move(outer, inner[0], inner[1]), _move(outer, inner[2], inner[3])
    e, f = _move(outer, inner[4], inner[5])
    return ax - outer[4], ay - outer[5], bx - outer[4], by - outer[5], e, f
