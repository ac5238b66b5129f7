"""Every SELECT of the résumés room."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from skillsync.foundation.refusals import NotFound
from skillsync.resumes.models import Resume, ResumeReading, ResumeStatus


class ResumeNotFound(NotFound):
    """This résumé does not exist."""


async def get_resume(session: AsyncSession, resume_id: UUID) -> Resume:
    """Return a résumé. Raises ResumeNotFound."""
    found = await session.get(Resume, resume_id)
    if found is None:
        raise ResumeNotFound
    return found


async def lock_resume(session: AsyncSession, resume_id: UUID) -> Resume | None:
    """Return a résumé, locked against other writers, or None when it is gone."""
    return await session.get(Resume, resume_id, with_for_update=True)


async def find_reading(session: AsyncSession, resume_id: UUID) -> ResumeReading | None:
    """Return what was read in a résumé's file."""
    return await session.get(ResumeReading, resume_id)


async def get_status(session: AsyncSession, resume_id: UUID) -> ResumeStatus:
    """Return how far a résumé has come. Raises ResumeNotFound."""
    found = await session.execute(select(Resume.status).where(Resume.id == resume_id))
    status = found.scalar_one_or_none()
    if status is None:
        raise ResumeNotFound
    return status


async def list_resumes(session: AsyncSession, *, owner_id: UUID) -> list[Resume]:
    """Return a person's résumés without their documents, newest first."""
    found = await session.execute(
        select(Resume)
        .options(defer(Resume.document, raiseload=True), defer(Resume.vector, raiseload=True))
        .where(Resume.owner_id == owner_id)
        .order_by(Resume.id.desc())
    )
    return list(found.scalars())
