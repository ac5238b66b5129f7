"""Measure type: how large letters are and where they stand, by the signs that were read.

Where a line's ink lies, row by row, is compared with where the ink of those signs lies in common
type: an `a` reaches from the baseline to the x-height, a `p` below it, a `d` and a `D` above.
"""

import unicodedata
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from skillsync.ai.ocr.detection import Reals
from skillsync.ai.ocr.recognition import HEIGHT

Zone = tuple[float, float, float]
"""From and to which height a sign has ink, as shares of the type's size, and how much."""
STEP = 0.02
RISES = np.arange(-0.3, 1.1, STEP)
"""Heights above the baseline, as shares of the type's size."""
X_HEIGHT, ASCENT, CAPITAL, DESCENT, BAR = 0.53, 0.73, 0.71, -0.21, 0.07
STEM = 0.45
"""What one stem blackens, when a letter of two counts as one."""
TOP = (X_HEIGHT - BAR, X_HEIGHT, 0.4)
ZONES: dict[str, tuple[Zone, ...]] = {
    **dict.fromkeys("gpqy", ((0, X_HEIGHT, 1.0), (DESCENT, 0, 0.5), TOP)),
    **dict.fromkeys("bdhkß", ((0, X_HEIGHT, 1.0), (X_HEIGHT, ASCENT, STEM), TOP)),
    **dict.fromkeys(".,:;", ((0, 0.1, 0.3),)),
    **dict.fromkeys("-–—", ((0.22, 0.32, 0.6),)),
    "f": ((0, ASCENT, STEM), TOP),
    "t": ((0, 0.66, STEM), TOP),
    "i": ((0, X_HEIGHT, STEM), (0.62, ASCENT, 0.4)),
    "j": ((DESCENT, X_HEIGHT, STEM), (0.62, ASCENT, 0.4)),
    "l": ((0, ASCENT, STEM),),
}
"""Letters of another height than `a`, `D` and `3`."""
FIRST_SOLID = "\u2e80"
"""From here on, signs fill a square."""
SOFT = np.array([0.04, 0.11, 0.2, 0.3, 0.2, 0.11, 0.04])
"""How a picture's blur spreads ink over heights."""
SIZES = np.geomspace(0.28, 1.0, 40)
BASELINES = np.arange(0.5, 0.96, 0.0125)
"""What is tried, as shares of a strip's height."""
ROWS = (np.arange(HEIGHT) + 0.5) / HEIGHT
_rise = (BASELINES[None, :, None] - ROWS) / SIZES[:, None, None]
# Beyond the heights that letters have is none of their ink: the first and the last place.
PLACES = np.clip(np.rint((_rise - RISES[0]) / STEP).astype(np.int64) + 1, 0, len(RISES) + 1)


def fit_type(mask: npt.NDArray[np.bool_], text: str) -> tuple[float, float] | None:
    """Return the size and the baseline of a strip's type, in shares of its height.

    None where the strip or the text has nothing to compare.
    """
    expected = sum((_heights(sign) for sign in text), np.zeros_like(RISES))
    spread = np.pad(np.convolve(expected, SOFT, "same"), 1)
    ink = mask.sum(axis=1).astype(np.float64)
    ink -= ink.mean()
    if not expected.any() or not ink.any():
        return None
    drawn = spread[PLACES]
    drawn -= drawn.mean(axis=-1, keepdims=True)
    likeness = drawn @ ink / (np.sqrt((drawn**2).sum(axis=-1)) + 1e-9)
    size, baseline = np.unravel_index(int(np.argmax(likeness)), likeness.shape)
    return float(SIZES[size]), float(BASELINES[baseline])


@lru_cache(maxsize=1024)
def _heights(sign: str) -> Reals:
    """Return how much ink a sign has at each of `RISES`."""
    parts = unicodedata.normalize("NFD", sign)
    letter, marks = parts[0], parts[1:]
    found = np.zeros_like(RISES)
    for low, high, ink in _zones(letter):
        found[(low <= RISES) & (high >= RISES)] += ink
    if marks:
        low = 0.6 if letter.islower() else 0.78
        found[(low <= RISES) & (low + 0.15 >= RISES)] += 0.4
    return found


def _zones(letter: str) -> tuple[Zone, ...]:
    """Return from where to where a letter has ink, and how much."""
    if letter in ZONES:
        return ZONES[letter]
    if letter >= FIRST_SOLID:
        return ((-0.08, 0.85, 1.0),)
    if letter.isupper() or letter.isdigit():
        return (0, CAPITAL, 1.0), (CAPITAL - BAR, CAPITAL, 0.2), (0, BAR, 0.2)
    return ((0, X_HEIGHT, 1.0), (0, BAR, 0.4), TOP) if letter.isalpha() else ()
