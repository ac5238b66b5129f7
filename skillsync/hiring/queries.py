"""Every SELECT of the hiring room."""

from collections.abc import Collection
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, defer

from skillsync.employers.models import Organization
from skillsync.foundation.refusals import NotFound
from skillsync.hiring.models import (
    Application,
    ApplicationStatus,
    Candidate,
    Objection,
    ObjectionStatus,
    Score,
    Screening,
    SelfReport,
)
from skillsync.jobs.models import Posting

PAGE = 25


class ApplicationNotFound(NotFound):
    """This application does not exist."""


class CandidateNotFound(NotFound):
    """This candidate does not exist."""


class ScoreNotFound(NotFound):
    """This application has not been scored."""


class ObjectionNotFound(NotFound):
    """This objection does not exist."""


class Ranked(NamedTuple):
    """A row of the ranked list. `rank` is its place among all of the posting's applications."""

    application: Application
    screening: Screening
    candidate: Candidate | None
    score: Score | None
    rank: int


class Objected(NamedTuple):
    """An open objection, with the posting and the candidate it is about."""

    objection: Objection
    posting: Posting
    candidate: Candidate | None


class Received(NamedTuple):
    """An application as its organization sees it, with its posting."""

    application: Application
    screening: Screening
    candidate: Candidate | None
    posting: Posting


async def get_application(session: AsyncSession, application_id: UUID) -> Application:
    """Return an application. Raises ApplicationNotFound."""
    found = await session.get(Application, application_id)
    if found is None:
        raise ApplicationNotFound
    return found


async def get_own_application(
    session: AsyncSession, application_id: UUID, *, applicant_id: UUID
) -> Application:
    """Return an application one sent oneself. Raises ApplicationNotFound."""
    found = await get_application(session, application_id)
    if found.applicant_id != applicant_id:
        raise ApplicationNotFound
    return found


async def find_self_report(session: AsyncSession, application_id: UUID) -> SelfReport | None:
    """Return what an applicant said of themselves; to nobody but them."""
    return await session.get(SelfReport, application_id)


async def get_received(
    session: AsyncSession, application_id: UUID, *, organization_id: UUID
) -> Received:
    """Return an application to one's own organization. Raises ApplicationNotFound."""
    found = await session.execute(
        select(Application, Screening, Candidate, Posting)
        .join(Screening, Screening.application_id == Application.id)
        .join(Posting, Posting.id == Application.posting_id)
        .outerjoin(Candidate, Candidate.id == Screening.candidate_id)
        .where(Application.id == application_id, Application.organization_id == organization_id)
    )
    row = found.one_or_none()
    if row is None:
        raise ApplicationNotFound
    return Received(*row)


async def find_newest_score(session: AsyncSession, application_id: UUID) -> Score | None:
    """Return an application's present score."""
    found = await session.execute(
        select(Score)
        .where(Score.application_id == application_id)
        .order_by(Score.id.desc())
        .limit(1)
    )
    return found.scalar_one_or_none()


async def lock_screening(session: AsyncSession, application_id: UUID) -> Screening | None:
    """Return an application's screening, locked against other writers."""
    return await session.get(Screening, application_id, with_for_update=True)


async def list_ranked(
    session: AsyncSession,
    posting_id: UUID,
    *,
    status: ApplicationStatus | None = None,
    words: str = "",
    chosen: Collection[UUID] = (),
) -> list[Ranked]:
    """Return the applications to a posting, best score first, those without a score last.

    With `chosen` only these, and with what was read and how it was scored.
    """
    newest = aliased(Score)
    latest = (
        select(newest.id)
        .where(newest.application_id == Application.id)
        .order_by(newest.id.desc())
        .limit(1)
        .correlate(Application)
        .scalar_subquery()
    )
    # Counted before any filter: a search must not make the seventh the first.
    place = func.rank().over(order_by=Screening.overall.desc().nulls_last()).label("rank")
    places = (
        select(Screening.application_id, place).where(Screening.posting_id == posting_id).subquery()
    )
    statement = (
        select(Application, Screening, Candidate, Score, places.c.rank)
        .join(Screening, Screening.application_id == Application.id)
        .join(places, places.c.application_id == Application.id)
        .outerjoin(Candidate, Candidate.id == Screening.candidate_id)
        .outerjoin(Score, and_(Score.application_id == Application.id, Score.id == latest))
        .where(Application.posting_id == posting_id)
        .options(*_unread(Application.original, Screening.vector))
        .order_by(Screening.overall.desc().nulls_last(), Application.applied_at, Application.id)
    )
    if chosen:
        statement = statement.where(Application.id.in_(chosen))
    else:
        statement = statement.options(*_unread(Application.document, Score.score))
    if status is not None:
        statement = statement.where(Application.status == status)
    if words:
        statement = statement.where(_names(words))
    found = await session.execute(statement)
    return [Ranked(*row) for row in found]


