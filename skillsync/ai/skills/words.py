"""Which skills share telling words with a text: rare words count more than common ones."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from skillsync.ai.skills.ours import empty_words
from skillsync.ai.skills.stems import WORD, stem
from skillsync.ai.skills.taxonomy import Taxonomy

LEAST = 4.0
"""Weight of the shared words below which sharing says nothing: one word of 1,400 names or more."""


class SharedWords:
    """An inverted index from stems to names. Weights are inverse document frequencies."""

    def __init__(self, source: Taxonomy) -> None:
        stems = [sorted({stem(word) for word in key.split(" ")}) for key in source.surfaces]
        flat = [each for row in stems for each in row]
        vocabulary = {each: number for number, each in enumerate(dict.fromkeys(flat))}
        numbers = np.fromiter((vocabulary[each] for each in flat), np.int32, len(flat))
        names = np.repeat(np.arange(len(stems), dtype=np.int32), [len(row) for row in stems])
        counts = np.bincount(numbers, minlength=len(vocabulary))
        weights = np.log(len(stems) / counts).astype(np.float32)
        totals = np.bincount(names, weights=weights[numbers], minlength=len(stems))
        order = np.argsort(numbers, kind="stable")
        self._empty = {stem(word) for word in empty_words()}
        self._vocabulary = vocabulary
        self._weights = weights
        self._names = names[order]
        self._starts = np.concatenate(([0], np.cumsum(counts)))
        self._totals = totals.astype(np.float32) + np.float32(1e-6)
        self._owners = source.surfaces.owners
        self._concepts = len(source.concepts)

    def shares(self, text: str) -> npt.NDArray[np.float32]:
        """Return per concept the largest share of a name's weight that stands in `text`, 0 to 1."""
        sums = np.zeros(len(self._totals), dtype=np.float32)
        for number in self._numbers({stem(word) for word in WORD.findall(text)} - self._empty):
            sums[self._names[self._starts[number] : self._starts[number + 1]]] += self._weights[
                number
            ]
        hits = np.flatnonzero(sums > LEAST)
        shares = np.zeros(self._concepts, dtype=np.float32)
        np.maximum.at(shares, self._owners[hits], sums[hits] / self._totals[hits])
        return shares

    def _numbers(self, stems: Iterable[str]) -> list[int]:
        found = (self._vocabulary.get(each) for each in stems)
        return sorted(number for number in found if number is not None)
