"""Keep the index fresh in the background."""

from contextlib import suppress

import structlog

from skillsync.foundation.background import nightly, on, publish
from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools
from skillsync.hiring.events import CandidateKnown
from skillsync.jobs.events import PostingChanged, PostingMoved
from skillsync.search import indexing, service
from skillsync.search.engine import Kind
from skillsync.search.events import IndexOutdated

log = structlog.get_logger()


@on(PostingChanged, queue="indexing")
async def index_changed_posting(tools: Tools, event: PostingChanged) -> None:
    """Put a new or changed posting into the index."""
    await indexing.index_entry(tools, Kind.POSTINGS, event.posting_id)


@on(PostingMoved, queue="indexing")
async def index_moved_posting(tools: Tools, event: PostingMoved) -> None:
    """Let the index know that a posting was opened or closed."""
    await indexing.index_entry(tools, Kind.POSTINGS, event.posting_id)


@on(CandidateKnown, queue="indexing")
async def index_candidate(tools: Tools, event: CandidateKnown) -> None:
    """Put a candidate with their newest résumé into the index."""
    await indexing.index_entry(tools, Kind.CANDIDATES, event.candidate_id)


@on(IndexOutdated, queue="indexing")
async def refresh_index(tools: Tools, event: IndexOutdated) -> None:
    """Look through some entries, leave the rest to the next job; at the end serve what is full."""
    kind = Kind(event.kind)
    after = await indexing.refresh_batch(tools, kind, event.after)
    async with tools.database.transaction(Actor.system()) as session:
        if after is not None:
            await publish(session, IndexOutdated(kind=kind, after=after))
            return
        # The other kind is still being filled: its last job serves.
        with suppress(service.SpaceNotFilled):
            await service.serve_space(session)


@nightly(queue="indexing")
async def forget_unheld_words(tools: Tools) -> None:
    """Forget the words that no entry holds any more, as those of somebody who was erased."""
    forgotten = await indexing.forget_words(tools)
    log.info("forgot words of the index", words=forgotten)
