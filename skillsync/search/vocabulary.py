"""The words of the index: kept as entries come in, asked when a search finds a word nowhere.

They outlive their entries until they are forgotten, once a night.
"""

import re
from functools import cache
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.skills.stems import stem
from skillsync.ai.skills.taxonomy import TaxonomyMissing, taxonomy
from skillsync.search.engine import Entry, Kind
from skillsync.search.spelling import SHORTEST, likely, put, slips
from skillsync.search.words import telling, tokens_of

LONGEST = 30
SHORTEST_FOREIGN = 6
_CONSIDERED = 5
_MOST_COUNTED = 100
_LETTERS = re.compile(r"[^\W\d_]+")

_REMEMBER = text(
    "INSERT INTO index_words (kind, organization_id, word) "
    "SELECT :kind, :organization_id, word FROM unnest(CAST(:words AS text[])) AS word "
    "ON CONFLICT DO NOTHING"
)
# Forgetting waits for those who remember, and they for it; they never wait for each other.
_WHILE_REMEMBERING = text("SELECT pg_advisory_xact_lock_shared(hashtextextended(:list, 0))")
_WHILE_FORGETTING = text("SELECT pg_advisory_xact_lock(hashtextextended(:list, 0))")
_LISTS = text("SELECT DISTINCT kind, organization_id FROM index_words ORDER BY 1, 2")
_UNHELD = (
    "SELECT word FROM index_words WHERE kind = :kind AND organization_id = :organization_id "
    'EXCEPT SELECT unnest(tsvector_to_array(ts_filter(words, CAST(:weights AS "char"[])))) '
    'COLLATE "C" FROM {table} i WHERE i.organization_id = :organization_id{shown} ORDER BY 1'
)
_FORGET = (
    "DELETE FROM index_words w WHERE w.kind = :kind AND w.organization_id = :organization_id "
    "AND w.word = ANY(:words) AND NOT EXISTS (SELECT 1 FROM {table} i "
    "WHERE i.organization_id = w.organization_id{shown} "
    "AND i.words @@ CAST(quote_literal(w.word) || ':' || :weights AS tsquery))"
)
_KNOWN = text("SELECT word FROM index_words WHERE kind = :kind AND word = ANY(:words)")
_BEGUN = text(
    "SELECT DISTINCT word FROM index_words WHERE kind = :kind AND word >= :first AND word < :next"
)
_FROM = {
    # What a closed posting said is public no more.
    Kind.POSTINGS: {"table": "posting_index", "shown": " AND i.is_open"},
    Kind.CANDIDATES: {"table": "candidate_index", "shown": ""},
}
_WEIGHTS = {Kind.POSTINGS: "ABCD", Kind.CANDIDATES: "BCD"}
"""Where words are taken from; of people never who they are."""
_HELD = {
    Kind.POSTINGS: text("SELECT token, entries FROM held_in_posting_index(:tokens, :most)"),
    Kind.CANDIDATES: text("SELECT token, entries FROM held_in_candidate_index(:tokens, :most)"),
}


async def remember_words(
    session: AsyncSession, kind: Kind, entry: Entry, *, organization_id: UUID
) -> None:
    """Keep an entry's words, once the entry is written."""
    # As Postgres has them: casefold would put ss for ß.
    told = " ".join(entry.texts.get(weight, "") for weight in _WEIGHTS[kind]).lower()
    words = {word for word in _LETTERS.findall(told) if SHORTEST <= len(word) <= LONGEST}
    await session.execute(_WHILE_REMEMBERING, {"list": _list(kind, organization_id)})
    # In one order, so that two workers never wait for each other.
    given = {"kind": kind, "organization_id": organization_id, "words": sorted(words)}
    await session.execute(_REMEMBER, given)


async def list_lists(session: AsyncSession) -> list[tuple[Kind, UUID]]:
    """Return whose words are kept."""
    return [(Kind(kind), whose) for kind, whose in await session.execute(_LISTS)]


