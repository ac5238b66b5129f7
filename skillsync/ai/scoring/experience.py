"""Relevant years, computed from dates: overlaps merged, each month as relevant as its role.

    relevant years = sum over months of (highest relevance of the roles held) x recency / 12
    points         = 100 x min(1, relevant years / years needed)

Recency is 1 for ten years and falls to 0.9 at twenty: it never outweighs relevance.
"""

import re
from datetime import date
from typing import NamedTuple

from skillsync.ai.scoring.career_view import CareerView, RoleView
from skillsync.ai.scoring.meaning import likeness, stems_of
from skillsync.ai.scoring.occupations import occupations_of
from skillsync.ai.scoring.posting import PostingReading, Requirement

USUAL_YEARS = {"senior": 5.0, "junior": 1.0, "": 2.0}
"""Years taken as needed when neither posting nor criteria says so, by the title's rank."""
SKILLS_THAT_MAKE_A_ROLE_RELEVANT = 4
LEAST_RELEVANCE = 0.35
"""Below this a role counts for nothing: ten years in another trade are not one year in this."""
SKILLS_THAT_CORROBORATE = 3
"""From so many skills asked for on, a relevant role is expected to show one of them."""
UNRELATED_TITLE, SAME_TITLE = 0.38, 0.72
SAME_TRADE, OTHER_TRADE = 0.8, 0.3
"""What a title of the same trade is worth at least, and one of another known trade at most."""
LEARNING = 0.8
"""What a month as apprentice, trainee or assistant is worth to a posting that seeks none."""

_SENIOR = re.compile(r"\b(?:senior|lead|head|principal|director|chief|leiter)", re.IGNORECASE)
_JUNIOR = re.compile(
    r"\b(?:junior|graduate|trainee|entry|apprentice|intern|assistant)", re.IGNORECASE
)
_LEARNER = re.compile(
    r"\b(?:apprentice|trainee|intern|internship|mate|assistant|student)\b", re.IGNORECASE
)
_RANKS = frozenset(("senior", "junior", "lead", "staff", "principal", "trainee", "graduate", "mid"))


class RelevantRole(NamedTuple):
    """A role, its months, and how relevant it is (0 to 1)."""

    role: RoleView
    months: frozenset[int]
    relevance: float


class Experience(NamedTuple):
    """Relevant and total years, the roles counted, and what was needed. None: cannot be told."""

    points: int | None
    relevant_years: float
    total_years: float
    needed: float
    roles: tuple[RelevantRole, ...]
    explanation: str


def judge_experience(
    view: CareerView,
    reading: PostingReading,
    covered: dict[str, set[str]],
    *,
    minimum: float,
    today: date,
) -> Experience:
    """Return the relevant experience. `covered`: role id → requirements its own words meet."""
    needed, said = years_needed(reading, minimum)
    roles = _relevant_roles(view, reading, covered, today)
    dated = [each for each in roles if each.months]
    told = {passage.role for passage in view.passages if passage.role}
    if not dated or not any(each.role.id in told for each in dated):
        return _undated(view, needed)
    relevant = round(_weighted_months(dated, today) / 12, 1)
    total = round(len(frozenset[int]().union(*(each.months for each in dated))) / 12, 1)
    points = round(100 * min(1.0, relevant / needed))
    explanation = (
        f"{relevant:g} relevant of {total:g} years in work, from the dates of {len(dated)} "
        f"role{'s' if len(dated) > 1 else ''}; {needed:g} needed ({said})."
    )
    return Experience(points, relevant, total, needed, tuple(dated), explanation)


def years_needed(reading: PostingReading, minimum: float) -> tuple[float, str]:
    """Return the years needed, and who says so; never 0, so that points can be computed."""
    asked = [each.years for each in reading.requirements if each.years and each.must]
    if minimum > 0:
        return minimum, "by the criteria"
    if asked:
        return max(asked), "by the posting"
    rank = "senior" if _SENIOR.search(reading.title) else ""
    rank = "junior" if _JUNIOR.search(reading.title) else rank
    return USUAL_YEARS[rank], "usual for such a title: the posting names none"


def months_of(role: RoleView, today: date, *, is_latest: bool) -> frozenset[int]:
    """Return the months a role lasted, counted from year 0; a bare year means its middle."""
    start = _month(role.start)
    if start is None:
        return frozenset()
    now = today.year * 12 + today.month - 1
    end = _month(role.end)
    if end is None:
        # Only the latest role may still run; an older one without an end cannot be measured.
        end = now if role.current or is_latest else start - 1
    elif role.end and len(role.end) == 4 and role.start and len(role.start) == 4 and end == start:
        end = start + 5
    return frozenset(range(start, min(end, now) + 1))


