"""Who and what exists in the town."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from skillsync.career.document import Document
from skillsync.demo.sources import Weights

Status = Literal[
    "new",
    "reviewing",
    "phone_screen",
    "technical_interview",
    "final_interview",
    "offer",
    "hired",
    "rejected",
    "withdrawn",
]
Source = Literal["direct", "referral", "linkedin", "indeed", "ziprecruiter", "other"]
Format = Literal["pdf", "docx", "txt"]
Fit = Literal["strong", "middling", "weak"]


@dataclass(frozen=True)
class Organization:
    """An employer."""

    slug: str
    name: str
    industry: str
    size: str
    website: str
    headquarters: str
    founded: int
    description: str


@dataclass(frozen=True)
class Criteria:
    """What the employer lets an applicant be measured by."""

    required_skills: tuple[str, ...]
    preferred_skills: tuple[str, ...]
    minimum_experience: int
    education: str
    weights: Weights


@dataclass(frozen=True)
class Posting:
    """An opening at one of the organizations."""

    slug: str
    organization: str
    profession: str
    title: str
    department: str
    location: str
    is_remote: bool
    job_type: str
    employment_type: str
    salary_min: int
    salary_max: int
    currency: str
    experience_level: str
    description: str
    requirements: tuple[str, ...]
    nice_to_have: tuple[str, ...]
    criteria: Criteria
    opened_on: date
    deadline: date
    applicants: int


@dataclass(frozen=True)
class ResumeFile:
    """How a candidate's résumé is sent."""

    name: str
    format: Format
    layout: str


@dataclass(frozen=True)
class Candidate:
    """A person with a career. `years` counts work in `profession`, `former` came before it."""

    slug: str
    name: str
    email: str
    profession: str
    path: str
    former: str
    years: float
    born: int
    document: Document
    file: ResumeFile


@dataclass(frozen=True)
class Application:
    """One candidate's application for one opening. `fit` is what a careful reader would say."""

    candidate: str
    posting: str
    applied_on: date
    source: Source
    status: Status
    fit: Fit


@dataclass(frozen=True)
class Seeker:
    """A candidate who also has an account."""

    name: str
    email: str
    candidate: str


@dataclass(frozen=True)
class Recruiter:
    """Someone who recruits for an organization."""

    name: str
    email: str
    organization: str
    role: str
    title: str


@dataclass(frozen=True)
class Town:
    """Everything that was invented. Slugs and e-mail addresses are unique."""

    name: str
    organizations: tuple[Organization, ...]
    postings: tuple[Posting, ...]
    candidates: tuple[Candidate, ...]
    applications: tuple[Application, ...]
    seekers: tuple[Seeker, ...]
    recruiters: tuple[Recruiter, ...]
