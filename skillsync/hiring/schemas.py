"""What comes into and goes out of the hiring room."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BeforeValidator, StringConstraints, field_validator

from skillsync.foundation.schemas import Input, View
from skillsync.hiring.models import (
    ApplicationSource,
    ApplicationStatus,
    ObjectionStatus,
    RaceEthnicity,
    ScreeningStatus,
    Sex,
    VerificationWay,
)
from skillsync.resumes.schemas import SkillView

LongText = Annotated[str, StringConstraints(max_length=10_000)]

ObjectionWords = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]


def _with_plain_breaks(value: object) -> object:
    """Count a line break once: forms send it as two characters."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


class ApplicationDraft(Input):
    """An application: one's own résumé for a posting."""

    posting: UUID
    resume: UUID
    cover_letter: LongText = ""


class ApplicationMove(Input):
    """The status an application is to have."""

    status: ApplicationStatus


class ApplicationNotes(Input):
    """What the organization notes about an application."""

    notes: LongText = ""


class ObjectionDraft(Input):
    """What an applicant says against their score."""

    words: ObjectionWords


class ObjectionAnswer(Input):
    """What the organization says to an objection; `score_again` has the application scored anew."""

    verdict: Literal["upheld", "declined"]
    reason: ObjectionWords
    score_again: bool = False


class ObjectionView(View):
    """An objection, as both sides see it."""

    id: UUID
    application_id: UUID
    score_id: UUID | None
    words: str
    status: ObjectionStatus
    answer: str
    answered_at: datetime | None
    created_at: datetime


class SelfReportDraft(Input):
    """What an applicant says of themselves; both may stay open."""

    sex: Sex | None = None
    race_ethnicity: RaceEthnicity | None = None

    @field_validator("sex", "race_ethnicity", mode="before")
    @classmethod
    def nothing_chosen(cls, value: object) -> object:
        """Read a form's empty choice as no answer."""
        return None if value == "" else value


class ApplicationView(View):
    """An application, as both sides see it."""

    id: UUID
    posting_id: UUID
    organization_id: UUID
    status: ApplicationStatus
    source: ApplicationSource
    applied_at: datetime
    file_name: str


class RankedApplication(ApplicationView):
    """An application in its posting's ranked list."""

    candidate_id: UUID | None
    candidate_name: str
    screening: ScreeningStatus
    problem: str
    overall_score: int | None
    skills_score: int | None
    experience_score: int | None
    education_score: int | None
    location_score: int | None
    requirements_met: int | None
    requirements_total: int | None


class PipelineView(View):
    """How large an organization's pipeline is.

    `size`: applications on their way, neither hired, rejected nor withdrawn. `applications`: all of
    them, as often in `by_status` and `by_posting`. `candidates`: people the organization knows.
    """

    size: int
    applications: int
    candidates: int
    by_status: dict[ApplicationStatus, int]
    by_posting: dict[UUID, int]


class ComparedPart(View):
    """A part of a score: its points, null when it was not scored, and one sentence why."""

    name: str
    points: int | None
    explanation: str


class ComparedApplication(RankedApplication):
    """An application beside others: `rank` is its place among all to the posting.

    `requirements_met` of `requirements_total` count all of them, `needed_met` of `needed_total`
    those that are not only welcome.
    """

    rank: int | None
    current_title: str
    location: str
    education: list[str]
    is_blacklisted: bool
    confidence_level: float | None
    provisional: bool
    parts: list[ComparedPart]
    needed_met: int | None
    needed_total: int | None
    bias_flags: list[str]
    model: dict[str, str]
    scored_at: datetime | None


class ComparedAnswer(View):
    """How one application answers a requirement; `status` is null when it was not judged.

    `requirement_id`: the requirement's id in that application's explanation. `quote`: the first
    words of the résumé that count, of `quotes` altogether.
    """

    application_id: UUID
    requirement_id: str
    status: str | None
    reason: str
    quote: str
    quotes: int


class ComparedRequirement(View):
    """A requirement with the answer of each application, in their order.

    `differs`: the applications that were scored do not all have the same status.
    """

    text: str
    kind: str
    must: bool
    differs: bool
    answers: list[ComparedAnswer]


class Comparison(View):
    """Two to four applications to one posting side by side, best score first.

    `comparable`: all scores were made by the same versions from the same requirements. What is
    needed stands before what is welcome.
    """

    posting_id: UUID
    comparable: bool
    applications: list[ComparedApplication]
    requirements: list[ComparedRequirement]


class ScoreView(View):
    """A score with its evidence."""

    overall_score: int | None
    skills_score: int | None
    experience_score: int | None
    education_score: int | None
    location_score: int | None
    confidence_level: float
    ai_summary: str
    score: dict[str, Any]
    bias_flags: list[str]
    model_version: str
    processing_time_ms: float
    created_at: datetime


class CandidateView(View):
    """A candidate."""

    id: UUID
    name: str
    email: str | None
    phone: str
    location: str
    current_title: str
    current_company: str
    is_blacklisted: bool
    created_at: datetime


class VerificationDraft(Input):
    """How it is known that a candidate has a skill; the note is the organization's own."""

    way: VerificationWay
    note: Annotated[str, BeforeValidator(_with_plain_breaks), StringConstraints(max_length=500)] = (
        ""
    )


class VerificationView(View):
    """Who found a candidate to have a skill, how and when.

    `verified_by_name` is "" once that person has left the organization.
    """

    way: VerificationWay
    note: str
    verified_by: UUID | None
    verified_by_name: str
    verified_at: datetime


class CandidateSkillView(View):
    """A skill of a candidate. `held`: what their newest résumé says of it, null if nothing.

    `verification` is null for what nobody in the organization has verified.
    """

    skill_id: str
    label: str
    held: SkillView | None
    verification: VerificationView | None


class CandidateSkillsView(View):
    """A candidate's skills: verified ones first, those that only follow from others last.

    `application_id`: the newest application with a résumé that could be read; `held` is of it.
    `problem`: why no skill could be read, "" if some were.
    """

    application_id: UUID | None
    problem: str
    skills: list[CandidateSkillView]
