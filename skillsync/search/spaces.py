"""Vector spaces: which model turns texts into vectors that compare with one another. Pure.

A space keeps its name while versions of one model stay comparable; another model is another space.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from skillsync.ai.embedding.encoder import EmbeddingModelMissing, Vectors, embed, model_name
from skillsync.ai.embedding.multilingual import embed_any_language, multilingual_name


class Space(NamedTuple):
    """A model. `floor`: the cosine below which a query and an entry have nothing in common.

    Floors stand where, of short queries against postings of other professions, one in four passes.
    `alike`, `akin`: the cosines from which two entries are of one trade, or of neighbouring ones.
    """

    name: str
    version: Callable[[], str]
    embed: Callable[[Sequence[str]], Vectors]
    floor: float
    alike: float
    akin: float


SPACES = {
    space.name: space
    for space in (
        Space("all-MiniLM-L6-v2", model_name, embed, 0.33, 0.58, 0.45),
        Space("multilingual-e5-small", multilingual_name, embed_any_language, 0.845, 0.9, 0.88),
    )
}

NATIVE = next(iter(SPACES))
"""The space that an installation serves until it is told otherwise."""


def least_similar(best: float, floor: float) -> float:
    """Return the cosine below which a hit is beside the point, given the best one's.

    A query that something fits well leaves out what fits it half.
    """
    return floor + 0.4 * max(0.0, best - floor)


def vector_of(passages: Sequence[str], space: str) -> list[float] | None:
    """Return the unit mean of the passages' vectors, 384-d; None without text or model."""
    filled = [passage for passage in passages if passage.strip()]
    if not filled or space not in SPACES:
        return None
    try:
        mean = SPACES[space].embed(filled).mean(axis=0)
    except EmbeddingModelMissing:
        return None
    length = float(np.linalg.norm(mean))
    return [float(value) for value in mean / length] if length else None


@lru_cache(maxsize=512)
def query_vector(words: str, space: str) -> tuple[float, ...] | None:
    """Return the vector of what somebody searches for, None when it cannot be made."""
    vector = vector_of([words], space)
    return tuple(vector) if vector else None
