"""What comes into and goes out of the jobs room."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints, ValidationInfo, field_validator, model_validator

from skillsync.ai.fairness.wording import Wording
from skillsync.ai.scoring.demands import Kind
from skillsync.foundation.schemas import Input, Lines, OptionalShortText, ShortText, View
from skillsync.foundation.translations import N_
from skillsync.jobs.models import EmploymentType, ExperienceLevel, JobType, PostingStatus

Percent = Annotated[int, Field(ge=0, le=100)]
Money = Annotated[int, Field(ge=0, le=2_000_000_000)]

RequirementLines = Annotated[Lines, Field(max_length=60)]


class CriteriaDraft(Input):
    """How applications are weighed (seed 3's `job_ai_criteria`)."""

    skills_weight: Percent = 40
    experience_weight: Percent = 30
    education_weight: Percent = 15
    location_weight: Percent = 15
    required_skills: Lines = []
    preferred_skills: Lines = []
    minimum_experience: Annotated[int, Field(ge=0, le=60)] = 0
    education_requirements: Lines = []
    auto_reject_threshold: Percent = 30
    auto_approve_threshold: Percent = 85

    @model_validator(mode="after")
    def adds_up(self) -> "CriteriaDraft":
        """Refuse weights that are not a whole, and thresholds in the wrong order."""
        weights = (
            self.skills_weight + self.experience_weight + self.education_weight
        ) + self.location_weight
        if weights != 100:
            raise ValueError(N_("The four weights must add up to 100."))
        if self.auto_reject_threshold >= self.auto_approve_threshold:
            raise ValueError(N_("The reject threshold must be below the approve threshold."))
        return self


class PostingDraft(Input):
    """A posting as a recruiter writes it."""

    title: ShortText
    department: OptionalShortText = ""
    location: OptionalShortText = ""
    is_remote: bool = False
    job_type: JobType = JobType.FULL_TIME
    employment_type: EmploymentType = EmploymentType.PERMANENT
    experience_level: ExperienceLevel | None = None
    salary_min: Money | None = None
    salary_max: Money | None = None
    salary_currency: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{3}$", to_upper=True)] = (
        "EUR"
    )
    openings: Annotated[int, Field(ge=1, le=10_000)] = 1
    description: Annotated[str, StringConstraints(min_length=1, max_length=50_000)]
    requirements: RequirementLines = []
    nice_to_have: RequirementLines = []
    deadline: date | None = None

    @field_validator("salary_max")
    @classmethod
    def is_not_below_the_minimum(cls, value: int | None, info: ValidationInfo) -> int | None:
        """Refuse a range that is upside down."""
        lowest = info.data.get("salary_min")
        if value is not None and lowest is not None and value < lowest:
            raise ValueError(N_("The highest salary must not be below the lowest."))
        return value


class PostingWithCriteria(PostingDraft, CriteriaDraft):
    """A posting and its criteria in one form."""

    def posting(self) -> PostingDraft:
        """Return the posting's own part."""
        return PostingDraft.model_validate(self.model_dump(include=set(PostingDraft.model_fields)))

    def criteria(self) -> CriteriaDraft:
        """Return the criteria's part."""
        return CriteriaDraft.model_validate(
            self.model_dump(include=set(CriteriaDraft.model_fields))
        )


class PostingMove(Input):
    """The status a posting is to have."""

    status: PostingStatus


class PostingView(View):
    """A posting."""

    id: UUID
    organization_id: UUID
    title: str
    department: str
    location: str
    is_remote: bool
    job_type: JobType
    employment_type: EmploymentType
    experience_level: ExperienceLevel | None
    salary_min: int | None
    salary_max: int | None
    salary_currency: str
    openings: int
    description: str
    requirements: list[str]
    nice_to_have: list[str]
    posted_date: date | None
    deadline: date | None
    status: PostingStatus
    created_at: datetime


class CriteriaView(View):
    """How applications to a posting are weighed."""

    skills_weight: int
    experience_weight: int
    education_weight: int
    location_weight: int
    required_skills: list[str]
    preferred_skills: list[str]
    minimum_experience: int
    education_requirements: list[str]
    auto_reject_threshold: int
    auto_approve_threshold: int


class Proposed(View):
    """A requirement as it was read, at `[start, end)` of the posting's text."""

    text: str
    kind: Kind
    must: bool
    start: int | None
    end: int | None
    quote: str
    stated: bool


class Proposal(View):
    """Criteria that follow from a posting's words, for a person to take over or leave.

    `wording`: words that ask for a protected trait; they block nothing and change no score. Places
    are in the posting as one text: title, description, requirements, nice to have.
    """

    required_skills: list[str] = []
    preferred_skills: list[str] = []
    minimum_experience: int = 0
    education_requirements: list[str] = []
    requirements: list[Proposed] = []
    wording: list[Wording] = []
    notes: list[str] = []
