"""Put a page's words in the order a person reads them.

Words on one baseline make segments, split where the gap is wide. Where a real gutter separates two
columns, the left column is read before the right one; dates at the right margin, or hints in a
left margin, belong to the line beside them and are no columns.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

WIDE_GAP = 1.2
MAX_DEPTH = 6
MIN_COLUMN_LINES = 4
OVERHANG = 60.0
DATE_LIKE = re.compile(r"(?:19|20)\d\d\b|\d\d?/\d\d")


@dataclass(slots=True)
class Token:
    """A word as it is painted: its turn in the stream, its box, and how it looks.

    Boxes are in points from the top left of the sheet, held so that the word is upright: `turned`
    says how far, in degrees clockwise, the sheet must be turned for it.
    """

    text: str
    turn: int
    x0: float
    y0: float
    x1: float
    y1: float
    baseline: float
    size: float
    bold: bool
    look: int = 0
    turned: int = 0
    may_be_unseen: bool = False
    sure: float = 1.0


@dataclass(slots=True)
class VisualLine:
    """A line's segments, left to right, with wide gaps between them."""

    segments: list[list[Token]]
    starts_block: bool
    unseen: bool = False


class Segment:
    """Words on one baseline with no wide gap between them."""

    __slots__ = ("baseline", "letters", "size", "tokens", "turn", "x0", "x1")

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.x0 = tokens[0].x0
        self.x1 = max(token.x1 for token in tokens)
        self.baseline = tokens[0].baseline
        self.size = max(token.size for token in tokens)
        self.turn = min(token.turn for token in tokens)
        self.letters = sum(len(token.text) for token in tokens)

    def is_dated(self) -> bool:
        return self.letters <= 28 and any(DATE_LIKE.search(token.text) for token in self.tokens)


def arrange(tokens: list[Token]) -> list[VisualLine]:
    """Return a page's lines in reading order."""
    lines: list[VisualLine] = []
    for group in _columns(list(_segments(tokens)), 0):
        lines.extend(_lines(group))
    return lines


def _rows(tokens: list[Token]) -> Iterator[list[Token]]:
    row: list[Token] = []
    for token in sorted(tokens, key=lambda one: one.baseline):
        if row and token.baseline - row[0].baseline > 0.3 * min(token.size, row[0].size):
            yield row
            row = []
        row.append(token)
    if row:
        yield row


def _segments(tokens: list[Token]) -> Iterator[Segment]:
    for row in _rows(tokens):
        row.sort(key=lambda token: token.x0)
        part = [row[0]]
        for before, token in pairwise(row):
            if token.x0 - before.x1 > WIDE_GAP * max(token.size, before.size) and not (
                # A bullet stands well before its text, and belongs to it.
                len(part) == 1 and not before.text.isalnum() and len(before.text) == 1
            ):
                yield Segment(part)
                part = []
            part.append(token)
        yield Segment(part)


def _columns(segments: list[Segment], depth: int) -> list[list[Segment]]:
    """Split segments into groups to be read one after the other."""
    if depth >= MAX_DEPTH or len(segments) < 2 * MIN_COLUMN_LINES:
        return [segments] if segments else []
    segments.sort(key=lambda one: (one.baseline, one.x0))
    best: tuple[float, float, list[Segment]] | None = None
    for x in _gutters(segments):
        for band in _bands(segments, x):
            worth = _worth(band, x)
            if worth > 0 and (best is None or worth > best[0]):
                best = (worth, x, band)
    if best is None:
        return [segments]
    _, x, band = best
    band = _below_header(band, x)
    inside = {id(one) for one in band}
    top = band[0].baseline
    parts = (
        [one for one in segments if id(one) not in inside and one.baseline <= top],
        [one for one in band if one.x0 < x - 1],
        [one for one in band if one.x0 >= x - 1],
        [one for one in segments if id(one) not in inside and one.baseline > top],
    )
    return [group for part in parts for group in _columns(part, depth + 1)]


def _below_header(band: list[Segment], x: float) -> list[Segment]:
    """Cut a page's header off two columns: big words at the top, with facts beside them."""
    usual = median(one.size for one in band)
    for number in range(2, min(len(band) - 2 * MIN_COLUMN_LINES, 14)):
        step = band[number].baseline - band[number - 1].baseline
        if step < 1.8 * usual:
            continue
        top = band[:number]
        beside = [one for one in top if one.x0 >= x - 1]
        aligned = sum(one.x0 < x + 3 for one in beside)
        if max(one.size for one in top) >= 1.5 * usual and beside and 2 * aligned < len(beside):
            return band[number:]
    return band


def _gutters(segments: list[Segment]) -> list[float]:
    """Return the left edges several segments share, except the page's own."""
    edges: list[list[float]] = []
    for x in sorted(one.x0 for one in segments):
        if edges and x - edges[-1][0] <= 3:
            edges[-1].append(x)
        else:
            edges.append([x])
    first = edges[0][0]
    shared = [edge for edge in edges if len(edge) >= 3 and edge[0] > first + 40]
    shared.sort(key=len, reverse=True)
    return [edge[0] for edge in shared[:12]]


