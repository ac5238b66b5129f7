"""What comes into and goes out of the search room."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints, field_validator

from skillsync.foundation.schemas import Input, OptionalShortText, View
from skillsync.hiring.schemas import CandidateView
from skillsync.jobs.models import EmploymentType, ExperienceLevel, JobType
from skillsync.jobs.schemas import PostingView

Page = Annotated[int, Field(ge=1, le=1000)]
FacetValue = Annotated[str, StringConstraints(max_length=100)]


class _Search(Input):
    q: OptionalShortText = ""
    exact: bool = False
    """Search for the words as they are written, whether or not anything holds them."""

    page: Page = 1

    @field_validator("q", mode="before")
    @classmethod
    def on_one_line(cls, value: object) -> object:
        """Read a query that was pasted with line breaks as one line."""
        return " ".join(value.replace("\x00", " ").split()) if isinstance(value, str) else value


class PostingSearch(_Search):
    """Which open postings are looked for. Everything given must hold; `q` by words or meaning."""

    place: FacetValue = ""
    remote: bool = False
    type: JobType | None = None
    contract: EmploymentType | None = None
    level: ExperienceLevel | None = None
    language: FacetValue = ""
    organization: UUID | None = None
    salary: Annotated[int, Field(ge=0, le=2_000_000_000)] | None = None

    def facets(self) -> tuple[str, ...]:
        """Return what must hold, as the index names it."""
        given = {
            "place": self.place,
            "remote": "yes" if self.remote else "",
            "type": self.type,
            "contract": self.contract,
            "level": self.level,
            "language": self.language,
            "organization": self.organization,
        }
        return tuple(f"{name}:{value}" for name, value in given.items() if value)

    def at_least(self) -> float | None:
        """Return the least pay that is looked for."""
        return self.salary


class CandidateSearch(_Search):
    """Which of one's organization's candidates are looked for."""

    place: FacetValue = ""
    language: FacetValue = ""
    skill: FacetValue = ""
    years: Annotated[int, Field(ge=0, le=60)] | None = None

    def facets(self) -> tuple[str, ...]:
        """Return what must hold, as the index names it."""
        given = {"place": self.place, "language": self.language, "skill": self.skill}
        return tuple(f"{name}:{value}" for name, value in given.items() if value)

    def at_least(self) -> float | None:
        """Return the fewest years of work that are looked for."""
        return self.years


class Reasons(View):
    """Why something was found. `snippet`: the line with most of the words, marked ones by `marked`.

    `similarity`: 0 to 1, how near it is in meaning, null when it was found by words alone.
    `skills`: labels of skills that both sides name.
    """

    by_words: bool
    similarity: float | None
    snippet: list[dict[str, Any]]
    skills: list[str]


class FacetCount(View):
    """A value one may narrow by, and how many entries have it."""

    value: str
    label: str
    count: int


class FoundPosting(View):
    """A posting that was found, and why."""

    posting: PostingView
    organization_name: str
    why: Reasons


class FoundPostings(View):
    """A page of postings, best first. `respelt`: the words searched for when `q` was mistyped.

    `more`: there are more than `total`. A facet whose count is 0 was not counted.
    """

    respelt: str
    total: int
    more: bool
    page: int
    pages: int
    facets: dict[str, list[FacetCount]]
    results: list[FoundPosting]


class FoundCandidate(View):
    """A candidate who was found, and why."""

    candidate: CandidateView
    applications: int
    best_score: int | None
    why: Reasons


class FoundCandidates(View):
    """A page of candidates, best first. `respelt`: the words searched for when `q` was mistyped.

    `more`: there are more than `total`. A facet whose count is 0 was not counted.
    """

    respelt: str
    total: int
    more: bool
    page: int
    pages: int
    facets: dict[str, list[FacetCount]]
    results: list[FoundCandidate]
