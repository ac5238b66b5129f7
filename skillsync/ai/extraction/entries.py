"""Split a section of jobs or studies into entries, and an entry's head into chunks.

A dated line anchors an entry. Where the first entry of a section begins tells how many lines its
head has above the date; later entries follow it, as people keep to one form.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import le, lt

from skillsync.ai.extraction.dates import Period, find_period, holds_date, is_duration
from skillsync.ai.extraction.judging import (
    is_legal_form,
    is_place,
    is_surely_place,
    organization_score,
    school_score,
    title_score,
)
from skillsync.ai.extraction.pieces import Piece, count_words, split_outside_brackets
from skillsync.ai.extraction.rows import Row, larger_rows
from skillsync.ai.extraction.towns import without_towns
from skillsync.ai.extraction.vocabulary import fold

MAX_LEAD = 3
USUAL_LEAD, BLANK_ABOVE, BLANK_INSIDE, LOOKS_SO, LEFT_BEHIND = 0.3, 0.5, 0.5, 0.1, 0.6
"""How much each sign counts for where an entry begins."""
LONGEST_STUDY = 30
"""Words."""
SAYS = re.compile(r"\w")
LABELLED = re.compile(r"[^\W\d_][^:：,;|]{0,30}+[:：]\s")
DRAWN_INDENT = 12.0
"""Points; a text's indents, in characters, are never that deep."""
TYPED_GAP = re.compile(r" {2,}")
AT = re.compile(
    r"\s(?:at|bei(?: der| dem)?|beim|chez|au sein de|presso|bij|w firmie|@)\s", re.IGNORECASE
)
TOLD = re.compile(r":\s+(?=[^\W\d_])")
CHUNKS = re.compile(
    r"[\t\u3000]|\s(?:\s{2,}|[|·•–—-]\s|[|｜／]\s?|(?<=[\u3005-\u9fff]\s)\s(?=[\u3005-\u9fff]))"
    r"|[|｜／]\s?|;\s"
)
EDGES = " \t\u3000,;|·•–—-:：、，｜／"


@dataclass(slots=True)
class Entry:
    """One job or study: the rows that name it, its dates, and the rows that describe it."""

    head: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    period: Period | None = None


@dataclass(slots=True)
class Chunk:
    """A part of a head that stands on its own: its comma parts, and the head row it is in."""

    parts: list[Piece]
    row: int
    after_at: bool = False

    @property
    def piece(self) -> Piece:
        """The chunk from its first part to its last."""
        first, last = self.parts[0], self.parts[-1]
        return first if first is last else _between(first, last, self.whole)

    def between(self, begin: int, end: int) -> Piece:
        """Return the chunk from one part up to another."""
        first, last = self.parts[begin], self.parts[end - 1]
        return first if first is last else _between(first, last, self.whole)

    whole: Piece = field(default_factory=lambda: Piece(0, 0, ""))


def _between(first: Piece, last: Piece, whole: Piece) -> Piece:
    return whole.part(first.start - whole.start, last.end - whole.start)


def split_entries(rows: list[Row], *, names_below: bool = True) -> tuple[list[Row], list[Entry]]:
    """Return the rows before the first entry, and the entries.

    With `names_below`, rows below the dates that name something are taken into the heads.
    """
    anchors = [
        number
        for number, row in enumerate(rows)
        # A dash before nothing but a date is no bullet.
        if not (row.is_bullet and not _is_only_date(row)) and _anchors(row, schools=names_below)
    ]
    if not anchors:
        anchors = [number for number, row in enumerate(rows) if row.is_bullet and _anchors(row)]
        # Beside bullets that are dates from and to, one date is a part of a sentence.
        ranges = [number for number in anchors if _dates_a_bullet(rows[number])]
        anchors = ranges or anchors
    if not anchors:
        return _split_undated(rows)
    if _are_dates_last(rows, anchors):
        rows = _dates_first(rows, anchors)
        anchors = [0, *(number + 1 for number in anchors[:-1])]
    lead = _lead(rows, anchors[0])
    starts = [anchors[0] - lead]
    alone = _is_only_date(rows[anchors[0]])
    for before, anchor in pairwise(anchors):
        # A long name leaves its date no room and stands above it.
        above = 1 if not lead and not alone and _is_only_date(rows[anchor]) else lead
        starts.append(_start_of(rows, anchor, before, above, rows[starts[0] : anchors[0]]))
    heads = larger_rows(rows)
    ends = [*heads[1:], len(rows)]
    if len(heads) == len(anchors) and all(map(le, heads, anchors)) and all(map(lt, anchors, ends)):
        starts = heads
    entries = []
    for number, (start, anchor) in enumerate(zip(starts, anchors, strict=True)):
        end = starts[number + 1] if number + 1 < len(starts) else len(rows)
        entries.append(_entry(rows[start:end], anchor - start, names_below=names_below))
    if names_below:
        _settle(entries)
    return rows[: starts[0]], entries


