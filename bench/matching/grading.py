"""Grade a person for a posting from the hidden truth alone, and say why.

These rules are no part of the product, and the product's scorer is no part of them:

    3  can start: has practised at least 80 % of what is needed, for about as long as asked
    2  could be trained: 60 % of it, or somewhat short of the years, or holds all but the degree
    1  a start: 30 % of it, or everything but the licence the work may not be done without
    0  no match, whatever the words say

What was last practised more than eight years ago counts 0.4. Work that must be done in a place
too far away, by someone who will not move, costs one grade.
"""

from typing import NamedTuple

from bench.matching.facts import THIS_YEAR, Need, Person

FRESH_YEARS = 8
STALE = 0.4


class Grade(NamedTuple):
    """A grade from 0 to 3 and the sentence that explains it."""

    value: int
    why: str


def grade(person: Person, need: Need) -> Grade:
    """Return how good a match `person` truly is."""
    if person.profession is not need.profession:
        return Grade(0, f"works in {person.profession.name}, not in {need.profession.name}")
    share = sum(_practised(person, key) for key in need.needed) / len(need.needed)
    stale = THIS_YEAR - person.left_trade > FRESH_YEARS
    years = person.trade_years * (0.5 if stale else 1.0)
    enough = min(1.0, years / need.years) if need.years else 1.0
    said = f"practised {share:.0%} of what is needed, {years:g} of {need.years} years"
    value = _by_work(share, enough)
    if need.licence and not person.licence:
        value, said = min(value, 1 if share >= 0.6 else 0), f"{said}, without the licence"
    if need.degree and not person.degree and value:
        value, said = value - 1, f"{said}, without the degree"
    if value and not need.remote and _too_far(person, need):
        value, said = value - 1, f"{said}, lives in {person.city} and would not move"
    return Grade(value, said)


def _by_work(share: float, enough: float) -> int:
    if share >= 0.8 and enough >= 0.8:
        return 3
    if share >= 0.6 and enough >= 0.4:
        return 2
    return 1 if share >= 0.3 else 0


def _practised(person: Person, key: str) -> float:
    years, last = person.held.get(key, (0.0, 0))
    if years < 0.5:
        return 0.0
    return STALE if THIS_YEAR - last > FRESH_YEARS else 1.0


def _too_far(person: Person, need: Need) -> bool:
    return person.country != need.country and not person.willing
