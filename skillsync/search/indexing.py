"""Make entries and keep them, one after another: what tasks, the command line and the demo do."""

from datetime import date
from uuid import UUID

from skillsync.foundation.background import publish
from skillsync.foundation.database import Actor
from skillsync.foundation.processes import Processes
from skillsync.foundation.tools import Tools
from skillsync.search import queries, service, vocabulary
from skillsync.search.engine import Kind
from skillsync.search.entries import Made, make_candidate, make_posting
from skillsync.search.events import IndexOutdated
from skillsync.search.queries import Found

BATCH = 50
"""Entries one job looks through: some seconds of work, so that a killed one loses little."""

WORDS = 200
"""Words forgotten in one transaction: indexing waits for it."""


async def index_entry(tools: Tools, kind: Kind, entry_id: UUID) -> None:
    """Make an entry and keep it, unless nothing changed."""
    async with tools.database.transaction(Actor.system()) as session:
        spaces = await queries.get_spaces(session)
        found = await service.find_source(session, kind, entry_id)
    if found is None:
        return
    made = await _make(
        tools.processes, kind, found, list(spaces.by_slot.values()), tools.now().date()
    )
    if made is None:
        return
    async with tools.database.transaction(Actor.system()) as session:
        # It may have been deleted meanwhile; then there is nothing to point at.
        if await service.find_source(session, kind, entry_id) is not None:
            await service.remember_entry(session, kind, found, made, spaces)


async def refresh_batch(tools: Tools, kind: Kind, after: UUID | None) -> UUID | None:
    """Look through the next entries; return where to go on, None at the end."""
    async with tools.database.transaction(Actor.system()) as session:
        ids = await queries.list_ids(session, kind, after=after, limit=BATCH)
    for entry_id in ids:
        await index_entry(tools, kind, entry_id)
    return ids[-1] if len(ids) == BATCH else None


async def refresh_everything(tools: Tools) -> None:
    """Bring the whole index up to date before anything else happens."""
    for kind in Kind:
        after = await refresh_batch(tools, kind, None)
        while after is not None:
            after = await refresh_batch(tools, kind, after)


async def forget_words(tools: Tools) -> int:
    """Forget the words that no entry holds any more; return how many that were."""
    async with tools.database.transaction(Actor.system()) as session:
        lists = await vocabulary.list_lists(session)
    forgotten = 0
    for kind, organization_id in lists:
        async with tools.database.transaction(Actor.system()) as session:
            unheld = await vocabulary.list_unheld(session, kind, organization_id)
        for first in range(0, len(unheld), WORDS):
            words = unheld[first : first + WORDS]
            async with tools.database.transaction(Actor.system()) as session:
                forgotten += await vocabulary.forget(session, kind, organization_id, words)
    return forgotten


async def catch_up(tools: Tools) -> int:
    """Have the worker make what the index lacks, as after an upgrade; return how much that is."""
    async with tools.database.transaction(Actor.system()) as session:
        spaces = await queries.get_spaces(session)
        model = service.version_of(spaces.name)
        missing = await queries.count_outdated(session, spaces.served, [model])
        if missing:
            for kind in Kind:
                await publish(session, IndexOutdated(kind=kind, after=None))
    return missing


async def _make(
    processes: Processes, kind: Kind, found: Found, spaces: list[str], today: date
) -> Made | None:
    if kind is Kind.POSTINGS:
        return await processes.run(make_posting, found.fields, spaces, found.fingerprint)
    return await processes.run(
        make_candidate, found.fields, found.document, spaces, today, found.fingerprint
    )
