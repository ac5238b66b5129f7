"""What a résumé says, flat: the shape in which truth, our reading and rivals' are compared."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from skillsync.career.document import Document

PRESENT = "present"


@dataclass(frozen=True)
class Said:
    """One value; `sure` is the reader's confidence, 0 to 1, where it gives one."""

    text: str = ""
    sure: float | None = None

    def __bool__(self) -> bool:
        return bool(self.text.strip())


NOTHING = Said()
SaidAt = Callable[[str, str | None], Said]


@dataclass
class Entry:
    """One role at one employer, or one course of study. Dates: `2019`, `2019-03` or "present"."""

    values: dict[str, Said]
    highlights: list[Said] = field(default_factory=list)


@dataclass
class Spoken:
    """One language; `level` is A1 to C2 or "native", `shown_as` how the person says so."""

    name: Said
    level: Said = NOTHING
    shown_as: str = ""


@dataclass
class Facts:
    """Everything that is scored.

    For the truth's sake: `place` is the location in parts, `asides` are links that are not the
    person's own but of a project or the like, `dates` are all there are.
    """

    name: Said = NOTHING
    email: Said = NOTHING
    phone: Said = NOTHING
    location: Said = NOTHING
    place: tuple[str, ...] = ()
    headline: Said = NOTHING
    summary: Said = NOTHING
    links: list[Said] = field(default_factory=list)
    asides: tuple[str, ...] = ()
    dates: frozenset[str] = frozenset()
    jobs: list[Entry] = field(default_factory=list)
    studies: list[Entry] = field(default_factory=list)
    skills: list[Said] = field(default_factory=list)
    languages: list[Spoken] = field(default_factory=list)
    others: list[Said] = field(default_factory=list)


def facts_of(document: Document) -> Facts:
    """Return a document's facts, with the confidence of each field that has one."""

    def said(path: str, text: str | None) -> Said:
        found = document.provenance.get(path)
        return Said(text or "", found.confidence if found else None)

    basics, place = document.basics, document.basics.location
    parts = (place.address, place.postal_code, place.city, place.region, place.country_code)
    at = next((path for path in document.provenance if path.startswith("basics/location")), "")
    return Facts(
        name=said("basics/name", basics.name),
        email=said("basics/email", basics.email),
        phone=said("basics/phone", basics.phone),
        location=said(at, place.text or ", ".join(filter(None, parts))),
        place=parts,
        headline=said("basics/label", basics.label),
        summary=said("basics/summary", basics.summary),
        links=[
            said("basics/url", basics.url),
            *(said(f"{link.id}/url", link.url or link.username) for link in basics.profiles),
        ],
        asides=tuple(
            one.url
            for listed in (document.work, document.education, document.projects)
            for one in listed
            if one.url
        ),
        dates=frozenset(_dates(document.model_dump(mode="json"))),
        jobs=_jobs(document, said),
        studies=_studies(document, said),
        skills=[
            *(said(f"{one.id}/name", one.name) for one in document.skills if not one.keywords),
            *(
                said(f"{one.id}/keywords/{number}", keyword)
                for one in document.skills
                for number, keyword in enumerate(one.keywords)
            ),
        ],
        languages=[
            Spoken(
                said(f"{one.id}/language", one.language),
                said(f"{one.id}/level", one.level),
                one.fluency,
            )
            for one in document.languages
        ],
        others=[said(path, text) for path, text in _others(document) if not text.endswith(": ")],
    )


def _dates(value: Any, name: str = "") -> Iterable[str]:
    """Yield every date of a document, whatever it is of."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _dates(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _dates(inner, name)
    elif name.endswith("date") and isinstance(value, str) and value:
        yield value[:7]


def _jobs(document: Document, said: SaidAt) -> list[Entry]:
    return [
        Entry(
            {
                "employer": said(f"{work.id}/name", work.name),
                "title": said(f"{role.id}/position", role.position),
                "start": said(f"{role.id}/startDate", role.start_date),
                "end": said(f"{role.id}/endDate", PRESENT if role.current else role.end_date),
            },
            [
                *(
                    said(f"{role.id}/highlights/{number}", line)
                    for number, line in enumerate(role.highlights)
                ),
                *(said(f"{role.id}/summary", line) for line in role.summary.splitlines()),
            ],
        )
        for work in document.work
        for role in work.roles
    ]


def _studies(document: Document, said: SaidAt) -> list[Entry]:
    return [
        Entry(
            {
                "institution": said(f"{one.id}/institution", one.institution),
                "degree": said(f"{one.id}/studyType", one.study_type),
                "area": said(f"{one.id}/area", one.area),
                "edu start": said(f"{one.id}/startDate", one.start_date),
                "edu end": said(f"{one.id}/endDate", PRESENT if one.current else one.end_date),
                "grade": said(f"{one.id}/score", one.score),
            }
        )
        for one in document.education
    ]


def _others(document: Document) -> Iterable[tuple[str, str]]:
    """Yield the names of what is listed besides work and education, each after its kind."""
    for certificate in document.certificates:
        yield f"{certificate.id}/name", f"certificate: {certificate.name}"
    for project in document.projects:
        yield f"{project.id}/name", f"project: {project.name}"
    for publication in document.publications:
        yield f"{publication.id}/name", f"publication: {publication.name}"
    for award in document.awards:
        yield f"{award.id}/title", f"award: {award.title}"
    for unpaid in document.volunteer:
        yield f"{unpaid.id}/organization", f"volunteering: {unpaid.organization}"
