"""Request analyses and keep what comes out of them."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.extraction.source import seen_text_of
from skillsync.foundation.background import publish
from skillsync.jobs import queries as jobs
from skillsync.jobs.service import load_criteria
from skillsync.matching import queries
from skillsync.matching.events import AnalysisRequested
from skillsync.matching.explaining import explain
from skillsync.matching.models import Analysis, AnalysisStatus
from skillsync.matching.schemas import AnalysisDraft, Explanation
from skillsync.matching.scorer import Pair, Scored
from skillsync.resumes import queries as resumes
from skillsync.resumes.models import READABLE, Resume
from skillsync.resumes.service import ResumeNotReadYet
from skillsync.resumes.showing import Shown, shown_of


async def request_analysis(
    session: AsyncSession, draft: AnalysisDraft, *, user_id: UUID
) -> Analysis:
    """Write an analysis down; it is scored in the background."""
    resume = await resumes.get_resume(session, draft.resume)
    if resume.status not in READABLE:
        raise ResumeNotReadYet
    analysis = Analysis(
        user_id=user_id,
        resume_id=resume.id,
        resume_name=resume.name,
        title="",
        organization_name="",
        posting_text=draft.posting_text,
        posting_location=draft.posting_location,
        is_remote=None,
        status=AnalysisStatus.WAITING,
        problem="",
        model_version="",
    )
    if draft.posting is not None:
        posting, organization = await jobs.get_open_posting(session, draft.posting)
        analysis.posting_id = posting.id
        analysis.title = posting.title
        analysis.organization_name = organization.name
        analysis.posting_text = posting.full_text()
        analysis.posting_location = posting.location
        analysis.is_remote = posting.is_remote
    session.add(analysis)
    await session.flush()
    await publish(session, AnalysisRequested(analysis_id=analysis.id))
    return analysis


async def add_analysis(
    session: AsyncSession,
    resume: Resume,
    pair: Pair,
    scored: Scored,
    *,
    user_id: UUID,
    now: datetime,
) -> Analysis:
    """Keep an analysis that was scored while its person waited."""
    analysis = Analysis(
        user_id=user_id,
        resume_id=resume.id,
        resume_name=resume.name,
        title="",
        organization_name="",
        posting_text=pair.posting_text,
        posting_location=pair.posting_location,
        is_remote=pair.is_remote,
        status=AnalysisStatus.SCORING,
        problem="",
        model_version="",
    )
    finish(analysis, scored, now=now)
    session.add(analysis)
    await session.flush()
    return analysis


async def begin_scoring(session: AsyncSession, analysis_id: UUID, *, today: date) -> Pair | None:
    """Take an analysis for scoring; None when it is gone or has an end already.

    Runs as the system: the criteria are the employer's, so that a seeker is weighed as they will
    be when they apply.
    """
    analysis = await queries.lock_analysis(session, analysis_id)
    if analysis is None or analysis.status not in (AnalysisStatus.WAITING, AnalysisStatus.SCORING):
        return None
    if analysis.resume_id is None:
        finish(analysis, Scored(problem="The résumé was deleted."), now=None)
        return None
    analysis.status = AnalysisStatus.SCORING
    shown = await _shown(session, analysis.resume_id)
    criteria = None
    if analysis.posting_id is not None:
        criteria = await load_criteria(session, analysis.posting_id)
    return Pair(
        document=shown.document,
        text=seen_text_of(shown.original) if shown.original else "",
        posting_text=analysis.posting_text,
        posting_location=analysis.posting_location,
        is_remote=analysis.is_remote,
        criteria=criteria.model_dump() if criteria else None,
        today=today,
    )


async def _shown(session: AsyncSession, resume_id: UUID) -> Shown:
    """Return what an employer would be shown of a résumé."""
    resume = await resumes.get_resume(session, resume_id)
    reading = await resumes.find_reading(session, resume_id)
    return shown_of(resume.document or {}, reading.source if reading else None)


async def explain_analysis(session: AsyncSession, analysis: Analysis) -> Explanation | None:
    """Return why an analysis has its score; None without one."""
    if analysis.score is None:
        return None
    shown = await _shown(session, analysis.resume_id) if analysis.resume_id else None
    return explain(
        analysis.score,
        posting_text=analysis.posting_text,
        resume_text=seen_text_of(shown.original) if shown and shown.original else "",
        document=shown.document if shown else None,
        scored_at=analysis.scored_at,
    )


async def remember_score(
    session: AsyncSession, analysis_id: UUID, scored: Scored, *, now: datetime
) -> None:
    """Keep what came out of an analysis. A second run changes nothing."""
    analysis = await queries.lock_analysis(session, analysis_id)
    if analysis is None or analysis.status is not AnalysisStatus.SCORING:
        return
    finish(analysis, scored, now=now)


def finish(analysis: Analysis, scored: Scored, *, now: datetime | None) -> None:
    """Write the end of an analysis into it."""
    if scored.score is None:
        analysis.status = AnalysisStatus.NOT_SCORED
        analysis.problem = scored.problem
        return
    analysis.status = AnalysisStatus.SCORED
    analysis.title = analysis.title or scored.title
    analysis.overall = scored.score["overall"]
    analysis.score = scored.score
    analysis.advice = scored.advice
    analysis.model_version = model_words(scored.score["model"])
    analysis.processing_time_ms = scored.score["took_ms"]
    analysis.scored_at = now


def model_words(model: object) -> str:
    """Return the versions that made a score, as one line."""
    if isinstance(model, dict):
        return " · ".join(f"{name} {version}" for name, version in model.items() if version)
    return str(model)


async def delete_analysis(session: AsyncSession, analysis_id: UUID) -> None:
    """Delete an analysis."""
    analysis = await queries.get_analysis(session, analysis_id)
    await session.delete(analysis)
