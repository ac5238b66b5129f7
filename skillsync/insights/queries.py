"""Counts over everybody's applications. They run as the system and return no person."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.fairness.audit import Cell
from skillsync.hiring.models import (
    Application,
    ApplicationStatus,
    RaceEthnicity,
    Score,
    Screening,
    SelfReport,
    Sex,
)

SELECTED = frozenset(
    {
        ApplicationStatus.PHONE_SCREEN,
        ApplicationStatus.TECHNICAL_INTERVIEW,
        ApplicationStatus.FINAL_INTERVIEW,
        ApplicationStatus.OFFER,
        ApplicationStatus.HIRED,
    }
)
DECIDED = SELECTED | {ApplicationStatus.REJECTED}


class Tested(NamedTuple):
    """How many scores stand, and how many of them a swap of identity moved."""

    scores: int
    moved: int


async def count_selected(
    session: AsyncSession, organization_id: UUID, posting_id: UUID | None
) -> list[Cell]:
    """Return how many were decided on and how many of them selected, by group."""
    decided = Application.status.in_(DECIDED)
    query = _grouped(Application.status.in_(SELECTED)).where(
        decided, *_whose(organization_id, posting_id)
    )
    return _cells((await session.execute(query)).all())


async def count_scored(
    session: AsyncSession, organization_id: UUID, posting_id: UUID | None
) -> list[Cell]:
    """Return how many were scored and how many of them above the median of all, by group."""
    scored = (Screening.overall.is_not(None), *_whose(organization_id, posting_id))
    median = (
        select(func.percentile_cont(0.5).within_group(Screening.overall))
        .join(Application, Application.id == Screening.application_id)
        .where(*scored)
        .scalar_subquery()
    )
    query = (
        _grouped(Screening.overall > median)
        .join(Screening, Screening.application_id == Application.id)
        .where(*scored)
    )
    return _cells((await session.execute(query)).all())


async def count_tested(
    session: AsyncSession, organization_id: UUID, posting_id: UUID | None
) -> Tested:
    """Return how many newest scores there are and how many carry a bias flag."""
    newest = (
        select(Score.application_id, Score.bias_flags)
        .ext(distinct_on(Score.application_id))
        .join(Application, Application.id == Score.application_id)
        .where(*_whose(organization_id, posting_id))
        .order_by(Score.application_id, Score.created_at.desc())
        .subquery()
    )
    moved = func.jsonb_array_length(newest.c.bias_flags) > 0
    found = await session.execute(
        select(func.count(), func.count().filter(moved)).select_from(newest)
    )
    return Tested(*found.one())


def _grouped(favoured: ColumnElement[bool]) -> Select[Sex | None, RaceEthnicity | None, int, int]:
    return (
        select(
            SelfReport.sex,
            SelfReport.race_ethnicity,
            func.count(),
            func.count().filter(favoured),
        )
        .select_from(Application)
        .outerjoin(SelfReport, SelfReport.application_id == Application.id)
        .group_by(SelfReport.sex, SelfReport.race_ethnicity)
    )


def _whose(organization_id: UUID, posting_id: UUID | None) -> list[ColumnElement[bool]]:
    whose = [Application.organization_id == organization_id]
    if posting_id is not None:
        whose.append(Application.posting_id == posting_id)
    return whose


def _cells(rows: Sequence[Row[Sex | None, RaceEthnicity | None, int, int]]) -> list[Cell]:
    return [Cell(sex, race, people, favoured) for sex, race, people, favoured in rows]
