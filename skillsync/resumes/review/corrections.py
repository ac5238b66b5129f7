"""Corrections: what a person changed, kept as changes that can be done again.

`differences(before, after)` says what was done; `replay` does it to another document, for example
to one that a newer reader made of the same file. Changes name items by id and fields by path.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from skillsync.career.document import (
    Document,
    Item,
    Part,
    Provenance,
    Span,
    Work,
    new_item_id,
)
from skillsync.resumes.review.paths import (
    ITEM_ID,
    Traces,
    field_names,
    field_of,
    ids_in,
    item_kind,
    lists_of,
    parts_of,
    traces_of,
    write,
)


class Change(BaseModel):
    """One change. `path` is a field (`set`), an item's id (`remove`) or a list (`add`, `order`).

    `before` and `after` are JSON values: a field's, an item's, or the ids of a list in order.
    `leave` says that a stretch of the source belongs to no field; `bring` takes that back.
    """

    model_config = ConfigDict(frozen=True)

    op: Literal["set", "add", "remove", "order", "leave", "bring"]
    path: str = ""
    at: int = 0
    before: Any = None
    after: Any = None
    provenance: dict[str, Provenance] = {}
    span: Span | None = None
    text: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return compact JSON values."""
        return self.model_dump(mode="json", exclude_defaults=True)


@dataclass(frozen=True)
class Reviewed:
    """A document under review, and the stretches of its source that were left out on purpose."""

    document: Document
    left_out: tuple[Span, ...] = ()


def with_clear_ids(document: Document) -> Document:
    """Return the document with an id of its own for every item: paths must be unambiguous."""
    clear = document.model_copy(deep=True)
    seen = {"basics"}
    for _name, items in lists_of(clear):
        for item in items:
            if item.id in seen or not ITEM_ID.fullmatch(item.id):
                item.id = new_item_id()
            seen.add(item.id)
    return clear


def differences(before: Document, after: Document) -> list[Change]:
    """Return the changes that make `after` of `before`."""
    old, new = _homes(before), _homes(after)
    stays = {key for key in old if key in new and old[key][0] == new[key][0]}
    changes = [*_removed(old, stays), *_added(new, stays, traces_of(after))]
    bench = _Bench(Reviewed(before))
    for change in changes:
        bench.do(change)
    changes += _set(before, after, stays)
    there = dict(lists_of(bench.finished().document))
    for name, items in lists_of(after):
        ids = [item.id for item in items]
        held = [item.id for item in there.get(name, [])]
        if ids != held:
            changes.append(Change(op="order", path=name, before=held, after=ids))
    return changes


Homes = dict[str, tuple[str, int, Item]]
"""Items by id: the list each stands in, where in it, and the item."""


def _homes(document: Document) -> Homes:
    return {
        item.id: (name, at, item)
        for name, items in lists_of(document)
        for at, item in enumerate(items)
    }


def _removed(old: Homes, stays: set[str]) -> Iterator[Change]:
    for key, (name, at, item) in old.items():
        holder = name.partition("/")[0]
        if key not in stays and (holder not in old or holder in stays):
            yield Change(op="remove", path=key, at=at, before=_json(item))


def _added(new: Homes, stays: set[str], traces: Traces) -> Iterator[Change]:
    for key, (name, at, item) in new.items():
        holder = name.partition("/")[0]
        if key not in stays and (holder not in new or holder in stays):
            yield Change(
                op="add", path=name, at=at, after=_json(item), provenance=_inside(item, traces)
            )


def _inside(item: Item, traces: Traces) -> dict[str, Provenance]:
    parts = [item, *(item.roles if isinstance(item, Work) else [])]
    return {
        path: found
        for part in parts
        for name in field_names(part)
        for path, found in traces.get(f"{part.id}/{name}", {}).items()
    }


def _json(item: Item) -> dict[str, Any]:
    return item.model_dump(mode="json", by_alias=True, exclude_defaults=True) | {"id": item.id}


