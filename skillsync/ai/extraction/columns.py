"""Tell where a page has columns, and in which order they are read.

A gutter is a left edge that several segments share, or the end of a white strip, and nothing
crosses it for a while. What stands to both sides of it are columns when each side has headings of
its own, or runs on by itself; dates, labels and short facts that each stand beside a line are cells
of a table, and are read with that line.
"""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from statistics import median

from skillsync.ai.extraction.grids import cells_of
from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.extraction.segments import Segment

MAX_DEPTH = 12
MIN_COLUMN_LINES = 4
MIN_HEADED_LINES = 2
OVERHANG = 60.0
MIN_CELLS = 2
MIN_LEVEL = 0.75
BIN = 4.0
"""Points: the width of the strips that are counted."""
WIDEST_PAGE = 14_400.0
"""Points: as wide as PDF lets a page be (ISO 32000, Annex C)."""
STRIP = 3
"""So many of them must be white, next to each other."""
MAY_CROSS = 0.12
AIR = 1.6
"""Times the size of the letters: a step down to what stands apart."""
MAX_DATE = 30
DATED = 0.25
"""So much of a column of dates is dates; the rest are headings."""
NEAR = 5.0
"""Points a heading may stand right of the edge of its column."""


def columns_of(segments: list[Segment], depth: int = 0) -> list[list[Segment]]:
    """Split segments into groups to be read one after the other."""
    if depth >= MAX_DEPTH or len(segments) < 2 * MIN_HEADED_LINES:
        return [segments] if segments else []
    segments.sort(key=lambda one: (one.baseline, one.x0))
    best: tuple[float, _Band] | None = None
    edges = _gutters(segments)
    strips = [x for x in _white_strips(segments) if not any(0 <= one - x <= BIN for one in edges)]
    for x in (*edges, *strips):
        for part in _uncrossed(segments, x):
            band = _Band(part, x)
            worth = band.worth()
            if worth > 0 and (band.is_headed or x in edges) and (best is None or worth > best[0]):
                best = (worth, band)
    if best is None or not best[1].is_headed:
        cells = cells_of(segments)
        if cells is not None:
            return _each_of(cells, depth)
    if best is None:
        return [segments]
    x = best[1].x
    chosen = _below_cells(_below_header(best[1]), x, segments)
    inside = {id(one) for one in chosen}
    top = chosen[0].baseline
    parts = [
        [one for one in segments if id(one) not in inside and one.baseline <= top],
        [one for one in chosen if one.x0 < x - 1],
        [one for one in chosen if one.x0 >= x - 1],
        [one for one in segments if id(one) not in inside and one.baseline > top],
    ]
    return _each_of(parts, depth)


def _each_of(parts: list[list[Segment]], depth: int) -> list[list[Segment]]:
    return [group for part in parts for group in columns_of(part, depth + 1)]


def _gutters(segments: list[Segment]) -> list[float]:
    """Return the left edges several segments share, except the page's own."""
    edges: list[list[float]] = []
    for x in sorted(one.x0 for one in segments):
        if edges and x - edges[-1][0] <= 3:
            edges[-1].append(x)
        else:
            edges.append([x])
    first = edges[0][0]
    shared = [edge for edge in edges if len(edge) >= 2 and edge[0] > first + 40]
    shared.sort(key=len, reverse=True)
    return [edge[0] for edge in shared[:12]]


def _white_strips(segments: list[Segment]) -> list[float]:
    """Return where text begins right of a strip that hardly anything crosses.

    A column set to the right or to the middle shares no left edge.
    """
    # Strange files place words beyond any page.
    edges = [(_bin(one.x0), _bin(max(one.x0, one.x1))) for one in segments]
    last = max(end for _, end in edges) + 1
    steps = [0] * (last + 2)
    for start, end in edges:
        steps[start] += 1
        steps[end + 1] -= 1
    most = MAY_CROSS * len(segments)
    covered = list(accumulate(steps[:last]))
    dark = [at for at, count in enumerate(covered) if count > most]
    found: list[float] = []
    for left, right in pairwise(dark):
        strip = covered[left + 1 : right]
        # Only where the strip is whitest does nothing of the right column stand yet.
        if len(strip) >= STRIP and strip.count(whitest := min(strip)) >= STRIP:
            found.append((right - strip[::-1].index(whitest)) * BIN)
    return found


def _bin(x: float) -> int:
    return int(min(WIDEST_PAGE, max(0.0, x)) / BIN)


