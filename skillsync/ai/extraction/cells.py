"""Make dates whole that a narrow cell broke over two lines, beside the words they date."""

from collections.abc import Iterator

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.extraction.segments import Segment, Token

MOST_WORDS = 7
LEADING = 1.9
"""Times the size of the letters: lines of one cell follow at most this closely."""
DASHES = ("-", "–", "—", "‒", "−", "~")


def with_whole_dates(rows: list[list[Segment]]) -> list[list[Segment]]:
    """Return the rows of a block, each broken date in the row in which it begins."""
    for number, row in enumerate(rows):
        for at, one in enumerate(row):
            if len(one.tokens) > MOST_WORDS or not _may_begin_date(one):
                continue
            for below, other in _beneath(rows, number, one):
                if whole := _whole(one, other, alone=len(row) == 1):
                    row[at] = whole
                    below.remove(other)
                    break
    return [row for row in rows if row]


def _may_begin_date(one: Segment) -> bool:
    text = one.text
    return any(sign.isdigit() for sign in text) or text.endswith(DASHES)


def _beneath(
    rows: list[list[Segment]], number: int, one: Segment
) -> Iterator[tuple[list[Segment], Segment]]:
    """Yield the segments just below, each with its row."""
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
    if _is_range(first) or heading_kind(second):
        return None
    if _is_range(f"{first} {second}"):
        return Segment([*one.tokens, *other.tokens])
    if not alone and _is_whole(first) and _is_range(f"{first} – {second}"):
        return Segment([*one.tokens, _dash_after(one.tokens[-1]), *other.tokens])
    return None


def _dash_after(token: Token) -> Token:
    """Return the dash that two dates, one above the other, stand for."""
    return Token(
        "–",
        token.turn,
        token.x1,
        token.y0,
        token.x1,
        token.y1,
        token.baseline,
        token.size,
        bold=False,
    )


def _is_range(text: str) -> bool:
    found = find_period(Piece(0, len(text), text))
    return found is not None and found[0].is_range and found[2] - found[1] >= len(text) - 2


def _is_whole(text: str) -> bool:
    found = find_period(Piece(0, len(text), text))
    return found is not None and found[2] - found[1] >= len(text) - 2
