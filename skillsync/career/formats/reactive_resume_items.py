"""The items of a Reactive Resume's sections, in the words of versions 4 and 5."""

from collections.abc import Callable
from typing import Any

from skillsync.career.document import (
    Award,
    Certificate,
    Education,
    Interest,
    Item,
    Language,
    Link,
    Project,
    Publication,
    Reference,
    Role,
    Skill,
    Volunteer,
    Work,
)
from skillsync.career.formats.facts import read_text_facts
from skillsync.career.formats.fields import Fields, has_words
from skillsync.career.formats.levels import read_fluency

NO_NAME = "—"
"""Written where Reactive Resume demands a name and the document has none."""


def is_hidden(fields: Fields) -> bool:
    """Return whether an item or section is hidden; version 4 says whether it is visible."""
    if "visible" in fields.values:
        return not fields.flag("visible")
    return fields.flag("hidden")


def read_url(fields: Fields, *names: str) -> str:
    """Return an address; its label is kept when it says something else."""
    for name in names:
        value = fields.take(name)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, dict):
            inner = Fields(value, f"{fields.where} › link", fields.aside)
            url = inner.text("url", "href")
            label = inner.text("label")
            if label and label not in url:
                fields.aside.keep(inner.where, f"{label} {url}".strip())
            if url:
                return url
    return ""


def _name(fields: Fields, *names: str) -> str:
    words = fields.text(*names)
    return "" if words == NO_NAME else words


def _dates(fields: Fields) -> dict[str, Any]:
    period = fields.period("period", "date")
    return {"start_date": period.start, "end_date": period.end, "current": period.current}


def _read_link(fields: Fields) -> Link:
    return Link(
        network=_name(fields, "network"),
        username=fields.text("username"),
        url=read_url(fields, "website", "url"),
    )


def _read_work(fields: Fields) -> Work:
    work = Work(
        name=_name(fields, "company"),
        location=fields.text("location"),
        url=read_url(fields, "website", "url"),
    )
    for one in fields.items("roles", "role", "position"):
        one.take("id")
        work.roles.append(_read_role(one))
    prose = fields.prose("description", "summary")
    if work.roles:
        work.description = prose.text()
        # The whole time at an employer follows from the roles held there.
        fields.take("period")
        position = fields.text("position")
        if position and all(role.position != position for role in work.roles):
            fields.aside.keep(f"{fields.where} › position", position)
        return work
    fields.values["description"] = ""
    role = Role(
        position=fields.text("position"),
        summary=prose.summary,
        highlights=prose.highlights,
        **_dates(fields),
    )
    work.roles = [role] if has_words(role) else []
    return work


def _read_role(fields: Fields) -> Role:
    prose = fields.prose("description", "summary")
    return Role(
        position=fields.text("position"),
        summary=prose.summary,
        highlights=prose.highlights,
        **_dates(fields),
    )


def _read_education(fields: Fields) -> Education:
    prose = fields.prose("description", "summary")
    dates = _dates(fields)
    if dates["start_date"] == dates["end_date"]:
        # One date beside a degree is the day it was given.
        dates["start_date"] = None
    item = Education(
        institution=_name(fields, "school", "institution"),
        study_type=fields.text("degree", "studyType"),
        area=fields.text("area"),
        score=fields.text("grade", "score"),
        location=fields.text("location"),
        url=read_url(fields, "website", "url"),
        summary=prose.summary,
        highlights=prose.highlights,
        **dates,
    )
    read_text_facts(item, "summary", "courses")
    return item


def _read_project(fields: Fields) -> Project:
    short = "" if "<" in str(fields.values.get("description")) else fields.values.get("description")
    prose = fields.prose("summary") if "summary" in fields else fields.prose("description")
    lines = (short if isinstance(short, str) and "description" in fields else "", prose.summary)
    fields.take("description")
    item = Project(
        name=_name(fields, "name"),
        description="\n".join(line for line in lines if line),
        highlights=prose.highlights,
        keywords=fields.texts("keywords"),
        url=read_url(fields, "website", "url"),
        **_dates(fields),
    )
    read_text_facts(item, "description", "roles", "keywords")
    return item


