"""Candidates, applications, screenings, scores."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from skillsync.foundation.database import Base, Identified, Timestamped


class ApplicationStatus(StrEnum):
    """Where an application is, as the applicant may know it."""

    NEW = "new"
    REVIEWING = "reviewing"
    PHONE_SCREEN = "phone_screen"
    TECHNICAL_INTERVIEW = "technical_interview"
    FINAL_INTERVIEW = "final_interview"
    OFFER = "offer"
    HIRED = "hired"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class ApplicationSource(StrEnum):
    """How an application came in."""

    DIRECT = "direct"
    REFERRAL = "referral"
    LINKEDIN = "linkedin"
    INDEED = "indeed"
    ZIPRECRUITER = "ziprecruiter"
    OTHER = "other"


class ScreeningStatus(StrEnum):
    """How far reading and scoring have come."""

    WAITING = "waiting"
    READING = "reading"
    SCORING = "scoring"
    SCORED = "scored"
    NOT_SCORED = "not_scored"


class Sex(StrEnum):
    """A sex or gender, as a person states it."""

    FEMALE = "female"
    MALE = "male"
    ANOTHER = "another"


class RaceEthnicity(StrEnum):
    """The categories of the US EEO-1 report, which NYC Local Law 144 audits use."""

    HISPANIC_OR_LATINO = "hispanic_or_latino"
    WHITE = "white"
    BLACK = "black"
    PACIFIC_ISLANDER = "pacific_islander"
    ASIAN = "asian"
    AMERICAN_INDIAN = "american_indian"
    TWO_OR_MORE = "two_or_more"


class ObjectionStatus(StrEnum):
    """What became of an objection."""

    OPEN = "open"
    UPHELD = "upheld"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class VerificationWay(StrEnum):
    """How an organization knows that a candidate has a skill."""

    WORK_SAMPLE = "work_sample"
    INTERVIEW = "interview"
    CERTIFICATE = "certificate"
    REFERENCE = "reference"


class Candidate(Identified, Timestamped, Base):
    """A person as one organization knows them."""

    __tablename__ = "candidates"

    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"))
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id"))
    name: Mapped[str]
    email: Mapped[str | None]
    phone: Mapped[str]
    location: Mapped[str]
    current_title: Mapped[str]
    current_company: Mapped[str]
    is_blacklisted: Mapped[bool] = mapped_column(default=False)
    blacklist_reason: Mapped[str] = mapped_column(default="")


class Application(Identified, Timestamped, Base):
    """What an applicant sent for a posting, frozen. Both sides may read it."""

    __tablename__ = "applications"

    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"))
    posting_id: Mapped[UUID] = mapped_column(ForeignKey("postings.id"))
    applicant_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id"))
    status: Mapped[ApplicationStatus]
    source: Mapped[ApplicationSource]
    applied_at: Mapped[datetime]
    cover_letter: Mapped[str]
    file_id: Mapped[UUID | None] = mapped_column(ForeignKey("files.id"))
    file_name: Mapped[str]
    document: Mapped[dict[str, Any] | None]
    original: Mapped[dict[str, Any] | None]
    parser_version: Mapped[str] = mapped_column(default="")


class SelfReport(Base):
    """What an applicant says of themselves for the audit. The organization gets counts only."""

    __tablename__ = "self_reports"

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id"), primary_key=True)
    sex: Mapped[Sex | None]
    race_ethnicity: Mapped[RaceEthnicity | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Screening(Timestamped, Base):
    """What the organization makes of an application. Never visible to the applicant."""

    __tablename__ = "application_screenings"

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id"), primary_key=True)
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"))
    posting_id: Mapped[UUID] = mapped_column(ForeignKey("postings.id"))
    candidate_id: Mapped[UUID | None] = mapped_column(ForeignKey("candidates.id"))
    file_id: Mapped[UUID | None] = mapped_column(ForeignKey("files.id"))
    status: Mapped[ScreeningStatus]
    problem: Mapped[str]
    overall: Mapped[int | None]
    notes: Mapped[str]
    vector: Mapped[list[float] | None]
    vector_model: Mapped[str]


class Score(Identified, Base):
    """One scoring of an application (seed 3's `ai_scores`). The newest one counts."""

    __tablename__ = "ai_scores"

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id"))
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"))
    overall_score: Mapped[int | None]
    skills_score: Mapped[int | None]
    experience_score: Mapped[int | None]
    education_score: Mapped[int | None]
    location_score: Mapped[int | None]
    confidence_level: Mapped[float]
    ai_summary: Mapped[str]
    requirements_met: Mapped[int]
    requirements_total: Mapped[int]
    score: Mapped[dict[str, Any]]
    bias_flags: Mapped[list[str]] = mapped_column(JSONB)
    model_version: Mapped[str]
    processing_time_ms: Mapped[float]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Objection(Identified, Timestamped, Base):
    """What an applicant says against their score, and the organization's answer. Both read it."""

    __tablename__ = "score_objections"

    application_id: Mapped[UUID] = mapped_column(ForeignKey("applications.id"))
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"))
    score_id: Mapped[UUID | None] = mapped_column(ForeignKey("ai_scores.id"))
    words: Mapped[str]
    status: Mapped[ObjectionStatus]
    answer: Mapped[str]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id"))
    answered_at: Mapped[datetime | None]
    objection_told_at: Mapped[datetime | None]
    answer_told_at: Mapped[datetime | None]


class VerifiedSkill(Identified, Base):
    """A skill an organization found a candidate to have (seed 3's `is_verified`).

    `skill`: the id of a concept. `label`: its name when it was verified; it outlives the concept.
    """

    __tablename__ = "verified_skills"

    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"))
    candidate_id: Mapped[UUID] = mapped_column(ForeignKey("candidates.id"))
    skill: Mapped[str]
    label: Mapped[str]
    way: Mapped[VerificationWay]
    note: Mapped[str]
    verified_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id"))
    verified_at: Mapped[datetime]
