"""Rows: the source's lines as a résumé uses them, with bullets and their continued lines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from skillsync.ai.extraction.dates import find_period, holds_date, is_period
from skillsync.ai.extraction.judging import is_legal_form
from skillsync.ai.extraction.pieces import Piece, count_words, joined
from skillsync.ai.extraction.source import Line, Source
from skillsync.ai.extraction.vocabulary import MONTHS, fold
from skillsync.ai.extraction.wrapping import find_full_lines

BULLET = re.compile(r"(?:[•◦▪‣·●○■□➢✓✔❖►▶⁃∙–—*-]|o(?=\s)|\(?\d{1,2}[.)](?=\s+[^\W\d]))\s*(?=\S)")
DASHES = tuple("–—-")
LONGEST_DATE = 30
FAR_LEFT = 12.0
"""Points; what begins so far left of a bullet is none of its lines."""
YEAR = re.compile(r"(?:19|20)\d\d\b")
ABBREVIATED = re.compile(r"(?:^|[\W\d_])(?:[^\W\d_]\.){2,}$")
PAGE_NUMBER = re.compile(
    r"(?:page|seite|página)?\s?\d{1,2}(?:\s?(?:of|/|von|sur|de)\s?\d{1,2})?", re.IGNORECASE
)
LARGER = 0.9
"""Points by which a line is larger than text that was set in one size."""
MAX_NUMBER = len("página 12 von 34")


@dataclass(slots=True)
class Row:
    """One item of the text: a line, or a bullet with the lines that continue it."""

    piece: Piece
    body: Piece
    is_bullet: bool = False
    size: float = 0.0
    bold: bool = False
    indent: float = 0.0
    blank_before: bool = False
    page: int = 1
    full: bool = False
    more: list[Piece] = field(default_factory=list)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.body.text

    @property
    def pieces(self) -> list[Piece]:
        """The body and the lines that continue it."""
        return [self.body, *self.more]

    @property
    def value(self) -> str:
        return joined(self.pieces) if self.more else self.body.value

    def ends_as_sentence(self) -> bool:
        """Whether a full stop ends it that is not one of `Sp. z o.o.`."""
        if not self.text.endswith((".", "。")):
            return False
        words = self.text.split()
        if ABBREVIATED.search(words[-1]):
            return False
        return not any(is_legal_form(" ".join(words[-count:])) for count in (1, 2, 3))

    def is_head_like(self) -> bool:
        """Whether this could name a job or a school rather than describe it."""
        if self.is_bullet or self.more or not 2 <= len(self.text) <= 120:
            return False
        words = count_words(self.text)
        if words > 15 or (words > 5 and self.ends_as_sentence()):
            return False
        return not self.text[0].islower() or self.body.is_address()


def read_rows(source: Source, furniture: Iterable[Line] = ()) -> list[Row]:
    """Return the rows of a source, page numbers, furniture and what nobody sees left out."""
    rows: list[Row] = []
    left_out = {line.start for line in furniture} | {span.start for span in source.unseen}
    full = find_full_lines(source)
    end = 0
    for line in source.lines:
        if line.start in left_out:
            continue
        text = source.text[line.start : line.end]
        piece = Piece(line.start, line.end, text).part(0)
        if not piece or (len(piece.text) <= MAX_NUMBER and PAGE_NUMBER.fullmatch(piece.text)):
            continue
        blank = source.text.count("\n", end, line.start) > 1
        end = line.end
        found = BULLET.match(piece.text)
        body = piece.part(found.end()) if found else piece
        row = Row(
            piece,
            body,
            bool(found),
            line.size,
            line.bold,
            line.indent,
            blank or not rows,
            line.page,
            line.start in full,
        )
        if rows and (_wraps(rows[-1], row) or _ends_period(rows[-1], row, source)):
            rows[-1] = join_rows(rows[-1], row, source)
        elif rows and _continues(rows[-1], row, source.kind):
            rows[-1].more.append(piece)
        else:
            rows.append(row)
    if source.kind == "pdf":
        _free_dates_of_dots(rows)
    return rows


def _free_dates_of_dots(rows: list[Row]) -> None:
    """Take dots before nothing but dates, no list above or below them, for those of a timeline."""
    listed = {
        number
        for number, (above, row) in enumerate(pairwise(rows), start=1)
        if above.is_bullet and row.is_bullet and not row.blank_before
    }
    for number, row in enumerate(rows):
        if row.is_bullet and not {number, number + 1} & listed and is_period(row.body):
            row.is_bullet = False


def _wraps(above: Row, row: Row) -> bool:
    """Tell whether a row only ends the line above, which was too long for the page."""
    if row.is_bullet or row.blank_before:
        return False
    if YEAR.match(row.text) and _ends_in_month(above.text):
        return True
    if above.is_bullet:
        alike = abs(above.size - row.size) <= 0.6 and (above.bold or not row.bold)
        return above.text.endswith(",") and alike
    if is_legal_form(row.text):
        return abs(above.size - row.size) <= 0.6 and above.bold == row.bold
    if (
        not above.full
        or not (row.text[0].islower() or row.text[0] == "(")
        or abs(above.size - row.size) > 0.6
    ):
        return False
    if not any(sign.isalpha() for sign in above.text):
        return False  # a phone number, above the first half of an address
    if "@" in row.text or "://" in row.text or row.text.startswith("www."):
        return False
    return not holds_date(above.text[-30:])


def _ends_period(above: Row, row: Row, source: Source) -> bool:
    """Tell the second half of dates that a narrow place broke: `2010 –` above `2014`."""
    if not (above.text.endswith(DASHES) or row.piece.text.startswith(DASHES)):
        return False
    if len(row.text) > LONGEST_DATE or not above.text.rstrip(" –—-")[-1:].isdigit():
        return False
    before = find_period(above.body)
    found = find_period(join_rows(above, row, source).body)
    if found is None or before is None or not found[0].is_range:
        return False
    if before[0].is_range and before[0].end:
        return False
    return found[0].piece.start == before[0].piece.start and found[2] > len(above.text)


def _ends_in_month(text: str) -> bool:
    last = fold(text.rstrip(".").rpartition(" ")[2])
    return " " in text and len(last) > 2 and last in MONTHS


def join_rows(above: Row, row: Row, source: Source) -> Row:
    """Return one row of a row and the one that ends it."""

    def until_end(piece: Piece) -> Piece:
        return Piece(piece.start, row.piece.end, source.text[piece.start : row.piece.end])

    return replace(above, piece=until_end(above.piece), body=until_end(above.body), full=row.full)


def _continues(bullet: Row, row: Row, kind: str) -> bool:
    """Tell whether a row is the next line of the bullet before it."""
    if not bullet.is_bullet or row.is_bullet or row.blank_before or kind == "docx":
        return False
    if is_period(row.body) or row.indent < bullet.indent - FAR_LEFT:
        return False
    if row.text[0].islower():
        return True
    if row.bold and not bullet.bold:
        return False
    return row.indent > bullet.indent + 1.5 and not holds_date(row.text[-30:])


def paragraphs(rows: list[Row]) -> Iterator[list[Piece]]:
    """Yield each bullet, and each run of lines with no blank line inside."""
    run: list[Piece] = []
    for row in rows:
        if run and (row.is_bullet or row.blank_before):
            yield run
            run = []
        if row.is_bullet:
            yield row.pieces
        else:
            run += row.pieces
    if run:
        yield run


def larger_rows(rows: list[Row]) -> list[int]:
    """Return the rows of the first one's size, if it is larger than that of all others."""
    largest = rows[0].size
    if any(largest - LARGER < row.size != largest for row in rows):
        return []
    heads = [number for number, row in enumerate(rows) if row.size == largest]
    plain = len(heads) < len(rows) and not any(rows[number].is_bullet for number in heads)
    return heads if plain else []
