"""Résumés and what was read in them."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from skillsync.foundation.database import Base, Identified, Timestamped


class ResumeStatus(StrEnum):
    """How far a résumé has come."""

    WAITING = "waiting"
    READING = "reading"
    READ = "read"
    CONFIRMED = "confirmed"
    UNREADABLE = "unreadable"


READABLE = (ResumeStatus.READ, ResumeStatus.CONFIRMED)


class Resume(Identified, Timestamped, Base):
    """A person's résumé. `document` is as read, then as corrected by the person."""

    __tablename__ = "resumes"

    owner_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"))
    file_id: Mapped[UUID] = mapped_column(ForeignKey("files.id"))
    name: Mapped[str]
    status: Mapped[ResumeStatus]
    problem: Mapped[str]
    document: Mapped[dict[str, Any] | None]
    confirmed_at: Mapped[datetime | None]
    vector: Mapped[list[float] | None]
    vector_model: Mapped[str]


class ResumeReading(Base):
    """What a reader made of a résumé's file, kept as it was: corrections never touch it."""

    __tablename__ = "resume_parsing_results"

    resume_id: Mapped[UUID] = mapped_column(ForeignKey("resumes.id"), primary_key=True)
    parsed_data: Mapped[dict[str, Any]]
    source: Mapped[dict[str, Any]]
    not_understood: Mapped[list[dict[str, Any]]]
    parsing_confidence: Mapped[float]
    parser_version: Mapped[str]
    processing_time_ms: Mapped[float]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class ResumeCorrection(Identified, Base):
    """What a person changed at one time. The document is the reading with these done in order."""

    __tablename__ = "resume_corrections"

    resume_id: Mapped[UUID] = mapped_column(ForeignKey("resumes.id"))
    number: Mapped[int]
    changes: Mapped[list[dict[str, Any]]]
    undone: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[datetime]


class RereadingStatus(StrEnum):
    """How far reading a file again has come."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


class ResumeRereading(Base):
    """What a newer reader made of the same file: how it differs, and what was there before."""

    __tablename__ = "resume_rereadings"

    resume_id: Mapped[UUID] = mapped_column(ForeignKey("resumes.id"), primary_key=True)
    status: Mapped[RereadingStatus]
    problem: Mapped[str]
    differences: Mapped[list[dict[str, Any]]]
    earlier: Mapped[dict[str, Any] | None]
    requested_at: Mapped[datetime]
