"""How complete a career record is, 0 to 100, and what to add next: it judges no person. Pure.

    strength = sum of weight x share over the steps; the weights add up to 100

`share` is how much of a step is done. The next best step is the one with the most still to gain.
"""

from collections.abc import Iterable
from typing import NamedTuple

from skillsync.ai.scoring.quality import (
    BULLETS_OF_A_ROLE,
    ENOUGH_SKILLS,
    FIGURE,
    OUTCOME,
    bullets_of,
    shown_roles,
)
from skillsync.career.document import Document, Role

LATEST = 3
WEIGHTS = {
    "contact": 8,
    "place": 6,
    "summary": 10,
    "roles": 20,
    "lines": 20,
    "results": 12,
    "education": 10,
    "skills": 10,
    "languages": 4,
}
ENOUGH_WORDS = 20
RESULTS_SHARE = 0.5
"""Half of the lines with a figure or an outcome is what good résumés reach; more is not better."""


class Step(NamedTuple):
    """A step by its name; `share` from 0 to 1. `gain`: points that are still to be had."""

    name: str
    weight: int
    share: float

    @property
    def gain(self) -> int:
        """Return how many points the rest of the step would add."""
        return round(self.weight * (1 - self.share))


class Strength(NamedTuple):
    """How complete a record is: the steps with the most to gain first."""

    points: int
    steps: tuple[Step, ...]

    @property
    def next(self) -> Step | None:
        """Return the step with the most to gain; None when all is there."""
        return self.steps[0] if self.steps[0].gain else None


def strength_of(document: Document) -> Strength:
    """Return how complete a record is. What is hidden does not count."""
    shares = _shares(document)
    steps = [Step(name, weight, shares[name]) for name, weight in WEIGHTS.items()]
    points = round(sum(step.weight * step.share for step in steps))
    return Strength(points, tuple(sorted(steps, key=lambda step: -step.weight * (1 - step.share))))


def _shares(document: Document) -> dict[str, float]:
    basics, roles, lines = document.basics, shown_roles(document), bullets_of(document)
    told = sum(bool(FIGURE.search(each.text) or OUTCOME.search(each.text)) for each in lines)
    studies = [each for each in (*document.education, *document.certificates) if not each.hidden]
    skills = [
        word
        for each in document.skills
        if not each.hidden
        for word in (each.keywords or [each.name])
    ]
    spoken = [each for each in document.languages if not each.hidden]
    return {
        "contact": _mean([bool(basics.email), bool(basics.phone)]),
        "place": float(bool(basics.location.text or basics.location.city)),
        "summary": min(1.0, len(basics.summary.split()) / ENOUGH_WORDS),
        "roles": _mean(_dated(role) for role in roles),
        "lines": _mean(
            min(1.0, len(role.highlights) / BULLETS_OF_A_ROLE) for role in roles[:LATEST]
        ),
        "results": min(1.0, told / len(lines) / RESULTS_SHARE) if lines else 0.0,
        "education": float(bool(studies)),
        "skills": min(1.0, len(skills) / ENOUGH_SKILLS),
        "languages": _mean(bool(each.level or each.fluency) for each in spoken),
    }


def _dated(role: Role) -> float:
    return _mean([bool(role.position), bool(role.start_date), bool(role.end_date or role.current)])


def _mean(shares: Iterable[float]) -> float:
    counted = list(shares)
    return sum(counted) / len(counted) if counted else 0.0
