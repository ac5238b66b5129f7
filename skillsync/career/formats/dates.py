"""Dates as other formats write them: ISO 8601, numbers, or words in the person's language.

A file that stores a period as free text ("March 2022 – Present") is read here, and written here
in words that every such program shows as they are.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ENGLISH = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june",
            "jul july", "aug august", "sep sept september", "oct october", "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LOCALES = _words(
    "de fr es pt it nl pl sv da nb fi cs sk sl hr hu ro bg el tr ru uk lt lv et ca eu ga mt is sq "
    "id vi ar he fa hi sr mk"
)
PRESENT = _words(
    "present now current currently today ongoing date heute aktuell gegenwärtig jetzt laufend "
    "présent aujourd'hui actuel actuellement jour presente actualidad actualmente hoy actual atual "
    "atualmente hoje oggi attuale attualmente corso heden nu tegenwoordig obecnie teraz dziś dnes "
    "nyt nykyinen nuvarande nåværende nuværende současnost jelenleg prezent настоящее сейчас "
    "dosud doposud súčasnosť danas sada trenutno нині zurzeit derzeit idag "
    "şimdi günümüz 至今 现在 現在 今 现 현재 الآن الحاضر"
)
SINCE = _words("since seit ab depuis desde dal sinds vanaf od från fra с siden sedan")
FROM = frozenset({"from", "von", "vom", "de", "da", "van"})
UNTIL = _words(
    "until till bis jusqu jusqu'à jusqu'en jusque hasta fino tot do até aż sampai по til"
)
FILLERS = _words(
    "to bis au à al a el la le les der den die das et und and en in the of uur tot do år year up "
    "time настоящее по время день ce this our in on"
)
DATE = re.compile(
    r"(?P<y1>\d{4})-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)"
    r"|(?P<d2>\d{1,2})(?P<sign>[./-])\s?(?P<m2>\d{1,2})[./-]\s?(?P<y2>\d{4})(?!\d)"
    r"|(?P<y3>\d{4})年\s?(?:(?P<m3>\d{1,2})月)?\s?(?:(?P<d3>\d{1,2})日)?"
    r"|(?<!\d)(?P<m4>\d{1,2})\s?[./-]\s?(?P<y4>\d{4})(?!\d)"
    r"|(?P<y5>\d{4})[-/.](?P<m5>0[1-9]|1[0-2])(?!\d)"
    r"|(?:(?P<d6>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s(?:of\s|de\s)?)?"
    r"(?P<name>[^\W\d_]{2,24}\.?)\s?(?:(?P<d7>\d{1,2})(?:st|nd|rd|th)?,)?,?\s?(?:of\s|de\s|del\s)?"
    r"(?P<y6>\d{4})(?!\d)"
    r"|(?<!\d)(?P<y7>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")
DASH = re.compile(r"[-–—‐‑−~→]")


class Found(NamedTuple):
    """A date as `2024`, `2024-03` or `2024-03-31`, and whether the words say no more than it."""

    value: str | None
    exact: bool


class Period(NamedTuple):
    """Two dates, and whether the words say no more than they do."""

    start: str | None
    end: str | None
    current: bool
    exact: bool


class _At(NamedTuple):
    start: int
    end: int
    value: str
    exact: bool


def read_date(value: object, *, language: str = "") -> Found:
    """Return the date that a value of any type gives; `None` when it gives none."""
    text = str(value).strip() if isinstance(value, str | int) and value is not True else ""
    found = list(_dates(text, language))
    if len(found) != 1:
        return Found(None, not text)
    rest = _rest(text, found)
    return Found(found[0].value, found[0].exact and not WORD.search(rest))


def read_period(value: object, *, language: str = "") -> Period:
    """Return the period that a text gives, such as `03/2020 - Present` or `2014–2018`."""
    text = str(value).strip() if isinstance(value, str | int) else ""
    found = list(_dates(text, language))
    words = [word.casefold() for word in WORD.findall(_rest(text, found))]
    kinds = {word: _kind(word) for word in words}
    exact = all(kinds.values()) and all(one.exact for one in found) and len(found) <= 2
    now = "present" in kinds.values()
    if not found:
        return Period(None, None, current=now, exact=exact and (now or not text))
    first = found[0].value
    if len(found) > 1:
        return Period(first, found[1].value, current=False, exact=exact)
    after = text[found[0].end :]
    if now or "since" in kinds.values() or DASH.search(after):
        return Period(first, None, current=True, exact=exact)
    if "until" in kinds.values() or DASH.search(text[: found[0].start]):
        return Period(None, first, current=False, exact=exact)
    if "from" in kinds.values():
        return Period(first, None, current=False, exact=exact)
    return Period(first, first, current=False, exact=exact)


def write_date(value: str | None) -> str:
    """Return a date in words: `2024`, `Mar 2024` or `31 Mar 2024`."""
    if not value:
        return ""
    year, month, day = (*value.split("-"), "", "")[:3]
    words = f"{MONTHS[int(month) - 1]} {year}" if month else year
    return f"{int(day)} {words}" if day else words


def write_period(start: str | None, end: str | None, *, current: bool) -> str:
    """Return a period in words that `read_period` reads as the same one."""
    first, last = write_date(start), write_date(end)
    if current:
        return f"{first} - Present" if first else "Present"
    if first and last:
        return first if first == last else f"{first} - {last}"
    return f"from {first}" if first else f"until {last}" if last else ""


def _dates(text: str, language: str) -> Iterator[_At]:
    done = 0
    while found := DATE.search(text, done):
        at = _read(found, language)
        if at is None:
            # The word before the year is no month: what follows the word may still be a date.
            done = found.end("name") if found["name"] else found.end()
            continue
        yield at
        done = at.end


def _read(found: re.Match[str], language: str) -> _At | None:
    part = {
        name: int(number)
        for name, number in found.groupdict().items()
        if (number or "").isdecimal()
    }
    year = next(part[name] for name in ("y1", "y2", "y3", "y4", "y5", "y6", "y7") if name in part)
    month = next((part[name] for name in ("m1", "m2", "m3", "m4", "m5") if name in part), 0)
    day = next((part[name] for name in ("d1", "d2", "d3", "d6", "d7") if name in part), 0)
    exact = True
    if found["name"]:
        month = month_number(found["name"].rstrip("."), language)
        if not month:
            return None
    elif found["d2"] and month > 12:
        day, month = month, day
    elif found["sign"] == "/" and day <= 12 and day != month:
        # 04/05/2019 is April in one half of the world and May in the other.
        day, month, exact = 0, 0, False
    value = _partial(year, month, day)
    return _At(found.start(), found.end(), value, exact) if value else None


def _partial(year: int, month: int, day: int) -> str | None:
    if not 1 <= month <= 12:
        return f"{year:04}" if month == 0 and year else None
    if not 1 <= day <= 31:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}"


def _rest(text: str, found: list[_At]) -> str:
    parts, done = [], 0
    for at in found:
        parts.append(text[done : at.start])
        done = at.end
    return " ".join([*parts, text[done:]])


def _kind(word: str) -> str:
    if word in PRESENT:
        return "present"
    if word in SINCE:
        return "since"
    if word in UNTIL:
        return "until"
    if word in FROM:
        return "from"
    return "filler" if word in FILLERS else ""


def month_number(name: str, language: str = "") -> int:
    """Return the month a word means, 0 when it is none or means two different ones."""
    word = name.casefold()
    if word in ENGLISH and language[:2] in ("", "en"):
        return ENGLISH[word]
    own = language[:2].casefold()
    if own in LOCALES and (known := _months_of(own).get(word)):
        return known
    if word in ENGLISH:
        return ENGLISH[word]
    meant = {month for locale in LOCALES if (month := _months_of(locale).get(word))}
    return meant.pop() if len(meant) == 1 else 0


@lru_cache(maxsize=64)
def _months_of(locale: str) -> dict[str, int]:
    """Return a language's names of months (Unicode CLDR), without points."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow, and seldom needed

    try:
        names = Locale.parse(locale).months
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        str(name).casefold().rstrip("."): number
        for form in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in names[form][width].items()
    }
