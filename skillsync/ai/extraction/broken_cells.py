"""Put the cells of a table back together whose words did not fit on one line."""

from skillsync.ai.extraction.segments import Segment

LEAST_CELLS = 3
LEADING = 1.6
"""Times the size of the letters: the lines of a cell follow at most this closely."""
ALIGNED = 2.0
"""Points."""
Row = list[Segment]


def make_cells_whole(rows: list[Row]) -> None:
    """Join the lines of each cell of the dated rows of a table, where there are three cells."""
    edge = max((one.x1 for row in rows for one in row), default=0.0)
    number = 0
    while number < len(rows):
        row = rows[number]
        number += 1
        if len(row) < LEAST_CELLS or not any(one.is_dated() for one in row):
            continue
        last = list(row)
        while number < len(rows) and (found := _goes_on(row, last, rows[number], edge)):
            for at, one in found:
                row[at] = Segment([*row[at].tokens, *one.tokens])
                last[at] = one
            rows[number].clear()
            number += 1


def _goes_on(row: Row, last: Row, below: Row, edge: float) -> list[tuple[int, Segment]]:
    """Return what ends the cells of a row, by the number of the cell; nothing where none does."""
    found: list[tuple[int, Segment]] = []
    for one in below:
        at = next((at for at, cell in enumerate(row) if abs(cell.x0 - one.x0) < ALIGNED), None)
        if at is None or one.is_dated() or one.is_bullet():
            return []
        right = row[at + 1].x0 if at + 1 < len(row) else edge
        if not _did_not_fit(last[at], one, right):
            return []
        found.append((at, one))
    return found


def _did_not_fit(above: Segment, one: Segment, right: float) -> bool:
    """Tell the next line of a cell: its first word found no room above."""
    first = one.tokens[0]
    near = 0 < one.baseline - above.baseline < LEADING * one.size
    same = above.tokens[-1].look == first.look and abs(above.size - one.size) < 0.6
    return near and same and above.x1 + 0.25 * one.size + (first.x1 - first.x0) > right - one.size
