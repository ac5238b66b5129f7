"""Postings and their criteria."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from skillsync.foundation.database import Base, Identified, Timestamped


class PostingStatus(StrEnum):
    """Where a posting is in its life."""

    DRAFT = "draft"
    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class JobType(StrEnum):
    """How much work a job is."""

    FULL_TIME = "full-time"
    PART_TIME = "part-time"
    CONTRACT = "contract"
    INTERNSHIP = "internship"


class EmploymentType(StrEnum):
    """How long it lasts."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    CONTRACT = "contract"


class ExperienceLevel(StrEnum):
    """How much experience it takes."""

    ENTRY = "entry"
    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    EXECUTIVE = "executive"


def as_one_text(
    title: str, description: str, requirements: Sequence[str], nice_to_have: Sequence[str]
) -> str:
    """Return the parts of a posting as one text, the way a person would paste it."""
    parts = [title, description]
    if requirements:
        parts.append("Requirements\n" + "\n".join(f"- {line}" for line in requirements))
    if nice_to_have:
        parts.append("Nice to have\n" + "\n".join(f"- {line}" for line in nice_to_have))
    return "\n\n".join(parts)


class Posting(Identified, Timestamped, Base):
    """A job an organization wants to fill. Salaries are whole units of `salary_currency` a year."""

    __tablename__ = "postings"

    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"))
    title: Mapped[str]
    department: Mapped[str]
    location: Mapped[str]
    is_remote: Mapped[bool]
    job_type: Mapped[JobType]
    employment_type: Mapped[EmploymentType]
    experience_level: Mapped[ExperienceLevel | None]
    salary_min: Mapped[int | None]
    salary_max: Mapped[int | None]
    salary_currency: Mapped[str]
    openings: Mapped[int]
    description: Mapped[str]
    requirements: Mapped[list[str]]
    nice_to_have: Mapped[list[str]]
    posted_date: Mapped[date | None]
    deadline: Mapped[date | None]
    status: Mapped[PostingStatus]
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id"))
    hiring_manager: Mapped[UUID | None] = mapped_column(ForeignKey("users.id"))
    published_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    vector: Mapped[list[float] | None]
    vector_model: Mapped[str]

    def full_text(self) -> str:
        """Return the posting as one text, the way a person would paste it."""
        return as_one_text(self.title, self.description, self.requirements, self.nice_to_have)


class PostingCriteria(Base):
    """How applications to a posting are weighed. Weights are percent and sum to 100."""

    __tablename__ = "job_ai_criteria"

    posting_id: Mapped[UUID] = mapped_column(ForeignKey("postings.id"), primary_key=True)
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"))
    skills_weight: Mapped[int]
    experience_weight: Mapped[int]
    education_weight: Mapped[int]
    location_weight: Mapped[int]
    required_skills: Mapped[list[str]]
    preferred_skills: Mapped[list[str]]
    minimum_experience: Mapped[int]
    education_requirements: Mapped[list[str]]
    auto_reject_threshold: Mapped[int]
    auto_approve_threshold: Mapped[int]
