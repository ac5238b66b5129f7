"""What a strip's ink tells: where its letters stand, how large and how heavy they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import numpy as np
import numpy.typing as npt

from skillsync.ai.ocr.heights import X_HEIGHT, fit_type
from skillsync.ai.ocr.models import Pixels
from skillsync.ai.ocr.recognition import HEIGHT, Glyph

Mask = npt.NDArray[np.bool_]
SAME_GAP, SURE_GAP = 0.9, 1.5
"""Times the line's other spaces: gaps that may be spaces too, and that are, whatever they part."""
CLOSING = frozenset(" .,;:!?)]}%'’”»/-–")
OPENING = frozenset(" ([{'‘“«/-–+")
NARROW = frozenset("iljtfrI1!'’")
"""Around these, letters of one word stand far apart."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A strip's letters, in shares of its height: their baseline, type size and stem width."""

    baseline: float
    size: float
    stem: float


def ink_of(strip: Pixels) -> Mask:
    """Tell ink from paper, whichever of the two is darker."""
    light = strip.astype(np.float32).mean(axis=2)
    contrast = np.abs(light - np.median(light))
    mask: Mask = contrast > max(0.5 * float(np.quantile(contrast, 0.98)), 12.0)
    return mask


def measure(mask: Mask, text: str, squeeze: float) -> Ink:
    """Measure the letters of a strip whose signs are known."""
    fitted = fit_type(mask, text)
    if fitted is None:
        return Ink(0.75, 0.6, 0.0)
    size, baseline = fitted
    body = mask[max(round((baseline - X_HEIGHT * size) * HEIGHT), 0) : round(baseline * HEIGHT)]
    runs = int((np.diff(body.astype(np.int8), axis=1) == 1).sum())
    return Ink(baseline, size, float(body.sum()) / max(runs, 1) / HEIGHT / squeeze)


def restore_spaces(glyphs: Sequence[Glyph], mask: Mask) -> list[Glyph]:
    """Add the spaces that the model overlooked: gaps as wide as the line's other spaces."""
    empty: Mask = ~np.any(mask, axis=0, keepdims=False)
    wide = len(empty)
    gaps = [
        _widest_gap(empty[round(a.at * wide) : round(b.at * wide)]) for a, b in pairwise(glyphs)
    ]
    spaces = [
        max(gaps[number - 1], gaps[number])
        for number in range(1, len(glyphs) - 1)
        if glyphs[number].sign == " "
    ]
    between = [
        gap
        for gap, a, b in zip(gaps, glyphs, glyphs[1:], strict=False)
        if " " not in (a.sign, b.sign)
    ]
    if not spaces or not between:
        return list(glyphs)
    usual = median(spaces)
    least = max(SAME_GAP * usual, 2.5 * median(between), 2.0)
    restored = list(glyphs[:1])
    for number, (gap, a, b) in enumerate(zip(gaps, glyphs, glyphs[1:], strict=False)):
        sure = gap >= SURE_GAP * usual and " " not in (a.sign, b.sign)
        lone = a.sign == "I" and (number == 0 or glyphs[number - 1].sign == " ")
        if gap >= least and (sure or _may_part(a.sign, b.sign) or (lone and b.sign.islower())):
            restored.append(Glyph(" ", min(a.sure, b.sure), (a.at + b.at) / 2))
        restored.append(b)
    return restored


def _may_part(before: str, after: str) -> bool:
    """Tell signs that a space may stand between without another sign of it than the gap."""
    if before in OPENING or after in CLOSING or {before, after} & NARROW:
        return False
    return not (before.isdigit() and after.isdigit())


def _widest_gap(empty: Mask) -> int:
    edges = np.flatnonzero(np.diff(np.pad(empty.astype(np.int8), 1)))
    return int((edges[1::2] - edges[::2]).max(initial=0))