def _set(before: Document, after: Document, stays: set[str]) -> Iterator[Change]:
    old, new = dict(parts_of(before)), dict(parts_of(after))
    traces_before, traces_after = traces_of(before), traces_of(after)
    if before.language != after.language:
        yield Change(op="set", path=LANGUAGE, before=before.language, after=after.language)
    for key, part in new.items():
        if key != "basics" and key not in stays:
            continue
        for name, attribute in field_names(part).items():
            path = f"{key}/{name}"
            was, now = _value(old[key], attribute), _value(part, attribute)
            found = traces_after.get(path, {})
            if was != now or traces_before.get(path, {}) != found:
                yield Change(op="set", path=path, before=was, after=now, provenance=found)


LANGUAGE = "document/language"


def _value(part: Part, attribute: str) -> Any:
    value = getattr(part, attribute)
    return value.model_dump(mode="json", by_alias=True) if isinstance(value, Part) else value


def replay(state: Reviewed, changes: Iterable[Change]) -> Reviewed:
    """Return the state after the changes; what fits nothing any more is passed over."""
    bench = _Bench(state)
    for change in changes:
        bench.do(change)
    return bench.finished()


class _Bench:
    """A copy of a state on which changes are done one after the other."""

    def __init__(self, state: Reviewed) -> None:
        self.document = state.document.model_copy(deep=True)
        self.traces = traces_of(self.document)
        self.lists = dict(lists_of(self.document))
        self.parts = dict(parts_of(self.document))
        self.left_out = list(state.left_out)
        self.gone: set[str] = set()

    def finished(self) -> Reviewed:
        self._sweep()
        found = (one for traces in self.traces.values() for one in traces.items())
        self.document.provenance = dict(found)
        return Reviewed(self.document, tuple(self.left_out))

    def do(self, change: Change) -> None:
        getattr(self, f"_{change.op}")(change)

    def _set(self, change: Change) -> None:
        if change.path == LANGUAGE:
            self.document.language = str(change.after)
            return
        key, _, name = change.path.partition("/")
        part = self.parts.get(key)
        if part is not None and name in field_names(part):
            write(part, name, deepcopy(change.after))
            self.traces[change.path] = dict(change.provenance)

    def _add(self, change: Change) -> None:
        self._sweep()
        items = self.lists.get(change.path)
        item = item_kind(change.path).model_validate(change.after)
        if items is None or any(item_id in self.parts for item_id in ids_in(item)):
            return
        items.insert(change.at, item)
        self.parts[item.id] = item
        if isinstance(item, Work):
            self.lists[f"{item.id}/roles"] = item.roles
            self.parts.update((role.id, role) for role in item.roles)
        for path, found in change.provenance.items():
            self.traces.setdefault(field_of(path), {})[path] = found

    def _remove(self, change: Change) -> None:
        item = self.parts.get(change.path)
        if not isinstance(item, Item):
            return
        self.gone.add(item.id)
        for key in ids_in(item):
            for name in field_names(self.parts.pop(key)):
                self.traces.pop(f"{key}/{name}", None)
        self.lists.pop(f"{item.id}/roles", None)

    def _sweep(self) -> None:
        """Take removed items out of their lists, all at once."""
        if self.gone:
            for items in self.lists.values():
                items[:] = [one for one in items if one.id not in self.gone]
            self.gone.clear()

    def _order(self, change: Change) -> None:
        """Put the named items into their order; others stay behind the one before them."""
        self._sweep()
        places = {item_id: at for at, item_id in enumerate(change.after)}
        ranks: dict[str, tuple[int, int]] = {}
        rank = (-1, 0)
        items = self.lists.get(change.path, [])
        for at, item in enumerate(items):
            rank = (places[item.id], 0) if item.id in places else (rank[0], at + 1)
            ranks[item.id] = rank
        items.sort(key=lambda item: ranks[item.id])

    def _leave(self, change: Change) -> None:
        if change.span is not None and change.span not in self.left_out:
            self.left_out.append(change.span)

    def _bring(self, change: Change) -> None:
        self.left_out = [span for span in self.left_out if span != change.span]


def read_changes(value: Sequence[Any]) -> list[Change]:
    """Rebuild changes that were stored."""
    return [Change.model_validate(one) for one in value]
