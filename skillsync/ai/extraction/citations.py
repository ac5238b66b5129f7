"""Read a publication that is cited as scholars do: who wrote it, its title, where and when.

Understands the orders of APA, ACS, Vancouver, MLA and IEEE: authors stand first, then the title
(APA: after the year), then the journal with its volume and pages.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skillsync.ai.extraction.patterns import late
from skillsync.ai.extraction.pieces import Piece

_WORD = r"[^\W\d_][^\W\d_'’-]{0,30}(?:['’-][^\W\d_]{1,30}){0,2}"
_LAST = rf"(?:(?:[a-z]{{2,4}}\s){{0,2}}{_WORD}(?:\s(?!(?:and|und|et|y|e|i|en)\s){_WORD})?)"
_INITIALS = r"(?:[^\W\d_]\.[\s-]?){1,4}"
_AUTHOR = (
    rf"(?:{_LAST},\s{_INITIALS}|{_LAST}\s[A-Z]{{1,3}}(?=[,.;:]|\s(?:and|&))|{_INITIALS}\s?{_LAST})"
)
_AND = r"(?:;\s?|,\s?)?(?:\s?(?:&|\band|\bund|\bet(?!\sal)|\by|\be|\bi|\ben)\s)|;\s|,\s"
_OTHERS = r"(?:[,;]?\s?(?:et\sal\b\.?|u\.\s?a\.|and\sothers))?"
AUTHOR = late(_AUTHOR)
AND = late(_AND)
AUTHORS = late(rf"{_AUTHOR}(?:(?:{_AND}){_AUTHOR}){{0,30}}{_OTHERS}")
YEAR_BEHIND = late(r"[\s.,]{0,3}\((?P<year>(?:19|20)\d\d)[^()]{0,20}\)[.,:]?\s")
QUOTED = late(r"[\s.,:]{0,3}[\"“„«]\s?([^\"“”„«»]{4,400}?)[.,]?\s?[\"”“»][.,]?\s?")
STARTS = re.compile(r"[\s.,:]{0,3}")
STOP = re.compile(r"[.?!](?=\s+[^\W\d_])")
ABBREVIATED = late(r"(?:^|[\s(])(?:[^\W\d_]|vs|cf|bzw|ca|no|st)$", re.IGNORECASE)
FIGURES = late(r"[\s,.:(]{1,3}(?:\(?(?:19|20)\d\d|vol\b|\d|pp?\.)", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|\s?[-–]\s?\d)")
WEB = re.compile(r"(?:doi:\s?)?https?://|www\.|doi:", re.IGNORECASE)
LONGEST = 1_500


Place = tuple[int, int]


class Citation(NamedTuple):
    """Where in the text the parts of a citation stand, as pairs of offsets.

    `more` is what stands behind the journal: volume, number, pages.
    """

    authors: list[Place]
    title: Place
    journal: Place | None
    year: Place | None
    more: Place


def find_citation(text: str) -> Citation | None:
    """Return the parts of a citation, None when the text does not begin with authors."""
    authors = AUTHORS.match(text) if len(text) <= LONGEST else None
    if authors is None:
        return None
    at, year = authors.end(), None
    if told := YEAR_BEHIND.match(text, at):
        year, at = told.span("year"), told.end()
    elif text[at - 1] not in ". " and text[at : at + 1] not in {".", ",", ":"}:
        return None  # a title that begins as names do
    if quoted := QUOTED.match(text, at):
        title, behind = quoted.span(1), quoted.end()
    else:
        begins = STARTS.match(text, at)
        start = begins.end() if begins else at
        end = _end_of_sentence(text, start)
        end = _before_journal(text, start, end)
        title, behind = (start, end), end + 1
    if title[1] - title[0] < 4:
        return None
    journal = _journal(text, behind)
    if year is None:
        found = list(YEAR.finditer(text, behind))
        year = found[-1].span() if found else None
    address = WEB.search(text, behind)
    more = (journal[1] if journal else behind, address.start() if address else len(text))
    return Citation(list(_authors(text, authors.end())), title, journal, year, more)


def _authors(text: str, end: int) -> Iterator[Place]:
    at = 0
    while at < end and (author := AUTHOR.match(text, at, end)):
        yield author.span()
        link = AND.match(text, author.end(), end)
        at = link.end() if link else end
        if link is None and text[author.end() : end].strip(" .,;"):
            yield author.end(), end  # `et al.`


def _end_of_sentence(text: str, start: int) -> int:
    for stop in STOP.finditer(text, start):
        if not ABBREVIATED.search(text, max(start, stop.start() - 5), stop.start()):
            return stop.start() + (text[stop.start()] != ".")
    return len(text.rstrip(". "))


def _before_journal(text: str, start: int, end: int) -> int:
    """Return where a title ends that only a comma parts from its journal, and that from figures."""
    figures = FIGURES.search(text, start, end)
    comma = text.rfind(", ", start, figures.start()) if figures else -1
    return comma if comma > start else end


def _journal(text: str, start: int) -> Place | None:
    while start < len(text) and text[start] in " .,:":
        start += 1
    figures = FIGURES.search(text, start)
    end = figures.start() if figures else len(text.rstrip(". "))
    return (start, end) if end - start > 1 and text[start].isalpha() else None


def slices(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """Return the pieces of `start:end` of the text that `pieces` are, joined with a space each."""
    found, at = [], 0
    for piece in pieces:
        left, right = max(start - at, 0), min(end - at, len(piece.text))
        if left < right and (part := piece.part(left, right)):
            found.append(part)
        at += len(piece.text) + 1
    return found
