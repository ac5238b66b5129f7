"""The other sections of a Europass Candidate: each is a list of activities with a title."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from skillsync.career.document import (
    Award,
    Certificate,
    Document,
    Interest,
    Item,
    Project,
    Publication,
    Reference,
    Section,
    Skill,
    Volunteer,
)
from skillsync.career.formats.europass_history import read_dates, read_day, read_prose
from skillsync.career.formats.facts import read_facts, read_text_facts
from skillsync.career.formats.fields import Aside, has_words
from skillsync.career.formats.rich_text import Prose
from skillsync.career.formats.titles import section_of
from skillsync.career.formats.xml_tree import Node

FREE = {
    "ConferencesAndSeminars": "Conferences and seminars",
    "NetworksAndMemberships": "Networks and memberships",
    "CreativeWorks": "Creative works",
    "SocialAndPoliticalActivities": "Social and political activities",
    "SpeakingHistory": "Talks",
    "PatentHistory": "Patents",
    "MilitaryHistory": "Military service",
    "OrganizationAffiliations": "Memberships",
}
"""Sections kept under their own heading."""


class Activity(NamedTuple):
    """What nearly every entry of these sections has."""

    title: str
    where: str
    url: str
    prose: Prose
    dates: dict[str, Any]


def _activity(node: Node, aside: Aside) -> Activity:
    inner = node.one("Activity") or node
    titles = ("Title", "PatentTitle", "EventName", "CertificationName", "LicenseName")
    title = next((text for name in titles if (text := inner.text(name))), "")
    period = inner.one("Date")
    start = period.one("StartDate")
    plain_day = period and not start and not period.one("EndDate")
    dates = (
        {"start_date": read_day(period, aside, title), "end_date": None, "current": False}
        if plain_day
        else read_dates(period, aside, title)
    )
    return Activity(
        title,
        node.text("Location") or inner.text("Location"),
        inner.text("Link"),
        read_prose(inner, aside, "Description"),
        dates,
    )


def _day(found: Activity) -> str | None:
    day: str | None = found.dates["start_date"] or found.dates["end_date"]
    return day


def _certificate(node: Node, aside: Aside) -> Certificate:
    found = _activity(node, aside)
    issued = node.one("FirstIssuedDate") or node.one("EffectivePeriod", "StartDate")
    item = Certificate(
        name=found.title,
        issuer=node.text("IssuingAuthority") or node.text("IssuingAuthorityName"),
        date=read_day(issued, aside, found.title) or _day(found),
        expires=read_day(node.one("ValidUntil"), aside, found.title)
        if node.one("ValidUntil")
        else None,
        url=found.url,
        summary=found.prose.text(),
    )
    read_text_facts(item, "summary", "number")
    return item


def _license(node: Node, aside: Aside) -> Certificate:
    code = node.text("LicenseTypeCode")
    item = _certificate(node, aside)
    item.name = item.name or (f"Driving licence {code}" if code else "")
    return item


def _publication(node: Node, aside: Aside) -> Publication:
    found = _activity(node, aside)
    year = read_day(node.one("Year"), aside, found.title)
    return Publication(
        name=found.title or node.text("FormattedPublicationDescription"),
        authors=[one for one in (text.value() for text in node.all("Authors")) if one],
        publisher=node.text("Publisher") or node.text("Reference"),
        release_date=year or _day(found),
        url=found.url,
        summary=found.prose.text(),
    )


def _project(node: Node, aside: Aside) -> Project:
    found = _activity(node, aside)
    item = Project(
        name=found.title,
        description=found.prose.summary,
        highlights=found.prose.highlights,
        url=found.url,
        **found.dates,
    )
    read_text_facts(item, "description", "roles", "keywords")
    return item


def _volunteer(node: Node, aside: Aside) -> Volunteer:
    found = _activity(node, aside)
    return Volunteer(
        position=found.title,
        organization=node.text("Organisation") or node.text("OrganizationName"),
        location=found.where,
        summary=found.prose.summary,
        highlights=found.prose.highlights,
        url=found.url,
        **found.dates,
    )


def _interest(node: Node, aside: Aside) -> Interest:
    found = _activity(node, aside)
    return Interest(name=found.title, keywords=_listed(found.prose))


def _listed(prose: Prose) -> list[str]:
    """Return a description that lists things as their names, any other as its lines."""
    text = prose.summary
    if not prose.highlights and "\n" not in text and "." not in text:
        return [part.strip() for part in text.split(",") if part.strip()]
    return prose.lines()


def _award(node: Node, aside: Aside) -> Award:
    found = _activity(node, aside)
    awarder = node.text("IssuingOrganisation") or node.text("IssuingAuthority")
    return Award(
        title=found.title,
        awarder=awarder,
        date=_day(found),
        url=found.url,
        summary=found.prose.text(),
    )


def _reference(node: Node, aside: Aside) -> Reference:
    found = _activity(node, aside)
    names = [node.text("PersonName", part) for part in ("GivenName", "FamilyName")]
    item = Reference(
        name=found.title or " ".join(name for name in names if name),
        position=node.text("PositionTitle"),
        reference=found.prose.text() or node.text("Comment"),
    )
    read_text_facts(item, "reference", "contact")
    return item


def _skill(node: Node, aside: Aside) -> Skill:
    found = _activity(node, aside)
    item = Skill(name=found.title)
    found.prose.summary = "\n".join(read_facts(item, found.prose.summary.splitlines(), "level"))
    item.keywords = _listed(found.prose)
    return item


READERS: dict[str, Callable[[Node, Aside], Item]] = {
    "certificates": _certificate,
    "publications": _publication,
    "projects": _project,
    "volunteer": _volunteer,
    "interests": _interest,
    "awards": _award,
    "references": _reference,
    "skills": _skill,
}


def _list_of(place: str, reader: Callable[[Node, Aside], Item]) -> Callable[..., None]:
    def read(document: Document, section: Node, aside: Aside) -> None:
        for node in section:
            item = reader(node, aside)
            if has_words(item):
                getattr(document, place).append(item)
            node.leave(aside, f"{section.name} › {getattr(item, 'name', '')}".rstrip(" ›"))
            node.ignore()

    return read


def _free(document: Document, section: Node, aside: Aside) -> None:
    lines: list[str] = []
    for node in section:
        lines += _lines(_activity(node, aside))
        node.leave(aside, section.name)
        node.ignore()
    if lines:
        heading = FREE.get(section.name) or _words(section.name)
        document.sections.append(Section(heading=heading, lines=lines))


def _lines(found: Activity) -> list[str]:
    start, end = found.dates["start_date"], found.dates["end_date"]
    dates = (
        f"{start} –" if start and found.dates["current"] else " – ".join(filter(None, (start, end)))
    )
    head = ", ".join(part for part in (found.title, found.where, dates, found.url) if part)
    return [line for line in (head, *found.prose.lines()) if line]


def _words(name: str) -> str:
    """Return `Creative works` for `CreativeWorks`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _digital(document: Document, section: Node, _: Aside) -> None:
    for group in section.all("DigitalSkillsGroup"):
        names = [one.text("Title") or one.value() for one in group.all("DigitalSkill")]
        names = [name for name in names if name]
        title = group.text("Title")
        if names or title:
            document.skills.append(Skill(name=title or "Digital skills", keywords=names))
        group.ignore()


