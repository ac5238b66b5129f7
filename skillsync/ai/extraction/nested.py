"""Place text that a PDF paints inside another drawing, as two pages on one sheet are.

PDFium moves most characters to where the drawing (a form XObject, ISO 32000, 8.10) lies. Those that
the file spells otherwise than their font does (`ActualText`, 14.9.4), as Chromium does with some
Chinese signs and with ligatures, it leaves where they stand in the drawing itself.
"""

import math
from dataclasses import dataclass

from pypdfium2 import raw

from skillsync.ai.extraction.placing import Box

SAME = 0.01
"""Matrices that differ by less are the same."""
NEARER = 0.5
"""Points."""


@dataclass(frozen=True, slots=True)
class Nesting:
    """The drawing's matrix, and the line on which a text object stands on the page."""

    drawing: tuple[float, ...]
    line: tuple[float, float, float, float]
    """A point, and the direction of length 1."""

    @classmethod
    def of(cls, own: raw.FS_MATRIX, whole: raw.FS_MATRIX) -> "Nesting | None":
        """Return how a text object is nested; None where its `own` matrix is the `whole` one."""
        moved = abs(own.e - whole.e) > SAME or abs(own.f - whole.f) > SAME
        if not moved and abs(own.a - whole.a) < SAME and abs(own.d - whole.d) < SAME:
            return None
        area = own.a * own.d - own.b * own.c
        long = math.hypot(whole.a, whole.b)
        if not area or not long:
            return None
        a, b = own.d / area, -own.b / area
        c, d = -own.c / area, own.a / area
        e, f = -(own.e * a + own.f * c), -(own.e * b + own.f * d)
        drawing = (
            a * whole.a + b * whole.c,
            a * whole.b + b * whole.d,
            c * whole.a + d * whole.c,
            c * whole.b + d * whole.d,
            e * whole.a + f * whole.c + whole.e,
            e * whole.b + f * whole.d + whole.f,
        )
        return cls(drawing, (whole.e, whole.f, whole.a / long, whole.b / long))

    def is_left_behind(self, x: float, y: float) -> bool:
        """Tell the origin of a character that PDFium has not moved with the drawing."""
        return self._off(*self.point(x, y)) < self._off(x, y) - NEARER

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the drawing lies on the page."""
        a, b, c, d, e, f = self.drawing
        return a * x + c * y + e, b * x + d * y + f

    def box(self, box: Box) -> Box:
        """Return where a box of the drawing lies on the page."""
        (xa, ya), (xb, yb) = self.point(box[0], box[1]), self.point(box[2], box[3])
        return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)

    def _off(self, x: float, y: float) -> float:
        """Return how far a point lies off the object's line."""
        x0, y0, dx, dy = self.line
        return abs((x - x0) * dy - (y - y0) * dx)
