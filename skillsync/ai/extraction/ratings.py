"""Ratings that are drawn with signs: `●●●●○` beside a skill or a language says four of five."""

import re

from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.source import Source

FILLED, EMPTY = "●◉⚫⬤★✩✪■▪◼▮◆█▓♥", "○◎⚪◯☆□▫◻▯◇░▒♡"
RATING = re.compile(rf"[{FILLED}{EMPTY}](?:\s?[{FILLED}{EMPTY}]){{2,9}}")


def is_rating(row: Row) -> bool:
    """Tell a row of nothing but signs, of which the first may have been taken for a bullet."""
    return RATING.fullmatch(row.piece.text) is not None and not row.more


def rating_after(piece: Piece, source: Source) -> Piece | None:
    """Return the rating that stands behind a piece on its line."""
    rest = source.text[piece.end : piece.end + 24]
    found = RATING.match(rest.lstrip(" \t:–-"))
    if found is None:
        return None
    start = piece.end + len(rest) - len(rest.lstrip(" \t:–-"))
    return Piece(start, start + found.end(), found[0])


def rated(piece: Piece) -> str:
    """Return what a rating says: `4/5`."""
    signs = [sign for sign in piece.text if not sign.isspace()]
    return f"{sum(sign in FILLED for sign in signs)}/{len(signs)}"
