"""Keep, beside an entry, those fields of ours that its format has no field for.

Formats that allow unknown keys get one more, `x-skillsync`. When an entry is read again, what
stands there counts only if the rest of the entry is still what we would write: somebody who
edited the file meant what the edit says.
"""

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from skillsync.career.document import Part, Work
from skillsync.career.formats.fields import Aside, Fields

OURS = "x-skillsync"
Kind = TypeVar("Kind", bound=Part)


class Shape(NamedTuple, Generic[Kind]):
    """How a format writes one kind of item, and reads it."""

    kind: type[Kind]
    read: Callable[[Fields], Kind]
    write: Callable[[Kind], dict[str, Any]]


def write_item(item: Kind, shape: Shape[Kind]) -> dict[str, Any]:
    """Return an item's entry, with whatever would not read back beside it."""
    entry = shape.write(item)
    full = dump(item)
    read_back = dump(shape.read(Fields(dict(entry), "", Aside())))
    differing = {name: value for name, value in full.items() if read_back.get(name) != value}
    return {**entry, OURS: differing} if differing else entry


def read_item(fields: Fields, shape: Shape[Kind]) -> Kind:
    """Return the item an entry gives, with what stands beside it unless the entry was edited."""
    ours = fields.values.get(OURS)
    if not isinstance(ours, dict):
        return shape.read(fields)
    fields.take(OURS)
    visible = dict(fields.values)
    item = shape.read(fields)
    try:
        restored = shape.kind.model_validate({**dump(item), **ours, "hidden": False})
    except ValidationError:
        fields.aside.keep(fields.where, ours)
        return item
    if shape.write(restored) != visible:
        fields.aside.keep(fields.where, ours)
        return item
    return restored


def dump(part: Part) -> dict[str, Any]:
    """Return a part as plain values, without what no other format knows of."""
    values = part.model_dump(mode="json", by_alias=True, exclude={"id", "hidden"})
    if isinstance(part, Work):
        values["roles"] = [dump(role) for role in part.roles]
    return values


def without_blanks(values: dict[str, Any]) -> dict[str, Any]:
    """Return only what says something."""
    return {name: value for name, value in values.items() if value not in ("", None, [], {})}
