"""Items of a list (certificates, awards, publications): which rows belong together, and what names
each of them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from skillsync.ai.extraction.dates import Period, find_period
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.source import Source

# The strongest sign a line holds parts the name from the rest; commas may be in the name.
SIGNS = (
    re.compile(r"\t|\s?\|\s?|\s·\s|\s{3,}|;\s"),
    re.compile(r"\s[–—-]\s"),
    re.compile(r"(?<=\w):\s"),
)
COMMAS = re.compile(r",\s|、|，")
EDGES = " ,;.–—-\t|:·•"
AT_FIRST = re.compile(
    r"(?:(?:issued|published|awarded|presented|given|granted)\s+(?:by|in)(?:\s?:)?|in|at|by|from|"
    r"bei|von|par|chez|por|en|da|em|presso|su|door|bij|w|przez)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
LETTER = re.compile(r"[^\W\d_]")
WEB = re.compile(r"(?:https?://|www\.)\S+")
Look = tuple[float, int]


@dataclass(slots=True)
class Item:
    """The pieces that name an item, of which there is one at least; those that tell more of it, in
    order; and its date.
    """

    names: list[Piece]
    facts: list[Piece] = field(default_factory=list)
    date: Period | None = None
    urls: list[Piece] = field(default_factory=list)


def read_items(rows: list[Row], source: Source, *, commas: bool = True) -> list[Item]:
    """Return a list's items. With `commas`, a comma may part a name from what follows it."""
    items = [_item(group, source, commas=commas) for group in group_rows(rows, source)]
    return [item for item in items if item.names]


def group_rows(rows: list[Row], source: Source) -> list[list[Row]]:
    """Return the rows of each item: its first row begins it, told by look, bullets or dates."""
    starts = _starts(rows, source)
    groups: list[list[Row]] = []
    for number, row in enumerate(rows):
        if number in starts or not groups:
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups


def _starts(rows: list[Row], source: Source) -> set[int]:
    every = set(range(len(rows)))
    if len(rows) < 2:
        return every
    if bulleted := {number for number, row in enumerate(rows) if row.is_bullet}:
        plain = every - bulleted
        return plain if 0 in plain else bulleted
    found = _by_look(rows, source) or _by_dates(rows) or _by_blanks(rows)
    return found or {number for number, row in enumerate(rows) if not _only_tells(rows, number)}


def _by_look(rows: list[Row], source: Source) -> set[int]:
    """Find the rows that look like the first one, where others look otherwise."""
    if _is_date(rows[0]):
        return set()
    looks = [_look(row, source) for row in rows]
    same = {number for number, look in enumerate(looks) if look == looks[0]}
    if len(same) == len(rows):
        return set()
    # A name broken over two lines is still one.
    return {number for number in same if number - 1 not in same}


def _by_dates(rows: list[Row]) -> set[int]:
    alone = [number for number, row in enumerate(rows) if _is_date(row)]
    if alone and alone[0] == 0:
        return set(alone) if len(alone) < len(rows) else set()
    if alone:
        return {0, *(number + 1 for number in alone if number + 1 < len(rows))}
    dated = [number for number, row in enumerate(rows) if find_period(row.body)]
    steps = {after - before for before, after in pairwise([*dated, len(rows)])}
    even = len(dated) > 1 and len(steps) == 1 and min(steps) > 1
    return set(dated) if even and dated[0] == 0 else set()


def _by_blanks(rows: list[Row]) -> set[int]:
    apart = {number for number, row in enumerate(rows) if row.blank_before} | {0}
    return apart if 1 < len(apart) < len(rows) else set()


def _only_tells(rows: list[Row], number: int) -> bool:
    """Tell a row that cannot begin an item: a date, an address, `Issued by ...`."""
    row = rows[number]
    if number == 0:
        return False
    if _is_date(row) or WEB.fullmatch(row.text):
        return True
    if _names_giver(row):
        return True
    cells = "\t" in rows[number - 1].text or (number > 1 and "\t" in rows[number - 2].text)
    return cells and not ("\t" in row.text or find_period(row.body))