def _are_dates_last(rows: list[Row], anchors: list[int]) -> bool:
    """Tell entries that end with their dates, in lines of their own below the bullets."""
    if anchors[0] == 0 or anchors[-1] != len(rows) - 1:
        return False
    below = sum(rows[at - 1].is_bullet or not rows[at - 1].is_head_like() for at in anchors)
    return all(_is_only_date(rows[at]) for at in anchors) and 2 * below > len(anchors)


def _dates_first(rows: list[Row], anchors: list[int]) -> list[Row]:
    """Return the rows with the dates of each entry before what they date."""
    ordered: list[Row] = []
    start = 0
    for at in anchors:
        apart = rows[start].blank_before
        ordered += [replace(rows[at], blank_before=apart), *rows[start:at]]
        start = at + 1
    return ordered


def _settle(entries: list[Entry]) -> None:
    """Read the line below `Nurse, Acute Care` as the others of the section: they name a place."""
    below = [_rows_below_date(entry) for entry in entries]
    if 2 * sum(count > 0 for count in below) < len(entries):
        return
    for entry, count in zip(entries, below, strict=True):
        if (
            count
            or not entry.body
            or not entry.body[0].is_head_like()
            or entry.body[0].blank_before
        ):
            continue
        chunks = read_chunks(entry.head, entry.period)
        names_employer = any(organization_score(chunk.piece.text) > 0 for chunk in chunks)
        if len(chunks) == 1 and title_score(chunks[0].piece.text) > 0 and not names_employer:
            entry.head.append(entry.body.pop(0))


def _rows_below_date(entry: Entry) -> int:
    if entry.period is None:
        return 0
    return sum(row.body.start > entry.period.piece.start for row in entry.head)


def _anchors(row: Row, *, schools: bool = False) -> bool:
    found = find_period(row.body)
    if found is None or (row.more and not found[0].is_range):
        return False
    period, start, end = found
    rest = [piece.text for piece in row.body.without(start, end)]
    words = sum(count_words(text) for text in rest)
    if schools and period.is_range and words <= LONGEST_STUDY and school_score(row.text) > 0:
        return True  # a whole study may be told in one line
    if words > (16 if period.is_range else 13) or (words > 8 and row.ends_as_sentence()):
        return False
    at_edge = start <= 1 or end >= len(row.text) - 1 or row.text[start - 1] in "(\t"
    at_edge = at_edge or (row.text[:start].rstrip()[-1:] in "|·,")
    # `2019年度に…` goes on as a sentence does, without a space.
    at_edge = at_edge and not row.text[end : end + 1].isalpha()
    return period.is_range or at_edge


def _dates_a_bullet(row: Row) -> bool:
    found = find_period(row.body)
    if found is None:
        return False
    alone = not row.body.without(found[1], found[2])
    ends = found[2] >= len(row.text) - 1 and school_score(row.text) > 0
    return found[0].is_range or alone or ends


def _is_only_date(row: Row) -> bool:
    found = find_period(row.body)
    return found is not None and not row.body.without(found[1], found[2])


def _lead(rows: list[Row], anchor: int) -> int:
    lead = 0
    while lead < MAX_LEAD and anchor - lead > 0 and rows[anchor - lead - 1].is_head_like():
        lead += 1
    return lead


