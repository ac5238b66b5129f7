"""Read dates and periods as people write them, as precisely as they are known."""

import re
from dataclasses import dataclass, replace

from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.vocabulary import MONTHS, NOW, SEASONS, SINCE, UNTIL, phrases


def _any_of(names: list[str] | tuple[str, ...]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


MONTH = rf"(?:{_any_of(list(MONTHS))})\b\.?"
YEAR = r"(?:19[4-9]\d|20[0-3]\d)"
SEASON = rf"(?:{_any_of(list(SEASONS))})"
POINT = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s?(?:de\s|of\s)?)?{MONTH},?\s?(?:de\s|del\s|of\s)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?,\s?)?(?:{YEAR}\b|['’]\d\d\b)"
    rf"|{SEASON}\s(?:de\s|of\s)?{YEAR}\b|(?:WS|SS|WiSe|SoSe)\s?{YEAR}(?:/\d\d)?\b"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]{YEAR}\b|{YEAR}-\d\d-\d\d\b|\d{{1,2}}\s?[./-]\s?{YEAR}\b"
    rf"|{YEAR}[./-](?:0[1-9]|1[0-2])\b(?!-\d\d\b)|Q[1-4]\s{YEAR}\b"
    rf"|{YEAR}\b(?!-\d\d-\d\d|\s?(?:%|€|\$|\+)))"
)
PRESENT = rf"(?:{_any_of(phrases(NOW))})"
TO = (
    r"\s{0,3}(?:[-–—‐‑‒−~→]{1,3}|\bto\b|\bbis\b|\bà\b|\bau\b|\bal?\b|\bhasta\b|\buntil\b|\btill\b)"
    r"\s{0,3}"
)
PERIOD = re.compile(
    r"(?<![\w/.])(?:"
    rf"(?:(?:from|von|vom|de|du|desde)\s)?(?P<start>{POINT}|{MONTH}(?={TO}{MONTH}))"
    rf"{TO}(?:(?P<end>{POINT})|(?P<now>{PRESENT})(?!\w)|(?P<short>\d\d)\b(?![./]))"
    rf"|(?:{_any_of(phrases(SINCE))})\s(?P<since>{POINT})"
    rf"|(?:{_any_of(phrases(UNTIL))})\s(?P<until>{POINT})"
    rf"|(?P<open>{POINT})\s?[-–—]\s?(?=$|[|,)])"
    rf"|(?P<only>{POINT})"
    r")(?![\w])",
    re.IGNORECASE,
)
DURATION = re.compile(
    r"\s{0,2}[(·,]\s?(?:\d{1,2}\+?\s?(?:years?|yrs?|months?|mos?|Jahre?|Monate?|ans?|mois|años?"
    r"|meses)[\s,]{0,2}(?:and\s|und\s|et\s|y\s)?){1,2}\)?",
    re.IGNORECASE,
)
NUMBERS = re.compile(r"\d+")
NAME = re.compile(rf"{MONTH}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time as written: partial ISO dates, and the text they were read from.

    `piece` is the dates; `whole` adds brackets around them and a duration after them.
    """

    start: str | None
    end: str | None
    current: bool
    piece: Piece
    confidence: float
    whole: Piece

    @property
    def is_range(self) -> bool:
        """Whether more than a single date was written."""
        return self.current or (self.start is not None and self.start != self.end)


def find_period(piece: Piece) -> tuple[Period, int, int] | None:
    """Return the best period in the piece and where it stands; a range beats a single date."""
    best: tuple[Period, int, int] | None = None
    for found in PERIOD.finditer(piece.text):
        period = _period(found, piece)
        if period is not None and (best is None or (period.is_range and not best[0].is_range)):
            length = DURATION.match(piece.text, found.end())
            end = length.end() if length else found.end()
            start, end = _with_brackets(piece.text, found.start(), end)
            best = (replace(period, whole=piece.part(start, end)), start, end)
    return best


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    if start and text[start - 1] == "(" and text[end : end + 1] == ")":
        return start - 1, end + 1
    return start, end


def _period(found: re.Match[str], piece: Piece) -> Period | None:
    where = piece.part(found.start(), found.end())
    if single := found["since"] or found["until"] or found["open"] or found["only"]:
        is_open = bool(found["since"] or found["open"])
        return _single(single, where, is_open=is_open)
    end = read_date(found["end"]) if found["end"] else None
    start = read_date(found["start"], default_year=end)
    if found["short"] and start:
        end = _short_end(start, found["short"])
        if end is None:
            return _single(where.text, where, is_open=False)
    if start is None or (end is None and not found["now"]):
        return None
    in_order = found["now"] or start[:4] <= (end or start)[:4]
    return Period(start, end, bool(found["now"]), where, 0.95 if in_order else 0.4, where)


def _single(text: str, where: Piece, *, is_open: bool) -> Period | None:
    date = read_date(text)
    if date is None:
        return None
    return Period(
        start=date if is_open else None,
        end=None if is_open else date,
        current=is_open,
        piece=where,
        confidence=0.9 if is_open else 0.6,
        whole=where,
    )


def _short_end(start: str, short: str) -> str | None:
    """Read the 20 of `2018-20`."""
    year = start[:2] + short
    return year if year >= start[:4] else None


def read_date(text: str | None, *, default_year: str | None = None) -> str | None:
    """Return a date as `2024`, `2024-03` or `2024-03-31`, None when it is none."""
    if not text:
        return None
    numbers = [int(number) for number in NUMBERS.findall(text)]
    if name := NAME.search(text):
        month = MONTHS[name[0].lower().rstrip(".")]
        return _named(text, month, numbers, default_year)
    if re.search(rf"^\D*{YEAR}(?:/\d\d)?$", text):
        return re.search(YEAR, text)[0]  # type: ignore[index]  # just matched
    if len(numbers) == 2 and text[0] not in "Qq":
        month, year = numbers if numbers[1] > 31 else reversed(numbers)
        return f"{year}-{month:02}" if 1 <= month <= 12 else str(year)
    if len(numbers) == 3:
        return _numeric(numbers)
    return str(max(numbers)) if numbers and max(numbers) > 1900 else None


def _named(text: str, month: int, numbers: list[int], default_year: str | None) -> str | None:
    year = next((number for number in numbers if number > 1900), None)
    if year is None and re.search(r"['’]\d\d", text):
        short = numbers[-1]
        year = 2000 + short if short < 40 else 1900 + short
    if year is None:
        return f"{default_year[:4]}-{month:02}" if default_year else None
    day = next((number for number in numbers if number != year and 1 <= number <= 31), None)
    if day is not None and len(numbers) > 1:
        return f"{year}-{month:02}-{day:02}"
    return f"{year}-{month:02}"


def _numeric(numbers: list[int]) -> str:
    """Read three numbers: year first, else day first, as most of the world writes it."""
    if numbers[0] > 31:
        year, month, day = numbers
    else:
        day, month, year = numbers
        if month > 12:
            day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return str(year)
    return f"{year}-{month:02}-{day:02}"
