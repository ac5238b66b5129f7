"""Read cards that stand in pairs, each with a job and its dates: `2018 – 2021   2015 – 2018`.

No line of one job has a range of dates and another date. Where two have, their right halves at
one edge, each half is a card, from the line with the dates (or just above it, where names
stand first) to the next pair of cards.
"""

from skillsync.ai.extraction.dates import Period, find_period
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.extraction.segments import Segment

FEWEST_DATES = 4
FEWEST_PAIRS = 2
ALIGNED = 4.0
"""Points."""
NEAR, APART = 1.7, 2.4
"""Times the size of the letters: lines of a card follow so closely; what stands further off is of
another one."""
MOST_ABOVE = 2
Row = list[Segment]


def cards_of(segments: list[Segment], rows: list[Row]) -> list[list[Segment]] | None:
    """Return what stands above the cards, the cards, and the rest; None where there are none."""
    if sum(one.is_dated() for one in segments) < FEWEST_DATES:
        return None
    found = [(at, edge) for at, row in enumerate(rows) if (edge := _edge(row))]
    edges = [edge for _, edge in found]
    if len(found) < FEWEST_PAIRS or max(edges) - min(edges) > ALIGNED:
        return None
    edge = min(edges) - ALIGNED
    tops = [_top(rows, at, edge) for at, _ in found]
    cards: list[list[Segment]] = []
    end = tops[0]
    for number, top in enumerate(tops):
        limit = tops[number + 1] if number + 1 < len(tops) else len(rows)
        end = _end(rows, found[number][0], limit, edge)
        if end < limit < len(rows):
            return None
        level = [one for row in rows[top:end] for one in row]
        cards += [[one for one in level if one.x0 < edge], [one for one in level if one.x0 >= edge]]
    before = [one for row in rows[: tops[0]] for one in row]
    return [before, *cards, [one for row in rows[end:] for one in row]]


def _edge(row: Row) -> float:
    """Return where the right card begins of a row with the dates of two, 0 where it has not."""
    dated = [at for at, one in enumerate(row) if one.is_dated()]
    if len(dated) < FEWEST_PAIRS:
        return 0.0
    dates = {at: found for at in dated if (found := _date(row[at]))}
    if len(dates) != FEWEST_PAIRS or not any(one.is_range for one in dates.values()):
        return 0.0
    first, second = dates
    return row[second if first == 0 else first + 1].x0


def _date(one: Segment) -> Period | None:
    """Return the dates of a segment that is nothing else."""
    whole = Piece(0, len(one.text), one.text)
    found = find_period(whole)
    return found[0] if found and not whole.without(found[1], found[2]) else None


def _top(rows: list[Row], at: int, edge: float) -> int:
    """Return the first row of a pair of cards: names may stand above the dates."""
    top, left = at, rows[at][0].x0
    while top and at - top < MOST_ABOVE and _is_above(rows[top - 1], rows[top], left, edge):
        top -= 1
    return top


def _is_above(row: Row, below: Row, left: float, edge: float) -> bool:
    near = below[0].baseline - row[0].baseline < NEAR * max(row[0].size, below[0].size)
    beside = len(row) == FEWEST_PAIRS and abs(row[0].x0 - left) < ALIGNED and row[1].x0 >= edge
    return near and beside and row[0].x1 < edge and not any(one.is_dated() for one in row)


def _end(rows: list[Row], at: int, limit: int, edge: float) -> int:
    """Return the row after a pair of cards: of the next one, a heading, or what crosses both."""
    for number in range(at + 1, limit):
        row, above = rows[number], rows[number - 1]
        if any(one.x0 < edge < one.x1 - ALIGNED for one in row) or heading_kind(row[0].text):
            return number
        if row[0].baseline - above[0].baseline > APART * row[0].size and row[-1].x0 < edge:
            return number
    return limit
