"""Read one date, in the words and the order of any tongue, from the words of a line."""

import re
from typing import NamedTuple

from skillsync.ai.extraction.vocabulary import (
    BETWEEN,
    MONTHS,
    NOW,
    OF,
    QUARTERS,
    SEASONS,
    SINCE,
    START,
    UNTIL,
    fold,
)

# Japanese eras by the year before their first (Japanese cabinet orders on era names).
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
SOLID_WORDS = sorted(
    {one for listed in (NOW, BETWEEN, UNTIL) for one in listed if one[0] >= "\u3005"} | set(ERAS),
    key=len,
    reverse=True,
)
TOKEN = re.compile(rf"\d+|{'|'.join(SOLID_WORDS)}|[\u3005-\u9fff]|[^\W\d_\u3005-\u9fff]+['’]?|\S")
ORDINALS = frozenset({"st", "nd", "rd", "th", "er", "ere", "eme", "e", "o", "a", "º", "ª"})
DASHES = frozenset("-–—‐‑‒−~～〜→―─⁓﹣－")
STROKES = frozenset("./-‐‑–.／")
YEARS = range(1940, 2040)
NOT_A_DATE = frozenset("%€$£¥+°")
COUNTERS = "年月日週時名人回級種号ヶカか个位"
"""What makes a number before it a count: `4 年`."""


class Token(NamedTuple):
    """A word, a number or a sign, folded, and where it stands."""

    text: str
    start: int
    end: int
    number: int = -1


class Day(NamedTuple):
    """A date as precise as it is written, and the number of the token after it.

    `until` is the second year of `2018/19`. A `loose` one is a date only beside another: its year
    is missing (0) or has two digits.
    """

    year: int
    after: int
    month: int = 0
    day: int = 0
    until: int = 0
    loose: bool = False

    def iso(self) -> str:
        """Return the date as `2024`, `2024-03` or `2024-03-31`."""
        text = f"{self.year:04}"
        if self.month:
            text += f"-{self.month:02}"
        return f"{text}-{self.day:02}" if self.month and self.day else text


def read_tokens(text: str) -> list[Token]:
    """Return the words, numbers and signs of a line."""
    return [
        Token("", found.start(), found.end(), int(word))
        if (word := found[0]).isdigit() and len(word) <= 8 and word.isdecimal()
        else Token(fold(word), found.start(), found.end())
        for found in TOKEN.finditer(text)
    ]


class Phrases:
    """Phrases, found by their first word, the longest first."""

    def __init__(self, listed: frozenset[str]) -> None:
        self.by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(listed, key=len, reverse=True):
            parts = tuple(token.text for token in read_tokens(phrase))
            self.by_first.setdefault(parts[0], []).append(parts)

    def after(self, tokens: list[Token], at: int) -> int:
        """Return the number of the token after the phrase that begins at one, else 0."""
        if at < len(tokens):
            for parts in self.by_first.get(tokens[at].text, ()):
                if all(
                    at + step < len(tokens) and tokens[at + step].text == part
                    for step, part in enumerate(parts)
                ):
                    return at + len(parts)
        return 0


MONTH_PHRASES = Phrases(frozenset(month for month in MONTHS if " " in month))
QUARTER_PHRASES = Phrases(QUARTERS | SEASONS)
NOW_PHRASES = Phrases(NOW)
SINCE_PHRASES = Phrases(SINCE)
UNTIL_PHRASES = Phrases(UNTIL)
START_PHRASES = Phrases(START)
BETWEEN_PHRASES = Phrases(BETWEEN)
YEAR_SIGNS = frozenset({"r", "م"})
"""Signs after a year that say it is one, in Polish and Arabic."""
LINKS = OF | {",", ".", "/", "-", "'", "’"}


