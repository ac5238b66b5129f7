"""Every SELECT of the search room that is not a search."""

from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, defer, undefer

from skillsync.employers.models import Organization
from skillsync.hiring.models import Application, Candidate, Screening
from skillsync.jobs.models import Posting
from skillsync.jobs.queries import is_open
from skillsync.resumes.models import Resume, ResumeStatus
from skillsync.search.engine import Kind, Placed
from skillsync.search.models import CandidateEntry, PostingEntry, Slot, VectorSpace


class Spaces(NamedTuple):
    """What each slot holds, and which one is searched."""

    by_slot: dict[Slot, str]
    served: Slot

    @property
    def name(self) -> str:
        """The space that is searched."""
        return self.by_slot[self.served]


async def get_spaces(session: AsyncSession) -> Spaces:
    """Return the vector spaces in use."""
    found = await session.execute(select(VectorSpace.slot, VectorSpace.name, VectorSpace.served))
    rows = found.all()
    served = next(slot for slot, _name, is_served in rows if is_served)
    return Spaces({slot: name for slot, name, _served in rows}, served)


class Found(NamedTuple):
    """Something to index: where it belongs, its fields, and what the index knows of it."""

    placed: Placed
    fields: dict[str, Any]
    document: dict[str, Any]
    fingerprint: str


async def find_posting(session: AsyncSession, posting_id: UUID) -> Found | None:
    """Return a posting as it is to be indexed, None when it is gone."""
    row = (
        await session.execute(
            select(Posting, Organization.name, PostingEntry.fingerprint)
            .join(Organization, Organization.id == Posting.organization_id)
            .outerjoin(PostingEntry, PostingEntry.posting_id == Posting.id)
            .where(Posting.id == posting_id)
            .options(defer(Posting.vector, raiseload=True))
        )
    ).one_or_none()
    if row is None:
        return None
    posting, organization_name, fingerprint = row
    names = (
        "title", "department", "location", "is_remote", "description", "requirements",
        "nice_to_have", "salary_min", "salary_max",
    )  # fmt: skip
    fields = {name: getattr(posting, name) for name in names} | {
        "organization_id": str(posting.organization_id),
        "organization_name": organization_name,
        "is_open": posting.status == "active",
        "job_type": str(posting.job_type),
        "employment_type": str(posting.employment_type),
        "experience_level": str(posting.experience_level or ""),
    }
    placed = Placed(
        posting.id,
        posting.organization_id,
        posting.status == "active",
        posting.deadline,
        posting.published_at,
    )
    return Found(placed, fields, {}, fingerprint or "")


async def find_candidate(session: AsyncSession, candidate_id: UUID) -> Found | None:
    """Return a candidate with the newest résumé they sent; None when there is none."""
    row = (
        await session.execute(
            select(Candidate, Application, CandidateEntry.fingerprint)
            .join(Screening, Screening.candidate_id == Candidate.id)
            .join(Application, Application.id == Screening.application_id)
            .outerjoin(CandidateEntry, CandidateEntry.candidate_id == Candidate.id)
            .where(Candidate.id == candidate_id, Application.document.is_not(None))
            .options(defer(Application.original, raiseload=True), undefer(Application.document))
            .order_by(Application.applied_at.desc(), Application.id.desc())
            .limit(1)
        )
    ).one_or_none()
    if row is None:
        return None
    candidate, application, fingerprint = row
    names = ("name", "email", "location", "current_title", "current_company")
    fields = {name: getattr(candidate, name) or "" for name in names}
    fields["organization_id"] = str(candidate.organization_id)
    placed = Placed(
        candidate.id,
        candidate.organization_id,
        is_open=True,
        deadline=None,
        newest=application.applied_at,
    )
    return Found(placed, fields, application.document or {}, fingerprint or "")


async def list_ids(
    session: AsyncSession, kind: Kind, *, after: UUID | None, limit: int
) -> list[UUID]:
    """Return the next ids of what is to be in the index, in a fixed order."""
    table: Any = Posting if kind is Kind.POSTINGS else Candidate
    statement = select(table.id).order_by(table.id).limit(limit)
    if after is not None:
        statement = statement.where(table.id > after)
    return list((await session.execute(statement)).scalars())


