"""What comes into and goes out of the résumés room."""

from datetime import datetime
from typing import Any
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


class StrengthView(View):
    """How complete a record is, 0 to 100; the steps with the most to gain first."""

    points: int
    steps: list[StrengthStep]