def _uncrossed(segments: list[Segment], x: float) -> Iterator[list[Segment]]:
    """Yield the runs of segments, top to bottom, that nothing crosses at x."""
    band: list[Segment] = []
    for one in segments:
        # An address that no hyphen breaks may stick out of its column.
        reach = x + OVERHANG if len(one.tokens) == 1 and one.tokens[0].text.count("@") else x - 1
        if one.x0 < x - 1 and one.x1 > reach:
            if len(band) >= 2 * MIN_HEADED_LINES:
                yield band
            band = []
        else:
            band.append(one)
    if len(band) >= 2 * MIN_HEADED_LINES:
        yield band


class _Band:
    """A stretch of a page that a gutter at `x` may part into two columns."""

    def __init__(self, segments: list[Segment], x: float) -> None:
        self.segments = segments
        self.x = x
        self.left = [one for one in segments if one.x0 < x - 1]
        self.right = [one for one in segments if one.x0 >= x - 1]
        self.size = median(one.size for one in segments)
        self.is_headed = False

    def worth(self) -> float:
        """Return how much text is better read as two columns; 0 when these are no columns."""
        fewer = min(len(self.left), len(self.right))
        if fewer < MIN_HEADED_LINES:
            return 0.0
        low = min(self.left[-1].baseline, self.right[-1].baseline)
        high = max(self.left[0].baseline, self.right[0].baseline)
        if low - high < self.size:
            return 0.0
        aligned = sum(1 for one in self.right if one.x0 < self.x + 30) / len(self.right)
        if not self._are_columns(low - high, aligned=aligned >= 0.5):
            return 0.0
        gutter = self.x - max(one.x1 for one in self.left)
        return (low - high) * fewer * (1 + min(max(gutter, 0.0), 40) / 40)

    def _are_columns(self, height: float, *, aligned: bool) -> bool:
        if _is_dated(self.left) or _is_dated(self.right) or self._is_table_of_dates():
            return False
        here, there = _headings(self.left), _headings(self.right, self.x if aligned else None)
        there = [one for one in there if not _is_cell_title(one, self.left, here)]
        if here and there:
            bare = 2 * len(here) > len(self.left)  # hardly anything but headings
            self.is_headed = not (bare or _are_all_beside(here, there))
            return self.is_headed
        if not aligned:
            return False
        if not there and _is_grid(self.left, self.right, self.size):
            return False
        if min(len(self.left), len(self.right)) < MIN_COLUMN_LINES or height < 4 * self.size:
            return False
        if here and _are_labels(self.left, here, self.size):
            return False
        if _is_margin(self.left, self.right) or _is_margin(self.right, self.left):
            return False
        jumps = self._jumps() > 0.25 * min(len(self.left), len(self.right))
        return not jumps or _is_prose(self.left, self.right)

    def _is_table_of_dates(self) -> bool:
        """Tell dates at the left, each painted just before the words beside it."""
        painted = sorted(self.segments, key=lambda one: one.turn)
        dated = [
            (one, after)
            for one, after in zip(painted, [*painted[1:], None], strict=True)
            if one.x0 < self.x - 1 and one.is_dated()
        ]
        # One figure that looks like a year, as in `SAP2000`, makes no table.
        return len(dated) >= max(1.0, DATED * len(self.left)) and all(
            after is not None
            and after.x0 >= self.x - 1
            and abs(after.baseline - one.baseline) < 0.3 * one.size
            for one, after in dated
        )

    def _jumps(self) -> int:
        """Count how often the PDF's own order jumps over the gutter."""
        painted = sorted(self.segments, key=lambda one: one.turn)
        sides = [one.x0 < self.x - 1 for one in painted]
        return sum(a != b for a, b in pairwise(sides)) - 1


def _is_grid(left: list[Segment], right: list[Segment], size: float) -> bool:
    """Tell rows of cells: what stands apart at the right is level with what does at the left."""
    begin = _tops(right, size)
    lists = [one for one in begin if one.is_bullet()]
    if len(lists) >= MIN_CELLS:
        begin = lists
    tops = [one.baseline for one in _tops(left, size)]
    level = sum(any(abs(top - one.baseline) < 0.2 * size for top in tops) for one in begin)
    fewest = MIN_CELLS if lists else MIN_CELLS + 1
    return level >= max(fewest, MIN_LEVEL * len(begin))


def _tops(side: list[Segment], size: float) -> list[Segment]:
    """Return the first segments of what stands apart."""
    return [side[0], *(b for a, b in pairwise(side) if b.baseline - a.baseline > AIR * size)]


