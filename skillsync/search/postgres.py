"""The default engine: full text and vectors in the same Postgres, under the actor's rights.

The functions `find_in_…` and `count_in_…` are made by the migration that made the tables.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import (
    REAL,
    Boolean,
    ColumnElement,
    Double,
    Integer,
    Text,
    Uuid,
    cast,
    func,
    literal,
    literal_column,
    null,
    select,
)
from sqlalchemy import column as column_of
from sqlalchemy.dialects.postgresql import ARRAY, REGCONFIG, TSQUERY, TSVECTOR, insert
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.foundation.database import VECTOR_DIMENSIONS
from skillsync.search.engine import Embedded, Entry, Hit, Kind, Placed, Wanted
from skillsync.search.fusion import fuse
from skillsync.search.models import CandidateEntry, PostingEntry
from skillsync.search.spaces import SPACES, least_similar
from skillsync.search.words import CONFIGS, Strictness, words_query

FEW = 10
"""With fewer hits than this by all words, those by some of them are ranked too."""

MOST_COUNTED = 10_000
SAMPLED = 1_000
"""Entries whose facets are read: counting those of ten thousand takes a tenth of a second."""

_TABLES: dict[Kind, type[PostingEntry | CandidateEntry]] = {
    Kind.POSTINGS: PostingEntry,
    Kind.CANDIDATES: CandidateEntry,
}


class _Row(NamedTuple):
    """What the database found: how well the words rank, and the cosine to what is near."""

    id: UUID
    rank: float
    similarity: float | None


class PostgresEngine:
    """Searches as the actor of its session."""

    def __init__(self, session: AsyncSession, *, space: str) -> None:
        self._session = session
        self._floor = SPACES[space].floor if space in SPACES else 1.0

    async def find(self, kind: Kind, wanted: Wanted, *, slot: str) -> list[Hit]:
        """Return the best hits, best first, by words and meaning fused."""
        by_words: dict[UUID, _Row] = {}
        rankings: list[list[UUID]] = []
        for strictness in self._strictnesses(wanted):
            query = words_query(wanted.words, strictness)
            if query is None or by_words:
                break
            rows = await self._look(kind, wanted, query, slot, demanded=True)
            # Less strict finds stand behind the stricter ones.
            ranked = sorted(rows, key=lambda row: -row.rank)
            by_words |= {row.id: row for row in ranked if row.id not in by_words}
        if by_words:
            rankings.append(list(by_words))
        rows = await self._nearest(kind, wanted, slot)
        if any(row.rank for row in rows) and len(by_words) < FEW:
            some = sorted((row for row in rows if row.rank), key=lambda row: -row.rank)
            rankings.append([row.id for row in some])
        rankings.append([row.id for row in rows])
        found = {row.id: row for row in rows} | by_words
        return [
            Hit(each, each in by_words or found[each].rank > 0, found[each].similarity)
            for each in fuse(rankings)
        ]

    def _strictnesses(self, wanted: Wanted) -> tuple[Strictness, ...]:
        if wanted.near is None:
            return tuple(Strictness)
        # One word of several proves little: it only ranks what is near in meaning.
        return Strictness.ALL, Strictness.BEGUN

    async def _nearest(self, kind: Kind, wanted: Wanted, slot: str) -> list["_Row"]:
        """Return what is near, nearest first; the newest when nothing is asked for."""
        asks = bool(wanted.words.strip())
        if wanted.near is None:
            return [] if asks else await self._look(kind, wanted, None, slot, demanded=False)
        some = words_query(wanted.words, Strictness.ANY)
        rows = await self._look(kind, wanted, some, slot, demanded=False)
        rows = sorted(
            (row for row in rows if row.similarity is not None),
            key=lambda row: -(row.similarity or 0.0),
        )
        if not asks or not rows:
            return rows
        least = least_similar(rows[0].similarity or 0.0, self._floor)
        return [row for row in rows if (row.similarity or 0.0) >= least]

    async def _look(
        self,
        kind: Kind,
        wanted: Wanted,
        query: ColumnElement[str] | None,
        slot: str,
        *,
        demanded: bool,
    ) -> list["_Row"]:
        near = null() if wanted.near is None else literal(list(wanted.near), HALF)
        found = (
            getattr(func, f"find_in_{_TABLES[kind].__tablename__}")(
                literal(slot, Text),
                literal(list(wanted.facets), ARRAY(Text)),
                cast(null() if query is None else query, TSQUERY),
                literal(demanded, Boolean),
                cast(near, HALF),
                cast(literal(wanted.at_least, Double), Double),
                literal(wanted.most, Integer),
            )
            .table_valued(
                column_of("id", Uuid), column_of("rank", REAL), column_of("similarity", REAL)
            )
            .render_derived()
        )
        rows = await self._session.execute(select(found.c.id, found.c.rank, found.c.similarity))
        return [_Row(row[0], row[1] or 0.0, row[2]) for row in rows]

    async def count(self, kind: Kind, wanted: Wanted) -> dict[str, int]:
        """Return how many entries have each facet; under "" how many there are, at most 10,000.

        Among more than a thousand the facets of some are given, each with the count 0: unknown.
        """
        query = words_query(wanted.words, Strictness.ALL)
        found = (
            getattr(func, f"count_in_{_TABLES[kind].__tablename__}")(
                literal(list(wanted.facets), ARRAY(Text)),
                cast(null() if query is None else query, TSQUERY),
                cast(literal(wanted.at_least, Double), Double),
                literal(MOST_COUNTED, Integer),
                literal(SAMPLED, Integer),
            )
            .table_valued(column_of("facet", Text), column_of("entries", Integer))
            .render_derived()
        )
        rows = await self._session.execute(select(found.c.facet, found.c.entries))
        counts = {row[0]: row[1] for row in rows}
        # What a sample holds says which facets there are, but not how often.
        exact = counts[""] <= SAMPLED
        return {facet: count if exact or not facet else 0 for facet, count in counts.items()}

    async def facets_of(self, kind: Kind, ids: Iterable[UUID]) -> dict[UUID, list[str]]:
        """Return the facets of entries."""
        table = _TABLES[kind]
        key = _key(table)
        rows = await self._session.execute(select(key, table.facets).where(key.in_(list(ids))))
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


HALF = HALFVEC(VECTOR_DIMENSIONS)
# Postgres' type "char" has no name here; a bare literal becomes it.
_WEIGHTS: dict[str, ColumnElement[str]] = {one: literal_column(f"'{one}'") for one in "ABCD"}


def _key(table: type[PostingEntry | CandidateEntry]) -> Any:
    return table.posting_id if issubclass(table, PostingEntry) else table.candidate_id


def _weighted(entry: Entry) -> ColumnElement[str]:
    """Return the entry's words as they stand and as stems of its language, by weight."""
    whole: ColumnElement[str] = cast(literal("", Text), TSVECTOR)
    configs = ["simple", *filter(None, [CONFIGS.get(entry.language)])]
    for weight, text in entry.texts.items():
        for config in configs:
            words = func.to_tsvector(cast(literal(config, Text), REGCONFIG), text)
            one = func.setweight(words, _WEIGHTS[weight])
            whole = whole.op("||")(one)
    return whole
