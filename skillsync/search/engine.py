"""What a search engine is to this room: Postgres by default, another one behind the same words."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID

MOST_COUNTED = 2_000
"""Nobody reads further: more entries are not counted."""

MOST_VALUES = 40
"""Values of one facet that are offered; the rest is found by words."""


class Kind(StrEnum):
    """What is found: each kind has an index of its own."""

    POSTINGS = "postings"
    CANDIDATES = "candidates"


class Wanted(NamedTuple):
    """What is searched for. `facets` are "name:value" and must all hold; `near` is a unit vector.

    `at_least` bounds a posting's salary or a candidate's years. Nothing wanted: the newest.
    """

    words: str = ""
    facets: tuple[str, ...] = ()
    at_least: float | None = None
    near: Sequence[float] | None = None
    most: int = 200


class Hit(NamedTuple):
    """An entry that was found.

    `by_words`: it holds some of the words, `whole`: as many as were asked for; `similarity`: cosine
    to `near`.
    """

    id: UUID
    by_words: bool
    similarity: float | None
    whole: bool = False


class Entry(NamedTuple):
    """What the index holds of a posting or a person.

    `texts` by weight, "A" the heaviest; `passages` are what the vector is made of: never anything
    that says who a person is. `number`: a posting's salary, a person's years of work.
    """

    texts: dict[str, str]
    facets: tuple[str, ...]
    passages: tuple[str, ...]
    language: str
    number: float | None = None


class Placed(NamedTuple):
    """Where an entry belongs: whose it is, and what orders and hides it."""

    id: UUID
    organization_id: UUID
    is_open: bool
    deadline: date | None
    newest: datetime | None


class Embedded(NamedTuple):
    """An entry's vector in one slot, and the model version that made it."""

    slot: str
    vector: list[float] | None
    model: str


class Engine(Protocol):
    """Finds under the rights of whoever acts: no engine returns what they may not see."""

    async def find(self, kind: Kind, wanted: Wanted, *, slot: str) -> list[Hit]:
        """Return the best hits, best first, by words and meaning fused."""

    async def respell(self, kind: Kind, words: str) -> str:
        """Return a query with words that nothing holds put as others meant; "" to leave it."""

    async def count(self, kind: Kind, wanted: Wanted) -> dict[str, int]:
        """Return how many entries have each facet, 0 when that is not known.

        Under "" stands how many entries there are, at most 2,000.
        """

    async def count_among(self, kind: Kind, ids: Iterable[UUID]) -> dict[str, int]:
        """Return how many of these entries have each facet: the most frequent of each name."""

    async def facets_of(self, kind: Kind, ids: Iterable[UUID]) -> dict[UUID, list[str]]:
        """Return the facets of entries."""

    async def put(
        self,
        kind: Kind,
        placed: Placed,
        entry: Entry,
        embedded: Sequence[Embedded],
        *,
        fingerprint: str,
    ) -> None:
        """Add an entry, or replace it."""