def _is_dated(side: list[Segment]) -> bool:
    return sum(one.is_dated() for one in side) > 0.45 * len(side)


def _headings(side: list[Segment], x: float | None = None) -> list[Segment]:
    """Return the segments that are headings and stand at the side's edge."""
    return [
        one
        for one in side
        if one.letters <= 40
        and len(one.tokens) <= 5
        and (x is None or one.x0 < x + NEAR)
        and heading_kind(one.text)
    ]


def _are_all_beside(here: list[Segment], there: list[Segment]) -> bool:
    """Tell cells of a table: each word that could be a heading stands beside another one."""
    return len(here) > 1 and all(
        any(abs(one.baseline - other.baseline) < 0.3 * one.size for other in others)
        for side, others in ((here, there), (there, here))
        for one in side
    )


def _is_cell_title(one: Segment, left: list[Segment], headings: list[Segment]) -> bool:
    """Tell `Software` beside `Design`: both look alike, and unlike the headings above them."""
    looks = {other.tokens[0].look for other in headings}
    return one.tokens[0].look not in looks and any(
        abs(other.baseline - one.baseline) < 0.3 * one.size
        and other.tokens[0].look == one.tokens[0].look
        for other in left
    )


def _are_labels(side: list[Segment], headings: list[Segment], size: float) -> bool:
    """Tell a margin that names the sections beside it: hardly anything there but headings."""
    named = {id(one) for one in headings}
    rest = [one for one in side if id(one) not in named]
    below = sum(
        any(0 < one.baseline - other.baseline < 1.8 * size for other in headings) for one in rest
    )
    return len(rest) - below <= 0.35 * len(side) and len(rest) <= len(headings)


def _is_margin(side: list[Segment], other: list[Segment]) -> bool:
    """Tell dates, places and hints that each stand beside a line of the other side."""
    beside = {round(one.baseline / 2) for one in other}
    paired = sum(
        1 for one in side if {int(one.baseline / 2) + step for step in (0, 1)} & beside
    ) / len(side)
    sparse = len(side) <= 0.75 * len(other)
    short = sum(one.letters for one in side) / len(side) <= 24
    return paired > 0.9 and sparse and short and _is_scattered(side)


def _is_scattered(side: list[Segment]) -> bool:
    steps = [b.baseline - a.baseline for a, b in pairwise(side)]
    return bool(steps) and max(steps) > 3.5 * median(one.size for one in side)


def _is_prose(left: list[Segment], right: list[Segment]) -> bool:
    """Tell two columns painted row by row from a table of short facts."""
    sides = (left, right)
    return all(sum(one.letters for one in side) / len(side) >= 11 for side in sides)


def _below_cells(chosen: list[Segment], x: float, page: list[Segment]) -> list[Segment]:
    """Cut off cells above the headings of columns: dates of entries, an address in a header."""
    right = [one for one in chosen if one.x0 >= x - 1]
    for one in right:
        aligned = one.x0 < x + 3 and not (one.is_dated() and one.letters <= MAX_DATE)
        if aligned or heading_kind(one.text):
            return chosen
        near = 0.3 * one.size
        if not any(
            other.x0 < x - 1 and abs(other.baseline - one.baseline) < near for other in page
        ):
            return chosen
        above = [other for other in chosen if other.baseline <= one.baseline + near]
        below = [other for other in chosen if other.baseline > one.baseline + near]
        if _headings(above) or not _are_both_headed(below, x):
            return chosen
        chosen = below
    return chosen


def _are_both_headed(segments: list[Segment], x: float) -> bool:
    left = [one for one in segments if one.x0 < x - 1]
    return bool(_headings(left)) and bool(_headings([one for one in segments if one.x0 >= x - 1]))


def _below_header(band: _Band) -> list[Segment]:
    """Cut a page's header off two columns: big words at the top, with facts beside them."""
    segments, usual = band.segments, band.size
    for number in range(2, min(len(segments) - 2 * MIN_COLUMN_LINES, 14)):
        step = segments[number].baseline - segments[number - 1].baseline
        if step < 1.8 * usual:
            continue
        top = segments[:number]
        beside = [one for one in top if one.x0 >= band.x - 1]
        aligned = sum(one.x0 < band.x + 3 for one in beside)
        headed = bool(beside) and bool(heading_kind(beside[0].text))
        large = max(one.size for one in top) >= 1.5 * usual
        if large and beside and not headed and 2 * aligned < len(beside):
            return segments[number:]
    return segments
