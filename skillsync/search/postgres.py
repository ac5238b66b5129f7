"""The default engine: full text and vectors in the same Postgres, under the actor's rights.

The functions `search_…` and `count_…` are made by a migration. Statements are plain text: making
them of expressions for each search took as long as the search.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Text, TextClause, cast, func, literal, literal_column, text
from sqlalchemy.dialects.postgresql import REGCONFIG, TSVECTOR, insert
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.search.engine import (
    MOST_COUNTED,
    MOST_VALUES,
    Embedded,
    Entry,
    Hit,
    Kind,
    Placed,
    Wanted,
)
from skillsync.search.fusion import fuse
from skillsync.search.models import CandidateEntry, PostingEntry
from skillsync.search.spaces import SPACES, least_similar
from skillsync.search.vocabulary import remember_words, respell
from skillsync.search.words import CONFIGS, Asked, asked

FEW = 10
"""With fewer hits than this by all words, those by some of them are ranked too."""

EXACT = 1_000
"""With more entries than this, which facets there are is read from some of them."""

SAMPLED = 300

_TABLES: dict[Kind, type[PostingEntry | CandidateEntry]] = {
    Kind.POSTINGS: PostingEntry,
    Kind.CANDIDATES: CandidateEntry,
}


class _Row(NamedTuple):
    """What the database found: how well the words rank, and the cosine to what is near.

    `demanded`: it was found by its words.
    """

    id: UUID
    demanded: bool
    rank: float
    similarity: float | None


class PostgresEngine:
    """Searches as the actor of its session."""

    def __init__(self, session: AsyncSession, *, space: str) -> None:
        self._session = session
        self._floor = SPACES[space].floor if space in SPACES else 1.0

    async def find(self, kind: Kind, wanted: Wanted, *, slot: str) -> list[Hit]:
        """Return the best hits, best first, by words and meaning fused."""
        words = asked(wanted.words, by_meaning=wanted.near is not None)
        asks = bool(wanted.words.strip())
        if asks and not words.every and wanted.near is None:
            return []
        rows = await self._look(kind, wanted, words, slot)
        by_words = sorted((row for row in rows if row.demanded), key=lambda row: -row.rank)
        near = [row for row in rows if not row.demanded]
        if wanted.near is not None:
            near = self._near_enough(near, asks=asks)
        rankings = [[row.id for row in by_words]]
        if len(by_words) < FEW:
            some = sorted((row for row in near if row.rank), key=lambda row: -row.rank)
            rankings.append([row.id for row in some])
        rankings.append([row.id for row in near])
        found = {row.id: row for row in [*near, *by_words]}
        return [
            Hit(row.id, row.demanded or row.rank > 0, row.similarity, row.demanded)
            for row in (found[each] for each in fuse(rankings))
        ]

    async def respell(self, kind: Kind, words: str) -> str:
        """Return a query with words that nothing holds put as others meant; "" to leave it."""
        return await respell(self._session, kind, words)

    def _near_enough(self, near: list["_Row"], *, asks: bool) -> list["_Row"]:
        """Return what is near, nearest first, without what is beside the point."""
        placed = [row for row in near if row.similarity is not None]
        placed.sort(key=lambda row: -(row.similarity or 0.0))
        if not asks or not placed:
            return placed
        least = least_similar(placed[0].similarity or 0.0, self._floor)
        return [row for row in placed if (row.similarity or 0.0) >= least]

    async def _look(self, kind: Kind, wanted: Wanted, words: Asked, slot: str) -> list["_Row"]:
        near = None if wanted.near is None else "[" + ",".join(map(str, wanted.near)) + "]"
        given = words._asdict() | wanted._asdict() | {"slot": slot, "near": near}
        given["facets"] = list(wanted.facets)
        # All at once: row by row each would be handed through several layers.
        rows = (await self._session.execute(_SEARCH[kind], given)).all()
        return [_Row(each, demanded, rank or 0.0, near) for each, demanded, rank, near in rows]

    async def count(self, kind: Kind, wanted: Wanted) -> dict[str, int]:
        """Return how many entries have each facet; under "" how many there are, at most 2,000.

        Among more than a thousand the facets of some are given, each with the count 0: unknown.
        """
        given = {
            "facets": list(wanted.facets),
            "at_least": wanted.at_least,
            "most": MOST_COUNTED,
            "few": EXACT,
            "sampled": SAMPLED,
        }
        rows = (await self._session.execute(_COUNT[kind], given)).all()
        counts: dict[str, int] = dict(rows)
        # What a sample holds says which facets there are, but not how often.
        exact = counts.get("", 0) <= EXACT
        return {facet: count if exact or not facet else 0 for facet, count in counts.items()}

    async def count_among(self, kind: Kind, ids: Iterable[UUID]) -> dict[str, int]:
        """Return how many of these entries have each facet: the most frequent of each name."""
        given = {"ids": list(ids), "values": MOST_VALUES}
        rows = (await self._session.execute(_COUNT_AMONG[kind], given)).all()
        return dict(rows)

    async def facets_of(self, kind: Kind, ids: Iterable[UUID]) -> dict[UUID, list[str]]:
        """Return the facets of entries."""
        rows = await self._session.execute(_FACETS[kind], {"ids": list(ids)})
        return {row[0]: row[1] for row in rows}

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
        table = _TABLES[kind]
        values: dict[str, Any] = {
            "organization_id": placed.organization_id,
            "facets": list(entry.facets),
            "words": _weighted(entry),
            "fingerprint": fingerprint,
            "indexed_at": func.now(),
        }
        for one in embedded:
            values |= {f"vector_{one.slot}": one.vector, f"model_{one.slot}": one.model}
        values = {"model_a": "", "model_b": ""} | values
        number = None if entry.number is None else entry.number
        if kind is Kind.POSTINGS:
            values |= {
                "posting_id": placed.id,
                "is_open": placed.is_open,
                "deadline": placed.deadline,
                "published_at": placed.newest,
                "salary": number,
            }
        else:
            values |= {"candidate_id": placed.id, "years": number, "applied_at": placed.newest}
        await self._session.execute(
            insert(table)
            .values(values)
            .on_conflict_do_update(index_elements=[_key(table).name], set_=values)
        )
        if placed.is_open:
            await remember_words(self._session, kind, entry, organization_id=placed.organization_id)


# Postgres' type "char" has no name here; a bare literal becomes it.
_WEIGHTS: dict[str, ColumnElement[str]] = {one: literal_column(f"'{one}'") for one in "ABCD"}


def _key(table: type[PostingEntry | CandidateEntry]) -> Any:
    return table.posting_id if issubclass(table, PostingEntry) else table.candidate_id


def _weighted(entry: Entry) -> ColumnElement[str]:
    """Return the entry's words as they stand and as stems of its language, by weight."""
    whole: ColumnElement[str] = cast(literal("", Text), TSVECTOR)
    configs = ["simple", *filter(None, [CONFIGS.get(entry.language)])]
    for weight, written in entry.texts.items():
        for config in configs:
            words = func.to_tsvector(cast(literal(config, Text), REGCONFIG), written)
            one = func.setweight(words, _WEIGHTS[weight])
            whole = whole.op("||")(one)
    return whole


def _for_each_kind(statement: str) -> dict[Kind, TextClause]:
    return {
        kind: text(statement.format(table=table.__tablename__, key=_key(table).name))
        for kind, table in _TABLES.items()
    }


_SEARCH = _for_each_kind(
    "SELECT id, demanded, rank, similarity FROM search_{table}(:slot, CAST(:facets AS text[]), "
    "ARRAY[words_asked(CAST(:every AS text[]), false, ''), "
    "words_asked(CAST(:begun AS text[]), false, :letters), "
    "words_asked(CAST(:some AS text[]), true, '')], "
    "words_asked(CAST(:telling AS text[]), true, ''), "
    "CAST(:near AS halfvec), CAST(:at_least AS double precision), :most)"
)
_COUNT = _for_each_kind(
    "SELECT facet, entries FROM count_{table}(CAST(:facets AS text[]), "
    "CAST(:at_least AS double precision), :most, :few, :sampled)"
)
_COUNT_AMONG = _for_each_kind(
    "SELECT facet, entries FROM count_among_{table}(CAST(:ids AS uuid[]), :values)"
)
_FACETS = _for_each_kind(
    "SELECT {key}, facets FROM {table} WHERE {key} = ANY(CAST(:ids AS uuid[]))"
)