async def count_outdated(session: AsyncSession, slot: Slot, models: list[str]) -> int:
    """Return how many postings and candidates have no vector of these models in a slot."""
    total = 0
    for table, entry, key in (
        (Posting, PostingEntry, PostingEntry.posting_id),
        (Candidate, CandidateEntry, CandidateEntry.candidate_id),
    ):
        model = entry.model_a if slot is Slot.A else entry.model_b
        statement = (
            select(func.count())
            .select_from(table)
            .outerjoin(entry, key == table.id)
            .where(or_(key.is_(None), model.not_in(models)))
        )
        if table is Candidate:
            # Somebody whose file could not be read has nothing to be found by.
            statement = statement.where(
                select(Screening.application_id)
                .join(Application, Application.id == Screening.application_id)
                .where(
                    and_(Screening.candidate_id == Candidate.id, Application.document.is_not(None))
                )
                .exists()
            )
        total += await session.scalar(statement) or 0
    return total


async def open_among(session: AsyncSession, ids: list[UUID]) -> set[UUID]:
    """Return those of these postings that are open to the actor."""
    found = await session.execute(select(Posting.id).where(Posting.id.in_(ids), is_open()))
    return set(found.scalars())


async def read_postings(
    session: AsyncSession, ids: list[UUID]
) -> dict[UUID, tuple[Posting, Organization]]:
    """Return those of these postings that are open to the actor."""
    found = await session.execute(
        select(Posting, Organization)
        .join(Organization, Organization.id == Posting.organization_id)
        .where(Posting.id.in_(ids), is_open())
        .options(defer(Posting.vector, raiseload=True))
    )
    return {posting.id: (posting, organization) for posting, organization in found}


class Known(NamedTuple):
    """A candidate as a search shows them: how often they applied, their best score, and where.

    `document`: the newest résumé they sent, without where it was read, when that was asked for.
    """

    candidate: Candidate
    applications: int
    best: int | None
    best_application: UUID | None
    document: dict[str, Any] | None = None


async def read_candidates(
    session: AsyncSession, ids: list[UUID], *, with_documents: bool = False
) -> dict[UUID, Known]:
    """Return those of these candidates whom the actor's organization knows."""
    statement = _CANDIDATES_AND_DOCUMENTS if with_documents else _CANDIDATES
    found = await session.execute(statement, {"ids": ids})
    return {row[0].id: Known(*row) for row in found}


async def find_career(session: AsyncSession, *, owner_id: UUID) -> Resume | None:
    """Return the résumé a person confirmed last; without one, the one they read last."""
    found = await session.execute(
        select(Resume)
        .where(Resume.owner_id == owner_id, Resume.document.is_not(None))
        .options(defer(Resume.vector, raiseload=True))
        .order_by(
            (Resume.status == ResumeStatus.CONFIRMED).desc(),
            Resume.confirmed_at.desc().nulls_last(),
            Resume.id.desc(),
        )
        .limit(1)
    )
    return found.scalar_one_or_none()


async def entry_vector(
    session: AsyncSession, kind: Kind, entry_id: UUID, *, slot: Slot
) -> list[float] | None:
    """Return the vector of an entry, None when it has none or may not be seen."""
    table: Any = PostingEntry if kind is Kind.POSTINGS else CandidateEntry
    key = PostingEntry.posting_id if kind is Kind.POSTINGS else CandidateEntry.candidate_id
    column = table.vector_a if slot is Slot.A else table.vector_b
    found = await session.scalar(select(column).where(key == entry_id))
    return None if found is None else [float(value) for value in found]


# Made once: making a statement of expressions takes longer than Postgres takes to answer it.
_IDS = bindparam("ids", type_=ARRAY(Uuid))
_BEST_FIRST = aggregate_order_by(
    Screening.application_id, Screening.overall.desc().nulls_last(), Screening.application_id
)
_CANDIDATES = (
    select(
        Candidate,
        func.count(Screening.application_id),
        func.max(Screening.overall),
        func.array_agg(_BEST_FIRST)[1],
    )
    .outerjoin(Screening, Screening.candidate_id == Candidate.id)
    .where(Candidate.id == any_(_IDS))
    .group_by(Candidate.id)
)
_SENT = aliased(Screening)
# Half of a document is provenance; reading twenty of them is a good part of a search.
_CANDIDATES_AND_DOCUMENTS = _CANDIDATES.add_columns(
    select(Application.document.op("-")(literal("provenance", Text)))
    .join(_SENT, _SENT.application_id == Application.id)
    .where(_SENT.candidate_id == Candidate.id, Application.document.is_not(None))
    .order_by(Application.applied_at.desc(), Application.id.desc())
    .limit(1)
    .correlate(Candidate)
    .scalar_subquery()
)
