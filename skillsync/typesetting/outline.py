"""What a résumé shows, in the order it shows it: hidden items gone, dates in words, text clean."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from skillsync.career.document import (
    Certificate,
    Document,
    Education,
    Interest,
    Item,
    Language,
    Link,
    Location,
    Project,
    Reference,
    Skill,
    Volunteer,
    Work,
)
from skillsync.career.formats.levels import write_fluency

Kind = TypeVar("Kind", bound=Item)

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
SAFE_LINK = re.compile(r"^(https?://|mailto:|tel:)\S{1,2000}$", re.IGNORECASE)
LANGUAGE_CODE = re.compile(r"^[a-z]{2,3}(?=$|[-_])")


@dataclass(frozen=True)
class Contact:
    """One way to reach the person; `url` is empty when it is not a link."""

    text: str
    url: str = ""


@dataclass(frozen=True)
class Entry:
    """Something with a time and a place: a role, a course of study, a project."""

    title: str
    organization: str = ""
    place: str = ""
    dates: str = ""
    about: str = ""
    summary: str = ""
    highlights: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True)
class Fact:
    """A short line: a name and, perhaps, a detail."""

    name: str
    detail: str = ""
    url: str = ""


@dataclass(frozen=True)
class Block:
    """One section of the résumé, under its heading."""

    kind: str
    heading: str
    entries: tuple[Entry, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Outline:
    """Everything the page shows."""

    name: str
    label: str
    contacts: tuple[Contact, ...]
    summary: str
    blocks: tuple[Block, ...]
    language: str


def outline(document: Document, *, numeric_dates: bool = False) -> Outline:
    """Return what `document` shows on a page, sections in their usual order."""
    basics = document.basics
    language = LANGUAGE_CODE.match(document.language)
    return Outline(
        name=clean(basics.name),
        label=clean(basics.label),
        contacts=tuple(_contacts(document)),
        summary=clean(basics.summary),
        blocks=tuple(
            block
            for block in (*_story(document, numeric=numeric_dates), *_own_sections(document))
            if block.entries or block.facts
        ),
        language=language.group() if language else "en",
    )


def clean(text: str) -> str:
    """Return `text` as one line without what neither XML nor a page can carry."""
    kept = (
        character
        for character in text
        if character.isspace() or unicodedata.category(character) not in {"Cc", "Cs", "Cn", "Co"}
    )
    return " ".join("".join(kept).split())


def period(start: str | None, end: str | None, *, current: bool, numeric: bool = False) -> str:
    """Return a period in words, such as `Mar 2021 – Present`."""
    first = _date(start, numeric=numeric)
    last = "Present" if current else _date(end, numeric=numeric)
    return first if first == last else " – ".join(part for part in (first, last) if part)


def _date(value: str | None, *, numeric: bool) -> str:
    if not value:
        return ""
    year, _, rest = value.partition("-")
    if not rest:
        return year
    month = int(rest[:2])
    return f"{month:02}/{year}" if numeric else f"{MONTHS[month - 1]} {year}"


def _shown(items: Iterable[Kind]) -> list[Kind]:
    return [item for item in items if not item.hidden]


def _joined(parts: Iterable[str], separator: str = ", ") -> str:
    return separator.join(text for text in (clean(part) for part in parts) if text)


def _place(location: Location) -> str:
    if location.text:
        return clean(location.text)
    town = _joined((location.postal_code, location.city), " ")
    return _joined((location.address, town, location.region, location.country_code))


def _contacts(document: Document) -> Iterable[Contact]:
    basics = document.basics
    email, phone = clean(basics.email), clean(basics.phone)
    if email:
        yield Contact(email, _safe(f"mailto:{email}"))
    if phone:
        yield Contact(phone, _safe("tel:" + re.sub(r"[^+\d]", "", phone)))
    if place := _place(basics.location):
        yield Contact(place)
    links = [Link(url=basics.url), *_shown(basics.profiles)]
    for link in links:
        text = clean(re.sub(r"^https?://(www\.)?", "", link.url).rstrip("/"))
        text = text or _joined((link.network, link.username), ": ")
        if text:
            yield Contact(text, _safe(clean(link.url)))


def _safe(url: str) -> str:
    """Return `url` when a page may link to it: a résumé must not carry `javascript:` links."""
    return url if SAFE_LINK.match(url) else ""


def _story(document: Document, *, numeric: bool) -> Iterable[Block]:
    work = (entry for item in _shown(document.work) for entry in _roles(item, numeric=numeric))
    studies = (_study(item, numeric=numeric) for item in _shown(document.education))
    projects = (_project(item, numeric=numeric) for item in _shown(document.projects))
    unpaid = (_unpaid(item, numeric=numeric) for item in _shown(document.volunteer))
    certificates = (_certificate(item, numeric=numeric) for item in _shown(document.certificates))
    languages = (_language(item) for item in _shown(document.languages))
    yield Block("work", "Experience", entries=tuple(work))
    yield Block("education", "Education", entries=tuple(studies))
    yield Block("skills", "Skills", facts=tuple(_skills(_shown(document.skills))))
    yield Block("certificates", "Certificates", facts=tuple(certificates))
    yield Block("languages", "Languages", facts=tuple(languages))
    yield Block("projects", "Projects", entries=tuple(projects))
    yield Block("volunteer", "Volunteering", entries=tuple(unpaid))
    yield Block("publications", "Publications", facts=tuple(_publications(document)))
    yield Block("awards", "Awards", facts=tuple(_awards(document)))


def _own_sections(document: Document) -> Iterable[Block]:
    yield Block("interests", "Interests", facts=tuple(_interests(_shown(document.interests))))
    references = (_reference(item) for item in _shown(document.references))
    yield Block("references", "References", facts=tuple(references))
    for section in _shown(document.sections):
        lines = (Fact("", clean(line)) for line in section.lines if clean(line))
        yield Block("section", clean(section.heading), facts=tuple(lines))


def _lines(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for line in (clean(one) for one in lines) if line)


def _roles(work: Work, *, numeric: bool) -> Iterable[Entry]:
    for place, role in enumerate(_shown(work.roles)):
        yield Entry(
            title=clean(role.position),
            organization=clean(work.name),
            place=clean(work.location),
            dates=period(role.start_date, role.end_date, current=role.current, numeric=numeric),
            about="" if place else clean(work.description),
            summary=clean(role.summary),
            highlights=_lines(role.highlights),
            url=_safe(clean(work.url)),
        )


def _study(item: Education, *, numeric: bool) -> Entry:
    return Entry(
        title=_joined((item.study_type, item.area)),
        organization=clean(item.institution),
        place=clean(item.location),
        dates=period(item.start_date, item.end_date, current=item.current, numeric=numeric),
        about=clean(item.summary),
        summary=_joined((item.score, _joined(item.courses)), ". "),
        highlights=_lines(item.highlights),
        url=_safe(clean(item.url)),
    )


def _project(item: Project, *, numeric: bool) -> Entry:
    keywords = _joined(item.keywords)
    return Entry(
        title=clean(item.name),
        organization=_joined(item.roles),
        dates=period(item.start_date, item.end_date, current=item.current, numeric=numeric),
        summary=_joined((item.description, f"({keywords})" if keywords else ""), " "),
        highlights=_lines(item.highlights),
        url=_safe(clean(item.url)),
    )


def _unpaid(item: Volunteer, *, numeric: bool) -> Entry:
    return Entry(
        title=clean(item.position),
        organization=clean(item.organization),
        place=clean(item.location),
        dates=period(item.start_date, item.end_date, current=item.current, numeric=numeric),
        summary=clean(item.summary),
        highlights=_lines(item.highlights),
        url=_safe(clean(item.url)),
    )


def _skills(skills: list[Skill]) -> Iterable[Fact]:
    for group in skills:
        if group.keywords:
            level = f" ({clean(group.level)})" if group.level and group.name else ""
            yield Fact(clean(group.name) + level, _joined(group.keywords))
    single = (
        f"{clean(skill.name)} ({clean(skill.level)})" if skill.level else skill.name
        for skill in skills
        if not skill.keywords
    )
    if line := _joined(single):
        yield Fact("", line)


def _interests(interests: list[Interest]) -> Iterable[Fact]:
    if line := _joined(item.name for item in interests if not item.keywords):
        yield Fact("", line)
    for item in interests:
        if item.keywords:
            yield Fact(clean(item.name), _joined(item.keywords))


def _certificate(item: Certificate, *, numeric: bool) -> Fact:
    # A date that ends something must not be taken for the date it was given.
    until = _date(item.expires, numeric=numeric)
    dates = _joined((_date(item.date, numeric=numeric), f"valid until {until}" if until else ""))
    return Fact(
        clean(item.name),
        _joined((item.issuer, item.number, dates, item.summary)),
        _safe(clean(item.url)),
    )


def _language(item: Language) -> Fact:
    return Fact(clean(item.language), write_fluency(clean(item.fluency), item.level))


def _publications(document: Document) -> Iterable[Fact]:
    for item in _shown(document.publications):
        year = (item.release_date or "")[:4]
        yield Fact(clean(item.name), _joined((*item.authors, item.publisher, year, item.summary)))


def _awards(document: Document) -> Iterable[Fact]:
    for item in _shown(document.awards):
        detail = _joined((item.awarder, (item.date or "")[:4], item.summary))
        yield Fact(clean(item.title), detail, _safe(clean(item.url)))


def _reference(item: Reference) -> Fact:
    return Fact(_joined((item.name, item.position)), _joined((item.contact, item.reference), ". "))
