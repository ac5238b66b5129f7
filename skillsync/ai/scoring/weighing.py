"""Hold one posting against a pool of careers: credits, relevance, points. Numbers only.

Everything is computed for each career from its own rows of the arrays, so a career gets the same
numbers in any pool, and alone. `docs/scoring.md` is this file in words.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from skillsync.ai.scoring.experience import (
    FADED,
    Span,
    currency_of,
    months_held,
    this_month,
    years_of,
)
from skillsync.ai.scoring.features import Atom, PostingFeatures, ResumeFeatures
from skillsync.ai.scoring.pool import Pool
from skillsync.ai.scoring.posting_features import add_space
from skillsync.ai.scoring.space import Floats, Space, cosines
from skillsync.ai.scoring.titles import by_words, is_learner, rank_of
from skillsync.ai.scoring.tongues import language_credit

# Cosines between a requirement and a line, where likeness begins to count and where it is sure;
# calibrated on the development half of bench/matching.
UNLIKE: dict[Space, float] = {"english": 0.14, "any": 0.11}
ALIKE: dict[Space, float] = {"english": 0.34, "any": 0.27}
TITLE_UNLIKE: dict[Space, float] = {"english": 0.2, "any": 0.2}
TITLE_ALIKE: dict[Space, float] = {"english": 0.5, "any": 0.5}
MEANT, MEANT_LISTED = 0.9, 0.7
"""What the same meaning in other words is worth at most: shown at work, and only listed."""

ROLE_COVERAGE = 0.9
SKILLS_THAT_MAKE_A_ROLE_RELEVANT = 4
LEAST_RELEVANCE = 0.5
"""Below this a role counts for nothing: ten years in another trade are not one year in this."""
SKILLS_THAT_CORROBORATE = 3
"""From so many skills asked for on, a relevant role is expected to show one of them."""
UNCORROBORATED, SAME_TITLE_UNCORROBORATED = 0.5, 0.9
LEARNING = 0.8
"""What a month as apprentice, trainee or assistant is worth to a posting that seeks none."""
IN_ANOTHER_TRADE, UNBACKED = 0.6, 0.5
"""What a skill shown in another trade is worth, and one listed without any relevant role."""

_SHOWN_BY_ROLES = frozenset({"skill", "licence", "certificate"})
Flags = npt.NDArray[np.bool_]


@dataclass(slots=True)
class Weighed:
    """What a posting and a pool come to. Rows are careers, or their groups; columns are atoms.

    `raw`: what each group shows; `counted`: what of it counts; `credits`: the best of it, per
    career. `likeness`: cosines of lines and questions. `relevance`, `factors`: per group. `years`,
    `total_years`, `currency`: per career; `dated`: whether years could be told at all.
    """

    raw: Floats
    likeness: Floats
    counted: Floats
    credits: Floats
    relevance: Floats
    factors: Floats
    years: Floats
    total_years: Floats
    currency: Floats
    dated: Flags


def weigh(pool: Pool, posting: PostingFeatures, today: date) -> Weighed:
    """Return the numbers that every part of a score is computed from."""
    add_space(posting, pool.space)
    likeness = _likeness(pool, posting)
    raw = np.maximum(_by_words(pool, posting.atoms), _by_meaning(pool, posting, likeness))
    relevance = _relevance(pool, posting, raw)
    spans, dated = _spans(pool, relevance, this_month(today))
    factors, currency = _factors(pool, relevance, spans, this_month(today))
    counted = _counted(pool, posting.atoms, raw, factors, relevance)
    most: Floats = np.maximum.reduceat(counted, pool.first_groups, axis=0)
    best = most.round(4)
    _judge_languages(pool, posting, best)
    return Weighed(
        raw=raw,
        likeness=likeness,
        counted=counted,
        credits=best,
        relevance=relevance,
        factors=factors,
        years=np.array([years_of(s for s in each if s.relevance) for each in spans]),
        total_years=np.array(
            [years_of(span._replace(relevance=1.0) for span in each) for each in spans]
        ),
        currency=currency,
        dated=dated,
    )


def _by_words(pool: Pool, atoms: list[Atom]) -> Floats:
    found = np.zeros((len(pool.group_careers), len(atoms)))
    for column, atom in enumerate(atoms):
        named = pool.mentions.get(atom.concept)
        if named is not None:
            worth = named.held if atom.held else named.worth
            np.maximum.at(found[:, column], named.groups, worth)
        for concept, worth_of_it in atom.accepted:
            near = pool.mentions.get(concept)
            if near is not None:
                np.maximum.at(found[:, column], near.groups, worth_of_it)
    return found


def _likeness(pool: Pool, posting: PostingFeatures) -> Floats:
    """Return the cosine of every line with every question, to four digits."""
    questions = posting.spaces[pool.space][0]
    return np.round(cosines(pool.lines, questions), 4)


def _by_meaning(pool: Pool, posting: PostingFeatures, likeness: Floats) -> Floats:
    found = np.zeros((len(pool.group_careers), len(posting.atoms)))
    columns = [n for n, atom in enumerate(posting.atoms) if atom.question >= 0]
    if not columns or not len(likeness):
        return found
    low, high = UNLIKE[pool.space], ALIKE[pool.space]
    ramp = np.clip((likeness - low) / (high - low), 0.0, 1.0)
    ramps = np.maximum.reduceat(ramp, pool.line_starts, axis=0)
    most = np.where(pool.listed[pool.line_groups], MEANT_LISTED, MEANT)
    asked = [posting.atoms[n].question for n in columns]
    found[np.ix_(pool.line_groups, np.array(columns))] = ramps[:, asked] * most[:, None]
    return found


def _relevance(pool: Pool, posting: PostingFeatures, raw: Floats) -> Floats:
    """Return how relevant each role is; 0 for groups that are no roles."""
    shown = _shown(posting, raw)
    alike = _titles_alike(pool, posting)
    kinds = [each.kind for each in posting.reading.requirements]
    askable = sum(kind in _SHOWN_BY_ROLES for kind in kinds)
    enough = max(1, min(SKILLS_THAT_MAKE_A_ROLE_RELEVANT, askable))
    coverage = np.minimum(1.0, shown / enough)
    learners_welcome = rank_of(posting.title) == "junior"
    relevance = np.zeros(len(pool.group_careers))
    roles = [role for career in pool.careers for role in career.roles]
    for place, (group, role) in enumerate(zip(pool.title_groups, roles, strict=True)):
        title = alike[place]
        if askable >= SKILLS_THAT_CORROBORATE and coverage[group] < PARTLY_COVERED:
            title *= SAME_TITLE_UNCORROBORATED if title == 1.0 else UNCORROBORATED
        if not learners_welcome and is_learner(role.title):
            title *= LEARNING
        found = round(max(title, ROLE_COVERAGE * float(coverage[group])), 2)
        relevance[group] = found if found >= LEAST_RELEVANCE else 0.0
    return relevance


PARTLY_COVERED = 0.1


def _shown(posting: PostingFeatures, raw: Floats) -> Floats:
    """Return how many of the things asked for each group shows, part for part."""
    total = np.zeros(len(raw))
    for number, requirement in enumerate(posting.reading.requirements):
        columns = [n for n, atom in enumerate(posting.atoms) if atom.requirement == number]
        if requirement.kind in _SHOWN_BY_ROLES and columns:
            total += raw[:, columns].max(axis=1)
    return total


def _titles_alike(pool: Pool, posting: PostingFeatures) -> list[float]:
    wanted = posting.title
    if not wanted or not len(pool.titles):
        return [0.0] * len(pool.titles)
    meant = np.round(cosines(pool.titles, posting.spaces[pool.space][1])[:, 0], 4)
    low, high = TITLE_UNLIKE[pool.space], TITLE_ALIKE[pool.space]
    ramp = np.clip((meant - low) / (high - low), 0.0, 1.0)
    titles = [role.title for career in pool.careers for role in career.roles]
    found = []
    for title, likeness in zip(titles, ramp.tolist(), strict=True):
        known = posting.memory.get(title)
        if known is None:
            known = posting.memory[title] = by_words(wanted, title)
        found.append(round(min(known[1], max(known[0], likeness)), 4))
    return found


def _spans(pool: Pool, relevance: Floats, now: int) -> tuple[list[list[Span]], Flags]:
    spans: list[list[Span]] = []
    dated = np.zeros(len(pool.careers), dtype=np.bool_)
    for number, (career, first) in enumerate(
        zip(pool.careers, pool.first_groups.tolist(), strict=True)
    ):
        spans.append(list(_spans_of(career, relevance[first : first + len(career.roles)], now)))
        told = {each.role for each in career.statements if each.role >= 0}
        dated[number] = bool(spans[-1]) and bool(told)
    return spans, dated


def _spans_of(career: ResumeFeatures, relevance: Floats, now: int) -> list[Span]:
    latest = max((role.start for role in career.roles if role.start is not None), default=None)
    found = []
    for role, worth in zip(career.roles, relevance.tolist(), strict=True):
        held = months_held(
            role.start,
            role.end,
            current=role.current,
            is_latest=role.start is not None and role.start == latest,
            now=now,
        )
        if held is not None:
            found.append(Span(*held, worth))
    return found


def _factors(
    pool: Pool, relevance: Floats, spans: list[list[Span]], now: int
) -> tuple[Floats, Floats]:
    """Return what evidence of each group is worth by its age, and each career's currency."""
    factors = np.ones(len(pool.group_careers))
    currency = np.ones(len(pool.careers))
    for number, (career, first) in enumerate(
        zip(pool.careers, pool.first_groups.tolist(), strict=True)
    ):
        roles = len(career.roles)
        ends = _last_months(career, now)
        for n, end in enumerate(ends):
            factors[first + n] = currency_of(now - end) if end is not None else 1.0
        relevant = [span.end for span in spans[number] if span.relevance]
        undated = not spans[number] and bool(relevance[first : first + roles].any())
        if relevant:
            currency[number] = currency_of(now - max(relevant))
        elif roles and not undated:
            currency[number] = FADED
        factors[first + roles + 1] = (
            currency[number] if relevant or not roles or undated else UNBACKED
        )
    return factors, currency


