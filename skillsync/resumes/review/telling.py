"""Say in words what was corrected."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from skillsync.resumes.review.catalogue import BASICS, ROLE, SECTIONS
from skillsync.resumes.review.corrections import Change

UNSEEN = ("current", "language", "phoneE164")


@dataclass(frozen=True)
class Told:
    """One thing that was corrected. `label` is a field or section, `where` its item."""

    kind: Literal["changed", "accepted", "added", "removed", "ordered", "left", "brought", "shown"]
    label: str = ""
    where: str = ""
    before: str = ""
    after: str = ""
    count: int = 0


def told(changes: Sequence[Change], names: dict[str, str]) -> list[Told]:
    """Return what changes did, `names` being the items' names; accepted fields are counted."""
    found = [one for change in changes for one in _told(change, names)]
    accepted = sum(one.kind == "accepted" for one in found)
    rest = [one for one in found if one.kind != "accepted"]
    return [*rest, Told("accepted", count=accepted)] if accepted else rest


def _told(change: Change, names: dict[str, str]) -> Iterator[Told]:
    key, _, name = change.path.partition("/")
    if change.op == "set":
        before, after = _words(change.before), _words(change.after)
        if name in UNSEEN:
            return
        if name == "hidden":
            yield Told("shown", where=names.get(key, ""))
            return
        if before == after:
            yield Told("accepted")
        else:
            yield Told("changed", label_of(change.path), names.get(key, ""), before, after)
    elif change.op in ("add", "remove"):
        item = change.after if change.op == "add" else change.before
        kind: Literal["added", "removed"] = "added" if change.op == "add" else "removed"
        yield Told(kind, where=_first(item))
    elif change.op == "order":
        yield Told("ordered", SECTIONS[key].label if key in SECTIONS else "", names.get(key, ""))
    else:
        yield Told("left" if change.op == "leave" else "brought", before=change.text)


def label_of(path: str) -> str:
    """Return what a field is called, whichever section its item is in."""
    key, _, name = path.partition("/")
    catalogues = [one.fields for one in SECTIONS.values()]
    for kinds in [BASICS] if key == "basics" else [*catalogues, ROLE]:
        if name in kinds:
            return kinds[name].label
    return name


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("text", ""))
    return " · ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _first(item: Any) -> str:
    """Return the first thing an item's JSON says, or the first of its roles."""
    if not isinstance(item, dict):
        return ""
    for name, value in item.items():
        if name != "id" and isinstance(value, str) and value:
            return value
    roles = item.get("roles")
    return _first(roles[0]) if isinstance(roles, list) and roles else ""
