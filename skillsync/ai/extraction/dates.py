"""Read periods of time as people write them, as precisely as they are known."""

import re
from functools import lru_cache
from typing import NamedTuple

from skillsync.ai.extraction.days import (
    BETWEEN_PHRASES,
    DASHES,
    ERAS,
    NOW_PHRASES,
    QUARTER_PHRASES,
    SINCE_PHRASES,
    START_PHRASES,
    UNTIL_PHRASES,
    Day,
    DayReader,
    read_tokens,
)
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.vocabulary import DURATIONS, MONTHS, fold

DURATION = re.compile(
    r"\s{0,3}[(·,（]?\s?(?:(?:ca|env|ok)\.\s?)?(?:\d{1,2}(?:[.,]\d)?\+?\s?[^\W\d_]+\.?[\s,]{0,2}"
    r"(?:[^\W\d_]{1,3}\s)?){1,2}[)）]?"
)
# Not in `Apr 2011-Jun 2016`, whose second year follows.
YEAR_FIRST = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-/])([^\W\d_]{3,10})(?![^\W\d_]|\.?\s?(?:19|20)\d\d)"
)
WORD = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")
OPENERS = {"(": ")", "[": "]", "（": "）", "【": "】", "〔": "〕"}
CLOSERS = frozenset({"", "|", ",", ")", "]", ";", "）", "·", "•", ":", "／", "】"})
SINCE_THEN = frozenset({"から", "より", "起"})
ROUGH = 0.6
TYPED_GAP = 4
"""So many spaces keep columns of typed text apart."""
MAX_TEXT = 400
"""Signs of a line that are searched: a longer one is a paragraph, whatever dates it has."""


class Period(NamedTuple):
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


class Stretch(NamedTuple):
    """A period, and where it stands in a text."""

    start: str | None
    end: str | None
    current: bool
    begins: int
    ends: int
    confidence: float

    @property
    def is_range(self) -> bool:
        return self.current or (self.start is not None and self.start != self.end)


@lru_cache(maxsize=256)
def find_period(piece: Piece) -> tuple[Period, int, int] | None:
    """Return the best period in the piece and where it stands; a range beats a single date."""
    best: Stretch | None = None
    for one in find_stretches(piece.text):
        if best is None or (one.is_range and not best.is_range):
            best = one
    if best is None:
        return None
    end = _with_duration(piece.text, best.ends)
    start, end = _with_brackets(piece.text, best.begins, end)
    where = piece.part(best.begins, best.ends)
    whole = piece.part(start, end)
    return (
        Period(best.start, best.end, best.current, where, best.confidence, whole),
        start,
        end,
    )


def holds_date(text: str) -> bool:
    """Tell whether a text has a date."""
    return bool(find_stretches(text))


def is_period(piece: Piece) -> bool:
    """Tell a text that is a range of dates and nothing else."""
    found = find_period(piece)
    return found is not None and found[0].is_range and not piece.without(found[1], found[2])


def is_duration(text: str) -> bool:
    """Tell `3 years 2 months`, which says how long and not when."""
    return DIGIT.search(text) is not None and _with_duration(text, 0) == len(text)


def _with_duration(text: str, end: int) -> int:
    found = DURATION.match(text, end)
    words = WORD.findall(found[0]) if found else []
    lasts = [fold(word) in DURATIONS for word in words]
    if (
        found
        and any(lasts)
        and all(one or len(word) <= 3 for word, one in zip(words, lasts, strict=True))
    ):
        return found.end()
    return end


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    if start and OPENERS.get(text[start - 1], " ") == text[end : end + 1]:
        return start - 1, end + 1
    return start, end


@lru_cache(maxsize=8192)
def find_stretches(text: str) -> tuple[Stretch, ...]:
    """Return the periods in a text, in order."""
    if not DIGIT.search(text) and not any(era in text for era in ERAS):
        return ()
    text = YEAR_FIRST.sub(_month_first, text[:MAX_TEXT])
    return _as_range(text, tuple(_Scanner(text).scan()))


