"""Every SELECT of the matching room."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from skillsync.foundation.refusals import NotFound
from skillsync.matching.models import Analysis, AnalysisStatus


class AnalysisNotFound(NotFound):
    """This analysis does not exist."""


async def get_analysis(session: AsyncSession, analysis_id: UUID) -> Analysis:
    """Return an analysis. Raises AnalysisNotFound."""
    found = await session.get(Analysis, analysis_id)
    if found is None:
        raise AnalysisNotFound
    return found


async def lock_analysis(session: AsyncSession, analysis_id: UUID) -> Analysis | None:
    """Return an analysis, locked against other writers, or None when it is gone."""
    return await session.get(Analysis, analysis_id, with_for_update=True)


async def get_status(session: AsyncSession, analysis_id: UUID) -> AnalysisStatus:
    """Return how far an analysis has come. Raises AnalysisNotFound."""
    found = await session.execute(select(Analysis.status).where(Analysis.id == analysis_id))
    status = found.scalar_one_or_none()
    if status is None:
        raise AnalysisNotFound
    return status


async def list_analyses(session: AsyncSession, *, user_id: UUID, limit: int = 50) -> list[Analysis]:
    """Return a person's analyses without their evidence, newest first."""
    found = await session.execute(
        select(Analysis)
        .options(
            defer(Analysis.score, raiseload=True),
            defer(Analysis.advice, raiseload=True),
            defer(Analysis.posting_text, raiseload=True),
        )
        .where(Analysis.user_id == user_id)
        .order_by(Analysis.created_at.desc(), Analysis.id.desc())
        .limit(limit)
    )
    return list(found.scalars())


async def count_analyses(session: AsyncSession, *, user_id: UUID) -> int:
    """Return how many analyses a person has."""
    found = await session.scalar(select(func.count()).where(Analysis.user_id == user_id))
    return found or 0
