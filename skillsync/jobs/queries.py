"""Every SELECT of the jobs room."""

from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from skillsync.employers.models import Organization
from skillsync.foundation.refusals import NotFound
from skillsync.jobs.models import Posting, PostingCriteria, PostingStatus

PAGE = 20

Rows = TypeVar("Rows", bound=Select[*tuple[Any, ...]])


class PostingNotFound(NotFound):
    """This job posting does not exist, or is not open any more."""


async def get_posting(session: AsyncSession, posting_id: UUID) -> Posting:
    """Return a posting. Raises PostingNotFound."""
    found = await session.get(Posting, posting_id)
    if found is None:
        raise PostingNotFound
    return found


async def get_open_posting(session: AsyncSession, posting_id: UUID) -> tuple[Posting, Organization]:
    """Return a posting open to applicants, with its organization. Raises PostingNotFound."""
    found = await session.execute(
        select(Posting, Organization)
        .join(Organization, Organization.id == Posting.organization_id)
        .where(Posting.id == posting_id, is_open())
    )
    row = found.one_or_none()
    if row is None:
        raise PostingNotFound
    return row[0], row[1]


async def get_criteria(session: AsyncSession, posting_id: UUID) -> PostingCriteria:
    """Return a posting's criteria. Raises PostingNotFound."""
    found = await session.get(PostingCriteria, posting_id)
    if found is None:
        raise PostingNotFound
    return found


async def list_open_postings(
    session: AsyncSession, *, words: str = "", page: int = 1, limit: int = PAGE
) -> tuple[list[tuple[Posting, Organization]], int]:
    """Return a page of the public board, newest first, and how many postings fit."""
    statement = (
        select(Posting, Organization)
        .join(Organization, Organization.id == Posting.organization_id)
        .where(is_open())
        .options(defer(Posting.vector, raiseload=True))
    )
    statement = _matching(statement, words)
    total = await session.scalar(select(func.count()).select_from(statement.subquery()))
    found = await session.execute(
        statement.order_by(Posting.published_at.desc(), Posting.id)
        .limit(limit)
        .offset((page - 1) * limit)
    )
    return [(posting, organization) for posting, organization in found], total or 0


async def list_postings(
    session: AsyncSession,
    *,
    organization_id: UUID,
    words: str = "",
    status: PostingStatus | None = None,
) -> list[Posting]:
    """Return an organization's own postings, the open ones first."""
    statement = (
        select(Posting)
        .where(Posting.organization_id == organization_id)
        .options(
            defer(Posting.vector, raiseload=True),
            defer(Posting.description, raiseload=True),
            defer(Posting.requirements, raiseload=True),
            defer(Posting.nice_to_have, raiseload=True),
        )
    )
    if status is not None:
        statement = statement.where(Posting.status == status)
    statement = _matching(statement, words)
    found = await session.execute(
        statement.order_by(
            (Posting.status != PostingStatus.ACTIVE), Posting.updated_at.desc(), Posting.id
        )
    )
    return list(found.scalars())


def is_open() -> ColumnElement[bool]:
    """A posting is open until the end of its last day, wherever on Earth that is."""
    last_day = func.current_date() - 1
    return and_(
        Posting.status == PostingStatus.ACTIVE,
        or_(Posting.deadline.is_(None), Posting.deadline >= last_day),
    )


def _matching(statement: Rows, words: str) -> Rows:
    for word in words.split()[:8]:
        like = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        statement = statement.where(
            or_(
                Posting.title.ilike(like),
                Posting.department.ilike(like),
                Posting.location.ilike(like),
                Posting.description.ilike(like),
            )
        )
    return statement
