"""Vectors to compare by: centred, in whole numbers, so that every machine counts the same cosine.

All lines of résumés have much in common that says nothing; the mean of ordinary ones is taken from
each vector first (Mu and Viswanath 2018). Then a vector is scaled to int8. Products of such vectors
are whole numbers below 2^24, so sums of them are exact in float32, whatever the order: the same
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
Floats = npt.NDArray[np.float64]

SPACES: tuple[Space, ...] = ("english", "any")
WORDS_OF_A_LABEL = 4
"""Up to so many words a text is a label ("wound care"), above it a line."""
_STEPS = 127
_CENTRES = Path(__file__).parent / "data" / "centres.npy"


def vectors_of(texts: Sequence[str], space: Space) -> Whole:
    """Return one centred int8 vector per text, shape (len(texts), 384); a blank one is zeros.

    Raises EmbeddingModelMissing when the space's model is not installed.
    """
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.int8)
    found = raw_vectors(texts, space)
    long = np.array([len(text.split()) > WORDS_OF_A_LABEL for text in texts])
    centred = found - np.where(long[:, None], *_centres()[SPACES.index(space)])
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
    products = ones.astype(np.float32) @ others.astype(np.float32).T
    found: Floats = products.astype(np.float64) / np.outer(norms_of(ones), norms_of(others))
    return found


def _embed_other(texts: Sequence[str]) -> npt.NDArray[np.float32]:
    return embed_any_language(texts)


@cache
def _centres() -> npt.NDArray[Any]:
    """Return the means: shape (spaces, lines and labels, 384)."""
    found: npt.NDArray[Any] = np.load(_CENTRES).reshape(len(SPACES), 2, DIMENSIONS)
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
    """Return the means anew, shape (spaces, lines and labels, 384): English ones of English."""
    texts, found = centre_texts(), []
    for space in SPACES:
        for kind in ("lines", "labels"):
            others = texts[f"other {kind}"] if space == "any" else []
            found.append(raw_vectors(texts[f"english {kind}"] + others, space).mean(axis=0))
    return np.array(found, dtype=np.float32).reshape(len(SPACES), 2, DIMENSIONS)
