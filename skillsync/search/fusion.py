"""Fuse rankings into one. Pure."""

from collections.abc import Hashable, Sequence
from typing import TypeVar

K = 60
"""How little the first places count more than the next ones: the value of the original paper."""

Key = TypeVar("Key", bound=Hashable)


def fuse(rankings: Sequence[Sequence[Key]]) -> list[Key]:
    """Return everything ranked anywhere, best first, by the sum of 1 / (60 + rank).

    Reciprocal rank fusion (Cormack, Clarke and Buettcher 2009). Equal sums keep the order of the
    first ranking that names them.
    """
    sums: dict[Key, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(ranking, start=1):
            sums[key] = sums.get(key, 0.0) + 1 / (K + rank)
    return sorted(sums, key=lambda key: -sums[key])
