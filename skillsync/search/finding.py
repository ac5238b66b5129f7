"""Find postings and candidates, with the reasons: the use cases behind both doors."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.employers.models import Organization
from skillsync.foundation.database import Actor, Database
from skillsync.foundation.tools import Tools
from skillsync.jobs.models import Posting
from skillsync.search import queries
from skillsync.search.engine import MOST_COUNTED, Engine, Hit, Kind, Wanted
from skillsync.search.queries import Known
from skillsync.search.reasons import Why, why_candidate, why_posting
from skillsync.search.schemas import CandidateSearch, PostingSearch
from skillsync.search.service import engine_of
from skillsync.search.spaces import NATIVE, query_vector

PAGE = 20
MOST = 200
"""Hits a search ranks: ten pages. What stands behind them is found by narrowing."""

Shown = TypeVar("Shown")

_last_served: WeakKeyDictionary[Database, str] = WeakKeyDictionary()
"""The space in which each database's last query was put: a guess that saves asking beforehand.

The transaction that searches asks which one is served, and the query is put anew when it is not.
"""


class OnePosting(NamedTuple):
    """An open posting that was found."""

    posting: Posting
    organization: Organization
    why: Why


class OneCandidate(NamedTuple):
    """A candidate who was found."""

    known: Known
    why: Why


class Results(NamedTuple, Generic[Shown]):
    """A page of what was found, how much there is, and by what it may be narrowed.

    `more`: there are more than `total`; `respelt`: what was searched for instead of what was typed.
    """

    shown: list[Shown]
    total: int
    pages: int
    facets: dict[str, list[tuple[str, int]]]
    more: bool = False
    respelt: str = ""


class _Looked(NamedTuple):
    """What a search found, in the transaction that is to show it."""

    session: AsyncSession
    engine: Engine
    kind: Kind
    wanted: Wanted
    hits: list[Hit]
    respelt: str


async def meaning_of(tools: Tools, words: str, space: str) -> Sequence[float] | None:
    """Return the vector of a query in a space. It takes a while: no transaction may wait for it."""
    return await tools.processes.run(query_vector, words, space) if words else None


async def find_postings(tools: Tools, actor: Actor, search: PostingSearch) -> Results[OnePosting]:
    """Return a page of open postings, best first; without words, the newest first."""

    async def show(looked: _Looked) -> Results[OnePosting]:
        session, words = looked.session, looked.wanted.words
        hits = looked.hits
        if words:
            # The index may be a moment behind: what is not open any more is not counted either.
            still = await queries.open_among(session, [hit.id for hit in hits])
            hits = [hit for hit in hits if hit.id in still]
        page = _page_of(hits, search.page)
        read = await queries.read_postings(session, [hit.id for hit in page])

        def one(hit: Hit) -> OnePosting:
            return OnePosting(*read[hit.id], why_posting(hit, *read[hit.id], words))

        return await _results(looked, hits, lambda: [one(hit) for hit in page if hit.id in read])

    return await _look(tools, actor, Kind.POSTINGS, search, show)


async def find_candidates(
    tools: Tools, actor: Actor, search: CandidateSearch
) -> Results[OneCandidate]:
    """Return a page of the actor's organization's candidates, best first."""

    async def show(looked: _Looked) -> Results[OneCandidate]:
        session, words = looked.session, looked.wanted.words
        page = _page_of(looked.hits, search.page)
        ids = [hit.id for hit in page]
        read = await queries.read_candidates(session, ids, with_documents=bool(words))

        def one(hit: Hit) -> OneCandidate:
            known = read[hit.id]
            return OneCandidate(known, why_candidate(hit, known.candidate, known.document, words))

        return await _results(
            looked, looked.hits, lambda: [one(hit) for hit in page if hit.id in read]
        )

    return await _look(tools, actor, Kind.CANDIDATES, search, show)


async def _look(
    tools: Tools,
    actor: Actor,
    kind: Kind,
    search: PostingSearch | CandidateSearch,
    show: Callable[["_Looked"], Awaitable[Results[Shown]]],
) -> Results[Shown]:
    """Search, once more with words put right when one is held nowhere; show what was found."""
    words, respelt = search.q, ""
    while True:
        space = _last_served.get(tools.database, NATIVE)
        near = await meaning_of(tools, words, space)
        wanted = Wanted(words, search.facets(), search.at_least(), near, _reach(search))
        async with tools.database.transaction(actor) as session:
            spaces = await queries.get_spaces(session)
            if spaces.name != space:
                _last_served[tools.database] = spaces.name
                continue
            engine = engine_of(session, spaces)
            hits = await engine.find(kind, wanted, slot=spaces.served)
            if words and not (respelt or search.exact or any(hit.whole for hit in hits)):
                respelt = await engine.respell(kind, words)
            if not respelt or words == respelt:
                return await show(_Looked(session, engine, kind, wanted, hits, respelt))
        words = respelt


async def _results(
    looked: "_Looked", hits: Sequence[Hit], show: Callable[[], list[Shown]]
) -> Results[Shown]:
    """Return what is shown with how much there is, counted while `show` finds the reasons."""
    counting = asyncio.create_task(_count(looked, hits))
    try:
        # The counting begins: its statement is on its way to Postgres, which works meanwhile.
        await asyncio.sleep(0)
        shown = show()
    finally:
        counts, total, most = await counting
    return Results(shown, total, _pages(total), _sorted(counts), total >= most, looked.respelt)


async def _count(looked: "_Looked", hits: Sequence[Hit]) -> tuple[dict[str, int], int, int]:
    """Return facets, how much there is, and how far that is counted. With words: the best hits."""
    if looked.wanted.words:
        counts = await looked.engine.count_among(looked.kind, [hit.id for hit in hits])
        return counts, len(hits), MOST
    counts = await looked.engine.count(looked.kind, looked.wanted)
    return counts, counts.pop("", 0), MOST_COUNTED


def _reach(search: PostingSearch | CandidateSearch) -> int:
    """Return how many hits are needed: with words the best ones, without as far as the page."""
    return MOST if search.q else search.page * PAGE


def _page_of(hits: Sequence[Hit], page: int) -> list[Hit]:
    return list(hits[(page - 1) * PAGE : page * PAGE])


def _pages(total: int) -> int:
    return max(1, -(-total // PAGE))


def _sorted(counts: dict[str, int]) -> dict[str, list[tuple[str, int]]]:
    """Return counts by facet, the most frequent values first, then by name."""
    grouped: dict[str, list[tuple[str, int]]] = {}
    for facet, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        name, _, value = facet.partition(":")
        grouped.setdefault(name, []).append((value, count))
    return grouped
