"""What a person does to a document: type, accept, add, remove, put in order."""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from skillsync.career.document import Document, Item, Part, Provenance, Role, Span, Work
from skillsync.resumes.review.catalogue import BASICS, ROLE, SECTIONS, FieldKind
from skillsync.resumes.review.paths import (
    NotADate,
    NotALevel,
    Traces,
    field_of,
    ids_in,
    is_empty,
    item_kind,
    items_of,
    lists_of,
    read,
    retrace,
    trace,
    traces_of,
    type_words,
    words_of,
    write,
)

MORE = "+"
"""The last step of the name of a box in which new words of a list are typed."""
ACCEPTED = 1.0
BETWEEN_WORDS = re.compile(r"[\n;,•|\t]")


class Field(NamedTuple):
    """A field that is on the page: its path, the part that has it, its name, how it is shown."""

    path: str
    part: Part
    name: str
    kind: FieldKind

    @property
    def is_list(self) -> bool:
        """Whether it holds lines or words, each with a place of its own."""
        return self.kind.kind in ("lines", "chips")

    @property
    def words(self) -> str:
        """What it says, as a person sees and types it."""
        return words_of(self.part, self.name)


def fields_of(document: Document) -> Iterator[Field]:
    """Yield every field that is on the page, empty ones included."""
    for name, kind in BASICS.items():
        yield Field(f"basics/{name}", document.basics, name, kind)
    for listed, items in lists_of(document):
        kinds = ROLE if listed.endswith("/roles") else SECTIONS[listed].fields
        for item in items:
            for name, kind in kinds.items():
                yield Field(f"{item.id}/{name}", item, name, kind)


def find_field(document: Document, path: str) -> Field | None:
    """Return a field by its path."""
    return next((one for one in fields_of(document) if one.path == path), None)


def type_in(document: Document, values: Mapping[str, str]) -> tuple[Document, dict[str, str]]:
    """Return the document with what was typed in its fields, and an error by path.

    `values` maps paths to words. A field that changes loses its place in the original: it is the
    person's own word now. A word in a row of words (a skill) that is emptied is removed.
    """
    typed = document.model_copy(deep=True)
    errors: dict[str, str] = {}
    for field in list(fields_of(typed)):
        if field.is_list:
            _type_lines(typed, field, values)
        elif field.path in values and cleaned(values[field.path]) != field.words:
            before = read(field.part, field.name)
            try:
                type_words(field.part, field.name, field.kind, values[field.path])
            except (NotADate, NotALevel) as error:
                errors[field.path] = str(error)
                continue
            _note_typed(typed, field.path, before, read(field.part, field.name))
    for section, shown in SECTIONS.items():
        if shown.shape == "chips":
            _drop_emptied(typed, section, values)
            _add_words(typed, section, values.get(f"{section}/{MORE}", ""))
    return typed, errors


def cleaned(words: str) -> str:
    """Return words as they are kept: line feeds only, no blanks around them."""
    return words.replace("\r\n", "\n").strip()


def _note_typed(document: Document, path: str, before: Any, after: Any) -> None:
    """Forget where a field was read; lines of a list that stay as they were keep their places."""
    if not isinstance(after, list):
        retrace(document, path, {path: Provenance()})
        if path.endswith("/endDate"):
            retrace(document, path.replace("endDate", "current"), {})
        return
    known = trace(document, path)
    held: dict[str, deque[int]] = defaultdict(deque)
    for at, line in enumerate(before):
        held[line].append(at)
    found: dict[str, Provenance] = {}
    for at, line in enumerate(after):
        if not held[line]:
            found[f"{path}/{at}"] = Provenance()
        elif (was := f"{path}/{held[line].popleft()}") in known:
            found[f"{path}/{at}"] = known[was]
    retrace(document, path, found)


def _type_lines(document: Document, field: Field, values: Mapping[str, str]) -> None:
    """Take each line, or word, from a box of its own; an emptied one goes, a broken one is two."""
    path = field.path
    before: list[str] = read(field.part, field.name)
    sent = [values.get(f"{path}/{at}", line) for at, line in enumerate(before)]
    more = values.get(f"{path}/{MORE}", "")
    sent += words_in(more) if field.kind.kind == "chips" else [more]
    after = [line.strip() for one in sent for line in one.splitlines() if line.strip()]
    if after != before:
        write(field.part, field.name, after)
        _note_typed(document, path, before, after)


def words_in(text: str) -> list[str]:
    """Return the words of a list as typed: split at commas, but not inside brackets."""
    found, depth, word = [], 0, ""
    for sign in text:
        depth = max(depth + (sign in "([") - (sign in ")]"), 0)
        if depth == 0 and BETWEEN_WORDS.match(sign):
            found.append(word.strip())
            word = ""
        else:
            word += sign
    return [one for one in (*found, word.strip()) if one]