class DayReader:
    """Read dates out of a line's tokens."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    def read(self, at: int) -> Day | None:
        """Return the date that begins at a token."""
        if at >= len(self.tokens):
            return None
        token = self.tokens[at]
        found = self._from_number(at) if token.number >= 0 else self._from_word(at)
        if found is not None and self.word(found.after) in YEAR_SIGNS:
            found = found._replace(after=found.after + 1 + (self.word(found.after + 1) == "."))
        return found if found is not None and self._stands_alone(at, found.after) else None

    def number(self, at: int) -> int:
        return self.tokens[at].number if 0 <= at < len(self.tokens) else -1

    def word(self, at: int) -> str:
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def digits(self, at: int) -> int:
        """Return how many digits a number is written with."""
        return self.tokens[at].end - self.tokens[at].start if self.number(at) >= 0 else 0

    def is_year(self, at: int) -> bool:
        return self.number(at) in YEARS and self.digits(at) == 4

    def touches(self, at: int) -> bool:
        """Tell whether a token stands right after the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def _stands_alone(self, at: int, after: int) -> bool:
        """Tell a date from a part of another number or word: `v3.2019.1`, `2019%`."""
        if self.touches(at):
            before = self.word(at - 1)
            if before[-1:] in {".", "/", "_"} or (before[-1:].isalpha() and before[-1] < "\u0600"):
                return False
        if not self.touches(after):
            following = self.word(after)
            return not following or following not in NOT_A_DATE - {"+"}
        following = self.word(after)
        if following in NOT_A_DATE or self.number(after) >= 0:
            return False
        if following in {"/", "."} and self.touches(after + 1) and self.number(after + 1) >= 0:
            return False
        return not (following[:1].isalpha() and following[0] < "\u0600")

    def month(self, at: int) -> tuple[int, int]:
        """Return the month that a word at a token names and the token after it, else 0s."""
        word = self.word(at)
        month = MONTHS.get(word.rstrip("'’"), 0)
        after = at + 1
        if not month and (end := MONTH_PHRASES.after(self.tokens, at)):
            month, after = MONTHS[" ".join(one.text for one in self.tokens[at:end])], end
        if month and self.word(after) == "." and self.touches(after):
            after += 1
        return (month, after) if month else (0, 0)

    def links(self, at: int) -> int:
        """Skip what stands between the parts of a date: `of`, a comma."""
        while self.word(at) in LINKS:
            at += 1
        return at

    def short_year(self, at: int) -> int:
        """Return the year that two digits mean, 0 when it is none."""
        number = self.number(at)
        if self.digits(at) != 2:
            return 0
        return 2000 + number if number < 40 else 1900 + number

    def _apostrophe_year(self, at: int) -> int:
        """Return the year of `'18`, whose apostrophe stands before the token."""
        before = self.word(at - 1)
        return self.short_year(at) if self.touches(at) and before[-1:] in {"'", "’"} else 0

    def _from_word(self, at: int) -> Day | None:
        month, after = self.month(at)
        if month:
            return self._after_month(month, after)
        if self.word(at) in ERAS:
            return self._era(at)
        return self._quarter(at)

    def _after_month(self, month: int, after: int) -> Day:
        at = self.links(after)
        if self.is_year(at):
            return Day(self.number(at), at + 1, month)
        if year := self._apostrophe_year(at):
            return Day(year, at + 1, month)
        if self.word(at + 1) == "/" and self.is_year(at + 2):
            return Day(0, after, month, loose=True)  # `Brenner AG 02/2007` names no month
        if 1 <= self.number(at) <= 31:
            # `March 5, 2019` and `March 5th 2019`; else `Mar 19` may be a year.
            end = at + 1 + (self.touches(at + 1) and self.word(at + 1) in ORDINALS)
            year_at = self.links(end)
            if self.is_year(year_at):
                return Day(self.number(year_at), year_at + 1, month, self.number(at))
        if year := self.short_year(at):
            return Day(year, at + 1, month, loose=True)
        return Day(0, after, month, loose=True)

    def _quarter(self, at: int) -> Day | None:
        """Read `Q1 2019`, `FY 2019/20`, `summer of 2018`, `class of 2020`."""
        after = QUARTER_PHRASES.after(self.tokens, at)
        if not after:
            return None
        if self.word(after) == ".":
            after += 1
        short = self.word(at) in {"q", "t", "k", "kw", "h", "q'"}
        if 1 <= self.number(after) <= 4 and self.digits(after) == 1:
            after += 1
        elif short:
            return None
        year_at = self.links(after)
        if self.is_year(year_at):
            return self._with_second_year(year_at)
        term = self.word(at) in {"ws", "ss", "wise", "sose", "fy", "hs", "fs"}
        if (term or short or self._apostrophe_year(year_at)) and self.short_year(year_at):
            return Day(self.short_year(year_at), self._skip_short(year_at + 1))
        return None

    def _skip_short(self, at: int) -> int:
        return at + 2 if self.word(at) == "/" and self.digits(at + 1) == 2 else at

    def _with_second_year(self, at: int) -> Day:
        """Read `2018/19` and `2018/2019`."""
        year, after = self.number(at), at + 1
        if self.word(after) in {"/", "／"}:
            second = self.number(after + 1)
            if self.digits(after + 1) == 2 and second == (year + 1) % 100:
                return Day(year, after + 2, until=year + 1)
            if second in (year + 1, year + 2) and self.digits(after + 1) == 4:
                return Day(year, after + 2, until=second)
        return Day(year, after)

    def _era(self, at: int) -> Day | None:
        """Read `平成31年4月` and `令和元年`."""
        number = 1 if self.word(at + 1) == "元" else self.number(at + 1)
        if not 1 <= number <= 99 or self.word(at + 2) not in {"年", ".", "/"}:
            month = self._cell_of_month(at + 2) if 1 <= number <= 99 else 0
            return Day(ERAS[self.word(at)] + number, at + 3, month) if month else None
        return self._solid(ERAS[self.word(at)] + number, at + 2)

    def _cell_of_month(self, at: int) -> int:
        """Return the month of a form's columns: `平成25  4  株式会社…`; 0 for none."""
        month = self.number(at)
        apart = 1 <= month <= 12 and not (self.touches(at) or self.touches(at + 1))
        names = self.word(at + 1) >= "\u3005" and self.word(at + 1)[0] not in COUNTERS
        return month if apart and names else 0

    def _solid(self, year: int, at: int) -> Day:
        """Read the month and the day after `2019年`."""
        after = at + 1 + (self.word(at + 1) == "度")
        if not (1 <= self.number(after) <= 12 and self.word(after + 1) in {"月", ".", "/"}):
            closed = self.word(at) == "年"
            month = self.number(after) if not closed and 1 <= self.number(after) <= 12 else 0
            return Day(year, after + bool(month) if closed or month else at, month)
        month, after = self.number(after), after + 2
        if 1 <= self.number(after) <= 31 and self.word(after + 1) in {"日", "号"}:
            return Day(year, after + 2, month, self.number(after))
        return Day(year, after, month)

    def _from_number(self, at: int) -> Day | None:
        if self.word(at + 1) == "年" and (self.is_year(at) or self._is_short_solid(at)):
            return self._solid(self.number(at) if self.is_year(at) else self.short_year(at), at + 1)
        if self.is_year(at):
            month = self._cell_of_month(at + 1)
            return Day(self.number(at), at + 2, month) if month else self._from_year(at)
        number = self.number(at)
        if not (0 <= number <= 31 and self.digits(at) <= 2):
            return None
        if self.word(at + 1) == "月" and self.is_year(at + 2) and 1 <= number <= 12:
            return Day(self.number(at + 2), at + 3 + (self.word(at + 3) == "年"), number)
        return self._from_strokes(at) or self._from_day(at)

    def _is_short_solid(self, at: int) -> bool:
        return self.digits(at) == 2 and self.word(at + 3) == "月"

    def _from_year(self, at: int) -> Day:
        """Read `2019`, `2019-03`, `2019/3/31`, `2019 March`, `2019 Q1` and `2018/19`."""
        year, stroke = self.number(at), self.word(at + 1)
        month = self.number(at + 2)
        if stroke in STROKES and self.touches(at + 1) and self.touches(at + 2):
            two = self.digits(at + 2) == 2 or (self.digits(at + 2) == 1 and stroke in "./／")
            if two and 1 <= month <= 12:
                day = self.number(at + 4)
                if self.word(at + 3) == stroke and self.touches(at + 4) and 1 <= day <= 31:
                    return Day(year, at + 5, month, day)
                return Day(year, at + 3, month)
        if stroke == "-" and self.touches(at + 1) and self.touches(at + 2):
            named, after = self.month(at + 2)
            if named and not self.is_year(after):
                return Day(year, after, named)  # `2019-Mar`
        named, after = self.month(at + 1 + (stroke in {",", "-"} and not self.touches(at + 2)))
        if named and not self._year_follows(after):
            return Day(year, after, named)
        if stroke in {"q", "t", "h"} and 1 <= self.number(at + 2) <= 4 and self.touches(at + 2):
            return Day(year, at + 3)
        return self._with_second_year(at)

    def _year_follows(self, at: int) -> bool:
        at = self.links(at)
        return self.is_year(at) or self.digits(at) == 2

    def _from_strokes(self, at: int) -> Day | None:
        """Read `31.03.2019`, `03/2019` and `03/19`: the day first, unless it cannot be."""
        stroke = self.word(at + 1)
        if stroke not in STROKES or self.number(at + 2) < 0:
            return None
        first, second = self.number(at), self.number(at + 2)
        if self.is_year(at + 2) and 1 <= first <= 12:
            return Day(second, at + 3, first)
        if not (1 <= second <= 31 and self.digits(at + 2) <= 2):
            return self._short_month(at)
        third = at + 4
        if self.word(at + 3) == stroke and (self.is_year(third) or self.digits(third) == 2):
            return self._three(first, second, third)
        return self._short_month(at)

    def _three(self, first: int, second: int, third: int) -> Day | None:
        is_year = self.is_year(third)
        year = self.number(third) if is_year else self.short_year(third)
        day, month = (first, second) if second <= 12 else (second, first)
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return Day(year, third + 1) if is_year else None
        return Day(year, third + 1, month, day, loose=not is_year)

    def _short_month(self, at: int) -> Day | None:
        tight = self.touches(at + 1) and self.touches(at + 2)
        year = self.short_year(at + 2)
        if not (tight and year and 1 <= self.number(at) <= 12 and self.word(at + 1) in "./'"):
            return None
        return Day(year, at + 3, self.number(at), loose=True)

    def _from_day(self, at: int) -> Day | None:
        """Read `5 March 2019`, `1er mars 2019`, `1. Quartal 2019`."""
        after = at + 1
        if self.word(after) in ORDINALS and self.touches(after):
            after += 1
        if self.word(after) == "." or self.word(after) in OF:
            after += 1
        month, month_end = self.month(after)
        if month:
            found = self._after_month(month, month_end)
            if found.year and not found.day:
                return Day(found.year, found.after, month, self.number(at), loose=found.loose)
            return None
        end = QUARTER_PHRASES.after(self.tokens, after)
        if end and 1 <= self.number(at) <= 4 and self.is_year(self.links(end)):
            return self._with_second_year(self.links(end))
        return None