def _start_of(rows: list[Row], anchor: int, before: int, lead: int, first: list[Row]) -> int:
    """Return where the entry of an anchor begins, never above the anchor before it.

    `lead` is how many rows stand above the date as a rule, `first` are those of the first entry.
    """
    top = anchor
    while (
        anchor - top <= MAX_LEAD
        and top - 1 > before
        and _may_lead(rows[top - 1], rows[anchor], first)
    ):
        top -= 1
    # Below bullets nothing is left over: it heads what follows.
    described = top - 1 > before and rows[top - 1].is_bullet
    best, most = anchor, -math.inf
    for start in range(top, anchor + 1):
        blanks = sum(
            row.blank_before and not _is_only_date(row) for row in rows[start + 1 : anchor + 1]
        )
        worth = -USUAL_LEAD * abs(anchor - start - lead) - BLANK_INSIDE * blanks
        worth += BLANK_ABOVE * rows[start].blank_before
        worth += LOOKS_SO * (start < anchor and _looks_like(rows[start], first[:1]))
        worth -= LEFT_BEHIND * (start - top) * described
        if worth > most:
            best, most = start, worth
    return best


def _may_lead(row: Row, dated: Row, first: list[Row]) -> bool:
    """Tell whether a row can stand above a dated one, as the rows of the first entry do."""
    if not row.is_head_like() or label_of(row) not in {label_of(one) for one in first} | {""}:
        return False
    if not first:
        return True
    # A point whose sign is drawn, not written, is set in from the names.
    edge = max(one.indent for one in (dated, *first))
    set_in = row.indent >= edge + DRAWN_INDENT and not row.bold
    sentence = row.ends_as_sentence() and not any(one.ends_as_sentence() for one in first)
    return not (set_in or sentence)


def label_of(row: Row) -> str:
    """Return what stands before the colon of `Employer: Acme`, nothing where nothing does."""
    found = LABELLED.match(row.text)
    return fold(row.text[: found.end()].strip(" :：")) if found else ""


def _looks_like(row: Row, others: list[Row]) -> bool:
    return any(row.bold == other.bold and abs(row.size - other.size) < 0.6 for other in others)


def _entry(rows: list[Row], anchor: int, *, names_below: bool) -> Entry:
    found = find_period(rows[anchor].body)
    entry = Entry(rows[: anchor + 1], [], found[0] if found else None)
    rest = rows[anchor + 1 :]
    while (
        names_below and rest and (_belongs_to_head(entry, rest[0]) or _is_bare_place(entry, rest))
    ):
        entry.head.append(rest.pop(0))
    entry.body = rest
    if names_below:
        see_drawn_bullets(entry)
    return entry


def see_drawn_bullets(entry: Entry) -> None:
    """Take indented lines for bullets whose signs are drawn, not written (browsers print so)."""
    head, rest = entry.head[-1], entry.body
    if any(row.is_bullet for row in rest):
        return
    edge = text_indent(head) + DRAWN_INDENT
    lines = [row for row in rest if row.indent >= edge and not row.bold]
    if len(lines) == len(rest):
        for row in lines:
            row.is_bullet = row.text[0].isupper() or row.text[0].isdigit()


def text_indent(row: Row) -> float:
    """Return where a row's words begin, behind a date that is typed into the margin."""
    gap = TYPED_GAP.search(row.text) if row.size == 0 else None
    return row.indent + gap.end() if gap and holds_date(row.text[: gap.start()]) else row.indent


def _belongs_to_head(entry: Entry, row: Row) -> bool:
    """Tell whether the row below the date still names the job instead of describing it."""
    if not row.is_head_like() or len(entry.head) > MAX_LEAD or count_words(row.text) > 10:
        return False
    names = _names(read_chunks(entry.head, entry.period))
    if is_place(row.text):
        return True
    if len(names) >= 2 or (row.blank_before and names):
        return False
    parts = sum(len(chunk.parts) for chunk in names)
    evidence = max(title_score(row.text), organization_score(row.text), school_score(row.text))
    return not names or evidence >= 0.8 or (parts == 1 and count_words(row.text) <= 6)


