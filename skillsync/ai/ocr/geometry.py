"""Where lines lie on a page: how it slants, and how strips are cut out of it.

A page that was scanned askew or photographed at an angle has lines whose slope changes slowly over
the page. The slope is fitted as a + b x + c y; the *straight* frame is the one in which all these
lines are level: v = y - a x - b x^2 / 2 - c x y, and u runs along them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from skillsync.ai.ocr.detection import Blob, Reals
from skillsync.ai.ocr.models import Pixels
from skillsync.ai.ocr.recognition import HEIGHT

GROWTH = 1.6
"""A core is grown on each side by its area x GROWTH / perimeter, as the model was trained."""
LONG = 6.0
"""How many times longer than high a core must be to tell a slope."""
MAX_SLOPE = 0.35
STEP = 8
MOST_LEAN = 0.06
"""Points to the side that the edge of a column leans by at most, for each point down."""
LEANS = 25
"""So many leans are tried at each side of the page, then as many around the best."""
ALIGNED = 0.003
"""Shares of the page's longer side: what begins so near to each other is aligned."""
FEW = (1, 4, 8)
"""So many places on are the ones that a place is compared with."""
FEWEST_STARTS, FEWEST_ALIGNED = 12, 4
"""Lines that tell a lean, and an edge."""


@dataclass(frozen=True, slots=True)
class Slant:
    """The slope of a page's lines at x, y (pixels from `middle`): a + b x + c y."""

    middle: tuple[float, float] = (0.0, 0.0)
    a: float = 0.0
    b: float = 0.0
    c: float = 0.0

    def straight(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page lies in the straight frame."""
        dx, dy = x - self.middle[0], y - self.middle[1]
        v = dy - self.a * dx - self.b * dx * dx / 2 - self.c * dx * dy
        return self.middle[0] + dx + self.a * dy, self.middle[1] + v

    def at(self, x: float, y: float) -> float:
        """Return the slope of lines near a point."""
        return self.a + self.b * (x - self.middle[0]) + self.c * (y - self.middle[1])


@dataclass(frozen=True, slots=True)
class Lean:
    """How far the left edges of columns lean: `a + b x` to the side for each pixel down.

    `x` and `y` are counted from `middle`, in the straight frame of a page's `Slant`.
    """

    middle: tuple[float, float] = (0.0, 0.0)
    a: float = 0.0
    b: float = 0.0

    def upright(self, x: float, y: float) -> float:
        """Return where x would be if the edges of columns stood upright."""
        return x - (self.a + self.b * (x - self.middle[0])) * (y - self.middle[1])


@dataclass(frozen=True, slots=True)
class Strip:
    """A line's rectangle: its top left corner, length, height and slope, in pixels."""

    x: float
    y: float
    length: float
    height: float
    slope: float

    def point(self, along: float, down: float) -> tuple[float, float]:
        """Return the point of the page at these shares of the strip's length and height."""
        across, below = along * self.length, down * self.height
        return self.x + across - below * self.slope, self.y + across * self.slope + below


def find_slant(blobs: Sequence[Blob], size: tuple[int, int]) -> Slant:
    """Fit the slope of a page's lines; what does not fit the others is left out."""
    middle = (size[0] / 2, size[1] / 2)
    long = [blob for blob in blobs if blob.size[0] > LONG * blob.size[1] / 2]
    rows = [(*blob.middle, blob.slope(), blob.size[0]) for blob in long]
    found = np.array([row for row in rows if abs(row[2]) < MAX_SLOPE]).reshape(-1, 4)
    if len(found) == 0:
        return Slant(middle)
    x, y, slope, weight = found.T
    a = float(_weighted_median(slope, weight))
    fits = np.abs(slope - a) < 0.06
    if fits.sum() < 8:
        return Slant(middle, a)
    terms = np.stack((np.ones(fits.sum()), x[fits] - middle[0], y[fits] - middle[1]), axis=1)
    root = np.sqrt(weight[fits])[:, None]
    a, b, c = np.linalg.lstsq(terms * root, slope[fits] * root[:, 0], rcond=None)[0].tolist()
    return Slant(middle, a, b, c)


def find_lean(starts: Sequence[tuple[float, float]], size: tuple[int, int]) -> Lean:
    """Find the lean at which most of the places where lines begin stand below each other.

    Every lean of a grid is tried; what counts is how near to each other the sorted places are, to
    the next one and to some further on.
    """
    middle = (size[0] / 2, size[1] / 2)
    if len(starts) < FEWEST_STARTS:
        return Lean(middle)
    x, y = (np.array(starts) - middle).T
    near, half = ALIGNED * max(size), size[0] / 2
    leans = np.linspace(-MOST_LEAN, MOST_LEAN, LEANS)
    best = (0.0, 0.0)
    for step in (leans, leans / LEANS * 2):
        at_left, at_right = np.meshgrid(best[0] + step, best[1] + step, indexing="ij")
        a, b = (at_left + at_right) / 2, (at_right - at_left) / 2 / half
        stands = x - (a[..., None] + b[..., None] * x) * y
        stands.sort(axis=-1)
        apart = sum(
            np.minimum(stands[..., few:] - stands[..., :-few], near).sum(axis=-1) for few in FEW
        )
        # Of leans that do as well, the smallest.
        apart += near * (np.abs(at_left) + np.abs(at_right))
        found = np.unravel_index(int(np.argmin(apart)), apart.shape)
        best = (float(at_left[found]), float(at_right[found]))
    return Lean(middle, sum(best) / 2, (best[1] - best[0]) / 2 / half)


def columns_at(starts: Sequence[float], near: float) -> list[float]:
    """Return where several lines begin, each the middle of places that stand `near` each other."""
    found: list[list[float]] = []
    for x in sorted(starts):
        if found and x - found[-1][-1] < near / 2 and x - found[-1][0] < 3 * near:
            found[-1].append(x)
        else:
            found.append([x])
    return [places[len(places) // 2] for places in found if len(places) >= FEWEST_ALIGNED]


def strip_of(blob: Blob, slant: Slant) -> Strip:
    """Return the strip that a line's core stands for."""
    x, y = blob.middle
    slope = slant.at(x, y)
    if blob.size[0] > 2 * LONG * blob.size[1] and abs(blob.slope() - slope) < 0.05:
        slope = blob.slope()
    lefts, rights = blob.lefts, blob.rights
    level = np.concatenate((blob.ys - slope * (lefts - x), blob.ys - slope * (rights - x)))
    top, bottom = level.min() - blob.thickness / 2, level.max() + blob.thickness / 2
    left, right = float(lefts.min()), float(rights.max())
    width, height = right - left, float(bottom - top)
    grown = width * height * GROWTH / (2 * (width + height))
    start = left - grown
    return Strip(
        start,
        float(top) - grown + slope * (start - x),
        width + 2 * grown,
        height + 2 * grown,
        slope,
    )


def cut(picture: Image.Image, strip: Strip, squeeze: float) -> Pixels:
    """Return a strip's pixels, HEIGHT of them high, its width `squeeze` times what it would be."""
    width = max(round(strip.length * HEIGHT / strip.height * squeeze / STEP), 2) * STEP
    across, down = strip.length / width, strip.height / HEIGHT
    affine = (across, -down * strip.slope, strip.x, across * strip.slope, down, strip.y)
    cut_out = picture.transform(
        (width, HEIGHT), Image.Transform.AFFINE, affine, Image.Resampling.BICUBIC, fillcolor="white"
    )
    return np.asarray(cut_out)[:, :, ::-1]


def _weighted_median(values: Reals, weights: Reals) -> float:
    order = np.argsort(values)
    sums = weights[order].cumsum()
    return float(values[order][np.searchsorted(sums, sums[-1] / 2)])
