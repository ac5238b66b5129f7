"""Save and unsave postings."""

from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.foundation.refusals import Conflict, NotFound
from skillsync.jobs import queries as jobs
from skillsync.saved_jobs.models import SavedJob

MOST = 500


class TooManySavedJobs(Conflict):
    """You have saved 500 jobs. Take some off the list first."""


class SavedJobNotFound(NotFound):
    """This job is not among your saved ones."""


async def save_job(session: AsyncSession, posting_id: UUID, *, user_id: UUID) -> None:
    """Put an open posting aside. Saving twice, or twice at once, changes nothing."""
    posting, organization = await jobs.get_open_posting(session, posting_id)
    count = await session.scalar(select(func.count()).where(SavedJob.user_id == user_id))
    if (count or 0) >= MOST:
        raise TooManySavedJobs
    await session.execute(
        insert(SavedJob)
        .values(
            user_id=user_id,
            posting_id=posting.id,
            title=posting.title,
            organization_name=organization.name,
            posting_text=posting.full_text(),
        )
        .on_conflict_do_nothing(index_elements=["user_id", "posting_id"])
    )


async def unsave_job(session: AsyncSession, posting_id: UUID, *, user_id: UUID) -> None:
    """Take a posting off one's list. Doing it twice changes nothing."""
    await session.execute(
        delete(SavedJob).where(SavedJob.user_id == user_id, SavedJob.posting_id == posting_id)
    )


async def forget_job(session: AsyncSession, saved_id: UUID, *, user_id: UUID) -> None:
    """Take a saved job off one's list, also when its posting is gone. Raises SavedJobNotFound."""
    found = await session.get(SavedJob, saved_id)
    if found is None or found.user_id != user_id:
        raise SavedJobNotFound
    await session.delete(found)
