"""The entries of RenderCV's sections, read and written."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from skillsync.career.document import (
    Award,
    Certificate,
    Education,
    Interest,
    Language,
    Project,
    Publication,
    Reference,
    Role,
    Skill,
    Volunteer,
    Work,
)
from skillsync.career.formats.dates import Period, write_period
from skillsync.career.formats.extras import Shape, without_blanks
from skillsync.career.formats.facts import read_facts, read_text_facts, write_facts
from skillsync.career.formats.fields import Fields, has_words
from skillsync.career.formats.levels import read_fluency, write_fluency
from skillsync.career.formats.rich_text import split_link, write_markdown

PROSE_WORDS = 6


def plain(fields: Fields, *names: str) -> str:
    """Return a text of an entry without Markdown's marks."""
    return fields.without_marks(fields.text(*names))


def _linked(fields: Fields, name: str) -> tuple[str, str]:
    """Return a title and its address: RenderCV's entries have no field for one."""
    words, url = split_link(fields.text(name))
    return fields.without_marks(words), url


def _highlights(fields: Fields) -> list[str]:
    texts = fields.texts("highlights")
    return [" ".join(fields.without_marks(text).split()) for text in texts]


def _dates(fields: Fields) -> dict[str, Any]:
    """Read both ends of an entry. One that begins and does not end goes on (RenderCV's rule)."""
    if "date" in fields:
        period = fields.period("date")
    else:
        end = fields.period("end_date")
        start = fields.date("start_date")
        current = end.current or (start is not None and end.end is None)
        period = Period(start, end.end, current=current, exact=True)
    return {"start_date": period.start, "end_date": period.end, "current": period.current}


def _write_dates(item: Any) -> dict[str, Any]:
    """Write both ends; what RenderCV would refuse or misunderstand goes out in words."""
    start, end = item.start_date, item.end_date
    if not start and not end and not item.current:
        return {}
    fits = all(_is_day(value) for value in (start, end) if value)
    if start and fits and (item.current or (end and _first_day(start) <= _first_day(end))):
        return {"start_date": start, "end_date": "present" if item.current else end}
    if end and fits and not start and not item.current:
        return {"end_date": end}
    return {"date": write_period(start, end, current=item.current)}


def _first_day(value: str) -> date:
    return date.fromisoformat(f"{value}-01-01"[:10])


def _is_day(value: str) -> bool:
    try:
        _first_day(value)
    except ValueError:
        return False
    return True


def _link(words: str, url: str) -> str:
    safe = write_markdown(words)
    return f"[{safe}]({url})" if url and words and not re.search(r"[\s()<>]", url) else safe


def _read_work(fields: Fields) -> Work:
    name, url = _linked(fields, "company")
    role = Role(
        position=plain(fields, "position"),
        summary=plain(fields, "summary"),
        highlights=_highlights(fields),
        **_dates(fields),
    )
    return Work(
        name=name,
        url=url,
        location=plain(fields, "location"),
        roles=[role] if has_words(role) else [],
    )


def _write_work(work: Work) -> dict[str, Any]:
    role = work.roles[0] if work.roles else Role()
    return {
        "company": _link(work.name, work.url),
        "position": write_markdown(role.position),
        **_body(role, location=work.location, summary=role.summary),
    }


def _body(item: Any, *, location: str = "", summary: str = "") -> dict[str, Any]:
    return without_blanks(
        {
            **_write_dates(item),
            "location": write_markdown(location),
            "summary": write_markdown(summary),
            "highlights": [write_markdown(line) for line in item.highlights],
        }
    )


def _read_volunteer(fields: Fields) -> Volunteer:
    organization, url = _linked(fields, "company" if "company" in fields else "name")
    return Volunteer(
        organization=organization,
        url=url,
        position=plain(fields, "position"),
        location=plain(fields, "location"),
        summary=plain(fields, "summary"),
        highlights=_highlights(fields),
        **_dates(fields),
    )