def _last_months(career: ResumeFeatures, now: int) -> list[int | None]:
    """Return each role's last month; an older one without an end is as old as its start."""
    latest = max((role.start for role in career.roles if role.start is not None), default=None)
    found: list[int | None] = []
    for role in career.roles:
        runs = role.current or (role.start is not None and role.start == latest)
        found.append(role.end if role.end is not None else now if runs else role.start)
    return [None if each is None else min(each, now) for each in found]


def _counted(
    pool: Pool, atoms: list[Atom], raw: Floats, factors: Floats, relevance: Floats
) -> Floats:
    """Return what counts of what each group shows: less when old, or in another trade."""
    exact = np.array([atom.exact for atom in atoms], dtype=np.bool_)
    held = np.array([atom.held for atom in atoms], dtype=np.bool_)
    roles = np.zeros(len(raw), dtype=np.bool_)
    roles[pool.title_groups] = True
    elsewhere = (roles & (relevance == 0.0))[:, None] & ~exact[None, :]
    counted = raw * np.where(elsewhere, IN_ANOTHER_TRADE, 1.0) * factors[:, None]
    found: Floats = np.where(held[None, :], raw, counted)
    return found


def _judge_languages(pool: Pool, posting: PostingFeatures, best: Floats) -> None:
    for column, atom in enumerate(posting.atoms):
        if atom.language:
            level = posting.reading.requirements[atom.requirement].language_level
            for number, career in enumerate(pool.careers):
                told = float(best[number, column])
                best[number, column] = language_credit(career, atom.language, level, told)
