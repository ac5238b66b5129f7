"""Read the prose and the names that the town is built from."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict


class Source(BaseModel):
    """A data file's part; an unknown key is a typing mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Course(Source):
    """A course of study that leads into a profession. `further` is taken on top of another."""

    study_type: str
    area: str
    years: int
    school: str
    further: bool = False


class Profession(Source):
    """The building blocks of a career: titles, work done, skills, employers."""

    label: str
    one: str
    adjacent: list[str]
    formerly: list[str]
    core: list[str]
    extra: list[str]
    summaries: list[str]
    junior: list[str]
    mid: list[str]
    senior: list[str]
    employers: list[tuple[str, str]]
    abroad: list[str]
    certificates: list[tuple[str, str]]
    titles: dict[str, list[str]]
    education: list[Course]

    def work_at(self, stage: str) -> list[str]:
        """Return what someone at `stage` has to tell."""
        return {"junior": self.junior, "mid": self.mid, "senior": self.senior}[stage]


class Culture(Source):
    """Names that go together, and the country they call home."""

    key: str
    weight: int
    country_code: str
    language: str
    second: str
    women: list[str]
    men: list[str]
    family: list[str]
    house: str = ""
    country: str = ""
    phone: str = ""
    cities: list[tuple[str, str]] = []
    streets: list[str] = []
    universities: list[str] = []
    colleges: list[str] = []


class Home(Source):
    """The town itself."""

    name: str
    region: str
    country_code: str
    phone: str
    districts: list[str]
    neighbours: list[str]
    streets: list[str]
    universities: list[str]
    colleges: list[str]


class People(Source):
    """Names, places and the small things of life."""

    town: Home
    cultures: list[Culture]
    interests: list[str]
    breaks: list[str]
    volunteering: list[tuple[str, str]]
    summaries: dict[str, list[str]]


class OrganizationSource(Source):
    """An employer as written down."""

    slug: str
    name: str
    industry: str
    size: str
    website: str
    headquarters: str
    founded: int
    description: str


class RecruiterSource(Source):
    """A recruiter as written down."""

    name: str
    email: str
    organization: str
    role: str
    title: str


class SeekerSource(Source):
    """A seeker as written down."""

    name: str
    email: str
    culture: str
    profession: str
    path: str


class Cast(Source):
    """Those a visitor meets by name."""

    organizations: list[OrganizationSource]
    recruiters: list[RecruiterSource]
    seekers: list[SeekerSource]


class Weights(Source):
    """What counts how much, in per cent."""

    skills: int = 40
    experience: int = 30
    education: int = 15
    location: int = 15


class CriteriaSource(Source):
    """Criteria as written down."""

    required_skills: list[str]
    preferred_skills: list[str]
    minimum_experience: int
    education: str
    weights: Weights = Weights()


class PostingSource(Source):
    """A posting as written down; its dates are relative to today."""

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
    opened_days_ago: int
    deadline_in_days: int
    applicants: int
    description: str
    requirements: list[str]
    nice_to_have: list[str]
    criteria: CriteriaSource


def read(name: str) -> dict[str, Any]:
    """Return the data file `name`."""
    source = files("skillsync.demo").joinpath("data", *name.split("/"))
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def people() -> People:
    """Return names and places."""
    return People.model_validate(read("people.toml"))


@cache
def cast() -> Cast:
    """Return the named people and employers."""
    return Cast.model_validate(read("cast.toml"))


@cache
def professions() -> dict[str, Profession]:
    """Return the building blocks by profession, in alphabetical order."""
    return {
        name: Profession.model_validate(read(f"professions/{name}.toml"))
        for name in _names("professions")
    }


@cache
def posting_sources() -> dict[str, PostingSource]:
    """Return the postings by slug, in alphabetical order."""
    return {
        name: PostingSource.model_validate(read(f"postings/{name}.toml"))
        for name in _names("postings")
    }


def _names(folder: str) -> list[str]:
    found = files("skillsync.demo").joinpath("data", folder).iterdir()
    return sorted(file.name.removesuffix(".toml") for file in found if file.name.endswith(".toml"))