def _write_volunteer(item: Volunteer) -> dict[str, Any]:
    return {
        "company": _link(item.organization, item.url),
        "position": write_markdown(item.position),
        **_body(item, location=item.location, summary=item.summary),
    }


def _read_education(fields: Fields) -> Education:
    institution, url = _linked(fields, "institution")
    single = "date" in fields
    item = Education(
        institution=institution,
        url=url,
        area=plain(fields, "area"),
        study_type=plain(fields, "degree"),
        location=plain(fields, "location"),
        summary=plain(fields, "summary"),
        highlights=_highlights(fields),
        **_dates(fields),
    )
    if single and item.start_date == item.end_date:
        item.start_date = None
    item.highlights = read_facts(item, item.highlights, "score", "courses")
    return item


def _write_education(item: Education) -> dict[str, Any]:
    facts = write_facts(item, "score", "courses")
    shown = item.model_copy(update={"highlights": facts + item.highlights})
    entry = {
        "institution": _link(item.institution, item.url),
        "area": write_markdown(item.area),
        **without_blanks({"degree": write_markdown(item.study_type)}),
    }
    return {**entry, **_body(shown, location=item.location, summary=item.summary)}


def _read_project(fields: Fields) -> Project:
    name, url = _linked(fields, "name")
    item = Project(name=name, url=url, description=plain(fields, "summary"), **_dates(fields))
    item.highlights = read_facts(item, _highlights(fields), "roles", "keywords")
    return item


def _write_project(item: Project) -> dict[str, Any]:
    lines = write_facts(item, "roles", "keywords") + item.highlights
    shown = item.model_copy(update={"highlights": lines})
    return {"name": _link(item.name, item.url), **_body(shown, summary=item.description)}


def _read_certificate(fields: Fields) -> Certificate:
    if "label" in fields.values:
        return Certificate(name=plain(fields, "label"), summary=plain(fields, "details"))
    if "name" not in fields.values:
        return Certificate(name=plain(fields, "text", "bullet", "number", "reversed_number"))
    name, url = _linked(fields, "name")
    summary = "\n".join(filter(None, (plain(fields, "summary"), *_highlights(fields))))
    item = Certificate(name=name, url=url, date=_date(fields), summary=summary)
    read_text_facts(item, "summary", "number", "expires")
    return item


def _date(fields: Fields) -> str | None:
    """Read the one date of something that happens on a day."""
    return fields.date("date", "end_date", "start_date")


def _write_certificate(item: Certificate) -> dict[str, Any]:
    facts = write_facts(item, "number", "expires")
    summary = "\n".join(part for part in (item.issuer, *facts, item.summary) if part)
    return _event(_link(item.name, item.url), item.date, summary)


def _event(name: str, day: str | None, summary: str) -> dict[str, Any]:
    return {"name": name, **without_blanks({"date": day, "summary": write_markdown(summary)})}


def _read_award(fields: Fields) -> Award:
    if "label" in fields.values:
        return Award(title=plain(fields, "label"), summary=plain(fields, "details"))
    if "name" not in fields.values:
        return Award(title=plain(fields, "text", "bullet", "number", "reversed_number"))
    title, url = _linked(fields, "name")
    summary = "\n".join(filter(None, (plain(fields, "summary"), *_highlights(fields))))
    return Award(title=title, url=url, date=_date(fields), summary=summary)


def _write_award(item: Award) -> dict[str, Any]:
    summary = "\n".join(part for part in (item.awarder, item.summary) if part)
    return _event(_link(item.title, item.url), item.date, summary)


def _read_publication(fields: Fields) -> Publication:
    if "label" in fields.values:
        return Publication(name=plain(fields, "label"), summary=plain(fields, "details"))
    one_text = plain(fields, "text", "bullet", "number", "reversed_number")
    doi = fields.text("doi")
    return Publication(
        name=plain(fields, "title", "name") or one_text,
        authors=[fields.without_marks(name) for name in fields.texts("authors")],
        publisher=plain(fields, "journal"),
        release_date=_date(fields),
        url=f"https://doi.org/{doi}" if doi else fields.text("url"),
        summary=plain(fields, "summary"),
    )


