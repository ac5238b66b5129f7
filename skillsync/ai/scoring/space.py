"""Vectors to compare by: centred, in whole numbers, so that every machine counts the same cosine.

All lines of résumés in a language have much in common that says nothing; the mean of ordinary ones
is taken from each vector first (Mu and Viswanath 2018). Then a vector is scaled to int8. Products
of such vectors are whole numbers below 2^24: sums of them are exact in float32 in any order, and a
pair has the same cosine alone, in a pool, today and elsewhere.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from skillsync.ai.embedding.encoder import DIMENSIONS, EmbeddingModelMissing
from skillsync.ai.embedding.memory import embed_remembered, remember
from skillsync.ai.embedding.multilingual import embed_any_language

Space = Literal["english", "any"]
Whole = npt.NDArray[np.int8]
Singles = npt.NDArray[np.float32]
"""Vectors of whole numbers, ready to be multiplied."""
Floats = npt.NDArray[np.float64]

LANGUAGES = ("en", "de", "fr", "es")
"""Languages with means of their own; others are centred by the mean of all."""
WORDS_OF_A_LABEL = 4
"""Up to so many words a text is a label ("wound care"), above it a line."""
_STEPS = 127
_CENTRES = Path(__file__).parent / "data" / "centres.npy"


def vectors_of(texts: Sequence[str], space: Space, language: str) -> Whole:
    """Return one centred int8 vector per text, shape (len(texts), 384); a blank one is zeros.

    Raises EmbeddingModelMissing when the space's model is not installed.
    """
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.int8)
    found = raw_vectors(texts, space)
    long = np.array([len(text.split()) > WORDS_OF_A_LABEL for text in texts])
    centred = found - np.where(long[:, None], *_centre_of(space, language))
    centred[~found.any(axis=1)] = 0.0
    highest = np.abs(centred).max(axis=1, keepdims=True)
    whole: Whole = np.rint(centred * (_STEPS / np.maximum(highest, 1e-9))).astype(np.int8)
    return whole


def raw_vectors(texts: Sequence[str], space: Space) -> npt.NDArray[np.float32]:
    """Return the model's own vectors of a space, remembered."""
    if space == "english":
        return embed_remembered(texts)
    return remember(texts, _embed_other, "any ")


@cache
def is_readable(space: Space) -> bool:
    """Tell whether the space's model is installed."""
    try:
        raw_vectors(["a"], space)
    except EmbeddingModelMissing:
        return False
    return True


def norms_of(vectors: Whole) -> Floats:
    """Return the length of each vector; 1 for zeros, so that their cosines are 0."""
    squares = (vectors.astype(np.int64) ** 2).sum(axis=1)
    lengths: Floats = np.sqrt(np.maximum(squares, 1).astype(np.float64))
    return lengths


def cosines(ones: Whole, others: Whole) -> Floats:
    """Return the cosine of every vector of `ones` with every one of `others`."""
    return cosines_with(ones.astype(np.float32), norms_of(ones), others)


def cosines_with(ones: Singles, lengths: Floats, others: Whole) -> Floats:
    """Return what `cosines` does, of vectors made ready before, to four digits."""
    products = ones @ others.astype(np.float32).T
    found: Floats = np.outer(lengths, norms_of(others))
    np.divide(products, found, out=found)
    return found.round(4, out=found)


def _embed_other(texts: Sequence[str]) -> npt.NDArray[np.float32]:
    return embed_any_language(texts)


@cache
def _centres() -> npt.NDArray[Any]:
    """Return the means, shape (1 + len(LANGUAGES) + 1, 2, 384): see `measure_centres`."""
    found: npt.NDArray[Any] = np.load(_CENTRES)
    return found


def _centre_of(space: Space, language: str) -> npt.NDArray[Any]:
    """Return the means of lines and of labels in a language, shape (2, 384)."""
    if space == "english":
        found: npt.NDArray[Any] = _centres()[0]
    else:
        found = _centres()[1 + LANGUAGES.index(language) if language in LANGUAGES else -1]
    return found


def centre_texts() -> dict[str, list[str]]:
    """Return the texts whose means the centres are, by their heading."""
    kinds: dict[str, list[str]] = {}
    for line in (_CENTRES.parent / "centre.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kinds[line.strip("[]")] = []
        elif line.strip() and not line.startswith("#"):
            kinds[list(kinds)[-1]].append(line.strip())
    return kinds


def measure_centres() -> npt.NDArray[np.float32]:
    """Return the means of lines and labels anew, shape (1 + len(LANGUAGES) + 1, 2, 384).

    First English in the English space, then each language in the other, last all of them there.
    """
    texts = centre_texts()

    def means(language: str, space: Space) -> npt.NDArray[np.float32]:
        kinds = [raw_vectors(texts[f"{language} {kind}"], space) for kind in ("lines", "labels")]
        return np.array([each.mean(axis=0) for each in kinds])

    others = np.array([means(language, "any") for language in LANGUAGES])
    return np.concatenate([[means("en", "english")], others, [others.mean(axis=0)]])
