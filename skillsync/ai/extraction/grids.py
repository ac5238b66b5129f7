"""Read a grid of titled cells cell by cell: `English  Tamil` above `C2  Native`.

A row of titles that look alike, each with lines of another look below it, begins a row of cells.
It ends at the next title, or where a line crosses from one cell into the next.
"""

from collections.abc import Iterator

from skillsync.ai.extraction.cards import cards_of
from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.extraction.segments import BASELINE, LEFT, Segment

INDENT = 24.0
"""Points a line may stand right of its cell's title."""
Look = tuple[int, float]


def cells_of(segments: list[Segment]) -> list[list[Segment]] | None:
    """Return what stands before a first row of cells, the cells, and the rest; None without one."""
    rows = list(_rows(segments))
    if cards := cards_of(segments, rows):
        return cards
    for number, row in enumerate(rows):
        labelled = len(row) > 2 and heading_kind(row[0].text) and _look(row[0]) != _look(row[1])
        labels = row[:1] if labelled else []
        titles = row[len(labels) :]
        if len(titles) < 2 or len({_look(one) for one in titles}) > 1:
            continue
        below = list(_below(titles, rows[number + 1 :]))
        cells = [[title] for title in titles]
        for one in (one for row in below for one in row):
            cells[_column(one, titles)].append(one)
        if all(_is_cell(cell) for cell in cells) and not any(map(_lists_dates, cells)):
            end = number + 1 + len(below)
            return [
                [*(one for row in rows[:number] for one in row), *labels],
                *cells,
                [one for row in rows[end:] for one in row],
            ]
    return None


def _rows(segments: list[Segment]) -> Iterator[list[Segment]]:
    row: list[Segment] = []
    for one in sorted(segments, key=BASELINE):
        if row and one.baseline - row[0].baseline > 0.3 * min(one.size, row[0].size):
            yield sorted(row, key=LEFT)
            row = []
        row.append(one)
    if row:
        yield sorted(row, key=LEFT)


def _look(one: Segment) -> Look:
    return one.tokens[0].look, round(one.size, 1)


def _column(one: Segment, titles: list[Segment]) -> int:
    return max((at for at, title in enumerate(titles) if one.x0 > title.x0 - 3), default=0)


def _below(titles: list[Segment], rows: list[list[Segment]]) -> Iterator[list[Segment]]:
    """Yield the rows that belong to the titles' cells."""
    edges = [title.x0 for title in titles[1:]]
    for row in rows:
        if heading_kind(row[0].text) and _look(row[0]) != _look(titles[0]):
            return
        for one in row:
            crosses = any(one.x0 < edge - 3 and one.x1 > edge for edge in edges)
            if crosses or _look(one) == _look(titles[0]) or one.x0 < titles[0].x0 - 3:
                return
        yield row


def _lists_dates(cell: list[Segment]) -> bool:
    """Tell the head of a table's column of dates, which are read with what stands beside them."""
    return sum(one.is_dated() for one in cell[1:]) >= max(2, len(cell) / 2)


def _is_cell(cell: list[Segment]) -> bool:
    """Tell a title with lines below it, and not two facts that merely stand in a row."""
    title, *below = cell
    if not below or title.is_dated() or title.is_bullet():
        return False
    stands_out = title.tokens[0].bold or title.size > 1.08 * max(one.size for one in below)
    near = below[0].baseline - title.baseline < 2.2 * title.size
    return stands_out and near and any(abs(one.x0 - title.x0) < INDENT for one in below)
