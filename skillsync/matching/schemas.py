"""What comes into and goes out of the matching room."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import StringConstraints, model_validator

from skillsync.foundation.schemas import Input, OptionalShortText, View
from skillsync.foundation.translations import N_
from skillsync.matching.models import AnalysisStatus

PostingText = Annotated[str, StringConstraints(max_length=50_000)]


class AnalysisDraft(Input):
    """What to hold against what: one's résumé, and a posting of the board or pasted words."""

    resume: UUID
    posting: UUID | None = None
    posting_text: PostingText = ""
    posting_location: OptionalShortText = ""

    @model_validator(mode="after")
    def has_a_posting(self) -> "AnalysisDraft":
        """Refuse an analysis without anything to hold the résumé against."""
        if self.posting is None and not self.posting_text:
            raise ValueError(N_("Paste a posting, or choose one of the list."))
        return self


class AnalysisView(View):
    """An analysis in a list."""

    id: UUID
    title: str
    organization_name: str
    resume_id: UUID | None
    posting_id: UUID | None
    status: AnalysisStatus
    problem: str
    overall: int | None
    created_at: datetime


class AnalysisDetail(AnalysisView):
    """An analysis with its score, evidence and advice."""

    posting_text: str
    score: dict[str, Any] | None
    advice: dict[str, Any] | None
    model_version: str
    processing_time_ms: float | None


class Cited(View):
    """Words that count, between what stands before and after them."""

    words: str
    before: str = ""
    after: str = ""


class Told(View):
    """A requirement: whether it is met, and the words on both sides that say so."""

    id: str
    text: str
    kind: str
    must: bool
    status: str
    by_employer: bool
    reason: str
    credit: float
    weight: float
    posting: Cited
    resume: list[Cited]


class Term(View):
    """A part of the overall score: `adds` = `points` × `weight` ÷ `of`, after `begins` points."""

    name: str
    points: int | None
    weight: int
    of: int
    adds: float | None
    begins: float
    explanation: str


class LeftOut(View):
    """Something no score weighs. `present`: whether the résumé tells it, null when not looked."""

    what: str
    words: str
    present: bool | None


class Worded(View):
    """Words of a posting that ask for a protected trait; `asked`: a requirement does."""

    trait: str
    start: int | None
    end: int | None
    quote: str
    asked: bool
    about: str
    why: str
    suggestion: str
    instead: str


class Explanation(View):
    """Why a score is what it is; the terms' `adds` sum up to `overall` before rounding.

    `moved_by`: those of `bias_flags` that tell what about the person moves the score.
    """

    overall: int | None
    confidence: float
    provisional: bool
    summary: str
    counts: dict[str, int]
    terms: list[Term]
    requirements: list[Told]
    not_weighed: list[LeftOut]
    notes: list[str]
    bias_flags: list[str]
    moved_by: list[str]
    wording: list[Worded]
    model: dict[str, str]
    took_ms: float
    scored_at: datetime | None


class ResumeAnalysis(View):
    """The answer of `POST /resume/analyze`."""

    resume_id: UUID
    analysis_id: UUID | None
    resume: dict[str, Any]
    parser: str
    confidence: float
    score: dict[str, Any] | None
    advice: dict[str, Any] | None