def _bands(segments: list[Segment], x: float) -> Iterator[list[Segment]]:
    """Yield the runs of segments, top to bottom, that nothing crosses at x."""
    band: list[Segment] = []
    for one in segments:
        # An address that no hyphen breaks may stick out of its column.
        reach = x + OVERHANG if len(one.tokens) == 1 and one.tokens[0].text.count("@") else x - 3
        if one.x0 < x - 1 and one.x1 > reach:
            if len(band) >= 2 * MIN_COLUMN_LINES:
                yield band
            band = []
        else:
            band.append(one)
    if len(band) >= 2 * MIN_COLUMN_LINES:
        yield band


def _worth(band: list[Segment], x: float) -> float:
    """Return how much text is better read as two columns at x; 0 when these are no columns."""
    left = [one for one in band if one.x0 < x - 1]
    right = [one for one in band if one.x0 >= x - 1]
    if min(len(left), len(right)) < MIN_COLUMN_LINES:
        return 0.0
    low = min(left[-1].baseline, right[-1].baseline)
    high = max(left[0].baseline, right[0].baseline)
    if low - high < 4 * median(one.size for one in band):
        return 0.0
    if _is_margin(left, right) or _is_margin(right, left) or _is_table(band, x):
        return 0.0
    aligned = sum(1 for one in right if one.x0 < x + 30) / len(right)
    if aligned < 0.5:
        return 0.0
    if _switches(band, x) > 0.25 * min(len(left), len(right)) and not _is_prose(left, right):
        return 0.0
    gutter = x - max(one.x1 for one in left)
    return (low - high) * min(len(left), len(right)) * (1 + min(gutter, 40) / 40)


def _is_margin(side: list[Segment], other: list[Segment]) -> bool:
    """Tell dates, places and hints that each stand beside a line of the other side."""
    if sum(one.is_dated() for one in side) > 0.45 * len(side):
        return True
    beside = {round(one.baseline / 2) for one in other}
    paired = sum(
        1 for one in side if {int(one.baseline / 2) + step for step in (0, 1)} & beside
    ) / len(side)
    sparse = len(side) <= 0.75 * len(other)
    short = sum(one.letters for one in side) / len(side) <= 24
    return paired > 0.9 and sparse and short and _is_scattered(side)


def _is_table(band: list[Segment], x: float) -> bool:
    """Tell dates at the left, each painted just before the words beside it."""
    painted = sorted(band, key=lambda one: one.turn)
    dated = [
        (one, after)
        for one, after in zip(painted, [*painted[1:], None], strict=True)
        if one.x0 < x - 1 and one.is_dated()
    ]
    return bool(dated) and all(
        after is not None
        and after.x0 >= x - 1
        and abs(after.baseline - one.baseline) < 0.3 * one.size
        for one, after in dated
    )


def _is_scattered(side: list[Segment]) -> bool:
    steps = [b.baseline - a.baseline for a, b in pairwise(side)]
    return bool(steps) and max(steps) > 3.5 * median(one.size for one in side)


def _switches(band: list[Segment], x: float) -> int:
    """Count how often the PDF's own order jumps over the gutter."""
    sides = [one.x0 < x - 1 for one in sorted(band, key=lambda one: one.turn)]
    return sum(a != b for a, b in pairwise(sides)) - 1


def _is_prose(left: list[Segment], right: list[Segment]) -> bool:
    """Tell two columns painted row by row from a table of short facts."""
    sides = (left, right)
    return all(sum(one.letters for one in side) / len(side) >= 11 for side in sides)


def _lines(segments: list[Segment]) -> Iterator[VisualLine]:
    rows: list[list[Segment]] = []
    for one in sorted(segments, key=lambda one: one.baseline):
        if rows and one.baseline - rows[-1][0].baseline <= 0.3 * min(one.size, rows[-1][0].size):
            rows[-1].append(one)
        else:
            rows.append([one])
    steps = [b[0].baseline - a[0].baseline for a, b in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    for number, row in enumerate(rows):
        step = steps[number - 1] if number else 0.0
        size = max(one.size for one in row)
        # Relative to this column: some résumés are set twice as loose as others.
        starts = number == 0 or step > max(1.25 * usual, 1.3 * size) or step > 2.4 * size
        yield VisualLine([_logical(one.tokens) for one in _ordered(row)], starts)


def _ordered(row: list[Segment]) -> list[Segment]:
    row.sort(key=lambda one: one.x0)
    flat = [token for one in row for token in one.tokens]
    return row[::-1] if _is_right_to_left(flat) else row


def _logical(tokens: list[Token]) -> list[Token]:
    return tokens[::-1] if _is_right_to_left(tokens) else tokens


def _is_right_to_left(tokens: list[Token]) -> bool:
    right = sum(1 for token in tokens if "\u0590" <= token.text[0] <= "\u08ff")
    return 2 * right > len(tokens)
