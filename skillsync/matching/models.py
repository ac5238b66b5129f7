"""Analyses."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from skillsync.foundation.database import Base, Identified


class AnalysisStatus(StrEnum):
    """How far an analysis has come."""

    WAITING = "waiting"
    SCORING = "scoring"
    SCORED = "scored"
    NOT_SCORED = "not_scored"


class Analysis(Identified, Base):
    """A résumé held against a posting. The posting's words are kept as they were."""

    __tablename__ = "analyses"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"))
    resume_id: Mapped[UUID | None] = mapped_column(ForeignKey("resumes.id"))
    posting_id: Mapped[UUID | None] = mapped_column(ForeignKey("postings.id"))
    resume_name: Mapped[str]
    title: Mapped[str]
    organization_name: Mapped[str]
    posting_text: Mapped[str]
    posting_location: Mapped[str]
    is_remote: Mapped[bool | None]
    status: Mapped[AnalysisStatus]
    problem: Mapped[str]
    overall: Mapped[int | None]
    score: Mapped[dict[str, Any] | None]
    advice: Mapped[dict[str, Any] | None]
    model_version: Mapped[str]
    processing_time_ms: Mapped[float | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    scored_at: Mapped[datetime | None]
