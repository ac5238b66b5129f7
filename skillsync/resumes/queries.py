"""Every SELECT of the résumés room."""

from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from skillsync.files.content import Upload
from skillsync.files.models import StoredFile
from skillsync.foundation.refusals import NotFound
from skillsync.resumes.models import (
    RereadingStatus,
    Resume,
    ResumeCorrection,
    ResumeReading,
    ResumeRereading,
    ResumeStatus,
)

JUST_NOW = timedelta(seconds=10)
"""Within this time the same file under the same name is one press too many, not a second file."""


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
    return await session.get(Resume, resume_id, with_for_update=True, populate_existing=True)


async def find_reading(session: AsyncSession, resume_id: UUID) -> ResumeReading | None:
    """Return what was read in a résumé's file."""
    return await session.get(ResumeReading, resume_id)


async def list_corrections(session: AsyncSession, resume_id: UUID) -> list[ResumeCorrection]:
    """Return what was corrected in a résumé, the first first, undone corrections included."""
    found = await session.execute(
        select(ResumeCorrection)
        .where(ResumeCorrection.resume_id == resume_id)
        .order_by(ResumeCorrection.number)
    )
    return list(found.scalars())


async def find_rereading(session: AsyncSession, resume_id: UUID) -> ResumeRereading | None:
    """Return what a newer reader made of a résumé's file."""
    return await session.get(ResumeRereading, resume_id)


async def get_status(session: AsyncSession, resume_id: UUID) -> ResumeStatus:
    """Return how far a résumé has come; one being read again is reading. Raises ResumeNotFound."""
    found = await session.execute(
        select(Resume.status, ResumeRereading.status)
        .outerjoin(ResumeRereading, ResumeRereading.resume_id == Resume.id)
        .where(Resume.id == resume_id)
    )
    row = found.one_or_none()
    if row is None:
        raise ResumeNotFound
    status, again = row
    return ResumeStatus.READING if again is RereadingStatus.WAITING else status


async def count_waiting(session: AsyncSession, *, owner_id: UUID) -> int:
    """Return how many of a person's résumés have not been read yet."""
    found = await session.execute(
        select(func.count())
        .select_from(Resume)
        .where(
            Resume.owner_id == owner_id,
            Resume.status.in_((ResumeStatus.WAITING, ResumeStatus.READING)),
        )
    )
    return found.scalar_one()


async def list_resumes(session: AsyncSession, *, owner_id: UUID) -> list[Resume]:
    """Return a person's résumés without their documents, newest first."""
    found = await session.execute(
        select(Resume)
        .options(defer(Resume.document, raiseload=True), defer(Resume.vector, raiseload=True))
        .where(Resume.owner_id == owner_id)
        .order_by(Resume.id.desc())
    )
    return list(found.scalars())


async def find_same_file(session: AsyncSession, resume: Resume) -> Resume | None:
    """Return an earlier résumé of the same owner whose file is the same, byte for byte."""
    mine = select(StoredFile.sha256).where(StoredFile.id == resume.file_id).scalar_subquery()
    found = await session.execute(
        select(Resume)
        .join(StoredFile, StoredFile.id == Resume.file_id)
        .options(defer(Resume.document, raiseload=True), defer(Resume.vector, raiseload=True))
        .where(
            Resume.owner_id == resume.owner_id,
            Resume.id < resume.id,
            StoredFile.sha256 == mine,
        )
        .order_by(Resume.id.desc())
        .limit(1)
    )
    return found.scalars().first()


async def lock_uploads(session: AsyncSession, owner_id: UUID) -> None:
    """Let a person's uploads pass one after the other until this transaction ends."""
    await session.execute(
        select(func.pg_advisory_xact_lock(func.hashtextextended(f"uploads {owner_id}", 0)))
    )


async def find_just_uploaded(
    session: AsyncSession, upload: Upload, *, owner_id: UUID
) -> Resume | None:
    """Return the résumé that the same file became a moment ago."""
    found = await session.execute(
        select(Resume)
        .join(StoredFile, StoredFile.id == Resume.file_id)
        .options(defer(Resume.document, raiseload=True), defer(Resume.vector, raiseload=True))
        .where(
            Resume.owner_id == owner_id,
            Resume.created_at > func.now() - JUST_NOW,
            StoredFile.name == upload.name,
            StoredFile.sha256 == sha256(upload.data).digest(),
        )
        .order_by(Resume.id)
        .limit(1)
    )
    return found.scalars().first()
