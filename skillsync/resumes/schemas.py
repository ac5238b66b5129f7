"""What comes into and goes out of the résumés room."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from skillsync.foundation.schemas import Input, ShortText, View
from skillsync.resumes.models import ResumeStatus


class ResumeChange(Input):
    """A correction: the whole document as it should be, and whether that confirms it."""

    name: ShortText | None = None
    document: dict[str, Any]
    confirm: bool = False


class ResumeView(View):
    """A résumé in a list."""

    id: UUID
    name: str
    status: ResumeStatus
    problem: str
    created_at: datetime
    confirmed_at: datetime | None


class ResumeDetail(ResumeView):
    """A résumé with its document: a superset of JSON Resume, with provenance per field."""

    document: dict[str, Any] | None
    parser: str = ""
    confidence: float | None = None


class CorrectionView(View):
    """What was corrected at one time: changes of fields by path, and of items by id."""

    id: UUID
    made_at: datetime
    changes: list[dict[str, Any]]


class StrengthStep(View):
    """A part of a record: its weight, how much of it is there (0 to 1), what the rest would add."""

    name: str
    weight: int
    share: float
    gain: int


class SkillView(View):
    """A skill of the taxonomy that a résumé states, or that follows from one (`implied_by`).

    `surfaces`: as written. `proficiency`: as the person says it. `years`: of the dated roles that
    show it, overlaps counted once, null when none does; `last_used`: `2024-06` or `now`.
    """

    id: str
    label: str
    kind: str
    surfaces: list[str]
    proficiency: Literal["beginner", "intermediate", "advanced", "expert"] | None
    years: float | None
    last_used: str
    roles: list[str]
    credentials: list[str]
    extracted_from: Literal["resume", "linkedin", "manual"]
    implied_by: str


class StrengthView(View):
    """How complete a record is, 0 to 100; the steps with the most to gain first."""

    points: int
    steps: list[StrengthStep]
