"""Read projects: a name, what it is, and what was done."""

import re

from skillsync.ai.extraction.contact import WEB
from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.pieces import Ledger, Piece, joined
from skillsync.ai.extraction.rows import Row
from skillsync.career.document import Project

IN_BRACKETS = re.compile(r"\([^()]{1,200}\)")
COMMA = re.compile(r"[,;]\s?")
BETWEEN = re.compile(r"\t|\s[|–—-]\s|:\s|\s?\|\s?")


def read_projects(rows: list[Row], ledger: Ledger) -> list[Project]:
    """Return the projects of a section."""
    projects: list[Project] = []
    plain = [row for row in rows if not row.is_bullet]
    for number, row in enumerate(rows):
        begins = not plain or (not row.is_bullet and _begins(rows, number))
        if begins or not projects:
            projects.append(_named(row, ledger))
        else:
            _add_row(projects[-1], row, ledger)
    return projects


def _begins(rows: list[Row], number: int) -> bool:
    row = rows[number]
    if not row.is_head_like() or WEB.fullmatch(row.text):
        return False
    return row.blank_before or rows[number - 1].is_bullet or row.bold


def _named(row: Row, ledger: Ledger) -> Project:
    item = Project()
    pieces = [row.body]
    if found := find_period(row.body):
        period, start, end = found
        pieces = row.body.without(start, end)
        item.start_date, item.end_date = period.start, period.end
        for name, value in (("startDate", period.start), ("endDate", period.end)):
            if value:
                ledger.note(f"{item.id}/{name}", period.piece, period.confidence)
    parts = [part.trim(" ()|,\t") for piece in pieces for part in piece.split(BETWEEN)]
    parts = [part for part in parts if part]
    if parts:
        item.name = parts[0].value
        ledger.note(f"{item.id}/name", parts[0], 0.8)
    _describe(item, [*parts[1:], *row.more], ledger)
    return item


def _describe(item: Project, pieces: list[Piece], ledger: Ledger) -> None:
    kept: list[Piece] = []
    for piece in pieces:
        if not item.url and WEB.fullmatch(piece.text):
            item.url = piece.text
            ledger.note(f"{item.id}/url", piece, 0.95)
        else:
            kept.append(piece)
    if not kept:
        return
    item.description = f"{item.description} {joined(kept)}".strip()
    ledger.add(f"{item.id}/description", kept, 0.7)


def _add_row(item: Project, row: Row, ledger: Ledger) -> None:
    if IN_BRACKETS.fullmatch(row.text) and not row.more:
        for keyword in row.body.trim("() ").split(COMMA):
            ledger.note(f"{item.id}/keywords/{len(item.keywords)}", keyword, 0.85)
            item.keywords.append(keyword.value)
    elif row.is_bullet or item.highlights:
        ledger.note(f"{item.id}/highlights/{len(item.highlights)}", row.pieces, 0.85)
        item.highlights.append(row.value)
    else:
        _describe(item, row.pieces, ledger)
