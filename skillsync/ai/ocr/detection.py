"""Find where a page has lines of text: blobs in a map of probabilities.

The model is of the DB kind ("Real-time Scene Text Detection with Differentiable Binarization",
Liao et al., 2020): it marks each line's core, shrunk so that lines do not touch.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from skillsync.ai.ocr.models import DETECTION, Floats, run

SIDE = 960
"""The longer side of the picture the model sees, in pixels: 10-point type is 11 of them on A4."""
STEP = 32
THRESHOLD = 0.3
SURE_ENOUGH = 0.5
MAX_RUNS = 60_000
MIN_PIXELS = 8
Ints = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Blob:
    """A line's core, in pixels of the picture: stripes at `ys` from `lefts` to `rights`."""

    ys: Reals
    lefts: Reals
    rights: Reals
    thickness: float

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of its mass."""
        lengths = self.rights - self.lefts
        total = lengths.sum()
        x = float(((self.lefts + self.rights) / 2 * lengths).sum() / total)
        return x, float((self.ys * lengths).sum() / total)

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height."""
        width = float(self.rights.max() - self.lefts.min())
        return width, float(self.ys.max() - self.ys.min()) + self.thickness

    def slope(self) -> float:
        """Return the slope of the line through its middle, by least squares."""
        lengths = self.rights - self.lefts
        x, y = self.middle
        across = (self.lefts + self.rights) / 2 - x
        spread = (lengths * (across**2 + lengths**2 / 12)).sum()
        return float((lengths * across * (self.ys - y)).sum() / max(spread, 1e-6))


def find_blobs(picture: Image.Image) -> list[Blob]:
    """Return the cores of the lines of an RGB picture, from the top down."""
    scale = SIDE / max(picture.size)
    width, height = (max(round(side * scale), 1) for side in picture.size)
    small = np.asarray(picture.resize((width, height), Image.Resampling.BILINEAR, reducing_gap=2))
    below, beside = -height % STEP, -width % STEP
    padded = np.pad(small[:, :, ::-1], ((0, below), (0, beside), (0, 0)), constant_values=255)
    chances = run(DETECTION, padded)[0][:height, :width]
    return list(_blobs(chances, picture.size[1] / height))


def _blobs(chances: Floats, scale: float) -> Iterator[Blob]:
    rows, firsts, lasts = _runs(chances > THRESHOLD)
    if not 0 < len(rows) <= MAX_RUNS:
        return
    sums = np.concatenate((np.zeros((len(chances), 1)), chances.cumsum(axis=1)), axis=1)
    weights = sums[rows, lasts + 1] - sums[rows, firsts]
    for run_numbers in _connected(rows, firsts, lasts):
        lefts, rights = firsts[run_numbers], lasts[run_numbers] + 1
        pixels = int((rights - lefts).sum())
        if pixels >= MIN_PIXELS and weights[run_numbers].sum() >= SURE_ENOUGH * pixels:
            ys = (rows[run_numbers] + 0.5) * scale
            yield Blob(
                ys.astype(float),
                (lefts * scale).astype(float),
                (rights * scale).astype(float),
                scale,
            )


def _runs(mask: npt.NDArray[np.bool_]) -> tuple[Ints, Ints, Ints]:
    """Return the runs of set pixels: their rows, first and last columns, from the top down."""
    edges = np.diff(np.pad(mask.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    rows, firsts = np.nonzero(edges == 1)
    return rows, firsts, np.nonzero(edges == -1)[1] - 1


def _connected(rows: Ints, firsts: Ints, lasts: Ints) -> list[Ints]:
    """Return the numbers of the runs that touch each other, group by group."""
    parents = list(range(len(rows)))

    def root(one: int) -> int:
        while parents[one] != one:
            parents[one] = parents[parents[one]]
            one = parents[one]
        return one

    above = 0
    ys, lows, highs = rows.tolist(), firsts.tolist(), lasts.tolist()
    for one, row in enumerate(ys):
        while ys[above] < row - 1 or (ys[above] == row - 1 and highs[above] < lows[one] - 1):
            above += 1
        other = above
        while ys[other] == row - 1 and lows[other] <= highs[one] + 1:
            parents[root(other)] = root(one)
            other += 1
    groups: dict[int, list[int]] = {}
    for one in range(len(ys)):
        groups.setdefault(root(one), []).append(one)
    return [np.array(group) for group in groups.values()]
