"""Our own document as JSON: what `skillsync parse --format document` writes."""

from typing import Any

from pydantic import ValidationError

from skillsync.career.document import Document, Item, Work
from skillsync.career.formats.fields import Aside
from skillsync.career.formats.imported import Imported, UnreadableFile

LEFT_OVER = "notUnderstood"
"""The lines of the source that no field holds, each with its place; written beside the fields."""


class DocumentIsNotValid(UnreadableFile):
    """A field of this SkillSync document is not valid. Write it with `skillsync parse` again."""


def looks_like(value: dict[str, Any]) -> bool:
    """Return whether an object is a document: only ours says where each field was read."""
    return isinstance(value.get("provenance"), dict) and isinstance(value.get("basics"), dict)


def read(value: dict[str, Any]) -> Imported:
    """Return the document. Its places point into a file that is not here, so they go."""
    try:
        document = Document.model_validate({**value, "provenance": {}})
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise DocumentIsNotValid(where) from error
    _renew_ids(document)
    aside = Aside()
    for name in sorted(value.keys() - document.model_fields_set - {LEFT_OVER}):
        aside.keep(name, value[name])
    lines = value.get(LEFT_OVER)
    for line in lines if isinstance(lines, list) else []:
        aside.keep("In no field", line.get("text") if isinstance(line, dict) else line)
    return aside.finish(document, "SkillSync document")


def _renew_ids(document: Document) -> None:
    """Give every item an id of its own: a file may repeat one, or write what no path can hold."""
    for _, value in [*document, *document.basics]:
        for item in value if isinstance(value, list) else []:
            item.id = Item().id
            for role in item.roles if isinstance(item, Work) else []:
                role.id = Item().id
