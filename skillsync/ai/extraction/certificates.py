"""Read certificates: what each is called, who issued it, and when."""

import re
from collections.abc import Iterator

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.listing import FACTS, Fact
from skillsync.ai.extraction.pieces import Ledger, Piece, joined
from skillsync.ai.extraction.rows import Row
from skillsync.career.document import Certificate

# The strongest sign a line holds parts the name from its issuer; commas may be in the name.
SIGNS = (
    re.compile(r"\t|\s?\|\s?|\s·\s|\s{3,}|;\s"),
    re.compile(r"\s[–—-]\s"),
    re.compile(r"(?<=\w):\s"),
)


def read_certificates(rows: list[Row], ledger: Ledger) -> list[Certificate]:
    """Return certificates: the name, then who issued it."""
    found: list[Certificate] = []
    for names, facts in _grouped(rows):
        if not names and facts and found and not found[-1].date:
            _note_date(found[-1], facts[0], ledger)
        elif names:
            found.append(_certificate(names, facts, ledger))
    return found


def _certificate(names: list[Piece], facts: list[Fact], ledger: Ledger) -> Certificate:
    item = Certificate(name=joined(names))
    ledger.note(f"{item.id}/name", names, 0.85)
    if issuer := [part for fact in facts for part in fact.rest(0) if part not in names]:
        item.issuer = joined(issuer)
        ledger.note(f"{item.id}/issuer", issuer, 0.7)
    for fact in facts:
        _note_date(item, fact, ledger)
    return item


def _note_date(item: Certificate, fact: Fact, ledger: Ledger) -> None:
    if fact.date and not item.date:
        item.date = fact.date
        fact.note_date(f"{item.id}/date", ledger)


def _grouped(rows: list[Row]) -> Iterator[tuple[list[Piece], list[Fact]]]:
    """Yield for each certificate the pieces of its name, and the lines that tell the rest."""
    if _are_in_two_lines(rows):
        yield from _in_two_lines(rows)
        return
    names: list[Piece] = []
    facts: list[Fact] = []
    in_cells = False
    for row in rows:
        if names and in_cells and _ends_cell(row):
            names.append(row.body)
            continue
        if names:
            yield names, facts
        fact = Fact(row, _sign_of(row))
        names, facts = fact.parts[:1], [fact]
        in_cells = "\t" in row.text
        if not names:
            yield [], facts
    if names:
        yield names, facts


def _sign_of(row: Row) -> re.Pattern[str]:
    """Return the sign that parts the facts of a line, commas when it has no other."""
    period = find_period(row.body)
    pieces = row.body.without(period[1], period[2]) if period else [row.body]
    for sign in SIGNS:
        if any(len(piece.split(sign)) > 1 for piece in pieces):
            return sign
    return FACTS


def _ends_cell(row: Row) -> bool:
    """Tell the end of a name that a narrow cell broke, below the line it began in."""
    return not (row.is_bullet or row.blank_before or "\t" in row.text or find_period(row.body))


def _are_in_two_lines(rows: list[Row]) -> bool:
    """Tell names in lines of their own, set bold, each above who issued it."""
    if not rows or any(row.is_bullet or "\t" in row.text for row in rows):
        return False
    bold = [row for row in rows if row.bold]
    dated = [row for row in rows if find_period(row.body)]
    plain = [row for row in rows if not row.bold]
    return bool(bold) and rows[0].bold and bool(plain) and all(not row.bold for row in dated)


def _in_two_lines(rows: list[Row]) -> Iterator[tuple[list[Piece], list[Fact]]]:
    names: list[Piece] = []
    facts: list[Fact] = []
    for row in rows:
        if not row.bold:
            facts.append(Fact(row))
            continue
        if facts:
            yield names, facts
            names, facts = [], []
        names.append(row.body)
    yield names, facts
