"""Tell a page's furniture, the running header, footer and page number, from what is written."""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from skillsync.ai.extraction.dates import find_period, is_period
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.source import Line, Source

EDGE_LINES = 2
TITLE_LINES = 5
PLACE = 6.0
"""How many points a repeated line may stand higher or lower from page to page."""

DAY = len("2026-11-03")
SIGNED_AT = re.compile(r"[^\W\d_][^\d,;:]{1,30}?(?:,? (?:den|am|le|il|dnia|op|el))?")
NUMBER = re.compile(r"\d+")
COUNTED = re.compile(r"(\d{1,2})\s?(?:/|of|von|sur|de)\s?(\d{1,2})$", re.IGNORECASE)
PAGE_WORDS = re.compile(
    r"\b(?:page|seite|página|p)\b\.?|\b(?:of|von|sur|de)\b|[\W\d_]+", re.IGNORECASE
)


@dataclass(slots=True)
class _Placed:
    """A line, its place on its page, and whether it stands apart from the text."""

    line: Line
    text: str
    y: float
    apart: bool = False

    @property
    def bare(self) -> str:
        """The words without page numbers and the signs around them."""
        return PAGE_WORDS.sub(" ", self.text).strip().lower()


def find_furniture(source: Source) -> list[Line]:
    """Return the lines at the edges of pages that only say whose page it is, and which."""
    if not source.pages:
        return []
    pages = _placed(source)
    if not pages:
        return []
    edges = [one for page in pages.values() for one in _edges(page)]
    title = {one.bare for one in pages[min(pages)][:TITLE_LINES]} - {""}
    found = [one for one in edges if _is_counted(one, len(source.pages)) or _is_title(one, title)]
    found += _repeated(edges, len(pages))
    found = [one for one in found if not (_is_dated(one) or _is_dated_below(one.line, source))]
    return sorted({one.line.start: one.line for one in found}.values(), key=lambda one: one.start)


def _is_dated(one: _Placed) -> bool:
    """Tell the dates of an entry that begins a page: without its numbers each is like the next."""
    return not one.bare and is_period(Piece(0, len(one.text), one.text))


def _is_dated_below(line: Line, source: Source) -> bool:
    """Tell a job at the top of a page, its dates in the next line, whatever repeats its title."""
    below = source.text[line.end :].lstrip("\n").partition("\n")[0]
    return is_period(Piece(0, len(below), below))


def said_elsewhere(source: Source, furniture: list[Line]) -> list[Line]:
    """Return the furniture that adds nothing to the rest of the text."""
    left_out = {line.start for line in furniture}
    lines = (source.text[one.start : one.end] for one in source.lines if one.start not in left_out)
    said = PAGE_WORDS.sub(" ", "\n".join(lines)).lower() if furniture else ""
    found = []
    for line in furniture:
        bare = PAGE_WORDS.sub(" ", source.text[line.start : line.end]).strip().lower()
        if bare in said:
            found.append(line)
        else:
            said += f" {bare}"
    return found


def is_signature(piece: Piece) -> bool:
    """Tell the place and day that end a signed résumé: `Husum, den 3.11.2026`."""
    found = find_period(piece)
    if found is None or found[0].is_range or len(found[0].end or "") != DAY:
        return False
    place = piece.text[: found[1]].rstrip(" ,")
    return found[2] >= len(piece.text) - 1 and bool(SIGNED_AT.fullmatch(place))


def _placed(source: Source) -> dict[int, list[_Placed]]:
    """Return each page's lines from top to bottom."""
    starts = [word.start for word in source.words]
    pages: dict[int, list[_Placed]] = defaultdict(list)
    for line in source.lines:
        first = bisect_left(starts, line.start)
        if first < len(starts):
            text = source.text[line.start : line.end]
            pages[line.page].append(_Placed(line, text, source.words[first].y0))
    usual = median(line.size for line in source.lines)
    for page in pages.values():
        page.sort(key=lambda one: one.y)
        for above, below in pairwise(page):
            far = below.y - above.y > 2 * max(above.line.size, below.line.size)
            above.apart, below.apart = above.apart or far, far
        for one in page:
            one.apart = one.apart or one.line.size < usual - 0.4
    return pages


def _edges(page: list[_Placed]) -> list[_Placed]:
    if len(page) <= 2 * EDGE_LINES:
        return page
    return page[:EDGE_LINES] + page[-EDGE_LINES:]


def _is_counted(one: _Placed, pages: int) -> bool:
    """Tell `Sam Example, page 1 of 2` where it stands on the first of two pages."""
    found = COUNTED.search(one.text)
    return (
        found is not None
        and (int(found[1]), int(found[2])) == (one.line.page, pages)
        and len(one.text) <= 80
    )


def _is_title(one: _Placed, title: set[str]) -> bool:
    """Tell a later page that begins or ends with the words the first one begins with."""
    apart = one.line.page > 1 and (one.apart or bool(NUMBER.search(one.text)))
    return apart and one.bare in title


def _repeated(edges: list[_Placed], pages: int) -> list[_Placed]:
    """Return lines that stand apart, in the same place, on every page (but perhaps the first)."""
    alike: dict[str, list[_Placed]] = defaultdict(list)
    for one in edges:
        alike[NUMBER.sub("#", one.text.lower())].append(one)
    found: list[_Placed] = []
    for group in alike.values():
        level = [one for one in group if one.apart and abs(one.y - group[-1].y) <= PLACE]
        if len({one.line.page for one in level}) >= max(pages - 1, 2):
            found += level
    return found