def _month_first(found: re.Match[str]) -> str:
    """Write `2016-Sep` as `Sep-2016`, which is as long."""
    if fold(found[3]) not in MONTHS:
        return found[0]
    return f"{found[3]}{found[2]}{found[1]}"


def _as_range(text: str, found: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Read `2016 2020`, between which a theme draws its dash, as from when until when."""
    if len(found) != 2 or any(one.is_range for one in found):
        return found
    first, last = found
    alone = not (text[: first.begins] + text[first.ends : last.begins] + text[last.ends :]).strip()
    if not alone or not first.end or not last.end or first.end > last.end:
        return found
    sure = min(first.confidence, last.confidence) * 0.9
    return (
        Stretch(
            first.end, last.end, current=False, begins=first.begins, ends=last.ends, confidence=sure
        ),
    )


class _Scanner(DayReader):
    def __init__(self, text: str) -> None:
        super().__init__(read_tokens(text))
        self.text = text

    def scan(self) -> list[Stretch]:
        found: list[Stretch] = []
        at = 0
        while at < len(self.tokens):
            one = self._period(at)
            if one is None:
                at += 1
                continue
            stretch, after = one
            found.append(stretch)
            at = max(after, at + 1)
        return found

    def _stretch(
        self,
        start: str | None,
        end: str | None,
        span: tuple[int, int],
        sure: float,
        *,
        current: bool = False,
    ) -> tuple[Stretch, int]:
        begins, ends = self.tokens[span[0]].start, self.tokens[span[1] - 1].end
        if any(QUARTER_PHRASES.after(self.tokens, at) for at in range(*span)):
            sure = min(sure, ROUGH)  # a season or a fiscal year: only its year can be kept
        return Stretch(start, end, current, begins, ends, sure), span[1]

    def _period(self, at: int) -> tuple[Stretch, int] | None:
        """Return the period that begins at a token, and the number of the token after it."""
        return (
            self._introduced(at, SINCE_PHRASES.after(self.tokens, at), current=True)
            or self._introduced(at, START_PHRASES.after(self.tokens, at), current=False)
            or self._ended(at, UNTIL_PHRASES.after(self.tokens, at))
            or self._backwards(at, NOW_PHRASES.after(self.tokens, at))
            or self._from_day_on(at, at)
        )

    def _introduced(self, at: int, after: int, *, current: bool) -> tuple[Stretch, int] | None:
        """Read what follows `since` or `from`: one date, or two."""
        found = self._from_day_on(at, after, after_word=True) if after else None
        if found is not None and found[0].start is None and current:
            return self._stretch(found[0].end, None, (at, found[1]), 0.9, current=True)
        return found

    def _ended(self, at: int, after: int) -> tuple[Stretch, int] | None:
        day = self.read(after) if after else None
        if day is None or day.loose:
            return None
        return self._stretch(None, day.iso(), (at, day.after), 0.6)

    def _backwards(self, at: int, after: int) -> tuple[Stretch, int] | None:
        """Read `Present – 2019`."""
        link = self._to(after) if after else 0
        day = self.read(link) if link else None
        if day is None or not day.year:
            return None
        return self._stretch(day.iso(), None, (at, day.after), 0.9, current=True)

    def _from_day_on(
        self, begin: int, at: int, *, after_word: bool = False
    ) -> tuple[Stretch, int] | None:
        first = self.read(at) or self._bare_month(at)
        if first is None:
            return None
        if found := self._open(begin, first):
            return found
        link = self._to(first.after)
        if link and (found := self._range(begin, first, link)):
            return found
        if not first.year or (first.loose and not after_word):
            return None
        if first.until:
            return self._stretch(f"{first.year}", f"{first.until}", (begin, first.after), 0.9)
        return self._stretch(None, first.iso(), (begin, first.after), 0.6)

    def _open(self, begin: int, first: Day) -> tuple[Stretch, int] | None:
        """Read a date that nothing ends: `2019 –`, `2019年より`, `2019年現在`."""
        if not first.year:
            return None
        word, after = self.word(first.after), first.after + 1
        if (word in SINCE_THEN and self._closes(after)) or (
            word in DASHES and self._ends_open(after)
        ):
            return self._stretch(first.iso(), None, (begin, after), 0.9, current=True)
        end = NOW_PHRASES.after(self.tokens, first.after)
        if end and word >= "\u3005":
            return self._stretch(first.iso(), None, (begin, end), 0.975, current=True)
        return None

    def _closes(self, at: int) -> bool:
        return self.word(at) in CLOSERS and self.number(at) < 0

    def _ends_open(self, at: int) -> bool:
        """Tell that nothing follows the dash before a token, in its cell or its column."""
        if self._closes(at):
            return True
        before, dash = self.tokens[at - 2], self.tokens[at - 1]
        gap = self.text[dash.end : self.tokens[at].start]
        if dash.start > before.end + 1 or ("\t" not in gap and len(gap) < TYPED_GAP):
            return False
        return not NOW_PHRASES.after(self.tokens, at) and self.read(at) is None

    def _bare_month(self, at: int) -> Day | None:
        """Read the `03` of `03 – 05/2019`, and the `1.` of `1. – 31. März 2020` as no date."""
        if not (1 <= self.number(at) <= 12 and self.digits(at) == 2) or self.touches(at):
            return None
        after = at + 1 + (self.word(at + 1) in {".", "/"})
        link = self._to(after)
        if not link:
            return None
        second = self.read(link)
        if second is None or not second.month or second.day or self.number(link) < 0:
            return None
        return Day(0, after, self.number(at), loose=True)

    def _to(self, at: int) -> int:
        """Return the number of the token after a dash, a word like `to`, or both; 0 for none."""
        end = at
        while self.word(end) in DASHES and end < at + 3:
            end += 1
        spoken = BETWEEN_PHRASES.after(self.tokens, end)
        if spoken and not NOW_PHRASES.after(self.tokens, end):
            end = spoken
        # `à ce jour` and `tot heden` say the word for the dash themselves.
        return end if end > at or spoken else 0

    def _range(self, begin: int, first: Day, link: int) -> tuple[Stretch, int] | None:
        if end := NOW_PHRASES.after(self.tokens, link):
            if first.year:
                return self._stretch(first.iso(), None, (begin, end), 0.975, current=True)
            return None
        second = self.read(UNTIL_PHRASES.after(self.tokens, link) or link)
        if second is not None and second.year:
            return self._closed(begin, first, second)
        short = self.short_year(link)
        if short and first.year and not first.loose and self._ends_short(link + 1):
            year = first.year // 100 * 100 + self.number(link)
            if year >= first.year:
                return self._stretch(first.iso(), str(year), (begin, link + 1), 0.975)
        return None

    def _ends_short(self, at: int) -> bool:
        return not (self.touches(at) and (self.word(at) in {".", "/"} or self.word(at).isalpha()))

    def _closed(self, begin: int, first: Day, second: Day) -> tuple[Stretch, int]:
        if not first.year:
            later = second.month and first.month > second.month
            first = first._replace(year=second.year - bool(later))
        elif first.loose and second.day and not second.loose and first.year % 100 <= 31:
            # `March 1 – April 5, 2020`: what looked like a year is a day.
            first = first._replace(year=second.year, day=first.year % 100)
        end = str(second.until) if second.until else second.iso()
        start, sure = first.iso(), 0.975
        if start[:7] > end[: len(start)] and start[:4] > end[:4]:
            start, end, sure = second.iso(), first.iso(), 0.6
        return self._stretch(start, end, (begin, second.after), sure)
