"""From credits to points: the four parts of a score and the whole, for every career of a pool."""

from datetime import date
from typing import NamedTuple

from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.features import PostingFeatures
from skillsync.ai.scoring.pool import Pool
from skillsync.ai.scoring.posting import Requirement
from skillsync.ai.scoring.posting_features import SKILL_KINDS
from skillsync.ai.scoring.result import PartName, Points, Status
from skillsync.ai.scoring.schooling import Schooled, judge_degree
from skillsync.ai.scoring.weighing import Weighed, weigh
from skillsync.ai.scoring.whereabouts import judge_place

MET, PARTLY = 0.7, 0.3
MUST_WEIGHT, NICE_WEIGHT, TRAIT_FACTOR, LICENCE_FACTOR = 1.0, 0.4, 0.3, 3.0


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
    return [
        pair_points(pool, posting, weighed, number, today) for number in range(len(pool.careers))
    ]


def pair_points(
    pool: Pool, posting: PostingFeatures, weighed: Weighed, number: int, today: date
) -> PairPoints:
    """Return the points of one career of a pool."""
    read = bool(pool.careers[number].statements)
    skills = skills_points(counted_skills(posting, weighed, number)) if read else None
    experience = experience_points(posting, weighed, number, pool)
    education = education_points(degrees_of(pool, posting, weighed, number, today))
    place, _ = judge_place(pool.careers[number].home, posting)
    parts: dict[PartName, Points] = {
        "skills": skills,
        "experience": experience,
        "education": education if read else None,
        "location": place,
    }
    overall, exact = overall_of(parts, posting.criteria)
    return PairPoints(overall, **parts, exact=exact)


def counted_skills(posting: PostingFeatures, weighed: Weighed, number: int) -> list[Counted]:
    """Return the requirements of the skills part with what counts of each for one career."""
    by_requirement: dict[int, list[float]] = {}
    row = weighed.credits[number].tolist()
    for atom, credit in zip(posting.atoms, row, strict=True):
        by_requirement.setdefault(atom.requirement, []).append(credit)
    found = []
    for place, requirement in enumerate(posting.reading.requirements):
        if requirement.kind in SKILL_KINDS:
            told = by_requirement.get(place, [0.0])
            best = requirement.any_of or len(told) == 1
            credit = round(max(told) if best else sum(told) / len(told), 4)
            found.append(Counted(requirement, credit, _weight(requirement, credit)))
    return found


def _weight(requirement: Requirement, credit: float) -> float:
    # A résumé seldom proves a trait or a permit: ask the person, neither give nor take points.
    if requirement.kind == "other" and credit < MET:
        return 0.0
    return weight_of(requirement)


def weight_of(requirement: Requirement) -> float:
    """Return how much a requirement counts.

    Needed 1, welcome 0.4; a needed licence or certificate 3, a trait 0.3 of the rest.
    """
    weight = MUST_WEIGHT if requirement.must else NICE_WEIGHT
    if requirement.kind in ("licence", "certificate") and requirement.must:
        weight *= LICENCE_FACTOR
    return round(weight * (TRAIT_FACTOR if requirement.kind == "other" else 1.0), 4)


def skills_points(counted: list[Counted]) -> Points:
    """Return the skills part: the weighted mean credit; None when nothing is asked."""
    weight = sum(each.weight for each in counted)
    if not weight:
        return None
    return round(100 * sum(each.credit * each.weight for each in counted) / weight)


def experience_points(
    posting: PostingFeatures, weighed: Weighed, number: int, pool: Pool
) -> Points:
    """Return the experience part; None when it cannot be told, 0 without any role."""
    career = pool.careers[number]
    if not posting.reading.requirements or not career.statements:
        # Years held against a posting that asks for nothing would be a number about nothing.
        return None
    if career.roles and not weighed.dated[number]:
        return None
    share = min(1.0, float(weighed.years[number]) / posting.years_needed)
    return round(100 * share * float(weighed.currency[number]))


def degrees_of(
    pool: Pool, posting: PostingFeatures, weighed: Weighed, number: int, today: date
) -> list[tuple[Requirement, Schooled]]:
    """Return what one career has of each degree asked."""
    return [
        (
            requirement,
            judge_degree(
                requirement,
                pool.careers[number],
                posting,
                pool.space,
                years=float(weighed.years[number]),
                today=today,
            ),
        )
        for requirement in posting.reading.requirements
        if requirement.kind == "degree"
    ]


def education_points(degrees: list[tuple[Requirement, Schooled]]) -> Points:
    """Return the education part: the weighted mean credit; None when none can be judged."""
    judged = [(weight_of(asked), had.credit) for asked, had in degrees if had.credit is not None]
    weight = sum(each for each, _ in judged)
    if not weight:
        return None
    return round(100 * sum(each * credit for each, credit in judged) / weight)


def overall_of(parts: dict[PartName, Points], criteria: Criteria) -> tuple[Points, float]:
    """Return the weighted mean of the scored parts' whole points: rounded, and as it is."""
    weights = criteria.weights()
    scored = [
        (points, weights[name])
        for name, points in parts.items()
        if points is not None and weights[name]
    ]
    weight = sum(each for _, each in scored)
    if not weight:
        return None, -1.0
    exact = sum(points * each for points, each in scored) / weight
    return round(exact), exact


def status_of(credit: float) -> Status:
    """Return the word for a credit."""
    if credit >= MET:
        return "met"
    return "partly" if credit >= PARTLY else "missing"
