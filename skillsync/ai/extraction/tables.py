"""Read a table of jobs or studies, the first row of which says what stands in each column.

Its cells are parted by tabs, by upright strokes or, in plain text, by wide gaps. A head may take
two or three lines; where these no longer tell which words stand in which column (a PDF's cells
are set at the middle of their height), the columns tell by what they hold.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from skillsync.ai.extraction.dates import Period, find_period, holds_date
from skillsync.ai.extraction.judging import school_score
from skillsync.ai.extraction.learning import DEGREES, find_grade
from skillsync.ai.extraction.pieces import Ledger, Piece
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.vocabulary import STUDY_LABELS, fold, phrases
from skillsync.ai.extraction.vocabulary.columns import STUDY_COLUMNS, WORK_COLUMNS

LEAST_CELLS = 3
MOST_HEAD_ROWS = 3
MOST_WORDS = 6
"""So many words has the name of a column at most."""
GAP = re.compile(r" {2,}")
RULE = re.compile(r"[\s|+:=_-]+")
"""What is drawn below a head in plain text: `-----+-----`."""
WORD = re.compile(r"[^\W\d_]+|%")
APART = re.compile(r"[/&,()|]|\s-\s")
NUMBERED = re.compile(r"\d{1,2}[.)]?")
FIGURE = re.compile(
    r"\d{1,3}(?:[.,]\d{1,2})?\s?%?(?:\s?(?:/|of|out of)\s?\d{1,3})?(?:\s?[A-Z]{2,4}A)?"
)
SMALL = frozenset({"of", "the", "and", "name", "in", "de", "la", "du", "der", "s", "passing"})
Cells = list[Piece]


class Columns(NamedTuple):
    """The kinds of columns by what these are called, and every word of their names."""

    kinds: Mapping[str, str]
    words: frozenset[str]


@dataclass(slots=True)
class TableRow:
    """What stands in a row, by the kind of its column, and the lines below it."""

    row: Row
    cells: dict[str, Piece]
    more: list[Piece] = field(default_factory=list)
    """What stands in further columns of a kind, as the board beside the school."""
    body: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """The rows of a table below its head, and the rows of the section below the table."""

    rows: list[TableRow]
    rest: list[Row]


def find_study_table(rows: Sequence[Row], ledger: Ledger) -> Table | None:
    """Return the table of studies that a section begins with, None where it begins otherwise."""
    return _find(rows, study_columns(), {"institution", "degree"}, ledger, _guess_studies)


def find_work_table(rows: Sequence[Row], ledger: Ledger) -> Table | None:
    """Return the table of jobs that a section begins with, None where it begins otherwise."""
    return _find(rows, work_columns(), {"employer", "position"}, ledger, lambda _: [])


@cache
def work_columns() -> Columns:
    return _columns(WORK_COLUMNS, {})


@cache
def study_columns() -> Columns:
    return _columns(STUDY_COLUMNS, STUDY_LABELS)


def _columns(listed: Mapping[str, str], labels: Mapping[str, str]) -> Columns:
    kinds = {one: kind for kind, said in listed.items() for one in phrases(fold(said))}
    kinds.update(labels)
    return Columns(kinds, SMALL.union(*(WORD.findall(one) for one in kinds)))


def period_of(row: TableRow) -> Period | None:
    """Return the dates of a row: in one cell, or in one for the start and one for the end."""
    start, end = row.cells.get("start"), row.cells.get("end")
    whole = row.cells.get("period") or start or end
    if start and end and start.end < end.start:
        dash = "–".center(end.start - start.end)
        whole = Piece(start.start, end.end, f"{start.text}{dash}{end.text}")
    found = find_period(whole) if whole else None
    return found[0] if found else None


def _find(
    rows: Sequence[Row],
    columns: Columns,
    needed: set[str],
    ledger: Ledger,
    guess: Callable[[list[Cells]], list[str]],
) -> Table | None:
    if max((len(_cells(row)) for row in rows[: MOST_HEAD_ROWS + 1]), default=0) < LEAST_CELLS:
        return None
    head = list(takewhile(lambda row: _may_head(row, columns.words), rows[:MOST_HEAD_ROWS]))
    below = [row for row in rows[len(head) :] if not RULE.fullmatch(row.text)]
    if not head or not below or max(len(_cells(row)) for row in head) < 2:
        return None
    wide = len(_cells(below[0]))
    kinds = _named_by(head, wide, columns.kinds) or guess([_cells(row) for row in below])
    known = 2 * sum(map(bool, kinds)) > len(kinds) >= LEAST_CELLS
    found = _filled(below, kinds) if known and needed & set(kinds) else Table([], [])
    if not found.rows or not all(needed & set(one.cells) for one in found.rows):
        if not _only_names(head, columns.kinds):
            return None
        # Cells with lists in them stand below each other: they are read as any entries are.
        found = Table([], below)
    for row in rows[: rows.index(below[0])]:
        ledger.skip(row.piece)
    return found


def _only_names(head: list[Row], columns: Mapping[str, str]) -> bool:
    cells = _cells(head[0])
    return (
        len(head) == 1
        and len(cells) >= LEAST_CELLS
        and all(_kind(cell.text, columns) for cell in cells)
    )


def _cells(row: Row) -> Cells:
    """Return what stands in each cell; an empty cell is an empty piece."""
    text = row.text
    if "|" in text:
        closed = text[0] == "|" == text[-1]
        ends = [at for at, sign in enumerate(text) if sign == "|"]
        ends = ends[1:] if closed else [*ends, len(text)]
        begin = 1 if closed else 0
    else:
        marks = [at for at, sign in enumerate(text) if sign == "\t"]
        if not marks:
            return row.body.split(GAP)
        ends, begin = [*marks, len(text)], 0
    cells: Cells = []
    for end in ends:
        cells.append(row.body.part(begin, end))
        begin = end + 1
    return cells


def _may_head(row: Row, words: frozenset[str]) -> bool:
    """Tell a row that only has words columns are named with."""
    said = WORD.findall(fold(row.text))
    if row.is_bullet or row.more or not said or any(map(str.isdigit, row.text)):
        return False
    known = sum(word in words for word in said)
    return known >= 0.75 * len(said) and all(
        len(cell.text.split()) <= MOST_WORDS for cell in _cells(row)
    )


def _named_by(head: list[Row], wide: int, columns: Mapping[str, str]) -> list[str]:
    """Return the kind of each column; nothing where the lines of a head do not fit the columns."""
    lines = [_cells(row) for row in head]
    if any(len(line) != wide for line in lines):
        return []
    return [
        _kind(" ".join(cell.text for cell in column), columns)
        for column in zip(*lines, strict=True)
    ]


def _kind(label: str, columns: Mapping[str, str]) -> str:
    """Return the kind of a column by its name, or by the longest known phrase in that."""
    low = " ".join(fold(label).replace(".", "").strip(" :*").split())
    if low in columns:
        return columns[low]
    for part in APART.split(low):
        if part.strip() in columns:
            return columns[part.strip()]
    said = WORD.findall(low)
    for length in range(len(said), 0, -1):
        for at in range(len(said) - length + 1):
            if kind := columns.get(" ".join(said[at : at + length])):
                return kind
    return ""


def _guess_studies(lines: list[Cells]) -> list[str]:
    """Return the kinds of a table's columns by what most of their cells hold."""
    wide = len(lines[0])
    lines = [line for line in lines if len(line) == wide]
    kinds = [""] * wide
    signs: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("number", lambda text: NUMBERED.fullmatch(text) is not None),
        ("period", lambda text: holds_date(text) and not DEGREES.search(text)),
        ("grade", lambda text: bool(FIGURE.fullmatch(text) or find_grade(text))),
        ("degree", lambda text: DEGREES.match(text) is not None),
        ("institution", lambda text: school_score(text) > 0),
    )
    for kind, holds in signs:
        counts = Counter(
            at
            for line in lines
            for at, cell in enumerate(line)
            if not kinds[at] and holds(cell.text)
        )
        first = counts.most_common(1)
        if first and 2 * first[0][1] >= len(lines) and (kind != "number" or first[0][0] == 0):
            kinds[first[0][0]] = kind
    return kinds


def _filled(rows: list[Row], kinds: list[str]) -> Table:
    table = Table([], [])
    for number, row in enumerate(rows):
        cells = _cells(row)
        if len(cells) == len(kinds):
            one = TableRow(row, {})
            for kind, cell in zip(kinds, cells, strict=True):
                if not cell.trim():
                    continue
                if kind in one.cells or not kind:
                    one.more.append(cell)
                else:
                    one.cells[kind] = cell
            _part_grade(one)
            table.rows.append(one)
        elif row.blank_before and not row.is_bullet:
            table.rest = rows[number:]
            break
        else:
            table.rows[-1].body.append(row)
    return table


def _part_grade(row: TableRow) -> None:
    """Part `2016 71.4`, where two narrow columns stand close to each other."""
    cell = row.cells.get("period")
    found = find_period(cell) if cell else None
    if cell is None or found is None or "grade" in row.cells:
        return
    rest = cell.part(found[2])
    if rest and found[1] == 0 and FIGURE.fullmatch(rest.text):
        row.cells |= {"period": cell.part(0, found[2]), "grade": rest}