async def list_unheld(session: AsyncSession, kind: Kind, organization_id: UUID) -> list[str]:
    """Return the words that no entry holds now, in no form: some may be held a moment later.

    Reads all entries of the organization once; nobody waits for it.
    """
    given = {
        "kind": kind,
        "organization_id": organization_id,
        "weights": list(_WEIGHTS[kind].lower()),
    }
    return list((await session.execute(text(_UNHELD.format(**_FROM[kind])), given)).scalars())


async def forget(session: AsyncSession, kind: Kind, organization_id: UUID, words: list[str]) -> int:
    """Remove those of some words that no entry holds; return how many that were.

    Who indexes for this organization meanwhile waits for the end of the transaction, or is waited
    for: then what they wrote is seen. So give few words at a time.
    """
    await session.execute(_WHILE_FORGETTING, {"list": _list(kind, organization_id)})
    given = {
        "kind": kind,
        "organization_id": organization_id,
        "words": words,
        "weights": _WEIGHTS[kind],
    }
    gone = await session.execute(text(_FORGET.format(**_FROM[kind]) + " RETURNING 1"), given)
    return len(gone.all())


def _list(kind: Kind, organization_id: UUID) -> str:
    return f"index_words {kind} {organization_id}"


async def respell(session: AsyncSession, kind: Kind, words: str) -> str:
    """Return a query with each word that no entry holds put as the likeliest one that is known.

    Returns "" when every word is known, or nothing is near one that is not.
    """
    typed = [one for one in telling(tokens_of(words)) if _LETTERS.fullmatch(one) and slips(one)]
    known = await session.execute(_KNOWN, {"kind": kind, "words": typed})
    suspected = sorted(set(typed) - set(known.scalars()))
    if not suspected:
        return ""
    held = await _held(session, kind, suspected)
    respelt = words
    for one in suspected:
        if held[one] or _is_called(one):
            continue
        meant = await _meant(session, kind, one)
        if meant:
            respelt = put(respelt, one, meant)
    return "" if respelt == words else respelt


async def _meant(session: AsyncSession, kind: Kind, typed: str) -> str:
    """Return the word of the index that was likely meant, else one of the taxonomy, or ""."""
    # The first letter is seldom wrong; swapped or doubled, it is the second.
    first = dict.fromkeys(typed[:2])
    near: list[str] = []
    for letter in first:
        given = {"kind": kind, "first": letter, "next": chr(ord(letter) + 1)}
        near += (await session.execute(_BEGUN, given)).scalars()
    found = likely(typed, near, most=_CONSIDERED)
    if found:
        held = await _held(session, kind, [word for _far, word in found])
        held_ones = [(far, -held[word], word) for far, word in found if held[word]]
        if held_ones:
            return min(held_ones)[2]
    # A short word may be right in a language that the taxonomy does not speak.
    if len(typed) < SHORTEST_FOREIGN:
        return ""
    among = (word for word in _taxonomy_words() if word[0] in first)
    return next((word for _far, word in likely(typed, among, most=1)), "")


async def _held(session: AsyncSession, kind: Kind, words: list[str]) -> dict[str, int]:
    found = await session.execute(_HELD[kind], {"tokens": words, "most": _MOST_COUNTED})
    return {row[0]: row[1] for row in found}


def _is_called(word: str) -> bool:
    """Tell whether a skill is called by a word, in any language that the taxonomy speaks."""
    return word in _taxonomy_words() or (
        bool(_taxonomy_words()) and stem(word) in taxonomy().lengths
    )


@cache
def _taxonomy_words() -> frozenset[str]:
    """Return the words skills are called by: known even while no entry holds them."""
    try:
        concepts = taxonomy().concepts
    except TaxonomyMissing:
        return frozenset()
    words = (word for each in concepts.values() for word in _LETTERS.findall(each.label.casefold()))
    return frozenset(word for word in words if len(word) >= SHORTEST)
