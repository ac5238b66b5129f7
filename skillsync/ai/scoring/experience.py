"""Relevant years, computed from dates: overlaps merged, each month as relevant as its role.

    relevant years = sum over months of (highest relevance of the roles held) / 12
    share          = the same sum over the most relevant months only, as many as are needed,
                     / months needed
    points         = 100 x share x currency

So twice the years in half the trade are half of it. Currency is 1 while the last relevant role
ended less than five years ago and falls to 0.5 at twelve: it never outweighs relevance, which is 0
for another trade.
"""

from datetime import date

import numpy as np
import numpy.typing as npt

from skillsync.ai.scoring.posting import PostingReading
from skillsync.ai.scoring.space import Floats
from skillsync.ai.scoring.titles import rank_of

USUAL_YEARS = {"senior": 5.0, "junior": 1.0, "": 2.0}
"""Years taken as needed when neither posting nor criteria says so, by the title's rank."""
FRESH_MONTHS, FADED_MONTHS, FADED = 60, 144, 0.5


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


def currency_of(months_ago: npt.NDArray[np.intp]) -> Floats:
    """Return what evidence is worth whose role ended so many months ago: 1, falling to 0.5."""
    faded = np.clip((months_ago - FRESH_MONTHS) / (FADED_MONTHS - FRESH_MONTHS), 0.0, 1.0)
    found: Floats = np.round(1.0 - (1.0 - FADED) * faded, 4)
    return found
