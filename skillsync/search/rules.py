"""Pure decisions of search: what is near enough to be recommended."""

from typing import NamedTuple

from skillsync.search.spaces import Space


class Alike(NamedTuple):
    """How near two entries are: cosine of their vectors, skills in common, and of how many."""

    similarity: float
    shared: int
    total: int

    @property
    def coverage(self) -> float:
        """The share of skills in common, 0 to 1; two of two say less than eight of eight."""
        return self.shared / (self.total + 2)

    @property
    def fit(self) -> float:
        """What recommendations are ordered by."""
        return self.similarity + 0.3 * self.coverage


def fits(alike: Alike, space: Space) -> bool:
    """Tell whether something is near enough: in meaning, or somewhat so with skills in common."""
    if alike.similarity >= space.alike:
        return True
    return alike.similarity >= space.akin and alike.coverage >= 0.3