def _drop_emptied(document: Document, section: str, values: Mapping[str, str]) -> None:
    items = items_of(document, section)
    emptied = {item.id for item in items if values.get(f"{item.id}/name") == "" and is_empty(item)}
    items[:] = [item for item in items if item.id not in emptied]
    forget(document, emptied)


def forget(document: Document, ids: set[str]) -> None:
    """Drop what is known of where removed items were read."""
    for path in [one for one in document.provenance if one.partition("/")[0] in ids]:
        del document.provenance[path]


def _add_words(document: Document, section: str, text: str) -> None:
    items = items_of(document, section)
    for word in words_in(text):
        item = item_kind(section).model_validate({"name": word})
        items.append(item)
        document.provenance[f"{item.id}/name"] = Provenance()


def shown_in(document: Document) -> dict[str, str]:
    """Return what a page of the document shows, by the names its form sends."""
    shown: dict[str, str] = {}
    for field in fields_of(document):
        shown[field.path] = field.words
        if field.is_list:
            words = read(field.part, field.name)
            shown.update((f"{field.path}/{at}", word) for at, word in enumerate(words))
    return shown


def without_field(document: Document, values: Mapping[str, str]) -> list[str]:
    """Return the words that were typed into fields the document does not have any more."""
    known = set(shown_in(document))
    known |= {f"{path}/{MORE}" for path in known} | {f"{name}/{MORE}" for name in SECTIONS}
    typed = {path: cleaned(words) for path, words in values.items() if "/" in path}
    return [words for path, words in typed.items() if words and path not in known]


def list_of(document: Document, item_id: str) -> str:
    """Return the list an item stands in, or "" when it stands in none."""
    found = (name for name, items in lists_of(document) if any(one.id == item_id for one in items))
    return next(found, "")


def add_item(document: Document, name: str) -> tuple[Document, str]:
    """Return the document with an empty item at the end of a list, and the item's id."""
    changed = document.model_copy(deep=True)
    items = dict(lists_of(changed)).get(name)
    if items is None:
        return document, ""
    item = Work(roles=[Role()]) if name == "work" else item_kind(name)()
    items.append(item)
    return changed, item.id


def remove_item(document: Document, item_id: str) -> Document:
    """Return the document without one item or role."""
    changed = document.model_copy(deep=True)
    for _name, items in lists_of(changed):
        for item in [one for one in items if one.id == item_id]:
            forget(changed, set(ids_in(item)))
            items.remove(item)
    return changed


def show_item(document: Document, item_id: str) -> Document:
    """Return the document with one item or role no longer hidden."""
    changed = document.model_copy(deep=True)
    for _name, items in lists_of(changed):
        for item in items:
            item.hidden = item.hidden and item.id != item_id
    return changed


def shift_item(document: Document, item_id: str, by: int) -> Document:
    """Return the document with an item `by` places further down its list, or up."""
    changed = document.model_copy(deep=True)
    for _name, items in lists_of(changed):
        at = next((at for at, one in enumerate(items) if one.id == item_id), None)
        if at is not None:
            item: Item = items.pop(at)
            items.insert(min(max(at + by, 0), len(items)), item)
            break
    return changed


def accept(document: Document, paths: set[str]) -> Document:
    """Return the document with fields taken for right as they were read."""
    changed = document.model_copy(deep=True)
    wanted = paths | {path.replace("endDate", "current") for path in paths}
    for path, found in changed.provenance.items():
        if path in wanted or field_of(path) in wanted:
            changed.provenance[path] = replace(found, confidence=ACCEPTED)
    return changed


def accept_above(document: Document, at_least: float) -> Document:
    """Return the document with every field accepted that was read so surely."""
    changed = document.model_copy(deep=True)
    for path, found in changed.provenance.items():
        if found.confidence >= at_least:
            changed.provenance[path] = replace(found, confidence=ACCEPTED)
    return changed


def take_read(document: Document, reading: Document, path: str) -> Document:
    """Return the document with a field as it was read, and accepted so."""
    changed = document.model_copy(deep=True)
    mine, theirs = find_field(changed, path), find_field(reading, path)
    if mine is None or theirs is None:
        return document
    names = [mine.name]
    if mine.name == "endDate" and hasattr(mine.part, "current"):
        names.append("current")
    if mine.name == "phone":
        names.append("phoneE164")
    for name in names:
        below = f"{path.partition('/')[0]}/{name}"
        write(mine.part, name, read(theirs.part, name))
        retrace(changed, below, trace(reading, below))
    return accept(changed, {path})


def spans_of(found: Mapping[str, Provenance]) -> list[Span]:
    """Return all stretches of the source that stand behind a field."""
    return [span for one in found.values() for span in one.spans]


def all_traces(document: Document) -> Traces:
    """Return where fields were read, by field, the end of a period with whether it has ended."""
    traces = traces_of(document)
    for path in [one for one in traces if one.endswith("/current")]:
        traces.setdefault(path.replace("current", "endDate"), {}).update(traces.pop(path))
    return traces
