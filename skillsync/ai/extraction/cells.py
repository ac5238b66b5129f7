"""Put the cells beside a line where a person reads them: with the line they belong to.

A narrow cell breaks its date over two lines; a cell at the right margin reaches down beside the
bullets below its line.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from skillsync.ai.extraction.broken_cells import make_cells_whole
from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.extraction.segments import DASHES, LEFT, WRITTEN, Segment, Token

DIGIT = re.compile(r"\d")
ANY_DASH = tuple(DASHES)
MOST_WORDS = 7
CELL_WORDS = 3
LEADING = 1.9
"""Times the size of the letters: lines of one cell follow at most this closely."""
Row = list[Segment]


def with_cells(rows: list[Row]) -> list[Row]:
    """Return the rows of a block, from left to right, each cell in the row it belongs to."""
    for row in rows:
        row.sort(key=LEFT)
    _make_words_whole(rows)
    _make_dates_whole(rows)
    make_cells_whole(rows)
    rows = [row for row in rows if row]
    _lift_dates_at_left(rows)
    rows = _lists_below(rows)
    _lift_from_bullets(rows)
    return [row for row in rows if row]


def _lists_below(rows: list[Row]) -> list[Row]:
    """Put each list that stands beside what it tells of below it."""
    begins = Counter(
        round(row[at].x0)
        for row in rows
        if row and (at := _list_in(row)) and not _is_listed(row[0])
    )
    if not begins:
        return rows
    ordered: list[Row] = []
    number = 0
    while number < len(rows):
        row = rows[number]
        at = _list_in(row)
        facts: list[Row] = []
        items: list[Row] = []
        if at and begins[round(row[at].x0)] > 1 and not _is_listed(row[0]):
            facts, items = _cells(rows[number:], row[at].x0 - 2)
        # A lone word beside a list is the label of a form, which is read as one line.
        if len(facts) > 1 or (facts and (at > 1 or row[0].is_dated())):
            ordered += [*facts, *items]
            number += len(_level(rows[number:], row[at].x0 - 2))
        else:
            ordered.append(row)
            number += 1
    return ordered


def _cells(rows: list[Row], edge: float) -> tuple[list[Row], list[Row]]:
    """Return the lines of the cell at the left of an edge, and those of the cell at its right."""
    level = _level(rows, edge)
    sides = ([one for one in row if one.x0 < edge] for row in level)
    others = ([one for one in row if one.x0 >= edge] for row in level)
    return [row for row in sides if row], [row for row in others if row]


def _level(rows: list[Row], edge: float) -> list[Row]:
    """Return the rows that two cells beside each other take, both begun in the first."""
    taken = rows[:1]
    last = {True: rows[0], False: rows[0]}
    for row in rows[1:]:
        sides = {one.x0 >= edge for one in row}
        near = [row[0].baseline - last[side][0].baseline < LEADING * row[0].size for side in sides]
        crosses = any(one.x0 < edge < one.x1 - 2 for one in row)
        if crosses or not all(near) or (len(sides) > 1 and _is_listed(row[0])):
            break
        taken.append(row)
        last |= dict.fromkeys(sides, row)
    return taken


def _list_in(row: Row) -> int:
    """Return which segment of a row, after its first, begins a line of a list; 0 if none does."""
    return next((at for at, one in enumerate(row) if at and _is_listed(one)), 0)


def _is_listed(one: Segment) -> bool:
    return one.is_bullet() and one.tokens[0].text in WRITTEN


def _make_words_whole(rows: list[Row]) -> None:
    """Put a word back together that a narrow cell broke: `Ba-` above `chelor`."""
    for number, row in enumerate(rows):
        for at, one in enumerate(row):
            whole = one
            while len(row) > 1 and _is_cut(whole):
                found = next(_beneath(rows, number, whole), None)
                if found is None or not _ends_word(whole, found[1], found[0]):
                    break
                whole = Segment([*whole.tokens[:-1], _glued(whole.tokens[-1], found[1].tokens[0])])
                whole.tokens += found[1].tokens[1:]
                whole.baseline = found[1].baseline
                found[0].remove(found[1])
            if whole is not one:
                row[at] = Segment(whole.tokens)


def _is_cut(one: Segment) -> bool:
    last = one.tokens[-1].text
    return len(one.tokens) <= CELL_WORDS and last.endswith("-") and last[-2:-1].isalpha()


def _ends_word(one: Segment, other: Segment, row: Row) -> bool:
    alike = abs(one.size - other.size) < 0.6 and abs(one.x0 - other.x0) < 2
    return alike and len(row) == 1 and other.tokens[0].text[0].islower()


def _glued(first: Token, rest: Token) -> Token:
    return replace(
        first,
        text=first.text[:-1] + rest.text,
        x0=min(first.x0, rest.x0),
        x1=max(first.x1, rest.x1),
        y1=max(first.y1, rest.y1),
    )


def _make_dates_whole(rows: list[Row]) -> None:
    """Put each date that was broken over two lines into the row in which it begins."""
    for number, row in enumerate(rows):
        for at, one in enumerate(row):
            if len(one.tokens) > MOST_WORDS or not _may_begin_date(one):
                continue
            for below, other in _beneath(rows, number, one):
                if whole := _whole(one, other, alone=len(row) == 1):
                    row[at] = whole
                    below.remove(other)
                    break


def _may_begin_date(one: Segment) -> bool:
    text = one.text
    return bool(DIGIT.search(text)) or text.endswith(ANY_DASH)


def _beneath(rows: list[Row], number: int, one: Segment) -> Iterator[tuple[Row, Segment]]:
    """Yield the segment just below, with its row."""
    for row in rows[number + 1 : number + 4]:
        if row and row[0].baseline - one.baseline > LEADING * one.size:
            return
        for other in row:
            shared = min(one.x1, other.x1) - max(one.x0, other.x0)
            if shared > 0.5 * min(one.x1 - one.x0, other.x1 - other.x0):
                yield row, other
                return


def _whole(one: Segment, other: Segment, *, alone: bool) -> Segment | None:
    """Return both as one date or range of dates, None when they are none."""
    if len(other.tokens) > MOST_WORDS or abs(one.size - other.size) > 0.6:
        return None
    first, second = one.text, other.text
    if (_is_range(first) and not first.endswith(ANY_DASH)) or heading_kind(second):
        return None
    dates = _is_date(first) and _is_date(second)
    dashed = first[-1] in DASHES
    apart = not (alone or dashed or _descend(first, second))
    if apart and _is_date(first) and _is_range(f"{first} – {second}"):
        return Segment([*one.tokens, _dash_after(one.tokens[-1]), *other.tokens])
    if (dashed or not dates) and _is_range(f"{first} {second}"):
        return Segment([*one.tokens, *other.tokens])
    return None


def _dash_after(last: Token) -> Token:
    """Return the dash that two dates, one above the other, stand for."""
    box = (last.x1, last.y0, last.x1, last.y1)
    return Token("–", last.turn, *box, last.baseline, last.size, last.bold, last.look)


def _is_range(text: str) -> bool:
    found = find_period(Piece(0, len(text), text))
    return found is not None and found[0].is_range and found[2] - found[1] >= len(text) - 2


def _descend(first: str, second: str) -> bool:
    """Tell two dates of a list, the latest first."""
    above, below = (find_period(Piece(0, len(text), text)) for text in (first, second))
    if above is None or below is None or not below[0].end:
        return False
    return (above[0].end or "") > below[0].end


def _is_date(text: str) -> bool:
    found = find_period(Piece(0, len(text), text))
    return found is not None and found[2] - found[1] >= len(text) - 2


def _lift_dates_at_left(rows: list[Row]) -> None:
    """Move a date that stands in the left margin to the line that it stands beside.

    That is the next one where cells begin at different heights, or the line above the bullets.
    """
    head: Row = []
    for row, below in zip(rows, [*rows[1:], []], strict=True):
        if _is_dated_beside(row, below):
            below[:0] = row
            row.clear()
            continue
        alone = head and _is_left_of(row, head) and not heading_kind(_text(head))
        if alone and _is_date(_text(row)):
            if not any(one.is_dated() for one in head):
                head[:0] = row
                row.clear()
        elif not row[0].is_bullet():
            head = row


def _is_dated_beside(row: Row, below: Row) -> bool:
    """Tell a date in a cell of its own, a little higher than the line in the cell beside it."""
    if not below or not _is_left_of(row, below) or below[0].is_bullet():
        return False
    near = below[0].baseline - row[0].baseline < 0.8 * row[0].size
    return near and not any(one.is_dated() for one in below) and _is_date(_text(row))


def _is_left_of(row: Row, other: Row) -> bool:
    return max([one.x1 for one in row]) < other[0].x0


def _text(row: Row) -> str:
    return " ".join([one.text for one in row])


def _lift_from_bullets(rows: list[Row]) -> None:
    """Move what stands at the right margin beside a bullet to the line the bullets are below."""
    head: Row = []
    for row in rows:
        if not row:
            continue
        if not row[0].is_bullet():
            head = row
            continue
        aside = row[1:]
        date = " ".join(one.text for one in aside)
        if head and aside and (_is_date(date) or all(_is_beside(one, head) for one in aside)):
            head += aside
            del row[1:]


def _is_beside(one: Segment, head: Row) -> bool:
    """Tell a date, or what is aligned with the cell above it."""
    if len(one.tokens) > MOST_WORDS:
        return False
    aligned = len(head) > 1 and (abs(head[-1].x1 - one.x1) < 2 or abs(head[-1].x0 - one.x0) < 2)
    return aligned or _is_date(one.text)
