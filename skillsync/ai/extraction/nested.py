"""Place text that a PDF paints inside another drawing, as two pages on one sheet are.

PDFium moves most characters to where the drawing (a form XObject, ISO 32000, 8.10) lies. Those that
the file spells otherwise than their font does (`ActualText`, 14.9.4), as Chromium does with some
Chinese signs and with ligatures, it leaves where they stand in the drawing itself.
"""

import math
from dataclasses import dataclass

from skillsync.ai.extraction.placing import Box

Matrix = tuple[float, ...]
"""The six numbers a to f of ISO 32000, 8.3.3."""
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
    def of(cls, own: Matrix, whole: Matrix) -> "Nesting | None":
        """Return how a text object is nested; None where its `own` matrix is the `whole` one."""
        moved = abs(own[4] - whole[4]) > SAME or abs(own[5] - whole[5]) > SAME
        if not moved and abs(own[0] - whole[0]) < SAME and abs(own[3] - whole[3]) < SAME:
            return None
        a, b, c, d, e, f = own
        area = a * d - b * c
        wa, wb, wc, wd, we, wf = whole
        long = math.hypot(wa, wb)
        if not area or not long:
            return None
        a, b, c, d = d / area, -b / area, -c / area, a / area
        e, f = -(e * a + f * c), -(e * b + f * d)
        drawing = (
            a * wa + b * wc,
            a * wb + b * wd,
            c * wa + d * wc,
            c * wb + d * wd,
            e * wa + f * wc + we,
            e * wb + f * wd + wf,
        )
        return cls(drawing, (we, wf, wa / long, wb / long))

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
