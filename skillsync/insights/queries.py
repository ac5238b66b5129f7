"""Counts over everybody's applications. They run as the system and return no person."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, cast, func, select
from sqlalchemy.dialects.postgresql import JSONPATH, distinct_on
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
from skillsync.insights.agreement import STEPS, Decided

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
    """Return how many newest scores there are and how many identity moved.

    A flag of a requirement's wording says nothing of identity, so it is not counted.
    """
    newest = (
        select(Score.application_id, Score.bias_flags, Score.score["wording"].label("wording"))
        .ext(distinct_on(Score.application_id))
        .join(Application, Application.id == Score.application_id)
        .where(*_whose(organization_id, posting_id))
        .order_by(Score.application_id, Score.created_at.desc())
        .subquery()
    )
    asked = func.jsonb_path_query_array(
        newest.c.wording, cast("$[*] ? (@.asked == true)", JSONPATH)
    )
    worded = func.coalesce(func.jsonb_array_length(asked), 0)
    moved = func.jsonb_array_length(newest.c.bias_flags) > worded
    found = await session.execute(
        select(func.count(), func.count().filter(moved)).select_from(newest)
    )
    return Tested(*found.one())


class Used(NamedTuple):
    """A version of a component: how many scores it made, since when, until when, how fast."""

    version: str
    scores: int
    first: datetime
    last: datetime
    median_ms: float


async def list_versions(session: AsyncSession, organization_id: UUID, component: str) -> list[Used]:
    """Return the versions of a component that made an organization's scores, newest first.

    `component` is a key of a score's `model`.
    """
    version = Score.score["model"][component].astext
    last = func.max(Score.created_at)
    found = await session.execute(
        select(
            version,
            func.count(),
            func.min(Score.created_at),
            last,
            func.percentile_cont(0.5).within_group(Score.processing_time_ms),
        )
        .where(Score.organization_id == organization_id, version.is_not(None))
        .group_by(version)
        .order_by(last.desc())
    )
    return [Used(*row) for row in found]


async def count_decided(session: AsyncSession, organization_id: UUID) -> list[Decided]:
    """Return how many decided applications have which score and status, by posting and scorer."""
    newest = (
        select(
            Score.application_id,
            Score.overall_score,
            Score.score["model"]["scorer"].astext.label("scorer"),
        )
        .ext(distinct_on(Score.application_id))
        .where(Score.organization_id == organization_id)
        .order_by(Score.application_id, Score.id.desc())
        .subquery()
    )
    wanted = (newest.c.scorer, Application.posting_id, newest.c.overall_score, Application.status)
    found = await session.execute(
        select(*wanted, func.count())
        .join(Application, Application.id == newest.c.application_id)
        .where(
            Application.organization_id == organization_id,
            Application.status.in_(STEPS),
            newest.c.overall_score.is_not(None),
            newest.c.scorer.is_not(None),
        )
        .group_by(*wanted)
    )
    return [
        Decided(scorer, posting, overall, ApplicationStatus(status), people)
        for scorer, posting, overall, status, people in found
    ]


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
