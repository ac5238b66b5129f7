"""The shape of a score: four parts, a row per requirement, and the words behind each."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from skillsync.ai.fairness.wording import Wording
from skillsync.ai.scoring.demands import Kind

Status = Literal["met", "partly", "missing", "unknown"]
PartName = Literal["skills", "experience", "education", "location"]
Points = int | None
"""0 to 100; None: not scored."""


class Quote(BaseModel):
    """Words of a source at `[start, end)`; None where the place in the source is not known."""

    model_config = ConfigDict(frozen=True)

    start: int | None = None
    end: int | None = None
    quote: str = ""


class RequirementRow(BaseModel):
    """One requirement, whether it is met, and the words on both sides that say so.

    `credit` (0 to 1) and `weight` are what the skills and education parts are computed from.
    `by_employer`: the employer's criteria ask for it, alone or besides the posting.
    """

    id: str
    text: str
    kind: Kind
    must: bool
    status: Status
    posting: Quote
    by_employer: bool = False
    resume: list[Quote] = []
    reason: str = ""
    credit: float = 0.0
    weight: float = 0.0


class Part(BaseModel):
    """One part of a score. `share` is its percentage of the overall score after redistribution."""

    name: PartName
    points: Points
    weight: int
    share: float = 0.0
    explanation: str = ""


class ModelVersions(BaseModel):
    """Which versions made a score: two scores compare only when these are equal."""

    scorer: str
    embedding: str
    taxonomy: str
    parser: str


class Score(BaseModel):
    """How well a résumé fits a posting; None for what could not be scored, never 0.

    `bias_flags`: what about a person moves the score, and each requirement that is itself a
    protected trait. `wording`: all such words of the posting. Neither changes a number.
    """

    overall: Points
    skills: Points
    experience: Points
    education: Points
    location: Points
    confidence: float = Field(ge=0, le=1)
    requirements: list[RequirementRow] = []
    parts: list[Part] = []
    summary: str = ""
    recommendations: list[str] = []
    bias_flags: list[str] = []
    wording: list[Wording] = []
    model: ModelVersions
    took_ms: float = 0.0
    provisional: bool = False
    notes: list[str] = []
