"""Walk a document by the paths its provenance uses: find a field, read it, write it.

A path is `basics/<field>` or `<item id>/<field>`; `basics/location` is the whole place.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.phones import read_phone, regions_of
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.places import read_location
from skillsync.career.document import (
    Basics,
    Document,
    Item,
    Location,
    Part,
    Provenance,
    Role,
    Work,
)
from skillsync.foundation.translations import gettext
from skillsync.resumes.review.catalogue import SECTIONS, FieldKind

NUMBERS = re.compile(r"\d+")
ITEM_ID = re.compile(r"[\w.~-]{1,64}")
HELD_APART = frozenset({"id", "roles", "profiles"})
"""Attributes that are no field: what they hold has paths of its own."""


def items_of(document: Document, section: str) -> list[Any]:
    """Return the list of a section, to read or to change."""
    holder = document.basics if section == "profiles" else document
    found: list[Any] = getattr(holder, section)
    return found


def lists_of(document: Document) -> Iterator[tuple[str, list[Any]]]:
    """Yield every list of items with its name: `work`, or `<work id>/roles`."""
    for section in SECTIONS:
        yield section, items_of(document, section)
    for work in document.work:
        yield f"{work.id}/roles", work.roles


def parts_of(document: Document) -> Iterator[tuple[str, Part]]:
    """Yield everything that has fields, by the first step of its paths."""
    yield "basics", document.basics
    for _name, items in lists_of(document):
        for item in items:
            yield item.id, item


def field_names(part: Part) -> Mapping[str, str]:
    """Return a part's fields: JSON names with their attributes."""
    return _field_names(type(part))


@cache
def _field_names(kind: type[Part]) -> Mapping[str, str]:
    holds_roles = issubclass(kind, Work)
    return {
        known.alias or name: name
        for name, known in kind.model_fields.items()
        if name not in HELD_APART or (name == "roles" and not holds_roles)
    }


def read(part: Part, name: str) -> Any:
    """Return a field by its JSON name."""
    return getattr(part, field_names(part)[name])


def words_of(part: Part, name: str) -> str:
    """Return a field as the words a person sees and types."""
    value = read(part, name)
    if isinstance(value, Location):
        return value.text or ", ".join(
            one for one in (value.address, value.postal_code, value.city, value.region) if one
        )
    if isinstance(value, list):
        return "\n".join(value)
    if name == "endDate" and not value and getattr(part, "current", False):
        return gettext("present")
    return str(value or "")


def write(part: Part, name: str, value: Any) -> None:
    """Give a field a value; a wrong one raises ValidationError and changes nothing."""
    attribute = field_names(part)[name]
    fresh = type(part).model_validate({**part.model_dump(), attribute: value})
    setattr(part, attribute, getattr(fresh, attribute))
    if isinstance(part, Basics) and name == "phone":
        part.phone_e164 = _international(part)


def _international(basics: Basics) -> str:
    """Return the phone number in E.164, of the person's country if it names none; "" if unclear."""
    piece = Piece(0, len(basics.phone), basics.phone)
    found = read_phone(piece, regions_of(words_of(basics, "location"), ""), announced=True)
    return found.e164 if found else ""


class NotADate(ValueError):
    """Write the date as 2024, 2024-03 or March 2024."""


class NotALevel(ValueError):
    """Choose one of the levels A1 to C2, or native."""


def type_words(part: Part, name: str, kind: FieldKind, words: str) -> None:
    """Write what a person typed. Raises NotADate or NotALevel with a sentence for them."""
    cleaned = words.replace("\r\n", "\n").strip()
    if kind.kind == "date":
        _type_date(part, name, cleaned)
    elif kind.kind == "level":
        if cleaned and cleaned not in LEVELS:
            raise NotALevel(gettext("Choose one of the levels A1 to C2, or native."))
        write(part, name, cleaned or None)
    elif isinstance(read(part, name), Location):
        piece = Piece(0, len(cleaned), cleaned)
        write(part, name, read_location(piece).model_dump() if cleaned else {})
    else:
        write(part, name, cleaned)


LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2", "native")


def _type_date(part: Part, name: str, words: str) -> None:
    """Read a date as the reader of résumés does: `März 2019`, `03/2019`, `present`."""
    value, is_now = read_date(words, ends=name == "endDate")
    if is_now and not hasattr(part, "current"):
        raise NotADate(gettext("Write the date as 2024, 2024-03 or March 2024."))
    write(part, name, value)
    if name == "endDate" and hasattr(part, "current"):
        # A role without an end goes on, as people leave the field empty to say so.
        part.current = is_now or (value is None and _goes_on(part))


def _goes_on(part: Part) -> bool:
    return "position" in field_names(part) and getattr(part, "start_date", None) is not None


def read_date(words: str, *, ends: bool = False) -> tuple[str | None, bool]:
    """Return a partial date and whether it says "until now". Raises NotADate."""
    if not words:
        return None, False
    if ends and words.casefold() == gettext("present").casefold():
        return None, True
    found = find_period(Piece(0, len(words), words))
    if found is not None and not found[0].is_range and found[0].piece.text == words:
        value = found[0].end or found[0].start or ""
        # `13/2019` has a number that is no month: it is not the year alone.
        if len(NUMBERS.findall(value)) >= min(len(NUMBERS.findall(words)), 2):
            return value, False
    open_end = find_period(Piece(0, len(words) + 7, f"2000 - {words}")) if ends else None
    if open_end is not None and open_end[0].current and open_end[2] == len(words) + 7:
        return None, True
    raise NotADate(gettext("Write the date as 2024, 2024-03 or March 2024."))


Traces = dict[str, dict[str, Provenance]]
"""Where fields were read: by field, the paths at and below it."""


def field_of(path: str) -> str:
    """Return the field a path is at or below: its first two steps."""
    return "/".join(path.split("/", 2)[:2])


def traces_of(document: Document) -> Traces:
    """Return a document's provenance by field."""
    traces: Traces = {}
    for path, found in document.provenance.items():
        traces.setdefault(field_of(path), {})[path] = found
    return traces


def trace(document: Document, path: str) -> dict[str, Provenance]:
    """Return where one field was read."""
    return {key: found for key, found in document.provenance.items() if field_of(key) == path}


def retrace(document: Document, path: str, found: dict[str, Provenance]) -> None:
    """Replace what is known of where one field was read."""
    for key in trace(document, path):
        del document.provenance[key]
    document.provenance.update(found)


@cache
def item_kind(name: str) -> type[Item]:
    """Return what a list of `lists_of` holds."""
    if name.endswith("/roles"):
        return Role
    model: type[Part] = Basics if name == "profiles" else Document
    kind: type[Item] = model.model_fields[name].annotation.__args__[0]  # type: ignore[union-attr] # a list of items
    return kind


def ids_in(item: Item) -> list[str]:
    """Return an item's id, and those of the roles it holds."""
    return [item.id, *(role.id for role in (item.roles if isinstance(item, Work) else []))]


def is_empty(item: Item) -> bool:
    """Tell an item that says nothing any more."""
    says = any(
        getattr(item, attribute)
        for name, attribute in field_names(item).items()
        if name not in ("hidden", "current")
    )
    return not says and not (isinstance(item, Work) and item.roles)