def _write_publication(item: Publication) -> dict[str, Any]:
    doi = re.match(r"https?://(?:dx\.)?doi\.org/(10\..+)", item.url)
    return {
        "title": write_markdown(item.name),
        "authors": [write_markdown(name) for name in item.authors],
        **without_blanks(
            {
                "doi": doi[1] if doi else "",
                "url": item.url if re.match(r"https?://\S+$", item.url) and not doi else "",
                "journal": write_markdown(item.publisher),
                "date": item.release_date,
                "summary": write_markdown(item.summary),
            }
        ),
    }


def _read_skill(fields: Fields) -> Skill:
    if "label" not in fields.values:
        return Skill(name=plain(fields, "text", "bullet", "number", "reversed_number"))
    return Skill(name=plain(fields, "label"), keywords=_split(plain(fields, "details")))


def _write_skill(item: Skill) -> dict[str, Any]:
    return {"label": write_markdown(item.name), "details": write_markdown(", ".join(item.keywords))}


def _split(details: str) -> list[str]:
    """Split a list at its commas; a sentence stays whole."""
    parts = [part.strip() for part in re.split(r"[,;](?![^()]*\))", details)]
    parts = [part for part in parts if part]
    is_prose = any(len(part.split()) > PROSE_WORDS for part in parts)
    return [details] if is_prose and details else parts


def _read_language(fields: Fields) -> Language:
    words = plain(fields, "label") or plain(fields, "text", "bullet", "number", "reversed_number")
    fluency = plain(fields, "details")
    if not fluency and (found := re.fullmatch(r"(.+?)\s?(?:\((.+)\)|[:–-]\s?(.+))", words)):
        words, fluency = found[1], found[2] or found[3]
    fluency, level = read_fluency(fluency)
    return Language(language=words, fluency=fluency, level=level)


def _write_language(item: Language) -> dict[str, Any]:
    return {
        "label": write_markdown(item.language),
        "details": write_markdown(write_fluency(item.fluency, item.level)),
    }


def _read_interest(fields: Fields) -> Interest:
    if "label" not in fields.values:
        return Interest(name=plain(fields, "text", "name", "bullet", "number", "reversed_number"))
    return Interest(name=plain(fields, "label"), keywords=_split(plain(fields, "details")))


def _write_interest(item: Interest) -> dict[str, Any]:
    return {"label": write_markdown(item.name), "details": write_markdown(", ".join(item.keywords))}


def _read_reference(fields: Fields) -> Reference:
    if "label" in fields.values:
        return Reference(name=plain(fields, "label"), reference=plain(fields, "details"))
    lines = (plain(fields, "location"), plain(fields, "summary"), *_highlights(fields))
    return Reference(name=plain(fields, "name"), reference="\n".join(filter(None, lines)))


def _write_reference(item: Reference) -> dict[str, Any]:
    details = "\n".join(part for part in (item.position, item.contact, item.reference) if part)
    return {"label": write_markdown(item.name), "details": write_markdown(details)}


def _shape(kind: Any, read: Callable[[Fields], Any], write: Callable[[Any], Any]) -> Shape[Any]:
    return Shape(kind, read, write)


SHAPES: dict[str, Shape[Any]] = {
    "work": _shape(Work, _read_work, _write_work),
    "education": _shape(Education, _read_education, _write_education),
    "skills": _shape(Skill, _read_skill, _write_skill),
    "languages": _shape(Language, _read_language, _write_language),
    "projects": _shape(Project, _read_project, _write_project),
    "certificates": _shape(Certificate, _read_certificate, _write_certificate),
    "awards": _shape(Award, _read_award, _write_award),
    "publications": _shape(Publication, _read_publication, _write_publication),
    "volunteer": _shape(Volunteer, _read_volunteer, _write_volunteer),
    "interests": _shape(Interest, _read_interest, _write_interest),
    "references": _shape(Reference, _read_reference, _write_reference),
}
