"""From credits to points: the four parts of a score and the whole, for every career of a pool."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import numpy as np

from skillsync.ai.scoring.features import PostingFeatures
from skillsync.ai.scoring.pool import Pool
from skillsync.ai.scoring.posting import Requirement
from skillsync.ai.scoring.posting_features import SKILL_KINDS
from skillsync.ai.scoring.result import Points, Status
from skillsync.ai.scoring.schooling import Schooled, degrees_asked, judge_degree
from skillsync.ai.scoring.space import Floats
from skillsync.ai.scoring.weighing import Weighed, weigh
from skillsync.ai.scoring.whereabouts import judge_place

MET, PARTLY = 0.7, 0.3
MUST_WEIGHT, NICE_WEIGHT, TRAIT_FACTOR, LICENCE_FACTOR = 1.0, 0.4, 0.3, 4.0


class Counted(NamedTuple):
    """One requirement of the skills part: its credit and its weight; 0: it does not count."""

    requirement: Requirement
    credit: float
    weight: float


class PairPoints(NamedTuple):
    """The points of one career; None: not scored. `exact` is the overall score unrounded."""

    overall: Points
    skills: Points
    experience: Points
    education: Points
    location: Points
    exact: float


def points_of_pool(pool: Pool, posting: PostingFeatures, today: date) -> list[PairPoints]:
    """Return the points of every career: the numbers that `score` gives, without the evidence."""
    weighed = weigh(pool, posting, today)
    _, reached, weights = skills_asked(posting, weighed)
    skills = points_by_weight(reached, weights)
    experience = experience_points(pool, posting, weighed)
    read = [bool(career.statements) for career in pool.careers]
    asked = degrees_asked(posting)
    weights_of_parts = list(posting.criteria.weights().values())
    found = []
    for number, career in enumerate(pool.careers):
        education = None
        if asked and read[number]:
            education = education_points(degrees_of(pool, posting, weighed, number, asked))
        place, _ = judge_place(career.home, posting)
        skill = skills[number] if read[number] else None
        parts = (skill, experience[number], education, place)
        overall, exact = overall_of(parts, weights_of_parts)
        found.append(PairPoints(overall, *parts, exact))
    return found


def skills_asked(
    posting: PostingFeatures, weighed: Weighed
) -> tuple[list[Requirement], Floats, Floats]:
    """Return the requirements of the skills part; credits and weights, (careers, requirements).

    A weight of 0: it does not count. One of several takes the best of them, all take the mean.
    """
    asked, reached, weights = [], [], []
    for requirement, columns in zip(posting.reading.requirements, posting.columns, strict=True):
        if requirement.kind in SKILL_KINDS and columns:
            told = weighed.credits[:, columns]
            best = requirement.any_of or len(columns) == 1
            credit = told.max(axis=1) if best else (told.sum(axis=1) / len(columns)).round(4)
            # A résumé seldom proves a trait or a permit: ask, neither give nor take points.
            counts = (credit >= MET) if requirement.kind == "other" else np.ones(len(credit))
            asked.append(requirement)
            reached.append(credit)
            weights.append(weight_of(requirement) * counts)
    if not asked:
        none = np.zeros((len(weighed.credits), 0))
        return [], none, none
    return asked, np.stack(reached, axis=1), np.stack(weights, axis=1)


def weight_of(requirement: Requirement) -> float:
    """Return how much a requirement counts.

    Needed 1, welcome 0.4; a needed licence or certificate 4, a trait 0.3 of the rest.
    """
    weight = MUST_WEIGHT if requirement.must else NICE_WEIGHT
    if requirement.kind in ("licence", "certificate") and requirement.must:
        weight *= LICENCE_FACTOR
    return round(weight * (TRAIT_FACTOR if requirement.kind == "other" else 1.0), 4)


def points_by_weight(credit: Floats, weights: Floats) -> list[Points]:
    """Return the weighted mean credit of each row, in points; None where nothing counts.

    In whole numbers, ten-thousandths, so that no order of requirements matters.
    """
    parts = np.rint(weights * 10_000).astype(np.int64)
    reached = (np.rint(credit * 10_000).astype(np.int64) * parts).sum(axis=1)
    total = parts.sum(axis=1)
    points = np.rint(reached / np.maximum(total, 1) / 100).astype(int)
    return [each if any_ else None for each, any_ in zip(points.tolist(), total, strict=True)]


def experience_points(pool: Pool, posting: PostingFeatures, weighed: Weighed) -> list[Points]:
    """Return the experience parts; None when it cannot be told, 0 without any role."""
    if not posting.reading.requirements:
        # Years held against a posting that asks for nothing would be a number about nothing.
        return [None] * len(pool.careers)
    points = np.rint((100 * weighed.share * weighed.currency).round(6)).astype(int).tolist()
    return [
        None if not career.statements or (career.roles and not dated) else told
        for career, dated, told in zip(pool.careers, weighed.dated, points, strict=True)
    ]


def degrees_of(
    pool: Pool,
    posting: PostingFeatures,
    weighed: Weighed,
    number: int,
    asked: list[Requirement],
) -> list[tuple[Requirement, Schooled]]:
    """Return what one career has of each degree asked."""
    years = float(weighed.share[number]) * posting.years_needed
    return [
        (each, judge_degree(each, found, pool.careers[number], posting, years=years))
        for each, found in zip(asked, weighed.schooled[number], strict=True)
    ]


def education_points(degrees: list[tuple[Requirement, Schooled]]) -> Points:
    """Return the education part: the weighted mean credit; None when none can be judged."""
    if len(degrees) == 1:
        credit = degrees[0][1].credit
        return None if credit is None else round(100 * credit)
    judged = [(weight_of(asked), had.credit) for asked, had in degrees if had.credit is not None]
    weight = sum(each for each, _ in judged)
    if not weight:
        return None
    return round(100 * sum(each * credit for each, credit in judged) / weight)


def overall_of(parts: Iterable[Points], weights: Iterable[int]) -> tuple[Points, float]:
    """Return the weighted mean of the scored parts' whole points: rounded, and as it is."""
    total = weight = 0
    for points, each in zip(parts, weights, strict=True):
        if points is not None:
            total += points * each
            weight += each
    if not weight:
        return None, -1.0
    exact = total / weight
    return round(exact), exact


def status_of(credit: float) -> Status:
    """Return the word for a credit."""
    if credit >= MET:
        return "met"
    return "partly" if credit >= PARTLY else "missing"
