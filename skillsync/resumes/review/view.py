"""A document as the page shows it: sections, items, fields, and what is worth a look."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from skillsync.career.document import Document, Item, Part, Provenance, Work
from skillsync.resumes.review.catalogue import BASICS, ROLE, SECTIONS, FieldKind, Kind
from skillsync.resumes.review.editing import all_traces
from skillsync.resumes.review.paths import Traces, item_kind, items_of, read, words_of
from skillsync.resumes.review.places import anchor_of, confidence_of

UNSURE_BELOW = 0.7
"""Fields read with less confidence than this are shown as worth a look."""
STEPS = (90, 80, 70, 60, 50, 40)
"""Percentages of confidence a person may accept from."""


@dataclass(frozen=True)
class ReviewField:
    """One field, or one word of a list: its words, and how sure the reader was of them.

    `typed`: it is the person's own word. `words`: the lines or words of a list, each by itself.
    """

    path: str
    label: str
    kind: Kind
    value: str
    confidence: float | None = None
    common: bool = True
    typed: bool = False
    words: list["ReviewField"] = field(default_factory=list)

    @property
    def unsure(self) -> bool:
        """Whether a person should look twice."""
        return bool(self.value) and self.confidence is not None and self.confidence < UNSURE_BELOW

    @property
    def percent(self) -> int:
        """How sure the reader was, in percent."""
        return round(100 * (self.confidence or 0))

    @property
    def anchor(self) -> str:
        """The id of its place in the original."""
        return anchor_of(self.path)

    @property
    def id(self) -> str:
        """The id of its control."""
        return "field-" + self.anchor.removeprefix("place-")

    @property
    def shown(self) -> bool:
        """Whether it is on the page at once, and not among the further fields."""
        return self.common or bool(self.value)

    def every(self) -> Iterator["ReviewField"]:
        """Yield the field, or its words when each is looked at by itself."""
        yield from self.words or [self]


@dataclass(frozen=True)
class ReviewItem:
    """An item of a section, with the roles of an employer below it."""

    id: str
    name: str
    fields: list[ReviewField]
    roles: list["ReviewItem"] = field(default_factory=list)
    first: bool = False
    last: bool = False
    hidden: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is no more than one word or phrase, such as a skill without a group."""
        said = [one.path for one in self.fields if one.value]
        return bool(self.name) and not self.hidden and all(p.endswith("/name") for p in said)


@dataclass(frozen=True)
class ReviewSection:
    """A section of the review."""

    name: str
    label: str
    one: str
    shape: str
    items: list[ReviewItem]

    def runs(self) -> list[list[ReviewItem]]:
        """Return the items, neighbours that are single words together."""
        runs: list[list[ReviewItem]] = []
        for item in self.items:
            if runs and item.is_word and runs[-1][-1].is_word:
                runs[-1].append(item)
            else:
                runs.append([item])
        return runs


@dataclass(frozen=True)
class Doubt:
    """A field that is worth a look, and the item it belongs to."""

    field: ReviewField
    where: str


@dataclass(frozen=True)
class ReviewView:
    """Everything the fields' side of the page shows."""

    basics: list[ReviewField]
    sections: list[ReviewSection]

    def fields(self) -> Iterator[Doubt]:
        """Yield every field with the name of its item, in the order of the page."""
        for one in self.basics:
            yield Doubt(one, "")
        for section in self.sections:
            for item in section.items:
                yield from _named(item, item.name)

    def doubts(self) -> list[Doubt]:
        """Return what is worth a look, the least sure first."""
        unsure = [
            # An item is called by what it says first: not twice in one line.
            Doubt(one, "" if known.where == shortened(one.value) else known.where)
            for known in self.fields()
            for one in known.field.every()
            if one.unsure
        ]
        return sorted(unsure, key=lambda one: one.field.confidence or 0)

    def steps(self) -> list[tuple[int, int]]:
        """Return the percentages one may accept from, and how many doubts each would settle."""
        percents = [one.field.percent for one in self.doubts()]
        counted = [(step, sum(one >= step for one in percents)) for step in STEPS]
        fewer = [0, *(count for _step, count in counted)]
        return [one for one, before in zip(counted, fewer, strict=False) if one[1] > before]

    def anchors(self) -> frozenset[str]:
        """Return the places of every field, and of every word that is looked at by itself."""
        return frozenset(
            one.anchor for known in self.fields() for one in (known.field, *known.field.words)
        )

    def item_names(self) -> dict[str, str]:
        """Return what items and roles are called, by their ids."""
        items = [item for section in self.sections for item in section.items]
        return {one.id: one.name for item in items for one in (item, *item.roles)}


def _named(item: ReviewItem, name: str) -> Iterator[Doubt]:
    for one in item.fields:
        yield Doubt(one, name)
    for role in item.roles:
        yield from _named(role, role.name or name)


def view_of(document: Document) -> ReviewView:
    """Return a document as it is shown; empty sections too, so that something can be added."""
    traces = all_traces(document)
    basics = [
        _field("basics", document.basics, name, kind, traces) for name, kind in BASICS.items()
    ]
    sections = [
        ReviewSection(
            name,
            shown.label,
            shown.one,
            shown.shape,
            _items(items_of(document, name), shown.fields, traces),
        )
        for name, shown in SECTIONS.items()
    ]
    return ReviewView(basics, sections)


def count_doubts(document: Document) -> int:
    """Return how many fields of a document are worth a look."""
    return len(view_of(document).doubts())


def _items(items: list[Item], kinds: Mapping[str, FieldKind], traces: Traces) -> list[ReviewItem]:
    return [
        ReviewItem(
            item.id,
            name_of(item),
            [_field(item.id, item, name, kind, traces) for name, kind in kinds.items()],
            _items(list(item.roles), ROLE, traces) if isinstance(item, Work) else [],
            first=at == 0,
            last=at == len(items) - 1,
            hidden=item.hidden,
        )
        for at, item in enumerate(items)
    ]


def _field(key: str, part: Part, name: str, kind: FieldKind, traces: Traces) -> ReviewField:
    path = f"{key}/{name}"
    found = traces.get(path, {})
    words: list[ReviewField] = []
    if kind.kind in ("lines", "chips"):
        words = [
            _word(f"{path}/{at}", kind.label, word, found.get(f"{path}/{at}"))
            for at, word in enumerate(read(part, name))
        ]
    typed = bool(found) and not any(one.spans for one in found.values())
    return ReviewField(
        path,
        kind.label,
        kind.kind,
        words_of(part, name),
        confidence_of(found),
        kind.common,
        typed,
        words,
    )


def _word(path: str, label: str, word: str, found: Provenance | None) -> ReviewField:
    sure = found.confidence if found else None
    return ReviewField(path, label, "text", word, sure, typed=bool(found and not found.spans))


LONGEST_NAME = 60


def name_of(item: Item) -> str:
    """Return what an item is called: the first thing it says."""
    kinds = next(
        (one.fields for name, one in SECTIONS.items() if item_kind(name) is type(item)), ROLE
    )
    said = (words_of(item, name) for name in kinds)
    return shortened(next((words for words in said if words), ""))


def shortened(words: str) -> str:
    """Return the first line of words, cut where a heading would be too long."""
    name = words.partition("\n")[0]
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
