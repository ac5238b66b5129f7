"""Decide who applies where, when, and how far they got."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from skillsync.demo.census import Application, Candidate, Fit, Posting, Source, Status
from skillsync.demo.dice import dice
from skillsync.demo.sources import professions

SOURCES: dict[Source, int] = {
    "direct": 30,
    "linkedin": 25,
    "indeed": 20,
    "referral": 12,
    "ziprecruiter": 5,
    "other": 8,
}
FRESH: dict[Status, int] = {"new": 85, "reviewing": 15}
RECENT: dict[Status, int] = {
    "new": 55,
    "reviewing": 24,
    "phone_screen": 11,
    "rejected": 8,
    "withdrawn": 2,
}
SETTLED: dict[Fit, dict[Status, int]] = {
    "strong": {
        "new": 14,
        "reviewing": 16,
        "phone_screen": 20,
        "technical_interview": 18,
        "final_interview": 12,
        "offer": 7,
        "hired": 4,
        "rejected": 5,
        "withdrawn": 4,
    },
    "middling": {
        "new": 32,
        "reviewing": 24,
        "phone_screen": 12,
        "technical_interview": 6,
        "rejected": 22,
        "withdrawn": 4,
    },
    "weak": {"new": 36, "reviewing": 12, "rejected": 48, "withdrawn": 4},
}
ONCE_PER_POSTING: set[Status] = {"hired", "offer"}


def draw_applications(
    candidates: Sequence[Candidate], postings: Sequence[Posting], *, today: date, seed: int
) -> list[Application]:
    """Return all applications, in the order in which they arrived."""
    chosen = _choose(candidates, postings, seed)
    applications: list[Application] = []
    for posting in postings:
        taken: set[Status] = set()
        for candidate in chosen[posting.slug]:
            chance = dice(seed, "application", posting.slug, candidate.slug)
            application = _apply(candidate, posting, taken, today, chance)
            taken.add(application.status)
            applications.append(application)
    return sorted(applications, key=lambda each: (each.applied_on, each.posting, each.candidate))


def judge_fit(candidate: Candidate, posting: Posting) -> Fit:
    """Say how well a candidate fits, from what the town knows about both."""
    criteria = posting.criteria
    named = {
        word.casefold()
        for skill in candidate.document.skills
        for word in (skill.keywords or [skill.name])
    }
    required = criteria.required_skills
    share = sum(skill.casefold() in named for skill in required) / len(required)
    practised = candidate.profession == posting.profession
    if practised and candidate.years >= criteria.minimum_experience and share >= 0.5:
        return "strong"
    knows_it = practised or candidate.former == posting.profession or share >= 0.3
    return "middling" if knows_it else "weak"


def _choose(
    candidates: Sequence[Candidate], postings: Sequence[Posting], seed: int
) -> dict[str, list[Candidate]]:
    """Fill every posting; afterwards nobody is left without an application."""
    sent: Counter[str] = Counter()
    chosen: dict[str, list[Candidate]] = {}
    for posting in postings:
        chance = dice(seed, "choice", posting.slug)
        pulls = {
            each.slug: chance.random()
            ** (1 / (_interest(each, posting) / (1 + sent[each.slug]) ** 1.2))
            for each in candidates
        }
        ranked = sorted(candidates, key=lambda each: -pulls[each.slug])
        # Somebody strong always applies: a list of the unsuited teaches a visitor nothing.
        strong = [each for each in ranked if judge_fit(each, posting) == "strong"][:1]
        others = [each for each in ranked if each not in strong]
        chosen[posting.slug] = (strong + others)[: posting.applicants]
        sent.update(each.slug for each in chosen[posting.slug])
    for candidate in candidates:
        if not sent[candidate.slug]:
            own = [each for each in postings if each.profession == candidate.profession]
            target = min(own, key=lambda each: len(chosen[each.slug]))
            chosen[target.slug].append(candidate)
    return chosen


def _interest(candidate: Candidate, posting: Posting) -> float:
    """Say how likely someone is to apply: their own trade first, neighbouring trades next."""
    minimum = posting.criteria.minimum_experience
    if candidate.profession == posting.profession:
        too_early = candidate.years < minimum / 2
        too_late = posting.experience_level == "entry" and candidate.years > 5
        return 6.0 if too_early or too_late else 150.0
    trade = professions()[posting.profession]
    if candidate.former == posting.profession:
        return 10.0
    if candidate.profession in trade.adjacent and minimum < 8:
        return 7.0
    return 1.0 if posting.experience_level == "entry" else 0.1


def _apply(
    candidate: Candidate, posting: Posting, taken: set[Status], today: date, chance: Random
) -> Application:
    open_for = (today - posting.opened_on).days
    waited = int(open_for * chance.random() ** 1.2)
    applied_on = min(posting.opened_on + timedelta(days=waited), today - timedelta(days=1))
    fit = judge_fit(candidate, posting)
    return Application(
        candidate=candidate.slug,
        posting=posting.slug,
        applied_on=applied_on,
        source=chance.choices(list(SOURCES), list(SOURCES.values()))[0],
        status=_status(fit, (today - applied_on).days, taken, chance),
        fit=fit,
    )


def _status(fit: Fit, age: int, taken: set[Status], chance: Random) -> Status:
    spread = SETTLED[fit] if age > 21 else RECENT if age > 8 else FRESH
    open_still = {
        status: weight
        for status, weight in spread.items()
        if status not in ONCE_PER_POSTING or not taken & ONCE_PER_POSTING
    }
    return chance.choices(list(open_still), list(open_still.values()))[0]
