"""Reactive Resume's JSON, versions 4 and 5, read (https://rxresu.me, packages/schema).

Both hold sections of items; what version 4 calls `visible`, `url.href`, `date` and `summary` is
`hidden`, `website.url`, `period` and `description` in version 5. Texts are HTML, dates are free.
"""

from collections.abc import Callable
from typing import Any

from skillsync.career.document import Basics, Document, Item, Link, Location, Section
from skillsync.career.formats.fields import Aside, Fields, has_words
from skillsync.career.formats.imported import (
    DESIGN,
    LETTER,
    PICTURE,
    Imported,
    ReactiveResumeIsTooOld,
)
from skillsync.career.formats.reactive_resume_items import READERS, is_hidden, read_url
from skillsync.career.formats.titles import section_of

OLD_SECTIONS = {"work", "hobbies"}
"""Sections that only versions up to 3 have."""


def looks_like(value: dict[str, Any]) -> bool:
    """Return whether an object is a Reactive Resume of any version."""
    sections = value.get("sections")
    if isinstance(value.get("basics"), dict) and isinstance(sections, dict):
        return True
    return isinstance(value.get("profile"), dict) and isinstance(value.get("metadata"), dict)


def read(value: dict[str, Any]) -> Imported:
    """Return the career of a Reactive Resume. Raises UnreadableFile."""
    sections = value.get("sections")
    if not isinstance(sections, dict) or OLD_SECTIONS & sections.keys():
        raise ReactiveResumeIsTooOld
    aside = Aside()
    metadata = Fields(value.get("metadata"), "metadata", aside)
    page = Fields(metadata.take("page"), "page", aside)
    language = page.text("locale")[:2]
    fields = Fields(value, "", aside, language=language)
    version = "5" if "customSections" in value or isinstance(value.get("summary"), dict) else "4"
    document = Document(language=language)
    document.basics = _read_basics(fields.child("basics", "basics"), document)
    inner = fields.child("sections", "sections")
    _read_summary(document, inner if version == "4" else fields)
    for name in READERS:
        _read_section(document, name, inner.child(name, name))
    for one in inner.items("custom", "section", "name"):
        _read_free(document, one)
    for one in fields.items("customSections", "section", "title"):
        _read_typed(document, one)
    inner.leave()
    picture = fields.take("picture")
    if isinstance(picture, dict) and picture.get("url"):
        aside.note(PICTURE)
    if fields.take("metadata"):
        aside.note(DESIGN)
        aside.keep("notes", metadata.prose("notes").text())
    fields.leave("id", "$schema", "version", "createdAt", "updatedAt", "slug", "public")
    return aside.finish(document, "Reactive Resume", version)


def _read_basics(fields: Fields, document: Document) -> Basics:
    basics = Basics(
        name=fields.text("name"),
        label=fields.text("headline"),
        email=fields.text("email"),
        phone=fields.text("phone"),
        location=Location(text=fields.text("location")),
        url=read_url(fields, "website", "url"),
    )
    lines: list[str] = []
    for one in fields.items("customFields", "field", "text"):
        one.take("icon")
        one.take("id")
        name, words = one.text("name"), one.text("text", "value")
        url = one.text("link")
        if not url and words.casefold().startswith(("http://", "https://", "www.")):
            words, url = "", words
        if url:
            basics.profiles.append(Link(network=name, username=words, url=url))
        elif words or name:
            lines.append(": ".join(part for part in (name, words) if part))
    if lines:
        document.sections.append(Section(heading="Details", lines=lines))
    picture = fields.take("picture")
    if isinstance(picture, dict) and picture.get("url"):
        fields.aside.note(PICTURE)
    fields.leave()
    return basics


def _read_summary(document: Document, fields: Fields) -> None:
    part = fields.child("summary", "summary")
    text = part.prose("content").text()
    if text and is_hidden(part):
        document.sections.append(Section(heading="Summary", lines=text.splitlines(), hidden=True))
    else:
        document.basics.summary = text
    part.values = {}


def _read_section(document: Document, name: str, fields: Fields) -> None:
    """Read the items of one of the twelve sections every résumé has."""
    hidden = is_hidden(fields)
    place, label, titles, reader = READERS[name]
    title = fields.text("title", "name")
    if title.casefold() != name and section_of(title) != place:
        fields.aside.keep(f"title of {label}", title)
    target: list[Any] = (
        document.basics.profiles if place == "profiles" else getattr(document, place)
    )
    for one in fields.items("items", label, *titles):
        item = _read_item(one, reader)
        item.hidden = item.hidden or hidden
        if has_words(item):
            target.append(item)
    fields.values = {}


def _read_item(fields: Fields, reader: Callable[[Fields], Item]) -> Item:
    for name in ("id", "icon", "iconColor", "options"):
        fields.take(name)
    hidden = is_hidden(fields)
    item = reader(fields)
    item.hidden = hidden
    return item


def _read_typed(document: Document, fields: Fields) -> None:
    """Read a section of version 5 that the person added: of a known type, under a free title."""
    kind = fields.text("type")
    if kind == "cover-letter":
        fields.aside.note(LETTER)
        fields.values = {}
    elif kind in READERS:
        _read_section(document, kind, fields)
    else:
        title, hidden = fields.text("title"), is_hidden(fields)
        before = len(document.sections)
        for one in fields.items("items", title or "section", "content"):
            lines = one.prose("content").lines()
            hidden_item = hidden or is_hidden(one)
            one.values.pop("id", None)
            if lines:
                document.sections.append(Section(heading=title, lines=lines, hidden=hidden_item))
        if title and len(document.sections) == before:
            document.sections.append(Section(heading=title, hidden=hidden))
        fields.values = {}


def _read_free(document: Document, fields: Fields) -> None:
    """Read a section of version 4 that the person added: entries with a title and a text."""
    heading, hidden = fields.text("name"), is_hidden(fields)
    lines: list[str] = []
    for one in fields.items("items", heading or "section", "name"):
        if is_hidden(one):
            fields.aside.keep(heading, one.values)
            one.values = {}
            continue
        for name in ("id", "level"):
            one.take(name)
        parts = [one.text(name) for name in ("name", "description", "location", "date")]
        keywords = ", ".join(one.texts("keywords"))
        head = ", ".join(part for part in (*parts, read_url(one, "url")) if part)
        lines += [line for line in (head, *one.prose("summary").lines(), keywords) if line]
    if lines or heading:
        document.sections.append(Section(heading=heading, lines=lines, hidden=hidden))
    fields.values = {}
