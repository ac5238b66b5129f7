"""JSON Resume 1.0 and its habits, in and out (https://jsonresume.org/schema).

What JSON Resume has no field for stands beside it under `x-skillsync`, which the schema allows
everywhere, so that a document reads back as it was written. Hidden items are left out.
"""

from collections.abc import Iterator
from typing import Any

from skillsync.career.document import Basics, Document, Location, Section, Work
from skillsync.career.formats.extras import OURS, dump, read_item, without_blanks, write_item
from skillsync.career.formats.fields import Aside, Fields, has_words
from skillsync.career.formats.imported import DESIGN, Imported
from skillsync.career.formats.json_resume_entries import LINK, LISTS, PLACE, WORK
from skillsync.career.formats.losses import Losses
from skillsync.career.formats.networks import web_address

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def looks_like(value: dict[str, Any]) -> bool:
    """Return whether an object has the parts of a JSON Resume."""
    names = ("work", *(name for name, *_ in LISTS), "certifications")
    lists = sum(isinstance(value.get(name), list) for name in names)
    schema = str(value.get("$schema"))
    return isinstance(value.get("basics"), dict) or "jsonresume" in schema or lists > 1


def read(value: dict[str, Any]) -> Imported:
    """Return the career of a JSON Resume of any version. Raises UnreadableFile."""
    aside = Aside()
    fields = Fields(value, "", aside)
    meta = fields.child("meta", "meta")
    version = meta.text("version").lstrip("v")
    meta.values = {}
    ours = fields.child(OURS, OURS)
    document = Document(basics=_read_basics(fields.child("basics", "basics")))
    document.language = ours.text("language")
    document.work = _read_work(fields)
    for name, label, titles, shape in LISTS:
        keys = (name, "certifications") if name == "certificates" else (name,)
        found = [read_item(one, shape) for key in keys for one in fields.items(key, label, *titles)]
        getattr(document, name).extend(item for item in found if has_words(item))
    document.sections = [
        Section(heading=one.text("heading"), lines=one.texts("lines"))
        for one in ours.items("sections", "section", "heading")
    ]
    if fields.take("themeOptions") or fields.take("themes"):
        aside.note(DESIGN)
    ours.leave()
    fields.leave("$schema")
    return aside.finish(document, "JSON Resume", version)


def _read_basics(fields: Fields) -> Basics:
    basics = Basics(
        name=fields.text("name"),
        label=fields.text("label", "headline", "title"),
        email=fields.text("email"),
        phone=fields.text("phone"),
        phone_e164=fields.text("phoneE164"),
        url=web_address(fields.text("url", "website")),
        summary=fields.prose("summary").text(),
        location=_read_location(fields),
        profiles=[read_item(one, LINK) for one in fields.items("profiles", "profile", "network")],
    )
    picture = fields.take("image") or fields.take("picture")
    fields.aside.keep("basics › image", picture)
    fields.leave()
    return basics


def _read_location(fields: Fields) -> Location:
    if isinstance(fields.values.get("location"), str):
        return Location(text=fields.text("location"))
    inner = fields.child("location", "location")
    place = read_item(inner, PLACE)
    inner.leave()
    return place


def _read_work(fields: Fields) -> list[Work]:
    """Group neighbouring entries of one employer: JSON Resume repeats it for every role."""
    works: list[Work] = []
    for one in fields.items("work", "work", "name", "company", "position"):
        work = read_item(one, WORK)
        if not has_words(work):
            continue
        if works and work.name and _head(works[-1]) == _head(work):
            works[-1].roles.extend(work.roles)
        else:
            works.append(work)
    return works


def _head(work: Work) -> tuple[str, ...]:
    return work.name, work.location, work.url, work.description


def to_json_resume(document: Document, losses: Losses | None = None) -> dict[str, Any]:
    """Return `document` as a JSON Resume object: hidden items left out, one work entry per role."""
    losses = losses or Losses()
    resume: dict[str, Any] = {"$schema": SCHEMA, "basics": _basics(document.basics, losses)}
    resume["work"] = [
        write_item(position, WORK)
        for work in losses.shown(document.work, "work")
        for position in _positions(work, losses)
    ]
    for name, label, _, shape in LISTS:
        items = losses.shown(getattr(document, name), label)
        resume[name] = [write_item(item, shape) for item in items]
    sections = [dump(section) for section in losses.shown(document.sections, "section")]
    resume["meta"] = {"version": "v1.0.0"}
    resume[OURS] = without_blanks({"language": document.language, "sections": sections})
    return without_blanks(resume)


def _basics(basics: Basics, losses: Losses) -> dict[str, Any]:
    values = dump(basics)
    values["location"] = write_item(basics.location, PLACE)
    values["profiles"] = [
        write_item(link, LINK) for link in losses.shown(basics.profiles, "profile")
    ]
    return without_blanks(values)


def _positions(work: Work, losses: Losses) -> Iterator[Work]:
    """Yield an employer once for each role held there."""
    roles = list(losses.shown(work.roles, work.name))
    if not work.roles:
        yield work
    for role in roles:
        yield work.model_copy(update={"roles": [role]})
