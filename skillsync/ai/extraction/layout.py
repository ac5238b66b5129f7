"""Put a page's words in the order a person reads them: segments, columns, lines, blocks."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from skillsync.ai.extraction.cells import with_cells
from skillsync.ai.extraction.columns import columns_of
from skillsync.ai.extraction.labels import split_at_labels
from skillsync.ai.extraction.segments import BASELINE, LEFT, Segment, Token, segments_of

__all__ = ["Block", "Token", "VisualLine", "arrange", "arrange_blocks", "in_order"]

BROAD = 1.2
SHEET_LINES = 5
Size = tuple[float, float]
NEAR = 12.0
"""Points two columns may be apart on two pages and still be the same."""


@dataclass(slots=True)
class VisualLine:
    """A line's segments, left to right, with wide gaps between them."""

    segments: list[list[Token]]
    starts_block: bool
    unseen: bool = False

    @property
    def tokens(self) -> list[Token]:
        """All its tokens, left to right."""
        return [token for segment in self.segments for token in segment]


@dataclass(slots=True)
class Block:
    """Lines that are read one after the other: a column, or what spans all columns."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    lines: list[VisualLine]
    labelled: bool = False
    """Whether a label in the left margin says what this is: it goes on nothing."""


def arrange(tokens: list[Token], size: Size | None = None) -> list[VisualLine]:
    """Return a page's lines in reading order; `size` is its width and height in points."""
    return [line for block in arrange_blocks(tokens, 1, size) for line in block.lines]


def arrange_blocks(tokens: list[Token], page: int, size: Size | None = None) -> list[Block]:
    """Return a page's blocks in reading order."""
    return [
        _block(group, page, labelled=number > 0)
        for sheet in _sheets(segments_of(tokens), size)
        for number, part in enumerate(split_at_labels(sheet))
        for group in columns_of(part)
    ]


def _block(group: list[Segment], page: int, *, labelled: bool) -> Block:
    return Block(
        page,
        min(one.x0 for one in group),
        min(one.baseline for one in group),
        max(one.x1 for one in group),
        max(one.baseline for one in group),
        list(_lines(group)),
        labelled,
    )


def _sheets(segments: list[Segment], size: Size | None) -> list[list[Segment]]:
    """Tell two sheets that are printed beside each other on one broad page."""
    if size is None or size[0] < BROAD * size[1]:
        return [segments]
    middle = size[0] / 2
    left = [one for one in segments if one.x1 < middle + 2]
    right = [one for one in segments if one.x0 > middle - 2]
    if len(left) + len(right) < len(segments) or min(len(left), len(right)) < SHEET_LINES:
        return [segments]
    return [left, right]


def as_block(lines: list[VisualLine], page: int) -> Block:
    """Return lines that are in order already as one block."""
    tokens = [token for line in lines for part in line.segments for token in part]
    return Block(
        page,
        min(one.x0 for one in tokens),
        min(one.baseline for one in tokens),
        max(one.x1 for one in tokens),
        max(one.baseline for one in tokens),
        lines,
    )


def _lines(segments: list[Segment]) -> Iterator[VisualLine]:
    rows: list[list[Segment]] = []
    for one in sorted(segments, key=BASELINE):
        if rows and one.baseline - rows[-1][0].baseline <= 0.3 * min(one.size, rows[-1][0].size):
            rows[-1].append(one)
        else:
            rows.append([one])
    rows = with_cells(rows)
    steps = [b[0].baseline - a[0].baseline for a, b in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    for number, row in enumerate(rows):
        step = steps[number - 1] if number else 0.0
        size = max(one.size for one in row)
        # Relative to this column: some résumés are set twice as loose as others.
        starts = number == 0 or step > max(1.25 * usual, 1.3 * size) or step > 2.4 * size
        yield VisualLine([_logical(one) for one in _ordered(row)], starts)


def _ordered(row: list[Segment]) -> list[Segment]:
    row.sort(key=LEFT)
    return row[::-1] if _is_right_to_left(row) else row


def _logical(segment: Segment) -> list[Token]:
    return segment.tokens[::-1] if _is_right_to_left([segment]) else segment.tokens


def _is_right_to_left(row: list[Segment]) -> bool:
    if "".join([one.text for one in row]).isascii():
        return False
    letters = [token.text[0] for one in row for token in one.tokens]
    return 2 * sum(["\u0590" <= letter <= "\u08ff" for letter in letters]) > len(letters)


def in_order(pages: list[list[Block]]) -> list[Block]:
    """Return all pages' blocks; a column that goes on overleaf is read on before the next one."""
    ordered: list[Block] = []
    above: list[Block] = []
    for blocks in pages:
        for block in blocks:
            first = _overlap(block, blocks[0]) and not block.labelled
            begun = _begun(block, above) if first else None
            ordered.insert(ordered.index(begun) + 1 if begun else len(ordered), block)
        above = [one for one in blocks if _overlap(one, blocks[-1])]
    return ordered


def _overlap(one: Block, other: Block) -> bool:
    """Tell whether two blocks of a page stand beside each other, or are the same."""
    return one is other or min(one.y1, other.y1) > max(one.y0, other.y0)


def _begun(block: Block, above: list[Block]) -> Block | None:
    """Return the column of the page before that a block goes on, None when there is none."""
    for one in above:
        after = [other.x0 for other in above if other.x0 > one.x0 + NEAR]
        within = block.x1 <= min(after, default=block.x1)
        if abs(one.x0 - block.x0) < NEAR and within:
            return one
    return None