async def list_recent(
    session: AsyncSession, *, organization_id: UUID, limit: int = 8
) -> list[Received]:
    """Return an organization's newest applications."""
    found = await session.execute(
        select(Application, Screening, Candidate, Posting)
        .join(Screening, Screening.application_id == Application.id)
        .join(Posting, Posting.id == Application.posting_id)
        .outerjoin(Candidate, Candidate.id == Screening.candidate_id)
        .where(Application.organization_id == organization_id)
        .options(*_light())
        .order_by(Application.applied_at.desc(), Application.id)
        .limit(limit)
    )
    return [Received(*row) for row in found]


async def list_own_applications(
    session: AsyncSession, *, applicant_id: UUID, limit: int = 100
) -> list[tuple[Application, Posting | None, Organization]]:
    """Return a person's own applications, newest first. A closed posting is not shown any more."""
    found = await session.execute(
        select(Application, Posting, Organization)
        .join(Organization, Organization.id == Application.organization_id)
        .outerjoin(Posting, Posting.id == Application.posting_id)
        .where(Application.applicant_id == applicant_id)
        .options(*_unread(Application.document, Application.original, Posting.vector))
        .order_by(Application.applied_at.desc())
        .limit(limit)
    )
    return [(application, posting, organization) for application, posting, organization in found]


async def has_applied(session: AsyncSession, *, applicant_id: UUID, posting_id: UUID) -> bool:
    """Tell whether a person has applied to a posting."""
    status = await find_own_status(session, applicant_id=applicant_id, posting_id=posting_id)
    return status is not None


async def find_own_status(
    session: AsyncSession, *, applicant_id: UUID, posting_id: UUID
) -> ApplicationStatus | None:
    """Return where a person's application to a posting is; None when they sent none."""
    found = await session.execute(
        select(Application.status).where(
            Application.applicant_id == applicant_id, Application.posting_id == posting_id
        )
    )
    return found.scalars().first()


async def list_candidates(
    session: AsyncSession, *, organization_id: UUID, words: str = "", page: int = 1
) -> tuple[list[tuple[Candidate, int, int | None]], int]:
    """Return a page of candidates, each with number of applications and best score; the total."""
    conditions = [Candidate.organization_id == organization_id]
    if words:
        conditions.append(_names(words))
    total = await session.scalar(select(func.count(Candidate.id)).where(*conditions))
    found = await session.execute(
        select(Candidate, func.count(Screening.application_id), func.max(Screening.overall))
        .outerjoin(Screening, Screening.candidate_id == Candidate.id)
        .where(*conditions)
        .group_by(Candidate.id)
        .order_by(Candidate.name, Candidate.id)
        .limit(PAGE)
        .offset((page - 1) * PAGE)
    )
    return [(candidate, count, best) for candidate, count, best in found], total or 0


async def get_candidate(
    session: AsyncSession, candidate_id: UUID, *, organization_id: UUID
) -> Candidate:
    """Return a candidate of one's own organization. Raises CandidateNotFound."""
    found = await session.get(Candidate, candidate_id)
    if found is None or found.organization_id != organization_id:
        raise CandidateNotFound
    return found


async def list_applications_of(session: AsyncSession, candidate_id: UUID) -> list[Received]:
    """Return a candidate's applications, newest first."""
    found = await session.execute(
        select(Application, Screening, Candidate, Posting)
        .join(Screening, Screening.application_id == Application.id)
        .join(Posting, Posting.id == Application.posting_id)
        .join(Candidate, Candidate.id == Screening.candidate_id)
        .where(Screening.candidate_id == candidate_id)
        .options(*_light())
        .order_by(Application.applied_at.desc())
    )
    return [Received(*row) for row in found]


