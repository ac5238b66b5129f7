"""Whether scores and people's later decisions point the same way. Pure.

Within one posting and one scorer version, every two applications that people took to different
steps are a pair. It agrees when the higher score went further, and says nothing when both scores
are the same. agreeing / (pairs - ties) is the share shown: 0.5 is what chance gives (it is the
probability of superiority, Goodman and Kruskal's gamma = 2 x share - 1).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import NamedTuple

from skillsync.hiring.models import ApplicationStatus

STEPS = (
    ApplicationStatus.REJECTED,
    ApplicationStatus.PHONE_SCREEN,
    ApplicationStatus.TECHNICAL_INTERVIEW,
    ApplicationStatus.FINAL_INTERVIEW,
    ApplicationStatus.OFFER,
    ApplicationStatus.HIRED,
)
"""How far people took an application, from no to yes. Open and withdrawn ones were not decided."""

FEWEST_PEOPLE, FEWEST_PAIRS = 20, 50
"""With less the share is mostly chance."""


class Decided(NamedTuple):
    """So many applications to a posting with this score, of this scorer, came to this step."""

    scorer: str
    posting: object
    overall: int
    status: ApplicationStatus
    people: int


@dataclass(frozen=True)
class Agreement:
    """How often a scorer's higher score went further. `ties`: pairs with the same score."""

    scorer: str
    postings: int
    people: int
    pairs: int
    agreeing: int
    ties: int

    @property
    def share(self) -> float | None:
        """Return the share of pairs that agree, from 0 to 1; None without any."""
        told = self.pairs - self.ties
        return self.agreeing / told if told else None

    @property
    def enough(self) -> bool:
        """Tell whether there are enough people and pairs to say anything."""
        return self.people >= FEWEST_PEOPLE and self.pairs - self.ties >= FEWEST_PAIRS


def agreements(decided: Iterable[Decided]) -> list[Agreement]:
    """Return the agreement of each scorer version, by name."""
    ordered = sorted(decided, key=lambda each: (each.scorer, str(each.posting)))
    found = []
    for scorer, rows in groupby(ordered, key=lambda each: each.scorer):
        found.append(_agreement(scorer, list(rows)))
    return found


def _agreement(scorer: str, rows: list[Decided]) -> Agreement:
    postings = people = pairs = agreeing = ties = 0
    for _posting, group in groupby(rows, key=lambda each: str(each.posting)):
        cells = list(group)
        postings += 1
        people += sum(cell.people for cell in cells)
        for one, other in combinations(cells, 2):
            further = STEPS.index(one.status) - STEPS.index(other.status)
            if not further:
                continue
            count = one.people * other.people
            higher = one.overall - other.overall
            pairs += count
            ties += count if not higher else 0
            agreeing += count if further * higher > 0 else 0
    return Agreement(scorer, postings, people, pairs, agreeing, ties)
