"""Take corrections over to what a newer reader made of the same file; the person's word wins."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from pydantic import BaseModel

from skillsync.career.document import Document, Item, Provenance, Span
from skillsync.resumes.review.corrections import Change, Reviewed, replay
from skillsync.resumes.review.editing import Field, fields_of
from skillsync.resumes.review.paths import ids_in, lists_of, parts_of
from skillsync.resumes.review.view import name_of

ALIKE = 0.5
MOST_COMPARED = 200
"""Items of one kind that are compared with each other; of more, only equal ones are known again."""


class Difference(BaseModel):
    """How one field is read now. `yours`: the person's own word, which was kept against it.

    `kind`: `changed`, `found` (a whole item is new) or `gone` (an item is no longer read).
    """

    kind: str
    path: str
    where: str = ""
    before: str = ""
    after: str = ""
    yours: str | None = None


@dataclass(frozen=True)
class Reread:
    """A newer reading under the items' old ids, corrections as they fit it, and what differs."""

    reading: Document
    corrections: list[list[Change]]
    differences: list[Difference]


def reread(
    old: Document,
    old_text: str,
    new: Document,
    new_text: str,
    corrections: Sequence[Sequence[Change]],
) -> Reread:
    """Return the newer reading with the corrections taken over to it.

    `corrections` are the changes of each correction, oldest first. An item that was corrected and
    is no longer read is kept as it was read before.
    """
    reading = _with_known_ids(old, new)
    carry = _Carrier(old_text, new_text)
    carried = [[carry.change(change) for change in changes] for changes in corrections]
    touched = {change.path.partition("/")[0] for changes in corrections for change in changes}
    kept = [
        carry.change(change) for change in _restored(old, reading, touched, _added_ids(corrections))
    ]
    if kept:
        carried.insert(0, kept)
    after = replay(Reviewed(reading), [change for one in carried for change in one]).document
    return Reread(reading, carried, list(_differences(old, reading, after)))


# ---- the same items under the same ids ----


def _with_known_ids(old: Document, new: Document) -> Document:
    """Return the newer reading with the ids of the old one's items, where they are the same."""
    ids: dict[str, str] = {}
    known = dict(lists_of(old))
    for name, items in lists_of(new):
        holder, _, inner = name.partition("/")
        listed = f"{ids.get(holder, holder)}/{inner}" if inner else name
        for fresh, former in _pairs(items, known.get(listed, [])):
            ids[fresh.id] = former.id
    taken = set(ids.values())
    renamed = new.model_copy(deep=True)
    for _name, items in lists_of(renamed):
        for item in items:
            item.id = ids.get(item.id, item.id if item.id not in taken else f"{item.id}-2")
    renamed.provenance = {
        _renamed(path, ids): deepcopy(found) for path, found in new.provenance.items()
    }
    return renamed


def _renamed(path: str, ids: dict[str, str]) -> str:
    key, slash, rest = path.partition("/")
    return ids.get(key, key) + slash + rest


