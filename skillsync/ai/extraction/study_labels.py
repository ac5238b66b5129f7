"""Read a study that is filled into a form: `Degree: BSc`, or a label in a cell before each fact."""

import re
from dataclasses import dataclass, replace

from skillsync.ai.extraction.entries import Entry
from skillsync.ai.extraction.pieces import Ledger, Piece
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.vocabulary import STUDY_LABELS, fold

LABEL = re.compile(r"([^\W\d_][^:：\t,;|]{0,80}?)\s?(?:\t|[:：](?:\s|(?=[^\x00-\x7f])))")
FEWEST = 2
"""So many labels of one entry make it a form: one alone may be a word of the fact."""


@dataclass(frozen=True, slots=True)
class Told:
    """What stands behind a label of a form, and which field that names."""

    kind: str
    piece: Piece


def take_told(entry: Entry, ledger: Ledger) -> tuple[Entry, list[Told]]:
    """Return an entry without the rows whose labels name a field, and what these say."""
    found = {id(row): one for row in (*entry.head, *entry.body) if (one := _label(row))}
    if len({kind for kind, _ in found.values()}) < FEWEST:
        return entry, []
    told: list[Told] = []

    def rest(rows: list[Row]) -> list[Row]:
        kept: list[Row] = []
        for row in rows:
            kind, end = found.get(id(row), ("", 0))
            ledger.skip(row.body.part(0, end))
            bare = replace(row, body=row.body.part(end))
            if kind in {"", "period"} or not bare.body or _holds_period(entry, bare):
                kept.append(bare)
            else:
                told.append(Told(kind, bare.body.trim(" ,;.|\t")))
        return [row for row in kept if row.body]

    return Entry(rest(entry.head), rest(entry.body), entry.period), told


def _label(row: Row) -> tuple[str, int] | None:
    """Return which field a row's label names, and where the label ends."""
    found = LABEL.match(row.text)
    kind = STUDY_LABELS.get(fold(found[1].strip(" .*"))) if found else None
    return (kind, found.end()) if found and kind else None


def _holds_period(entry: Entry, row: Row) -> bool:
    period = entry.period
    return period is not None and row.body.start <= period.piece.start < row.body.end