async def find_candidate_of_user(
    session: AsyncSession, *, organization_id: UUID, user_id: UUID
) -> Candidate | None:
    """Return the candidate who has this account."""
    found = await session.execute(
        select(Candidate)
        .where(Candidate.organization_id == organization_id, Candidate.user_id == user_id)
        .limit(1)
    )
    return found.scalar_one_or_none()


async def find_candidate_by_email(
    session: AsyncSession, *, organization_id: UUID, email: str
) -> Candidate | None:
    """Return the candidate an organization knows by an address."""
    found = await session.execute(
        select(Candidate).where(
            Candidate.organization_id == organization_id,
            func.lower(Candidate.email) == email.lower(),
        )
    )
    return found.scalar_one_or_none()


async def count_by_status(
    session: AsyncSession, *, organization_id: UUID
) -> dict[ApplicationStatus, int]:
    """Return how many applications an organization has in each status."""
    found = await session.execute(
        select(Application.status, func.count())
        .where(Application.organization_id == organization_id)
        .group_by(Application.status)
    )
    counted = {ApplicationStatus(status): count for status, count in found}
    return {status: counted.get(status, 0) for status in ApplicationStatus}


async def count_by_posting(session: AsyncSession, *, organization_id: UUID) -> dict[UUID, int]:
    """Return how many applications each posting has."""
    found = await session.execute(
        select(Application.posting_id, func.count())
        .where(Application.organization_id == organization_id)
        .group_by(Application.posting_id)
    )
    return {row[0]: row[1] for row in found}


async def list_ids_of_posting(session: AsyncSession, posting_id: UUID) -> list[UUID]:
    """Return the ids of a posting's applications."""
    found = await session.execute(
        select(Application.id).where(Application.posting_id == posting_id)
    )
    return list(found.scalars())


async def get_objection(
    session: AsyncSession, objection_id: UUID, *, application_id: UUID
) -> Objection:
    """Return an objection to an application's score. Raises ObjectionNotFound."""
    # Closed ones cannot be locked, only read: row security lets nobody change them.
    found = await lock_objection(session, objection_id)
    found = found or await session.get(Objection, objection_id)
    if found is None or found.application_id != application_id:
        raise ObjectionNotFound
    return found


async def lock_objection(session: AsyncSession, objection_id: UUID) -> Objection | None:
    """Return an objection, locked against other writers."""
    return await session.get(Objection, objection_id, with_for_update=True)


async def list_objections(session: AsyncSession, application_id: UUID) -> list[Objection]:
    """Return the objections to an application's scores, newest first."""
    found = await session.execute(
        select(Objection)
        .where(Objection.application_id == application_id)
        .order_by(Objection.id.desc())
    )
    return list(found.scalars())


async def list_open_objections(
    session: AsyncSession, *, organization_id: UUID, posting_id: UUID | None = None
) -> list[Objected]:
    """Return what applicants object to and nobody answered yet, the oldest first."""
    statement = (
        select(Objection, Posting, Candidate)
        .join(Screening, Screening.application_id == Objection.application_id)
        .join(Posting, Posting.id == Screening.posting_id)
        .outerjoin(Candidate, Candidate.id == Screening.candidate_id)
        .where(
            Objection.organization_id == organization_id,
            Objection.status == ObjectionStatus.OPEN,
        )
        .options(defer(Posting.vector, raiseload=True))
        .order_by(Objection.id)
    )
    if posting_id is not None:
        statement = statement.where(Posting.id == posting_id)
    return [Objected(*row) for row in await session.execute(statement)]


def _names(words: str) -> Any:
    like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    return or_(
        Candidate.name.ilike(like),
        Candidate.current_title.ilike(like),
        Candidate.location.ilike(like),
        Candidate.email.ilike(like),
    )


def _unread(*columns: Any) -> tuple[Any, ...]:
    """Leave large columns where they are; reading one after all is a bug."""
    return tuple(defer(each, raiseload=True) for each in columns)


def _light() -> tuple[Any, ...]:
    return _unread(
        Application.document,
        Application.original,
        Screening.vector,
        Posting.vector,
        Posting.description,
        Posting.requirements,
        Posting.nice_to_have,
    )
