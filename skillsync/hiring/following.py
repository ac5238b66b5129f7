"""After an analysis of a posting one applies to it, once."""

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.foundation.translations import gettext
from skillsync.hiring import queries
from skillsync.jobs import queries as jobs
from skillsync.matching.following import Analysed, NextStep, follows_analyses


@follows_analyses
async def offer_application(session: AsyncSession, analysed: Analysed) -> NextStep | None:
    """Lead to the application that was sent, else to sending one while the posting is open."""
    sent = await queries.has_applied(
        session, applicant_id=analysed.user_id, posting_id=analysed.posting_id
    )
    if sent:
        return NextStep("/applications", gettext("Your application"), "clipboard-list")
    try:
        await jobs.get_open_posting(session, analysed.posting_id)
    except jobs.PostingNotFound:
        return None
    with_resume = f"?resume={analysed.resume_id}" if analysed.resume_id else ""
    return NextStep(f"/jobs/{analysed.posting_id}/apply{with_resume}", gettext("Apply"), "send")
