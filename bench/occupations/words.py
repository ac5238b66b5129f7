"""Okapi BM25 (Robertson and Zaragoza 2009) over many texts: what words alone find."""

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

_K1, _B = 1.2, 0.75
_WORD = re.compile(r"\w+")


class Bm25:
    """Texts that can be scored for a query."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [Counter(_WORD.findall(text.casefold())) for text in texts]
        sizes = [sum(counts.values()) for counts in counted]
        mean = sum(sizes) / len(sizes)
        holds: dict[str, list[tuple[int, int]]] = {}
        for place, counts in enumerate(counted):
            for word, often in counts.items():
                holds.setdefault(word, []).append((place, often))
        self._size = len(texts)
        self._worth: dict[str, tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]] = {}
        for word, where in holds.items():
            rare = math.log(1 + (len(texts) - len(where) + 0.5) / (len(where) + 0.5))
            worth = [
                rare * often * (_K1 + 1) / (often + _K1 * (1 - _B + _B * sizes[place] / mean))
                for place, often in where
            ]
            self._worth[word] = np.array([place for place, _ in where]), np.array(worth)

    def score(self, query: str) -> npt.NDArray[np.float64]:
        """Return the score of every text."""
        scores = np.zeros(self._size)
        for word in set(_WORD.findall(query.casefold())):
            if word in self._worth:
                places, worth = self._worth[word]
                scores[places] += worth
        return scores
