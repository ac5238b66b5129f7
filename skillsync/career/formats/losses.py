"""What an export could not hold: said to the owner, never dropped silently."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from skillsync.career.document import Document, Item, Work
from skillsync.career.formats.imported import N_
from skillsync.career.formats.written import Loss

Kind = TypeVar("Kind", bound=Item)

HIDDEN = N_("Hidden entries are left out.")
NO_FIELD = N_("This format has no field for these; they are left out:")
AS_TEXT = N_("This format has no field of their own for these; they are written as text:")
CHANGED = N_("These are not as this format wants them; they are left out:")


@dataclass(slots=True)
class Losses:
    """Collect what is lost while a document is written."""

    found: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, sentence: str, name: str, value: object = "something") -> None:
        """Remember a loss, unless there is nothing to lose."""
        if value not in ("", None, [], {}, False):
            self.found.setdefault(sentence, {})[" ".join(name.split()).lstrip(": ")[:80]] = None

    def shown(self, items: Iterable[Kind], label: str) -> Iterator[Kind]:
        """Yield the items that are not hidden, and remember those that are."""
        for item in items:
            if item.hidden:
                self.add(HIDDEN, f"{label} {name_of(item)}".strip())
            else:
                yield item

    def listed(self) -> list[Loss]:
        """Return every loss, one for each sentence."""
        return [Loss(sentence, tuple(names)) for sentence, names in self.found.items()]


def name_of(item: Item) -> str:
    """Return the words people would call an item by."""
    for attribute in ("name", "institution", "title", "organization", "language", "position",
                      "heading", "network"):  # fmt: skip
        if words := getattr(item, attribute, ""):
            return str(words)
    return ""


def losses_in_text(document: Document, text: str) -> list[Loss]:
    """Return what a text for readers leaves out: what is hidden, and where exactly they live."""
    losses = Losses()
    place = document.basics.location
    for name, value in (("address", place.address), ("postal code", place.postal_code)):
        losses.add(NO_FIELD, name, "" if value in text else value)
    for name, value in [*document, *document.basics]:
        for item in losses.shown(value, name) if isinstance(value, list) else []:
            for _ in losses.shown(item.roles, item.name) if isinstance(item, Work) else []:
                pass
    return losses.listed()


def without_hidden(document: Document) -> Document:
    """Return a copy without hidden items and their places: what others may be given."""
    copy = document.model_copy(deep=True)
    for _, value in [*copy, *copy.basics]:
        if isinstance(value, list):
            value[:] = [item for item in value if not item.hidden]
            for item in value:
                if isinstance(item, Work):
                    item.roles[:] = [role for role in item.roles if not role.hidden]
    gone = _ids(document) - _ids(copy)
    places = copy.provenance.items()
    copy.provenance = {path: one for path, one in places if path.partition("/")[0] not in gone}
    return copy


def _ids(document: Document) -> set[str]:
    lists = [value for _, value in [*document, *document.basics] if isinstance(value, list)]
    roles = [role.id for work in document.work for role in work.roles]
    return {*roles, *(item.id for items in lists for item in items)}
