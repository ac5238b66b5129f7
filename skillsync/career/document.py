"""The career document: the word all rooms share.

A superset of JSON Resume 1.0 (https://jsonresume.org/schema): field names are JSON Resume's, in
camelCase when written as JSON. It adds several roles under one employer, hidden items, an `id` for
every item, and a provenance per field (where in the source it was read, and how sure we are).
"""

import re
from dataclasses import dataclass, field
from os import urandom
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel

NOT_DIGITS = re.compile(r"\D")
PARTIAL_DATE = re.compile(r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")

Level = Literal["A1", "A2", "B1", "B2", "C1", "C2", "native"]


def _check_partial_date(value: str | None) -> str | None:
    if value is None or value == "":
        return None
    if not PARTIAL_DATE.match(value):
        raise ValueError("Write the date as 2024, 2024-03 or 2024-03-31.")
    return value


PartialDate = Annotated[str | None, AfterValidator(_check_partial_date)]
"""A date as precise as it is known: `2024`, `2024-03` or `2024-03-31` (ISO 8601)."""


def new_item_id() -> str:
    """Return a short id that is unique inside one document."""
    return urandom(4).hex()


# Pydantic asks every factory for its signature. That of `list` itself is parsed from a text each
# time, which takes a quarter of the time in which this module loads.
def nothing_listed() -> list[Any]:
    """Return a new list."""
    return []


def nothing_read() -> dict[str, Any]:
    """Return a new mapping."""
    return {}


class Part(BaseModel):
    """One piece of a document; written as camelCase JSON, read from either spelling."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore")


# A reading has a hundred of the next two. They are checked where a document is read from JSON.
@dataclass(slots=True)
class Span:
    """A half-open range of characters, `[start, end)`, of the source text."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


@dataclass(slots=True)
class Provenance:
    """Where a field was read, and how sure the reader is (0 to 1). No spans: typed by a person."""

    spans: list[Span] = field(default_factory=nothing_listed)
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0


class Item(Part):
    """Something a document lists. `hidden` items are kept but not shown on a résumé."""

    id: str = Field(default_factory=new_item_id)
    hidden: bool = False


class Location(Part):
    """A place, as precise as it is known. `text` is the place as written."""

    text: str = ""
    address: str = ""
    postal_code: str = ""
    city: str = ""
    region: str = ""
    country_code: str = ""


class Link(Item):
    """A web page or an account on a network (JSON Resume's `profiles`)."""

    network: str = ""
    username: str = ""
    url: str = ""


def is_same_number(phone: str, e164: str) -> bool:
    """Tell whether a number as it is written may be the international one: they end alike."""
    return NOT_DIGITS.sub("", phone)[-6:] == e164[-6:]


class Basics(Part):
    """Who the person is and how to reach them.

    `phone` is written as the person writes it; `phone_e164` is the same number with its country
    (ITU-T E.164), empty when the country is not known.
    """

    name: str = ""
    label: str = ""
    email: str = ""
    phone: str = ""
    phone_e164: str = ""
    url: str = ""
    summary: str = ""
    location: Location = Field(default_factory=Location)
    profiles: list[Link] = Field(default_factory=nothing_listed)

    @model_validator(mode="after")
    def _forget_another_number(self) -> Self:
        """Drop the international form of a number that was written anew."""
        if not is_same_number(self.phone, self.phone_e164):
            self.phone_e164 = ""
        return self


class Role(Item):
    """One position held at an employer. `current` means it has not ended."""

    position: str = ""
    start_date: PartialDate = None
    end_date: PartialDate = None
    current: bool = False
    summary: str = ""
    highlights: list[str] = Field(default_factory=nothing_listed)


class Work(Item):
    """One employer and the roles held there, most recent first."""

    name: str = ""
    location: str = ""
    url: str = ""
    description: str = ""
    roles: list[Role] = Field(default_factory=nothing_listed)


class Education(Item):
    """A course of study. `study_type` is the degree, `area` the field of study."""

    institution: str = ""
    location: str = ""
    area: str = ""
    study_type: str = ""
    start_date: PartialDate = None
    end_date: PartialDate = None
    current: bool = False
    score: str = ""
    url: str = ""
    summary: str = ""
    highlights: list[str] = Field(default_factory=nothing_listed)
    courses: list[str] = Field(default_factory=nothing_listed)


class Skill(Item):
    """A skill as the person wrote it, or a named group of them (`keywords`)."""

    name: str = ""
    level: str = ""
    keywords: list[str] = Field(default_factory=nothing_listed)


class Language(Item):
    """A spoken language; `level` is the CEFR level when one is stated or clearly meant."""

    language: str = ""
    fluency: str = ""
    level: Level | None = None


class Project(Item):
    """Something the person built or led outside a role, or wants to show apart."""

    name: str = ""
    description: str = ""
    start_date: PartialDate = None
    end_date: PartialDate = None
    current: bool = False
    url: str = ""
    roles: list[str] = Field(default_factory=nothing_listed)
    keywords: list[str] = Field(default_factory=nothing_listed)
    highlights: list[str] = Field(default_factory=nothing_listed)


class Certificate(Item):
    """A certificate or licence. `number` is the licence's own, `expires` the last day it holds."""

    name: str = ""
    issuer: str = ""
    date: PartialDate = None
    expires: PartialDate = None
    number: str = ""
    url: str = ""
    summary: str = ""


class Award(Item):
    """A prize or honour."""

    title: str = ""
    awarder: str = ""
    date: PartialDate = None
    url: str = ""
    summary: str = ""


class Publication(Item):
    """Something published. `authors` are everybody who wrote it, in their order."""

    name: str = ""
    authors: list[str] = Field(default_factory=nothing_listed)
    publisher: str = ""
    release_date: PartialDate = None
    url: str = ""
    summary: str = ""


class Volunteer(Item):
    """Unpaid work."""

    organization: str = ""
    location: str = ""
    position: str = ""
    start_date: PartialDate = None
    end_date: PartialDate = None
    current: bool = False
    url: str = ""
    summary: str = ""
    highlights: list[str] = Field(default_factory=nothing_listed)


class Interest(Item):
    """An interest outside work."""

    name: str = ""
    keywords: list[str] = Field(default_factory=nothing_listed)


class Reference(Item):
    """A person who speaks for this one. `contact` is how to reach them."""

    name: str = ""
    position: str = ""
    contact: str = ""
    reference: str = ""


class Section(Item):
    """A section of the source that fits no other field, kept under its own heading."""

    heading: str = ""
    lines: list[str] = Field(default_factory=nothing_listed)


class Document(Part):
    """A career. `provenance` maps a field's path to where it was read.

    A path is `basics/<field>` or `<item id>/<field>[/<index>]`, for example `basics/email`,
    `3f2a9c01/startDate`, `3f2a9c01/highlights/0`: it names the item, not its place in a list, so
    it survives reordering. Field names in paths are the JSON (camelCase) ones.
    """

    basics: Basics = Field(default_factory=Basics)
    work: list[Work] = Field(default_factory=nothing_listed)
    education: list[Education] = Field(default_factory=nothing_listed)
    skills: list[Skill] = Field(default_factory=nothing_listed)
    languages: list[Language] = Field(default_factory=nothing_listed)
    projects: list[Project] = Field(default_factory=nothing_listed)
    certificates: list[Certificate] = Field(default_factory=nothing_listed)
    awards: list[Award] = Field(default_factory=nothing_listed)
    publications: list[Publication] = Field(default_factory=nothing_listed)
    volunteer: list[Volunteer] = Field(default_factory=nothing_listed)
    interests: list[Interest] = Field(default_factory=nothing_listed)
    references: list[Reference] = Field(default_factory=nothing_listed)
    sections: list[Section] = Field(default_factory=nothing_listed)
    language: str = ""
    provenance: dict[str, Provenance] = Field(default_factory=nothing_read)

    def to_json(self) -> dict[str, Any]:
        """Return the document as plain JSON values, camelCase, for storage."""
        return self.model_dump(mode="json", by_alias=True)

    def confidence(self) -> float:
        """Return the mean confidence of the fields that were read, 0 when none was."""
        read = [found.confidence for found in self.provenance.values()]
        return round(sum(read) / len(read), 4) if read else 0.0
