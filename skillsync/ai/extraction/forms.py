"""Read jobs that are filled into a form: `Period`, `Position`, `Employer`, again and again."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.entries import Entry
from skillsync.ai.extraction.judging import title_score
from skillsync.ai.extraction.pieces import Ledger, Piece, count_words
from skillsync.ai.extraction.rows import BULLET, Row
from skillsync.ai.extraction.vocabulary import fold

LABEL = re.compile(
    r"[^\W\d_][^:：\t,;|]{0,30}+(?:\t|\s?[:：](?:\s|$))|[^\W\d_][^:：\t,;|]{0,60}+[:：](?:\s|$)"
)
LEAST_CELLS, LONGEST_CELL = 3, 3
LONGEST_NAME = 12
"""Words; what is longer describes, as sentences and lists of duties do."""
SENTENCE_WORDS, LISTED_COMMAS = 3, 2
NUMBERED = re.compile(r"\(?\d{1,2}[.)]")


def read_forms(rows: list[Row], ledger: Ledger) -> list[Entry]:
    """Return the jobs of a form without their labels; none where the rows are no form."""
    rows = list(_unnumbered(rows))
    labels = [_label(row) for row in rows]
    counts = Counter(labels)
    first = labels[0] if labels else ""
    form = {
        label
        for label, count in counts.items()
        if label and title_score(label) < 1 and count >= 2 and abs(count - counts[first]) <= 1
    }
    if first not in form or len(form) < 2 or _are_employers(form, rows, labels):
        return []
    entries: list[Entry] = []
    said: list[Piece] = []
    for row, label in zip(rows, labels, strict=True):
        if label == first:
            entries.append(Entry())
        _fill(entries[-1], _filled(row, said) if label in form else row, named=label in form)
    for entry in entries:
        # The dates stand last, wherever the form asks for them.
        entry.head.sort(key=lambda one: _holds(entry, one))
    if not all(entry.period and entry.head for entry in entries):
        return []
    for piece in said:
        ledger.skip(piece)
    return entries


def _are_employers(form: set[str], rows: list[Row], labels: list[str]) -> bool:
    """Tell employers from labels: a form asks for its dates in one place."""
    dated = {
        label
        for row, label in zip(rows, labels, strict=True)
        if label in form and (found := find_period(row.body)) and found[0].is_range
    }
    return len(dated) > 1


def _unnumbered(rows: list[Row]) -> Iterator[Row]:
    """Yield each line of `1. Employer: Acme` and what is indented below it as a row of its own."""
    for row in rows:
        if row.is_bullet and NUMBERED.match(row.piece.text) and LABEL.match(row.text):
            yield replace(row, is_bullet=False, more=[])
            yield from (
                replace(row, piece=one, body=one, is_bullet=False, more=[], blank_before=False)
                for one in row.more
            )
        else:
            yield row


def _label(row: Row) -> str:
    found = None if row.is_bullet else LABEL.match(row.text)
    return fold(found[0].strip(" :：\t")) if found else ""


def _filled(row: Row, said: list[Piece]) -> Row:
    """Return what stands behind the label, and add the label to what was said."""
    found = LABEL.match(row.text)
    end = found.end() if found else 0
    said.append(row.body.part(0, end))
    body = row.body.part(end)
    if bullet := BULLET.match(body.text):
        said.append(body.part(0, bullet.end()))
        return replace(row, body=body.part(bullet.end()), is_bullet=True)
    return replace(row, body=body)


def _fill(entry: Entry, row: Row, *, named: bool) -> None:
    if not row.body:
        return
    if not named or row.is_bullet or row.more or _describes(row):
        entry.body.append(row)
        return
    found = find_period(row.body)
    if found and entry.period is None:
        entry.period = found[0]
    entry.head.append(row)


def _describes(row: Row) -> bool:
    count = count_words(row.text)
    listed = row.text.count(",") >= LISTED_COMMAS and count > LONGEST_NAME / 2
    return count > LONGEST_NAME or listed or (count > SENTENCE_WORDS and row.ends_as_sentence())


def _holds(entry: Entry, row: Row) -> bool:
    period = entry.period
    return period is not None and row.body.start <= period.piece.start < row.body.end


def without_table_head(rows: list[Row], ledger: Ledger) -> list[Row]:
    """Take off the row that says what stands in each column: `Dates  Position  Employer`.

    It has as many cells as the dated row below it, three at least, all short and without numbers.
    """
    if len(rows) < 2 or rows[0].is_bullet or find_period(rows[1].body) is None:
        return rows
    cells = rows[0].text.split("\t")
    alike = len(cells) == len(rows[1].text.split("\t")) >= LEAST_CELLS
    short = all(count_words(cell) <= LONGEST_CELL for cell in cells)
    if not (alike and short) or any(map(str.isdigit, rows[0].text)):
        return rows
    ledger.skip(rows[0].piece)
    return rows[1:]
