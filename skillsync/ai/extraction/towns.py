"""Part a name from the town behind it that only a hyphen ties to it: `Acme Ltd-Dayton, OH`."""

import re
from collections.abc import Iterable, Iterator

from skillsync.ai.extraction.judging import (
    is_country,
    is_surely_place,
    organization_score,
    title_score,
)
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.vocabulary import COUNTRY_OF_CITY, US_STATES, fold

HYPHEN = re.compile(r"(?<=[^\W_.)])\s?-(?=[A-Z])|(?<=[.)])-(?=[A-Z])")
LONGEST_NAME = 120
"""Signs: every hyphen is tried, and what is longer is no line of a job."""
DOUBLE_NAMED = frozenset({"winston-salem", "wilkes-barre"})
"""Towns of two names, the second of which is a town as well."""


def without_towns(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield each piece, or a name and the town behind it, as large job boards print them."""
    for piece in pieces:
        short = len(piece.text) <= LONGEST_NAME
        yield from _parted(piece) if short and "-" in piece.text else (piece,)


def _parted(piece: Piece) -> list[Piece]:
    for found in HYPHEN.finditer(piece.text):
        name, town = piece.part(0, found.start()), piece.part(found.end())
        if _is_town(name.text, town.text):
            return [name, town]
    return [piece]


def _is_town(name: str, text: str) -> bool:
    town, _, region = text.partition(", ")
    if fold(f"{name}-{town}") in DOUBLE_NAMED or any(map(str.isdigit, town)):
        return False
    several = " " in name or organization_score(name) > 0
    if not region:
        return several and is_surely_place(text)
    known = fold(town) in COUNTRY_OF_CITY
    return (region in US_STATES or is_country(region)) and (several or known)


def may_be_town(text: str) -> bool:
    """Tell one to three words with capitals that name neither an organisation nor a job.

    Small words may stand between them, as in `Villar de la Sierra`.
    """
    words = text.split()
    large = [word for word in words if not word[0].islower()]
    if not 1 <= len(large) <= 3 or len(words) > 5 or any(map(str.isdigit, text)):
        return False
    if words[0][0].islower() or any(len(word) > 5 for word in words if word[0].islower()):
        return False
    return organization_score(text) == 0 and title_score(text) < 1
