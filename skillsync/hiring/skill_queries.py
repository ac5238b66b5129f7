"""Every SELECT of candidates' skills."""

from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.accounts.models import User
from skillsync.hiring.models import Application, Screening, VerifiedSkill


class NewestRead(NamedTuple):
    """A candidate's newest application with a résumé that could be read."""

    application_id: UUID
    document: dict[str, Any]
    parser_version: str


class Mark(NamedTuple):
    """A verified skill; `name` of who verified it, None when they are no colleague any more."""

    skill: VerifiedSkill
    name: str | None


async def find_newest_read(session: AsyncSession, candidate_id: UUID) -> NewestRead | None:
    """Return what a candidate sent last, as it was read."""
    found = await session.execute(
        select(Application.id, Application.document, Application.parser_version)
        .join(Screening, Screening.application_id == Application.id)
        .where(Screening.candidate_id == candidate_id, Application.document.is_not(None))
        .order_by(Application.applied_at.desc(), Application.id.desc())
        .limit(1)
    )
    row = found.one_or_none()
    return NewestRead(*row) if row else None


async def list_marks(session: AsyncSession, candidate_id: UUID) -> list[Mark]:
    """Return a candidate's verified skills by name."""
    found = await session.execute(
        select(VerifiedSkill, User.name)
        .outerjoin(User, User.id == VerifiedSkill.verified_by)
        .where(VerifiedSkill.candidate_id == candidate_id)
        .order_by(VerifiedSkill.label, VerifiedSkill.id)
    )
    return [Mark(*row) for row in found]


async def find_mark(session: AsyncSession, candidate_id: UUID, skill_id: str) -> Mark | None:
    """Return a candidate's verified skill."""
    marks = await list_marks(session, candidate_id)
    return next((mark for mark in marks if mark.skill.skill == skill_id), None)


async def lock_verified(
    session: AsyncSession, candidate_id: UUID, skill_id: str
) -> VerifiedSkill | None:
    """Return a candidate's verified skill, locked against other writers."""
    found = await session.execute(
        select(VerifiedSkill)
        .where(VerifiedSkill.candidate_id == candidate_id, VerifiedSkill.skill == skill_id)
        .with_for_update()
        # It may have been read before and changed while this waited for the lock.
        .execution_options(populate_existing=True)
    )
    return found.scalar_one_or_none()
