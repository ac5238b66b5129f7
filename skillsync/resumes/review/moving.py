"""Move words from one field, or from a line without one, to another field or a new item."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from skillsync.ai.extraction.dates import Period, find_period
from skillsync.ai.extraction.emails import EMAIL
from skillsync.ai.extraction.phones import PHONE
from skillsync.ai.extraction.pieces import Piece
from skillsync.career.document import Document, Link, Provenance, Role, Span, Work
from skillsync.foundation.translations import N_, gettext
from skillsync.resumes.review.catalogue import SECTIONS
from skillsync.resumes.review.editing import (
    ACCEPTED,
    Field,
    fields_of,
    find_field,
    remove_item,
    spans_of,
)
from skillsync.resumes.review.leftovers import Leftover
from skillsync.resumes.review.paths import (
    field_of,
    is_empty,
    item_kind,
    items_of,
    lists_of,
    read,
    retrace,
    trace,
    type_words,
    write,
)

NEW = "new:"
JOINING = ":,;–—-/|&("
"""Behind these no comma is needed between the cells of a table's row."""
WORD_LISTS = [name for name, one in SECTIONS.items() if one.shape == "chips"]


class CannotMoveSo(ValueError):
    """These words do not fit there."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words on their way: where they were read, and the field (or line of it) they come from."""

    text: str
    spans: tuple[Span, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """A field words may go to, and how what it says now begins."""

    path: str
    label: str
    holds: str = ""


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The fields of one item, under its name."""

    label: str
    targets: list[Target] = field(default_factory=list)


def words_in_fields(document: Document, start: str) -> list[Words]:
    """Return what an item (`start`: its id) or one field (its path) holds, line by line."""
    found: list[Words] = []
    for one in fields_of(document):
        if start not in (one.path, one.path.partition("/")[0]):
            continue
        traces = trace(document, one.path)
        if one.is_list:
            for at, line in enumerate(read(one.part, one.name)):
                where = traces.get(f"{one.path}/{at}", Provenance())
                found.append(Words(line, tuple(where.spans), f"{one.path}/{at}"))
        elif one.words:
            found.append(Words(one.words, tuple(spans_of(traces)), one.path))
    return found


def words_left_over(left: Leftover, text: str) -> Words:
    """Return the words a person wants of a line: all of it, a part of it, or it corrected."""
    wanted = text.strip() or left.text.strip()
    # Forms send other line ends, and nobody tells a tab from a blank.
    found = re.search(r"\s+".join(map(re.escape, wanted.split())), left.text)
    if found is None:
        return Words(wanted, (left.span,))
    start, end = (left.span.start + at for at in found.span())
    return Words(found[0], (Span(start=start, end=end),))


def likely_target(document: Document, words: str) -> str:
    """Return where an e-mail address or a phone number belongs, "" for other words.

    The second of a kind stands with the links.
    """
    basics, name = document.basics, _network_of(words)
    field, held = {
        "E-mail": ("basics/email", basics.email),
        "Phone": ("basics/phone", basics.phone),
    }.get(name, ("", ""))
    return f"{NEW}profiles" if held else field


def _network_of(words: str) -> str:
    """Return what a way to reach somebody that is no web address is called."""
    if EMAIL.fullmatch(words.strip()):
        return "E-mail"
    return "Phone" if PHONE.fullmatch(words.strip()) else ""


def targets_of(document: Document, names: Mapping[str, str]) -> Iterator[TargetGroup]:
    """Yield every place that words may go to; `names` are the items' by id."""
    fields: dict[str, list[Target]] = {}
    for one in fields_of(document):
        holds = "" if one.is_list else one.words.partition("\n")[0]
        target = Target(one.path, gettext(one.kind.label), holds)
        fields.setdefault(one.path.partition("/")[0], []).append(target)
    yield TargetGroup(gettext("About you"), fields["basics"])
    yield TargetGroup(gettext("A new entry"), list(_new_targets()))
    # What has fields of its own comes before the single words, of which there may be thousands.
    for listed, items in sorted(lists_of(document), key=lambda one: one[0] in WORD_LISTS):
        for item in items:
            section = listed if listed in SECTIONS else "work"
            label = f"{gettext(SECTIONS[section].label)}: {names.get(item.id, '')}"
            yield TargetGroup(label, fields[item.id])


def _new_targets() -> Iterator[Target]:
    for section, shown in SECTIONS.items():
        if section == "work":
            yield Target(f"{NEW}work/position", _new_label(shown.label, N_("position")))
        yield Target(f"{NEW}{section}", _new_label(shown.label, shown.one))


def _new_label(section: str, one: str) -> str:
    return f"{gettext(section)}: {gettext(one)}"


def move(document: Document, words: Sequence[Words], to: str) -> tuple[Document, str]:
    """Return the document with words moved to a field or a new item, and the path they are at.

    A field of one line that says something already changes places with the field moved to it;
    to lists, texts and lines the words are added. Raises CannotMoveSo; nothing is lost then.
    """
    changed = document.model_copy(deep=True)
    if not words:
        raise CannotMoveSo(gettext("Choose the words to move first."))
    first, rest = words, list[Words]()
    if to.startswith(NEW):
        to, first, rest = _begin_item(changed, to.removeprefix(NEW), words)
    target = find_field(changed, to)
    if target is None:
        raise CannotMoveSo(gettext("Choose where the words belong."))
    if any(field_of(one.path) == to for one in words):
        raise CannotMoveSo(gettext("They are there already. Choose another field."))
    _carry(changed, first, rest, target)
    _put_rest(changed, target, rest)
    for item_id in {one.path.partition("/")[0] for one in words if one.path}:
        changed = _without_empty(changed, item_id)
    return changed, to


def _carry(
    document: Document, words: Sequence[Words], rest: Sequence[Words], target: Field
) -> None:
    """Put words into a field; `rest` leaves its field with them, before numbers change."""
    period = _period_in(words, target)
    if period is not None:
        _put_period(document, words[0], period, target)
        _take_away(document, words, None)
        return
    displaced = _displaced(document, words, target)
    _take_away(document, [*words, *rest], displaced)
    _put(document, target, words, replace=displaced is not None)


def _begin_item(
    document: Document, section: str, words: Sequence[Words]
) -> tuple[str, Sequence[Words], list[Words]]:
    """Add an item for the words: its first field takes the first, its list or text the others."""
    section, _, name = section.partition("/")
    if section not in SECTIONS:
        raise CannotMoveSo(gettext("Choose where the words belong."))
    item = item_kind(section)()
    items_of(document, section).append(item)
    if isinstance(item, Work):
        item.roles.append(Role())
        key = item.roles[0].id if name == "position" else item.id
        return f"{key}/{name or 'name'}", words[:1], list(words[1:])
    if section == "sections":
        return f"{item.id}/lines", words, []
    if isinstance(item, Link) and (network := _network_of(words[0].text)):
        item.network = network
        return f"{item.id}/username", words[:1], list(words[1:])
    return f"{item.id}/{next(iter(SECTIONS[section].fields))}", words[:1], list(words[1:])


def _put_rest(document: Document, target: Field, words: Sequence[Words]) -> None:
    """Put what a new item's first field does not take: words as items, lines into its list."""
    if not words:
        return
    section = _words_section(document, target)
    if section:
        for one in words:
            item = item_kind(section)()
            items_of(document, section).append(item)
            field_there = target._replace(path=f"{item.id}/{target.name}", part=item)
            _put(document, field_there, [one], replace=False)
        return
    part = target.part.roles[0] if isinstance(target.part, Work) else target.part
    shown = [one for one in fields_of(document) if one.part is part and one.path != target.path]
    _put(document, min(shown, key=lambda one: ROOM_FOR_MORE[one.kind.kind]), words, replace=False)


ROOM_FOR_MORE = {"lines": 0, "chips": 1, "long": 2, "text": 3, "date": 4, "level": 5}


def _words_section(document: Document, target: Field) -> str:
    """Return the section whose items are words in a row, if the field belongs to one."""
    for section, shown in SECTIONS.items():
        items = items_of(document, section) if shown.shape == "chips" else []
        if any(item is target.part for item in items):
            return section
    return ""


def _period_in(words: Sequence[Words], target: Field) -> Period | None:
    """Return a period of time, such as `March 2019 – Present`, that goes to a date."""
    if target.name not in ("startDate", "endDate") or len(words) != 1:
        return None
    text = words[0].text
    found = find_period(Piece(0, len(text), text))
    return found[0] if found is not None and found[0].is_range else None


def _put_period(document: Document, words: Words, period: Period, target: Field) -> None:
    """Fill both ends of a period at once."""
    key = target.path.partition("/")[0]
    ends = [one for one in fields_of(document) if one.part is target.part]
    dates = {one.name: one for one in ends if one.name in ("startDate", "endDate")}
    if any(one.words for one in dates.values()):
        raise CannotMoveSo(gettext("This field says something already. Empty it first."))
    write(target.part, "startDate", period.start)
    write(target.part, "endDate", period.end)
    if hasattr(target.part, "current"):
        target.part.current = period.current
    for name in dates:
        retrace(document, f"{key}/{name}", _accepted(f"{key}/{name}", words.spans))


def _displaced(document: Document, words: Sequence[Words], target: Field) -> Words | None:
    """Return what must give way to the words; it will take their place."""
    if target.is_list or target.kind.kind == "long" or not target.words:
        return None
    if len(words) != 1 or not words[0].path:
        if target.kind.kind == "text":
            return None
        raise CannotMoveSo(gettext("This field says something already. Empty it first."))
    return Words(target.words, tuple(spans_of(trace(document, target.path))), target.path)


def _take_away(document: Document, words: Sequence[Words], displaced: Words | None) -> None:
    """Take words out of their fields; lines further down first, so that numbers hold."""
    for one in sorted(words, key=lambda one: _number(one.path), reverse=True):
        home = find_field(document, field_of(one.path)) if one.path else None
        if home is None:
            continue
        if home.is_list:
            _take_line(document, home, _number(one.path), displaced)
            continue
        _write(home, displaced.text if displaced else "")
        found = _accepted(home.path, displaced.spans) if displaced else {}
        retrace(document, home.path, found)


def _number(path: str) -> int:
    last = path.rpartition("/")[2]
    return int(last) if last.isdecimal() and len(last) < 10 else -1


def _take_line(document: Document, home: Field, at: int, displaced: Words | None) -> None:
    lines: list[str] = list(read(home.part, home.name))
    kept = {_number(key): found for key, found in trace(document, home.path).items()}
    order = [number for number in range(len(lines)) if number != at or displaced]
    if displaced:
        lines[at] = _without_tabs(displaced.text)
        kept[at] = Provenance(spans=list(displaced.spans), confidence=ACCEPTED)
    write(home.part, home.name, [lines[number] for number in order])
    found = {f"{home.path}/{now}": kept[was] for now, was in enumerate(order) if was in kept}
    retrace(document, home.path, found)


def _put(document: Document, target: Field, words: Sequence[Words], *, replace: bool) -> None:
    if target.is_list:
        lines: list[str] = list(read(target.part, target.name))
        for one in words:
            for line in _lines_in(one.text, target):
                found = _accepted(f"{target.path}/{len(lines)}", one.spans)
                document.provenance.update(found)
                lines.append(line)
        write(target.part, target.name, lines)
        return
    held = "" if replace else target.words
    known = [] if replace else spans_of(trace(document, target.path))
    between = "\n" if target.kind.kind == "long" else " "
    _write(target, between.join(filter(None, [held, *(one.text for one in words)])))
    spans = [*known, *(span for one in words for span in one.spans)]
    retrace(document, target.path, _accepted(target.path, spans))


def _lines_in(text: str, target: Field) -> Iterator[str]:
    """Yield what a list takes of a text: its lines, and of a table's row every cell as a word."""
    for line in text.splitlines():
        cells = line.split("\t") if target.kind.kind == "chips" else [_without_tabs(line)]
        yield from filter(None, map(str.strip, cells))


def _without_tabs(text: str, between: str = ", ") -> str:
    """Return a text with the cells of a table's row behind each other, `between` after words."""
    return "\n".join(_row(line.split("\t"), between) for line in text.split("\n"))


def _row(cells: Sequence[str], between: str) -> str:
    row = ""
    for cell in filter(None, map(str.strip, cells)):
        row += ("" if not row else " " if row[-1] in JOINING else between) + cell
    return row


def _write(target: Field, words: str) -> None:
    words = _without_tabs(words, " " if target.kind.kind in ("date", "level") else ", ")
    try:
        type_words(target.part, target.name, target.kind, words)
    except ValueError as error:
        raise CannotMoveSo(str(error)) from error


def _accepted(path: str, spans: Sequence[Span]) -> dict[str, Provenance]:
    return {path: Provenance(spans=list(spans), confidence=ACCEPTED)}


def _without_empty(document: Document, item_id: str) -> Document:
    """Remove an item out of which everything was moved, and an employer with it."""
    for listed, items in lists_of(document):
        for item in items:
            if item.id == item_id and is_empty(item):
                return _without_empty(remove_item(document, item_id), listed.partition("/")[0])
    return document
