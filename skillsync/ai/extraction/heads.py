"""Cut the heads of jobs into slots: where each of their words stands, and how it looks there."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple

from skillsync.ai.extraction.entries import (
    DRAWN_INDENT,
    LABELLED,
    Chunk,
    Entry,
    label_of,
    read_chunks,
    text_indent,
)
from skillsync.ai.extraction.judging import GENDER, title_score
from skillsync.ai.extraction.pieces import Ledger, Piece, count_words
from skillsync.ai.extraction.rows import Row

MOST_BELOW = 3
"""So many rows below the date may still name the job."""
OPENING = "(（"
STROKE = re.compile(r"\s/\s|\.(?:(?<=[^\W\d_]{4}\.)\s(?=[^\W\d_])|(?<=\.\.)\s)")
IN_BRACKETS = re.compile(r"(.*\S)\s?([(（][^()（）]{2,60}[)）])")


class Slot(NamedTuple):
    """A chunk of a head, where it stands and how it looks.

    `row` counts from the row of the date, `look` is that of the source's runs, with the size, and
    `label` what stands before it, as in `Employer: Acme`. A slot may be `alone` in its row. What
    stands in a `listed` row can only be a place. Every head of a section may have a `bracketed`
    name, as in `Cook (Acme Ltd)`.
    """

    chunk: Chunk
    row: int
    at: int
    look: tuple[int, int]
    label: str = ""
    alone: bool = False
    listed: bool = False
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The slots of a head, and the web address in it."""

    slots: list[Slot]
    url: Piece | None


def read_heads(entries: Sequence[Entry], ledger: Ledger) -> list[Head]:
    """Return the heads of a section's entries, with rows below their dates that may be of them."""
    labels = labels_of(entries)
    heads = [_head(entry, labels, ledger) for entry in entries]
    if len(heads) > 1 and all(_is_told_in_brackets(head) for head in heads):
        return [Head([head.slots[0]._replace(bracketed=True)], head.url) for head in heads]
    return heads


def labels_of(entries: Sequence[Entry]) -> set[str]:
    """Return what stands before a colon in more heads than one and is no job."""
    counts = Counter(
        label
        for entry in entries
        for label in {label_of(row) for row in [*entry.head, *entry.body[:MOST_BELOW]]}
        if label and title_score(label) < 1
    )
    return {label for label, count in counts.items() if count > 1}


def _head(entry: Entry, labels: set[str], ledger: Ledger) -> Head:
    above = entry.head[-1]
    # What stands deeper than the date may be bullets; not where the dot of a timeline leads it.
    flat = "\t" in above.text or above.body.start > above.piece.start
    deep = math.inf if flat else text_indent(above) + DRAWN_INDENT
    below = list(
        takewhile(lambda row: _may_name(row) and row.indent < deep, entry.body[:MOST_BELOW])
    )
    listed = (
        entry.head[-1].is_bullet
        and bool(entry.body)
        and len(entry.body[0].text.split()) <= 4
        and label_of(entry.body[0]) not in labels
    )
    if listed:
        below = entry.body[:1]
    rows = [*entry.head, *below]
    named = [label_of(row) if label_of(row) in labels else "" for row in rows]
    bare = [
        without_label(row, ledger) if label else row for row, label in zip(rows, named, strict=True)
    ]
    anchor = len(entry.head) - 1
    slots: list[Slot] = []
    url: Piece | None = None
    for chunk in read_chunks(bare, entry.period):
        if chunk.piece.is_address():
            url = url or chunk.piece
            continue
        row = chunk.row - anchor
        at = sum(one.row == row for one in slots)
        look = (ledger.source.look_at(chunk.parts[0].start), round(rows[chunk.row].size))
        alone = chunk.whole == bare[chunk.row].body and len(chunk.parts) == 1
        whole = _with_brackets_apart(chunk)
        slots.append(Slot(whole, row, at, look, named[chunk.row], alone, listed and row > 0))
    return Head(slots, url)


def _may_name(row: Row) -> bool:
    return row.is_head_like() and count_words(row.text) <= 10


def without_label(row: Row, ledger: Ledger) -> Row:
    found = LABELLED.match(row.text)
    end = found.end() if found else 0
    ledger.skip(row.body.part(0, end))
    return replace(row, body=row.body.part(end))


def _is_told_in_brackets(head: Head) -> bool:
    """Tell `Cook (Acme Ltd)` and nothing else."""
    parts = [part for slot in head.slots for part in slot.chunk.parts]
    return len(head.slots) == 1 and len(parts) == 2 and parts[1].text[0] in OPENING


def _with_brackets_apart(chunk: Chunk) -> Chunk:
    """Make what a part has in brackets at its end a part of its own."""
    return replace(chunk, parts=list(_parts(chunk)))


def _parts(chunk: Chunk) -> Iterator[Piece]:
    for part in (one for whole in chunk.parts for one in whole.split(STROKE)):
        found = IN_BRACKETS.fullmatch(part.text)
        if found and not GENDER.fullmatch(found[2]):
            yield part.part(0, found.end(1))
            yield part.part(found.start(2))
        else:
            yield part
