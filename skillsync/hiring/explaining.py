"""Why an application has its score: the same explanation for both sides of it."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.extraction.source import seen_text_of
from skillsync.employers import queries as employers
from skillsync.employers.models import Organization
from skillsync.hiring import queries
from skillsync.hiring.models import Application, Score
from skillsync.jobs import queries as jobs
from skillsync.jobs.models import Posting
from skillsync.matching.explaining import explain
from skillsync.matching.schemas import Explanation


class OwnScore(NamedTuple):
    """An application one sent, where to, and why it has its score; None while it has none."""

    application: Application
    posting: Posting
    organization: Organization
    why: Explanation | None


def explain_score(application: Application, posting: Posting, score: Score) -> Explanation:
    """Return why an application has this score."""
    return explain(
        score.score,
        posting_text=posting.full_text(),
        resume_text=seen_text_of(application.original) if application.original else "",
        document=application.document,
        scored_at=score.created_at,
    )


async def explain_application(session: AsyncSession, application_id: UUID) -> Explanation:
    """Explain the present score of an application one sent or one's organization received.

    Which applications exist for whom is row security's to say. Raises ApplicationNotFound or
    ScoreNotFound.
    """
    application = await queries.get_application(session, application_id)
    posting = await jobs.get_posting(session, application.posting_id)
    score = await queries.find_newest_score(session, application_id)
    if score is None:
        raise queries.ScoreNotFound
    return explain_score(application, posting, score)


async def get_own_score(
    session: AsyncSession, application_id: UUID, *, applicant_id: UUID
) -> OwnScore:
    """Return why an application one sent has its score. Raises ApplicationNotFound."""
    application = await queries.get_own_application(
        session, application_id, applicant_id=applicant_id
    )
    posting = await jobs.get_posting(session, application.posting_id)
    score = await queries.find_newest_score(session, application_id)
    return OwnScore(
        application,
        posting,
        await employers.get_organization(session, application.organization_id),
        explain_score(application, posting, score) if score else None,
    )
