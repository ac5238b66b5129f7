"""Every SELECT of the room of saved jobs."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from skillsync.jobs import queries as jobs
from skillsync.jobs.models import Posting
from skillsync.saved_jobs.models import SavedJob


class Saved(NamedTuple):
    """A saved job, and its posting while that is open to applicants."""

    job: SavedJob
    posting: Posting | None


async def list_saved(session: AsyncSession, *, user_id: UUID, limit: int = 200) -> list[Saved]:
    """Return a person's saved jobs, newest first."""
    found = await session.execute(
        select(SavedJob, Posting)
        .outerjoin(Posting, (Posting.id == SavedJob.posting_id) & jobs.is_open())
        .where(SavedJob.user_id == user_id)
        .options(
            defer(SavedJob.posting_text, raiseload=True),
            defer(Posting.vector, raiseload=True),
            defer(Posting.description, raiseload=True),
        )
        .order_by(SavedJob.id.desc())
        .limit(limit)
    )
    return [Saved(job, posting) for job, posting in found]


async def list_texts(session: AsyncSession, *, user_id: UUID, limit: int = 100) -> list[SavedJob]:
    """Return a person's saved jobs with the postings' words, newest first."""
    found = await session.execute(
        select(SavedJob)
        .where(SavedJob.user_id == user_id)
        .order_by(SavedJob.id.desc())
        .limit(limit)
    )
    return list(found.scalars())


async def saved_among(
    session: AsyncSession, posting_ids: Iterable[UUID], *, user_id: UUID
) -> set[UUID]:
    """Return which of these postings a person has saved."""
    found = await session.execute(
        select(SavedJob.posting_id).where(
            SavedJob.user_id == user_id, SavedJob.posting_id.in_(list(posting_ids))
        )
    )
    return {posting_id for posting_id in found.scalars() if posting_id is not None}
