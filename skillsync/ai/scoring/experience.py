"""Relevant years, computed from dates: overlaps merged, each month as relevant as its role.

    relevant years = sum over months of (highest relevance of the roles held) / 12
    points         = 100 x min(1, relevant years / years needed) x currency

Currency is 1 while the last relevant role ended less than five years ago and falls to 0.5 at
twelve: it never outweighs relevance, which is 0 for another trade.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from skillsync.ai.scoring.posting import PostingReading
from skillsync.ai.scoring.titles import rank_of

USUAL_YEARS = {"senior": 5.0, "junior": 1.0, "": 2.0}
"""Years taken as needed when neither posting nor criteria says so, by the title's rank."""
FRESH_MONTHS, FADED_MONTHS, FADED = 60, 144, 0.5


class Span(NamedTuple):
    """The months `[start, end]` of a role, counted from year 0, and how relevant it is (0 to 1)."""

    start: int
    end: int
    relevance: float


def years_needed(reading: PostingReading, minimum: float) -> tuple[float, str]:
    """Return the years needed, and who says so; never 0, so that points can be computed."""
    asked = [each.years for each in reading.requirements if each.years and each.must]
    if minimum > 0:
        return minimum, "by the criteria"
    if asked:
        return max(asked), "by the posting"
    return USUAL_YEARS[rank_of(reading.title)], "usual for such a title: the posting names none"


def month_of(written: str | None) -> int | None:
    """Return a partial date as months from year 0; a bare year means its middle."""
    if not written:
        return None
    year, month = int(written[:4]), int(written[5:7]) if len(written) >= 7 else 7
    return year * 12 + month - 1


def this_month(today: date) -> int:
    """Return today's month, counted from year 0."""
    return today.year * 12 + today.month - 1


def months_held(
    start: int | None, end: int | None, *, current: bool, is_latest: bool, now: int
) -> tuple[int, int] | None:
    """Return the first and last month of a role, None when it cannot be measured."""
    if start is None:
        return None
    if end is None:
        # Only the latest role may still run; an older one without an end cannot be measured.
        if not current and not is_latest:
            return None
        end = now
    end = min(end, now)
    return (start, end) if end >= start else None


def years_of(spans: Iterable[Span]) -> float:
    """Return the years of all months held, each counted once, by its most relevant role."""
    ordered = sorted(spans, key=lambda span: -span.relevance)
    taken: list[tuple[int, int]] = []
    months = 0.0
    for span in ordered:
        free = [(span.start, span.end)]
        for start, end in taken:
            free = [part for each in free for part in _outside(each, start, end)]
        months += span.relevance * sum(end - start + 1 for start, end in free)
        taken.append((span.start, span.end))
    return round(months / 12, 1)


def currency_of(months_ago: int) -> float:
    """Return what evidence is worth whose role ended so many months ago: 1, falling to 0.5."""
    faded = (months_ago - FRESH_MONTHS) / (FADED_MONTHS - FRESH_MONTHS)
    return round(1.0 - (1.0 - FADED) * min(1.0, max(0.0, faded)), 4)


def _outside(held: tuple[int, int], start: int, end: int) -> Iterable[tuple[int, int]]:
    if held[1] < start or held[0] > end:
        yield held
        return
    if held[0] < start:
        yield held[0], start - 1
    if held[1] > end:
        yield end + 1, held[1]