def _is_bare_place(entry: Entry, rest: list[Row]) -> bool:
    """Tell a town nobody listed: a word or two, alone, between the date and the description."""
    row = rest[0]
    words = row.text.split()
    if len(rest) < 2 or len(words) > 2 or len(entry.head) > MAX_LEAD or row.blank_before:
        return False
    follows = rest[1].is_bullet or rest[1].text[0].isupper()
    named = row.is_head_like() and not school_score(row.text)
    return named and follows and all(word[0].isupper() for word in words)


def _names(chunks: list[Chunk]) -> list[Chunk]:
    """Return the chunks that are no place; `Acme, London` is one only beside two names."""
    names = [chunk for chunk in chunks if not is_place(chunk.piece.text)]
    if len(names) >= 2:
        return names
    return [chunk for chunk in chunks if not is_surely_place(chunk.piece.text)]


def _split_undated(rows: list[Row]) -> tuple[list[Row], list[Entry]]:
    """Split where a head-like row with a title or an organisation follows a blank or a bullet."""
    entries: list[Entry] = []
    intro: list[Row] = []
    listed = len(rows) > 1 and all(_tells_all(row) for row in rows)
    for number, row in enumerate(rows):
        begins = listed or number == 0 or row.blank_before or rows[number - 1].is_bullet
        evidence = max(title_score(row.text), organization_score(row.text))
        if begins and row.is_head_like() and (evidence >= 0.8 or row.bold):
            entries.append(Entry([row]))
        elif not entries:
            intro.append(row)
        elif not entries[-1].body and _belongs_to_head(entries[-1], row):
            entries[-1].head.append(row)
        else:
            entries[-1].body.append(row)
    return intro, entries


def _tells_all(row: Row) -> bool:
    """Tell a whole job in one line: `Project Manager, Acme Ltd, Leeds`."""
    first, comma, _ = row.text.partition(",")
    return bool(comma) and row.is_head_like() and title_score(first) >= 0.8


def read_chunks(head: list[Row], period: Period | None) -> list[Chunk]:
    """Return the parts of a head without its dates."""
    chunks: list[Chunk] = []
    for number, row in enumerate(head):
        for piece in _without_dates(row.body, period):
            for part in without_towns(piece.split(CHUNKS)):
                if SAYS.search(part.text) and not is_duration(part.text):
                    chunks.extend(_at_chunks(part, number))
    return chunks


def _without_dates(piece: Piece, period: Period | None) -> list[Piece]:
    if period is None or not piece.start <= period.piece.start < piece.end:
        return [piece]
    start, end = period.whole.start - piece.start, period.whole.end - piece.start
    sides = (piece.part(0, start).trim(EDGES), piece.part(end).trim(EDGES))
    return [side for side in sides if side]


def _at_chunks(piece: Piece, row: int) -> Iterator[Chunk]:
    told = TOLD.search(piece.text)
    if told and title_score(piece.text[told.end() :]) >= 0.9 and _names_place(piece, told.start()):
        # `Acme Ltd, Graz: Fitter`
        yield from _chunk(piece.part(0, told.start()), row, after_at=False)
        piece = piece.part(told.end())
    found = AT.search(piece.text)
    if found and (
        "@" in found[0]
        or title_score(piece.text[: found.start()]) > 0
        or organization_score(piece.text[found.end() :]) > 0
    ):
        yield from _chunk(piece.part(0, found.start()), row, after_at=False)
        yield from _chunk(piece.part(found.end()), row, after_at=True)
    else:
        yield from _chunk(piece, row, after_at=False)


def _names_place(piece: Piece, end: int) -> bool:
    """Tell an organisation and its place, which no label has."""
    before = piece.text[:end]
    return "," in before and organization_score(before.partition(",")[0]) >= 1


def _chunk(piece: Piece, row: int, *, after_at: bool) -> Iterator[Chunk]:
    parts: list[Piece] = []
    for part in split_outside_brackets(piece, ","):
        if parts and is_legal_form(part.text):
            parts[-1] = _between(parts[-1], part, piece)
        else:
            parts.append(part.trim(" ,;"))
    if parts:
        yield Chunk(parts, row, after_at, piece)