def _undated(view: CareerView, needed: float) -> Experience:
    if view.roles:
        said = "Not scored: the résumé's roles have no dates or no titles that can be read."
        return Experience(None, 0.0, 0.0, needed, (), said)
    if not view.passages:
        return Experience(None, 0.0, 0.0, needed, (), "Not scored: nothing could be read.")
    said = f"No role was found in the résumé; {needed:g} years are needed."
    return Experience(0, 0.0, 0.0, needed, (), said)


def _relevant_roles(
    view: CareerView, reading: PostingReading, covered: dict[str, set[str]], today: date
) -> list[RelevantRole]:
    titles = list(dict.fromkeys(role.title for role in view.roles if role.title))
    alike = _title_likeness(reading.title, titles)
    starts = [role.start for role in view.roles if role.start]
    askable = sum(each.kind in ("skill", "licence", "certificate") for each in reading.requirements)
    enough = max(1, min(SKILLS_THAT_MAKE_A_ROLE_RELEVANT, askable))
    told = {passage.role for passage in view.passages if passage.kind == "bullet"}
    found = []
    for role in view.roles:
        shown = min(1.0, len(covered.get(role.id, ())) / enough)
        title = alike.get(role.title, 0.0)
        if askable >= SKILLS_THAT_CORROBORATE and not covered.get(role.id):
            title *= _uncorroborated(title, told=role.id in told)
        if _LEARNER.search(role.title) and not _JUNIOR.search(reading.title):
            title *= LEARNING
        relevance = round(max(title, 0.9 * shown), 2)
        relevance = relevance if relevance >= LEAST_RELEVANCE else 0.0
        is_latest = bool(role.start) and role.start == max(starts)
        found.append(RelevantRole(role, months_of(role, today, is_latest=is_latest), relevance))
    return found


def _uncorroborated(title: float, *, told: bool) -> float:
    """Return the factor for a title whose role shows none of what is asked.

    Titles mislead: a "Project Manager" builds houses or software, and MiniLM finds "Electrician"
    near "Engineer". A role that says nothing of itself gets the benefit of the doubt.
    """
    if title == 1.0:
        return 0.9 if told else 1.0
    if title >= SAME_TRADE:
        return 0.75 if told else 1.0
    return 0.5 if told else 0.75


def _title_likeness(wanted: str, titles: list[str]) -> dict[str, float]:
    """Return 0 to 1 per title: 1 for the same words, else by meaning."""
    if not wanted:
        return {}
    core = stems_of(wanted) - _RANKS
    alike = {title: 1.0 for title in titles if core and core <= stems_of(title)}
    rest = [title for title in titles if title not in alike][:8]
    bare = [_without_rank(title) for title in rest]
    for title, row in zip(rest, likeness(bare, [_without_rank(wanted)]), strict=True):
        ramp = (row[0] - UNRELATED_TITLE) / (SAME_TITLE - UNRELATED_TITLE)
        alike[title] = round(_by_trade(wanted, title, min(1.0, max(0.0, ramp))), 2)
    return alike


def _by_trade(wanted: str, title: str, meant: float) -> float:
    """Return how alike two titles are, given what their meanings say: one trade has many names."""
    asked, held = occupations_of(wanted), occupations_of(title)
    if asked & held:
        return max(SAME_TRADE, meant)
    return min(OTHER_TRADE, meant) if asked and held else meant


def _without_rank(title: str) -> str:
    """Return a title without "senior", "staff" and the like: ranks make unlike trades alike."""
    words = [word for word in title.split() if word.casefold() not in _RANKS]
    return " ".join(words) or title


def _weighted_months(roles: list[RelevantRole], today: date) -> float:
    best: dict[int, float] = {}
    for each in roles:
        for month in each.months:
            best[month] = max(best.get(month, 0.0), each.relevance)
    now = today.year * 12 + today.month - 1
    return sum(best[month] * _recency(now - month) for month in sorted(best))


def _recency(months_ago: int) -> float:
    return 1.0 - 0.1 * min(1.0, max(0.0, (months_ago - 120) / 120))


def _month(written: str | None) -> int | None:
    if not written:
        return None
    year, month = int(written[:4]), int(written[5:7]) if len(written) >= 7 else 7
    return year * 12 + month - 1


def relevant_for(requirement: Requirement, experience: Experience) -> float:
    """Return the credit of a "years of experience" requirement."""
    wanted = requirement.years or experience.needed
    return round(min(1.0, experience.relevant_years / wanted), 4) if wanted else 1.0