def _pairs(fresh: Sequence[Item], former: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pair the items that are the same: equal ones first, then those most alike."""
    words = {id(item): _words_in(item) for item in (*fresh, *former)}
    sets = {key: set(text.split()) for key, text in words.items()}
    waiting: dict[str, list[Item]] = {}
    for item in former:
        waiting.setdefault(words[id(item)], []).append(item)
    left: list[Item] = []
    for item in fresh:
        equal = waiting.get(words[id(item)])
        if equal:
            yield item, equal.pop(0)
        else:
            left.append(item)
    others = [item for items in waiting.values() for item in items]
    scored = sorted(
        (
            (-_likeness(sets[id(one)], sets[id(other)]), at, there)
            for at, one in enumerate(left[:MOST_COMPARED])
            for there, other in enumerate(others[:MOST_COMPARED])
        ),
    )
    used: set[tuple[str, int]] = set()
    for unlike, at, there in scored:
        if -unlike >= ALIKE and not used & {("fresh", at), ("former", there)}:
            used |= {("fresh", at), ("former", there)}
            yield left[at], others[there]


def _words_in(item: Item) -> str:
    """Return what an item says, its most telling words first, as one text to compare."""
    parts = [item, *getattr(item, "roles", [])]
    shown = [part for part in parts if isinstance(part, Item)]
    return " ".join(
        word.casefold()
        for part in shown
        for name in type(part).model_fields
        if name not in ("id", "hidden", "current", "roles")
        for word in str(getattr(part, name) or "").split()
    )


def _likeness(first: set[str], second: set[str]) -> float:
    """Return how much two items have in common, 0 to 1: the words they share (Dice)."""
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


# ---- corrections on the newer source ----


class _Carrier:
    """Finds the words of the old source in the new one."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new

    def change(self, change: Change) -> Change:
        """Return the change with its places in the new source."""
        if self.old == self.new:
            return change
        provenance = {
            path: Provenance(spans=self.spans(found.spans), confidence=found.confidence)
            for path, found in change.provenance.items()
        }
        update: dict[str, object] = {"provenance": provenance}
        if change.span is not None:
            found = self.spans([change.span])
            update["span"] = found[0] if found else Span(start=0, end=0)
        return change.model_copy(update=update)

    def spans(self, spans: Sequence[Span]) -> list[Span]:
        """Return where the same words stand now, the nearest to where they stood."""
        return [found for span in spans if (found := self._span(span)) is not None]

    def _span(self, span: Span) -> Span | None:
        words = self.old[span.start : span.end]
        if not words.strip():
            return None
        wanted = span.start / max(len(self.old), 1) * len(self.new)
        found: list[int] = []
        at = self.new.find(words)
        while at >= 0 and len(found) < 100:
            found.append(at)
            at = self.new.find(words, at + 1)
        if not found:
            return None
        start = min(found, key=lambda one: abs(one - wanted))
        return Span(start=start, end=start + len(words))


def _added_ids(corrections: Sequence[Sequence[Change]]) -> set[str]:
    return {
        str(change.after.get("id"))
        for changes in corrections
        for change in changes
        if change.op == "add"
    }


def _restored(
    old: Document, reading: Document, touched: set[str], added: set[str]
) -> Iterator[Change]:
    """Yield additions of the corrected items that the newer reader does not read any more."""
    there = {key for key, _part in parts_of(reading)}
    for name, items in lists_of(old):
        if name.endswith("/roles") and name.partition("/")[0] not in there:
            continue
        for at, item in enumerate(items):
            ids = set(ids_in(item))
            if item.id not in there and ids & touched and item.id not in added:
                value = item.model_dump(mode="json", by_alias=True)
                found = {
                    path: one
                    for path, one in old.provenance.items()
                    if path.partition("/")[0] in ids
                }
                yield Change(op="add", path=name, at=at, after=value, provenance=found)


# ---- what differs ----


def _differences(old: Document, new: Document, after: Document) -> Iterator[Difference]:
    """Yield how the newer reading differs, field by field, and what of it was overruled."""
    was, now = _by_path(old), _by_path(new)
    for path, field in _by_path(after).items():
        if path in was and path in now and was[path].words != now[path].words:
            yield Difference(
                kind="changed",
                path=path,
                before=was[path].words,
                after=now[path].words,
                yours=field.words if field.words != now[path].words else None,
            )
    yield from _items_differ(old, new, after)


def _by_path(document: Document) -> dict[str, Field]:
    return {one.path: one for one in fields_of(document)}


def _items_differ(old: Document, new: Document, after: Document) -> Iterator[Difference]:
    was = {item.id: (name, item) for name, items in lists_of(old) for item in items}
    now = {item.id: (name, item) for name, items in lists_of(new) for item in items}
    there = {key for key, _part in parts_of(after)}
    for key, (name, item) in now.items():
        held = name.partition("/")[0]
        if key not in was and key in there and (held not in now or held in was):
            yield Difference(kind="found", path=key, after=name_of(item))
    for key, (name, item) in was.items():
        held = name.partition("/")[0]
        if key not in now and (held not in was or held in now):
            yours = name_of(item) if key in there else None
            yield Difference(kind="gone", path=key, before=name_of(item), yours=yours)
