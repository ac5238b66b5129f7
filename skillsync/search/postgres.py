"""The default engine: full text and vectors in the same Postgres, under the actor's rights.

The functions `find_in_…` and `count_in_…` are made by the migration that made the tables.
"""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import (
    REAL,
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
"""Fewer hits than this by all words, and the query is asked less strictly."""

MOST_COUNTED = 10_000

_TABLES: dict[Kind, type[PostingEntry | CandidateEntry]] = {
    Kind.POSTINGS: PostingEntry,
    Kind.CANDIDATES: CandidateEntry,
}


class PostgresEngine:
    """Searches as the actor of its session."""

    def __init__(self, session: AsyncSession, *, space: str) -> None:
        self._session = session
        self._floor = SPACES[space].floor if space in SPACES else 1.0

    async def find(self, kind: Kind, wanted: Wanted, *, slot: str) -> list[Hit]:
        """Return the best hits, best first, by words and meaning fused."""
        similar: dict[UUID, float | None] = {}
        by_words: dict[UUID, None] = {}
        rankings: list[list[UUID]] = []
        for strictness in Strictness:
            query = words_query(wanted.words, strictness)
            if query is None or len(by_words) >= FEW:
                break
            rows = await self._look(kind, wanted, query, slot)
            if strictness is Strictness.ANY and wanted.near is not None:
                # One word of several proves little, unless the meaning is near as well.
                rows = [row for row in rows if row[2] is None or row[2] >= self._floor]
            ranked = sorted(rows, key=lambda row: -row[1])
            # Less strict finds stand behind the stricter ones.
            by_words |= {row[0]: None for row in ranked if row[0] not in by_words}
            similar |= {row[0]: row[2] for row in rows}
        if by_words:
            rankings.append(list(by_words))
        if wanted.near is not None or not wanted.words.strip():
            rows = await self._look(kind, wanted, None, slot)
            if wanted.words.strip():
                least = least_similar(max((row[2] or 0 for row in rows), default=0), self._floor)
                rows = [row for row in rows if row[2] is not None and row[2] >= least]
            similar |= {row[0]: row[2] for row in rows}
            order = rows if wanted.near is None else sorted(rows, key=lambda row: -(row[2] or 0))
            rankings.append([row[0] for row in order])
        return [Hit(found, found in by_words, similar[found]) for found in fuse(rankings)]

    async def _look(
        self, kind: Kind, wanted: Wanted, query: ColumnElement[str] | None, slot: str
    ) -> list[tuple[UUID, float, float | None]]:
        near = null() if wanted.near is None else literal(list(wanted.near), HALF)
        found = (
            getattr(func, f"find_in_{_TABLES[kind].__tablename__}")(
                literal(slot, Text),
                literal(list(wanted.facets), ARRAY(Text)),
                cast(null() if query is None else query, TSQUERY),
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
        return [(row[0], row[1] or 0.0, row[2]) for row in rows]

    async def count(self, kind: Kind, wanted: Wanted) -> dict[str, int]:
        """Return how many entries have each facet; under "" how many there are, at most 10,000."""
        query = words_query(wanted.words, Strictness.ALL)
        found = (
            getattr(func, f"count_in_{_TABLES[kind].__tablename__}")(
                literal(list(wanted.facets), ARRAY(Text)),
                cast(null() if query is None else query, TSQUERY),
                cast(literal(wanted.at_least, Double), Double),
                literal(MOST_COUNTED, Integer),
            )
            .table_valued(column_of("facet", Text), column_of("entries", Integer))
            .render_derived()
        )
        rows = await self._session.execute(select(found.c.facet, found.c.entries))
        return {row[0]: row[1] for row in rows}

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