def _qualifications(document: Document, section: Node, _: Aside) -> None:
    """Read the competencies that are no language."""
    for one in section.all("PersonCompetency"):
        if one.text("TaxonomyID").casefold() != "language":
            name = one.text("CompetencyName") or one.text("CompetencyID")
            level = one.text("ProficiencyLevel", "ScoreText")
            if name:
                document.skills.append(Skill(name=name, level=level))
            one.ignore()
    if words := section.text("QualificationsSummary"):
        document.skills.append(Skill(name=words))


def _all_skills(document: Document, section: Node, aside: Aside) -> None:
    """Read the groups of skills that newer files hold inside one element."""
    _qualifications(document, section, aside)
    for inner in section:
        if inner.name in SECTIONS and inner.name != "Skills":
            SECTIONS[inner.name](document, inner, aside)
            inner.ignore()


SECTIONS: dict[str, Callable[..., None]] = {
    "Licenses": _list_of("certificates", _license),
    "Certifications": _list_of("certificates", _certificate),
    "CourseCertifications": _list_of("certificates", _certificate),
    "PublicationHistory": _list_of("publications", _publication),
    "Projects": _list_of("projects", _project),
    "VoluntaryWorks": _list_of("volunteer", _volunteer),
    "HobbiesAndInterests": _list_of("interests", _interest),
    "EmploymentReferences": _list_of("references", _reference),
    "CommunicationAndInterpersonalSkills": _list_of("skills", _skill),
    "ManagementAndLeadershipSkills": _list_of("skills", _skill),
    "OrganisationalSkills": _list_of("skills", _skill),
    "DigitalSkills": _digital,
    "PersonQualifications": _qualifications,
    "Skills": _all_skills,
    **dict.fromkeys(FREE, _free),
}


def read_others(document: Document, others: list[Node], aside: Aside) -> None:
    """Read the sections a person added. One whose title means a known section becomes that."""
    for section in others:
        title = section.text("Title")
        reader = READERS.get(section_of(title))
        lines: list[str] = []
        entries = section.all("Other")
        for node in entries:
            if reader is not None:
                item = reader(node, aside)
                getattr(document, section_of(title)).append(item)
            else:
                lines += _lines(_activity(node, aside))
            node.leave(aside, title)
        if lines or (title and not entries):
            _add_lines(document, title, lines)
        section.ignore()


def _add_lines(document: Document, heading: str, lines: list[str]) -> None:
    """Add lines to a section; the editor writes one element for each entry of the same one."""
    if document.sections and document.sections[-1].heading == heading:
        document.sections[-1].lines += lines
    else:
        document.sections.append(Section(heading=heading, lines=lines))


def read_unknown(document: Document, profile: Node, aside: Aside) -> None:
    """Read honours, under whichever name, and every section this reader has not heard of."""
    known = {*SECTIONS, "Others", "EmploymentHistory", "EducationHistory", "Attachment"}
    for section in profile:
        if section.name in known or not any(True for _ in section):
            continue
        if re.search(r"hono|award", section.name, re.IGNORECASE):
            _list_of("awards", _award)(document, section, aside)
        else:
            _free(document, section, aside)
