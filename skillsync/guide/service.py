"""Gather what the guide is made of, and make it in a child process."""

from uuid import UUID

from skillsync.foundation.database import Actor
from skillsync.foundation.processes import WorkCrashed, WorkTooSlow
from skillsync.foundation.refusals import Unavailable
from skillsync.foundation.tools import Tools
from skillsync.guide.rules import Guide, Job, make_guide
from skillsync.saved_jobs import queries as saved_jobs
from skillsync.search import queries as search
from skillsync.search.engine import Kind, Wanted
from skillsync.search.recommending import recommend_postings
from skillsync.search.service import engine_of

GUIDE_SECONDS = 90.0
"""The first guide of a process reads every occupation: two seconds, more on a busy machine."""

NEAR = 8


class GuideTookTooLong(Unavailable):
    """Making your guide took too long just now. Please try again in a minute."""


async def make(tools: Tools, actor: Actor, *, user_id: UUID) -> Guide | None:
    """Return a person's guide, None while nothing is known of their career."""
    async with tools.database.transaction(actor) as session:
        resume = await search.find_career(session, owner_id=user_id)
        saved = await saved_jobs.list_texts(session, user_id=user_id)
        engine = engine_of(session, await search.get_spaces(session))
        counts = await engine.count(Kind.POSTINGS, Wanted())
    if resume is None or resume.document is None:
        return None
    near = []
    if not saved:
        found = await recommend_postings(tools, actor, user_id=user_id, most=NEAR)
        near = [Job(one.posting.title, one.posting.full_text()) for one in found.jobs]
    board = {name.removeprefix("skill:"): n for name, n in counts.items() if name[:6] == "skill:"}
    jobs = [Job(one.title, one.posting_text) for one in saved]
    try:
        return await tools.processes.run(
            make_guide, resume.document, jobs, near, board, timeout=GUIDE_SECONDS
        )
    except (WorkTooSlow, WorkCrashed) as error:
        raise GuideTookTooLong from error
