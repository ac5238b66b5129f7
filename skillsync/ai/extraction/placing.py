"""Turn a PDF's coordinates into those of the sheet as a person holds it."""

import pypdfium2

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points: from the bottom left in a PDF, from the top left on a sheet."""


class Place:
    """A sheet turned clockwise by 0, 90, 180 or 270 degrees: what lay bottom left moves."""

    def __init__(self, bounds: Box, rotation: int) -> None:
        self.left, self.bottom, self.right, self.top = bounds
        self.rotation = rotation

    @classmethod
    def of(cls, page: pypdfium2.PdfPage) -> "Place":
        """Return the page as a viewer shows it."""
        return cls(page.get_bbox(), page.get_rotation())

    def turned(self, rotation: int) -> "Place":
        """Return the same sheet, turned another way."""
        return Place((self.left, self.bottom, self.right, self.top), rotation)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as held."""
        width, height = self.right - self.left, self.top - self.bottom
        return (width, height) if self.rotation in {0, 180} else (height, width)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the PDF lies on the sheet."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def origin(self, x: float, y: float) -> tuple[float, float]:
        """Return which point of the PDF lies here on the sheet: the inverse of `point`."""
        if self.rotation == 90:
            return y + self.left, x + self.bottom
        if self.rotation == 180:
            return self.right - x, y + self.bottom
        if self.rotation == 270:
            return self.right - y, self.top - x
        return x + self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return where a box of the PDF lies on the sheet."""
        if self.rotation == 0:
            # Nearly every page, and every word asks.
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        (xa, ya), (xb, yb) = self.point(left, bottom), self.point(right, top)
        return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)

    def box_from(self, other: "Place", box: Box) -> Box:
        """Return where a box of the same sheet, turned another way, lies on this one."""
        (xa, ya), (xb, yb) = other.origin(box[0], box[1]), other.origin(box[2], box[3])
        return self.box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))