def _names_giver(row: Row) -> bool:
    """Tell `Issued by …`: what stands there is never a name, even where it stands first."""
    first = AT_FIRST.match(row.text)
    return first is not None and " " in first[0].strip()


def _look(row: Row, source: Source) -> Look:
    return (round(row.size * 2) / 2, source.look_at(row.body.start))


def _is_date(row: Row) -> bool:
    found = find_period(row.body)
    return found is not None and found[2] - found[1] >= len(row.text) - 3


def _item(rows: list[Row], source: Source, *, commas: bool) -> Item:
    item = Item([])
    for row in rows:
        parts = list(_undated(row, item))
        given = not item.names and _names_giver(row) and row is not rows[-1]
        if given or (item.names and not _continues_name(row, item, rows, source)):
            item.facts += [one for part in parts for one in _told(part)]
        elif item.names:
            item.names += parts
        elif parts:
            # Nothing but signs, as `，`, names nothing and stays what it is.
            first, *rest = _named(parts, source, commas=commas and len(rows) < 3) or parts
            item.names = [first]
            item.facts += [one for part in rest for one in _told(part)]
    for piece in [one for one in item.facts if WEB.fullmatch(one.text)]:
        item.facts.remove(piece)
        item.urls.append(piece)
    return item


def _continues_name(row: Row, item: Item, rows: list[Row], source: Source) -> bool:
    if item.facts or row.is_bullet or len(rows) < 3 or row is rows[-1]:
        return False
    looks = [_look(one, source) for one in rows]
    return looks[rows.index(row)] == looks[0] != looks[-1]


def _undated(row: Row, item: Item) -> Iterator[Piece]:
    """Yield what a row says beside its date, which the item takes."""
    pieces = row.pieces
    if found := find_period(row.body):
        if item.date is None:
            item.date = found[0]
        pieces = [*row.body.without(found[1], found[2]), *row.more]
    for piece in pieces:
        plain = piece.trim(EDGES)
        if plain.text.count("(") != plain.text.count(")"):
            # What dates in brackets left behind: `Forklift (Acme, 2020)` also says who gave it.
            cut = max(plain.text.rfind("("), 0)
            if LETTER.search(plain.text, cut) and (name := plain.part(0, cut).trim(EDGES)):
                yield name
                plain = plain.part(cut)
            plain = plain.trim(f"{EDGES}()")
        if plain and (LETTER.search(plain.text) or not item.names):
            yield plain


def _named(pieces: list[Piece], source: Source, *, commas: bool) -> list[Piece]:
    """Part the name from what stands beside it: where the look changes, else at a sign."""
    first = pieces[0]
    if (at := _end_of_look(first, source)) is not None:
        return [first.part(0, at).trim(EDGES), first.part(at).trim(EDGES), *pieces[1:]]
    for sign in SIGNS if len(pieces) == 1 or commas else SIGNS[:1]:
        if any(len(piece.split(sign)) > 1 for piece in pieces):
            return [one for piece in pieces for one in _split(piece, sign)]
    if commas:
        return [one for piece in pieces for one in _split(piece, COMMAS)]
    return pieces


def _split(piece: Piece, sign: re.Pattern[str]) -> list[Piece]:
    parts = [part.trim(EDGES) for part in piece.split(sign)]
    return [part for part in parts if part]


def _end_of_look(piece: Piece, source: Source) -> int | None:
    """Return where the look of a piece's first words ends, None when it is one to its end."""
    look = source.look_at(piece.start)
    for run in source.runs:
        if piece.start < run.start < piece.end and run.look != look:
            at = run.start - piece.start
            between = not (piece.text[at - 1].isalnum() and piece.text[at].isalnum())
            return at if at >= 3 and between and LETTER.search(piece.text, at) else None
    return None


def _told(piece: Piece) -> Iterable[Piece]:
    """Yield what a piece says without the words that only introduce it: `Issued by`."""
    found = AT_FIRST.match(piece.text)
    return [piece.part(found.end())] if found else [piece]


def inner(piece: Piece) -> Piece:
    """Return a piece without the brackets around it."""
    whole = piece.text.startswith(("(", "（")) and piece.text.endswith((")", "）"))
    return piece.trim("()（） ") if whole else piece
