"""Read the signs in a strip: one line of text, upright, cut out of its page.

The model answers for each 8 pixels of a strip with a probability for each sign or none; equal
neighbours are one sign (CTC, Graves et al., 2006).
"""

from dataclasses import dataclass, replace

import numpy as np

from skillsync.ai.ocr.models import DIRECTION, RECOGNITION, Pixels, alphabet, run

HEIGHT = 48
"""Pixels a strip is high: what both models were trained on."""
DIRECTION_WIDTH = 192
IDEOGRAPHS = "\u2e80"
LOOKALIKES = {
    "一": "–",
    "、": ",",
    "。": ".",
    "「": "[",
    "」": "]",
    "口": "•",
    "〇": "0",
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
}


@dataclass(frozen=True, slots=True)
class Glyph:
    """A recognized sign, how surely (0 to 1), and where its middle is: 0 left, 1 right."""

    sign: str
    sure: float
    at: float


def read_strip(strip: Pixels) -> list[Glyph]:
    """Return the signs of a strip, left to right."""
    chances = run(RECOGNITION, strip)
    best = chances.argmax(axis=1)
    sure = chances[np.arange(len(best)), best]
    signs = alphabet()
    glyphs: list[Glyph] = []
    starts = np.flatnonzero(np.diff(best, prepend=-1))
    for start, end in zip(starts, [*starts[1:], len(best)], strict=True):
        if best[start]:
            middle = (start + end) / 2 / len(best)
            glyphs.append(Glyph(signs[best[start]], float(sure[start:end].max()), float(middle)))
    return mend(glyphs)


def mend(glyphs: list[Glyph]) -> list[Glyph]:
    """Put Latin punctuation for what looks the same in Chinese, in lines that hold no Chinese."""
    if any(glyph.sign >= IDEOGRAPHS and glyph.sign not in LOOKALIKES for glyph in glyphs):
        return glyphs
    mended = [replace(one, sign=LOOKALIKES.get(one.sign, one.sign)) for one in glyphs]
    if len(mended) > 1 and mended[0].sign in "·●." and mended[1].sign == " ":
        mended[0] = replace(mended[0], sign="•")
    return mended


def is_upside_down(strip: Pixels) -> float:
    """Return the probability that a strip stands on its head."""
    part = strip[:, :DIRECTION_WIDTH]
    missing = DIRECTION_WIDTH - part.shape[1]
    part = np.pad(part, ((0, 0), (0, missing), (0, 0)), constant_values=127)
    return float(run(DIRECTION, part)[1])
