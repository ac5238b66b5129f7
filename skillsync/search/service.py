"""Keep the index: put entries in, fill another vector space, serve it."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.foundation.background import publish
from skillsync.foundation.refusals import Conflict, Invalid
from skillsync.search import queries
from skillsync.search.engine import Embedded, Engine, Kind
from skillsync.search.entries import Made
from skillsync.search.events import IndexOutdated
from skillsync.search.models import Slot, VectorSpace
from skillsync.search.postgres import PostgresEngine
from skillsync.search.queries import Found, Spaces
from skillsync.search.spaces import SPACES


class NoSuchSpace(Invalid):
    """There is no such embedding model in this installation."""


class SpaceNotFilled(Conflict):
    """Not everything has a vector of this model yet. The worker is still at it."""


def version_of(space: str) -> str:
    """Return the model version that makes a space's vectors here, "" when it is not installed."""
    return SPACES[space].version() if space in SPACES else ""


def engine_of(session: AsyncSession, spaces: Spaces) -> Engine:
    """Return the search engine; every door comes through here."""
    return PostgresEngine(session, space=spaces.name)


async def find_source(session: AsyncSession, kind: Kind, entry_id: UUID) -> Found | None:
    """Return what is to be indexed, None when it is gone or holds nothing."""
    if kind is Kind.POSTINGS:
        return await queries.find_posting(session, entry_id)
    return await queries.find_candidate(session, entry_id)


async def remember_entry(
    session: AsyncSession, kind: Kind, found: Found, made: Made, spaces: Spaces
) -> None:
    """Put an entry into the index. A second run changes nothing."""
    embedded: Sequence[Embedded] = [
        Embedded(slot, made.vectors.get(name), version_of(name))
        for slot, name in spaces.by_slot.items()
    ]
    await engine_of(session, spaces).put(
        kind, found.placed, made.entry, embedded, fingerprint=made.fingerprint
    )


async def begin_reindexing(session: AsyncSession, space: str = "") -> Slot:
    """Have every entry made anew; with another `space`, in the slot that is not served.

    Searches go on with the vectors that are there until the last new one is made.
    """
    if space and space not in SPACES:
        raise NoSuchSpace
    spaces = await queries.get_spaces(session)
    slot = spaces.served
    if space and space != spaces.name:
        slot = Slot.B if spaces.served is Slot.A else Slot.A
        await session.merge(VectorSpace(slot=slot, name=space, served=False))
        await session.flush()
    for kind in Kind:
        await publish(session, IndexOutdated(kind=kind, after=None))
    return slot


async def serve_space(session: AsyncSession) -> str:
    """Search by the other slot's vectors from now on, once everything has one.

    Returns the space that is served. Raises SpaceNotFilled.
    """
    spaces = await queries.get_spaces(session)
    other = Slot.B if spaces.served is Slot.A else Slot.A
    name = spaces.by_slot.get(other)
    if name is None:
        return spaces.name
    if await queries.count_outdated(session, other, [version_of(name)]):
        raise SpaceNotFilled
    await session.execute(delete(VectorSpace).where(VectorSpace.slot == spaces.served))
    await session.execute(update(VectorSpace).where(VectorSpace.slot == other).values(served=True))
    return name
