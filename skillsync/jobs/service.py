"""Write, publish, pause and close postings."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.scoring.posting import UnusablePosting, read_posting
from skillsync.ai.scoring.vectors import posting_vector
from skillsync.foundation.background import publish
from skillsync.foundation.refusals import Conflict, NotAllowed
from skillsync.jobs import queries, rules
from skillsync.jobs.events import PostingChanged, PostingMoved
from skillsync.jobs.models import Posting, PostingCriteria, PostingStatus
from skillsync.jobs.schemas import CriteriaDraft, PostingDraft


class OnlyRecruitersWritePostings(NotAllowed):
    """Your role in this organization does not allow you to write postings."""


class DeadlineHasPassed(Conflict):
    """The last day to apply has passed. Change it before you publish."""


class PostingCannotChangeSo(Conflict):
    """A posting in this status cannot take this step."""


async def draft_posting(
    session: AsyncSession,
    draft: PostingDraft,
    criteria: CriteriaDraft,
    *,
    organization_id: UUID,
    role: str,
    user_id: UUID,
) -> Posting:
    """Write a posting down. Nobody outside sees it until it is published."""
    if not rules.may_write_postings(role):
        raise OnlyRecruitersWritePostings
    posting = Posting(
        organization_id=organization_id,
        created_by=user_id,
        status=PostingStatus.DRAFT,
        vector_model="",
        **draft.model_dump(),
    )
    session.add(posting)
    await session.flush()
    session.add(
        PostingCriteria(
            posting_id=posting.id, organization_id=organization_id, **criteria.model_dump()
        )
    )
    await session.flush()
    await publish(session, PostingChanged(posting_id=posting.id))
    return posting


async def change_posting(
    session: AsyncSession,
    posting_id: UUID,
    draft: PostingDraft,
    criteria: CriteriaDraft,
    *,
    organization_id: UUID,
    role: str,
) -> Posting:
    """Change a posting's words and criteria; its applications are scored anew."""
    if not rules.may_write_postings(role):
        raise OnlyRecruitersWritePostings
    posting = await get_own_posting(session, posting_id, organization_id=organization_id)
    found = await queries.get_criteria(session, posting_id)
    for name, value in draft.model_dump().items():
        setattr(posting, name, value)
    for name, value in criteria.model_dump().items():
        setattr(found, name, value)
    await session.flush()
    await publish(session, PostingChanged(posting_id=posting.id))
    return posting


async def change_criteria(
    session: AsyncSession,
    posting_id: UUID,
    criteria: CriteriaDraft,
    *,
    organization_id: UUID,
    role: str,
) -> None:
    """Change how applications to a posting are weighed; they are scored anew."""
    if not rules.may_write_postings(role):
        raise OnlyRecruitersWritePostings
    posting = await get_own_posting(session, posting_id, organization_id=organization_id)
    found = await queries.get_criteria(session, posting.id)
    for name, value in criteria.model_dump().items():
        setattr(found, name, value)
    await session.flush()
    await publish(session, PostingChanged(posting_id=posting.id))


async def move_posting(
    session: AsyncSession,
    posting_id: UUID,
    wanted: PostingStatus,
    *,
    organization_id: UUID,
    role: str,
    now: datetime,
) -> Posting:
    """Publish, pause, close or cancel a posting. The same step twice changes nothing."""
    if not rules.may_write_postings(role):
        raise OnlyRecruitersWritePostings
    posting = await get_own_posting(session, posting_id, organization_id=organization_id)
    if posting.status is wanted:
        return posting
    if not rules.may_become(posting.status, wanted):
        raise PostingCannotChangeSo
    if wanted is PostingStatus.ACTIVE and posting.deadline and posting.deadline < now.date():
        raise DeadlineHasPassed
    posting.status = wanted
    if wanted is PostingStatus.ACTIVE:
        posting.published_at = posting.published_at or now
        posting.posted_date = posting.posted_date or now.date()
    if wanted in (PostingStatus.CLOSED, PostingStatus.CANCELLED):
        posting.closed_at = now
    await session.flush()
    await publish(session, PostingMoved(posting_id=posting.id))
    return posting


async def get_own_posting(
    session: AsyncSession, posting_id: UUID, *, organization_id: UUID
) -> Posting:
    """Return a posting of one's own organization: others' public ones are not ours to manage.

    Raises PostingNotFound.
    """
    posting = await queries.get_posting(session, posting_id)
    if posting.organization_id != organization_id:
        raise queries.PostingNotFound
    return posting


async def remember_vector(
    session: AsyncSession, posting_id: UUID, vector: list[float], *, model: str
) -> None:
    """Keep the vector that matching searches."""
    posting = await session.get(Posting, posting_id, with_for_update=True)
    if posting is not None:
        posting.vector = vector
        posting.vector_model = model


async def load_criteria(session: AsyncSession, posting_id: UUID) -> CriteriaDraft:
    """Return a posting's criteria as their own input, to be edited or scored with.

    Raises PostingNotFound.
    """
    criteria = await queries.get_criteria(session, posting_id)
    return CriteriaDraft(**{name: getattr(criteria, name) for name in CriteriaDraft.model_fields})


def vector_of(text: str) -> list[float] | None:
    """Return the 384-d vector of a posting's text, None when it says too little."""
    try:
        return [float(value) for value in posting_vector(read_posting(text))]
    except UnusablePosting:
        return None