def _read_skill(fields: Fields) -> Skill:
    dots = _dots(fields)
    return Skill(
        name=_name(fields, "name"),
        level=fields.text("proficiency", "description") or dots,
        keywords=fields.texts("keywords"),
    )


def _dots(fields: Fields) -> str:
    """Return the drawn level as words. Beside a word for it, the dots repeat what it says."""
    dots = fields.take("level")
    if not isinstance(dots, int) or isinstance(dots, bool) or dots <= 0:
        return ""
    return f"{dots}/5" if dots <= 5 else f"{dots}/10"


def _read_language(fields: Fields) -> Language:
    dots = _dots(fields)
    fluency, level = read_fluency(fields.text("fluency", "description"))
    name = _name(fields, "language", "name")
    return Language(language=name, fluency=fluency or ("" if level else dots), level=level)


def _read_certificate(fields: Fields) -> Certificate:
    item = Certificate(
        name=_name(fields, "title", "name"),
        issuer=fields.text("issuer"),
        date=fields.date("date"),
        url=read_url(fields, "website", "url"),
        summary=fields.prose("description", "summary").text(),
    )
    read_text_facts(item, "summary", "number", "expires")
    return item


def _read_award(fields: Fields) -> Award:
    return Award(
        title=_name(fields, "title"),
        awarder=fields.text("awarder"),
        date=fields.date("date"),
        url=read_url(fields, "website", "url"),
        summary=fields.prose("description", "summary").text(),
    )


def _read_publication(fields: Fields) -> Publication:
    item = Publication(
        name=_name(fields, "title", "name"),
        publisher=fields.text("publisher"),
        release_date=fields.date("date"),
        url=read_url(fields, "website", "url"),
        summary=fields.prose("description", "summary").text(),
    )
    read_text_facts(item, "summary", "authors")
    return item


def _read_volunteer(fields: Fields) -> Volunteer:
    prose = fields.prose("description", "summary")
    item = Volunteer(
        organization=_name(fields, "organization"),
        position=fields.text("position"),
        location=fields.text("location"),
        url=read_url(fields, "website", "url"),
        summary=prose.summary,
        highlights=prose.highlights,
        **_dates(fields),
    )
    read_text_facts(item, "summary", "position")
    return item


def _read_interest(fields: Fields) -> Interest:
    return Interest(name=_name(fields, "name"), keywords=fields.texts("keywords"))


def _read_reference(fields: Fields) -> Reference:
    contact = (fields.text("phone"), read_url(fields, "website", "url"))
    # Version 4 has a short description, often the position, and a summary.
    words = fields.prose("summary") if "summary" in fields else fields.prose("description")
    return Reference(
        name=_name(fields, "name"),
        position=fields.text("position", "description"),
        contact=", ".join(part for part in contact if part),
        reference=words.text(),
    )


READERS: dict[str, tuple[str, str, tuple[str, ...], Callable[[Fields], Item]]] = {
    "profiles": ("profiles", "profile", ("network",), _read_link),
    "experience": ("work", "work", ("company", "position"), _read_work),
    "education": ("education", "education", ("school", "institution"), _read_education),
    "projects": ("projects", "project", ("name",), _read_project),
    "skills": ("skills", "skill", ("name",), _read_skill),
    "languages": ("languages", "language", ("language", "name"), _read_language),
    "interests": ("interests", "interest", ("name",), _read_interest),
    "awards": ("awards", "award", ("title",), _read_award),
    "certifications": ("certificates", "certificate", ("title", "name"), _read_certificate),
    "publications": ("publications", "publication", ("title", "name"), _read_publication),
    "volunteer": ("volunteer", "volunteering", ("organization",), _read_volunteer),
    "references": ("references", "reference", ("name",), _read_reference),
}
