"""Read lives that are told event by event, as in Japan's 履歴書: joined one month, left another.

The form is that of JIS Z 8303 (withdrawn in 2020, but still sold) and of the Ministry of Labour's
example of 2021: a date, then where, then `入社`, `退社`, `入学` or `卒業`.
"""

import re
from dataclasses import dataclass, field, replace

from skillsync.ai.extraction.dates import Period, find_period
from skillsync.ai.extraction.entries import Entry
from skillsync.ai.extraction.pieces import Ledger, Piece
from skillsync.ai.extraction.rows import Row

BEGINS = re.compile(r"(?:入社|入庁|入局|入職|入行|就職|入学|編入学?|転入学?|入所)$")
ENDS = re.compile(r"(?:(?:\S{2,12}により)?(?:退社|退職)|卒業|修了|中途退学|中退|退学)$")
GOES_ON = re.compile(r"(?:現在に至る|在職中|在学中|現在在籍中)。?$")
OVER = re.compile(r"以[\s\u3000]{0,4}上$")
EDGES = " \t\u3000"
PARTICLES = ("に", "を")


@dataclass(slots=True)
class _Event:
    """A row that begins or ends a stay, its date, and where it was."""

    period: Period
    begins: bool
    place: Piece


@dataclass(slots=True)
class _Stay:
    """A stay as its events tell it."""

    place: Piece
    row: Row
    first: Period | None = None
    last: Period | None = None
    current: bool = False
    body: list[Row] = field(default_factory=list)

    def entry(self) -> Entry:
        told = self.last or self.first
        start = self.first.start or self.first.end if self.first else None
        end = (self.last.end or self.last.start) if self.last else None
        period = told and (self.first or told)._replace(
            start=start, end=end, current=self.current and end is None
        )
        head = replace(self.row, piece=self.place, body=self.place, is_bullet=False, more=[])
        return Entry([head], self.body, period)


def read_chronicle(rows: list[Row], ledger: Ledger) -> list[Entry]:
    """Return the stays that events begin and end; none where no event begins one."""
    events = [_event(row) for row in rows]
    if not events or events[0] is None or not any(one and one.begins for one in events):
        return []
    stays: list[_Stay] = []
    for row, event in zip(rows, events, strict=True):
        if event is None:
            _go_on(stays[-1], row, ledger)
        elif event.begins or not _ends(stays, event):
            stays.append(_Stay(event.place, row))
            stays[-1].first = event.period if event.begins else None
            stays[-1].last = None if event.begins else event.period
            for piece in row.body.without(
                event.place.start - row.body.start, event.place.end - row.body.start
            ):
                ledger.skip(piece)
        else:
            stays[-1].last = event.period
            ledger.skip(row.body)
    return [stay.entry() for stay in stays]


def _event(row: Row) -> _Event | None:
    found = find_period(row.body)
    if found is None or found[0].is_range or row.text[: found[1]].strip(EDGES):
        return None
    said = row.body.part(found[2]).trim(EDGES)
    word = BEGINS.search(said.text) or ENDS.search(said.text)
    if word is None:
        return None
    begins = BEGINS.search(said.text) is not None
    place = said.part(0, word.start()).trim(EDGES)
    if place.text.endswith(PARTICLES):
        place = place.part(0, len(place.text) - 1).trim(EDGES)
    return _Event(found[0], begins, place)


def _ends(stays: list[_Stay], event: _Event) -> bool:
    """Tell the end of the last stay: it names the same place, or none."""
    if not stays or stays[-1].last is not None:
        return False
    place, named = stays[-1].place.text, event.place.text
    return not named or named.startswith(place[:4]) or place.startswith(named)


def _go_on(stay: _Stay, row: Row, ledger: Ledger) -> None:
    if GOES_ON.search(row.text):
        stay.current = True
        ledger.skip(row.body)
    elif OVER.match(row.text):
        ledger.skip(row.body)
    else:
        stay.body.append(row)
