"""How well a ranking puts true matches first, where the words mislead and over all."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bench.matching.cases import Case, by_posting, hard_pairs, trap_pairs

Points = dict[str, float]
"""Case id → how good a scorer finds the match; only the order counts."""
Pair = tuple[Case, Case]


@dataclass(frozen=True)
class Quality:
    """What is measured, each 0 to 1. `traps`: traps ranked above truly better people.

    `across` is of pairs with another language than the posting's; the others are without.
    """

    hard: float
    traps: float
    ndcg: float
    across: float


def quality(cases: tuple[Case, ...], points: Points) -> Quality:
    """Return how well `points` order the cases."""
    groups = by_posting(cases)
    here = [[case for case in group if not case.foreign] for group in groups]
    hard = [pair for group in here for pair in hard_pairs(group)]
    traps = [pair for group in here for pair in trap_pairs(group)]
    return Quality(
        hard=put_right(hard, points),
        traps=1.0 - put_right(traps, points),
        ndcg=sum(ndcg(group, points) for group in here) / len(here),
        across=put_right(across(groups), points),
    )


def across(groups: list[list[Case]]) -> list[Pair]:
    """Return the hard pairs in which a résumé is in another language than the posting."""
    return [
        (better, worse)
        for group in groups
        for better, worse in hard_pairs(group)
        if better.foreign or worse.foreign
    ]


def put_right(pairs: Iterable[Pair], points: Points) -> float:
    """Return the share of (better, worse) pairs in order; a tie is half right."""
    right, number = 0.0, 0
    for better, worse in pairs:
        first, second = points[better.id], points[worse.id]
        right += 1.0 if first > second else 0.5 if first == second else 0.0
        number += 1
    return right / number if number else 1.0


def ndcg(group: list[Case], points: Points, *, at: int = 10) -> float:
    """Return nDCG@`at` with gains 2^grade - 1 (Burges et al. 2005); ties keep the worst order."""
    ranked = sorted(group, key=lambda case: (-points[case.id], case.grade.value))
    best = sorted(group, key=lambda case: -case.grade.value)

    def gain(order: list[Case]) -> float:
        return sum(
            (2.0**case.grade.value - 1) / math.log2(place + 2)
            for place, case in enumerate(order[:at])
        )

    return gain(ranked) / gain(best)


def by_kind(cases: tuple[Case, ...], points: Points, *, foreign: bool) -> dict[str, float]:
    """Return, per kind of worse person and of better person, the share of hard pairs in order."""
    groups = by_posting(cases)
    pairs = (
        across(groups)
        if foreign
        else [
            pair
            for group in groups
            for pair in hard_pairs([case for case in group if not case.foreign])
        ]
    )
    return {**_shares("better", pairs, points, 0), **_shares("worse", pairs, points, 1)}


def _shares(word: str, pairs: list[Pair], points: Points, side: int) -> dict[str, float]:
    label: Callable[[Pair], str] = lambda pair: f"{pair[side].kind}-{pair[side].tongue}"  # noqa: E731
    kinds = sorted({label(pair) for pair in pairs})
    return {
        f"{word} {kind}": put_right([p for p in pairs if label(p) == kind], points)
        for kind in kinds
    }
