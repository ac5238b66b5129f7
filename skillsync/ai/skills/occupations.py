"""Find occupations by the skills somebody has, from ESCO's relations between the two. Pure.

The relations come with the official download (`skillsync taxonomy import`); the packaged taxonomy
has none. Source: European Commission, ESCO; reuse is authorised if the source is acknowledged.

    score = sum of rarity x worth over the skills an occupation asks for / sum of rarity over all
    rarity of a skill = ln(1 + occupations / occupations that ask for it)
    worth = 1 for an essential skill, 0.4 for an optional one
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from skillsync.ai.skills.columns import read_columns
from skillsync.ai.skills.imported import editions, read_relations
from skillsync.ai.skills.official import Relations
from skillsync.ai.skills.taxonomy import imported_at

OPTIONAL = 0.4
Places = npt.NDArray[np.int32]
Scores = npt.NDArray[np.float32]


class FoundOccupation(NamedTuple):
    """An occupation by the place it has in the index; `score` from 0 to 1."""

    place: int
    score: float


class OccupationIndex:
    """Which occupations ask for which skills. `labels` and `essential` are by place."""

    def __init__(self, labels: Mapping[str, str], relations: Relations) -> None:
        known = [
            each for each in dict.fromkeys(need[0] for need in relations.needs) if each in labels
        ]
        self._places = {each: place for place, each in enumerate(known)}
        self.labels = [labels[each] for each in known]
        self.essential: list[list[str]] = [[] for _ in known]
        asked: dict[str, tuple[list[int], list[float]]] = {}
        for occupation, skill, essential in relations.needs:
            place = self._places.get(occupation)
            if place is None:
                continue
            if essential:
                self.essential[place].append(f"esco:{skill}")
            where, worth = asked.setdefault(f"esco:{skill}", ([], []))
            where.append(place)
            worth.append(1.0 if essential else OPTIONAL)
        # A profile is looked up thousands of times, the index is made once: arrays, rarity inside.
        self._asked: dict[str, tuple[Places, Scores]] = {}
        self._rarity: dict[str, float] = {}
        for skill, (where, worth) in asked.items():
            rarity = float(np.log(1 + len(known) / len(where)))
            self._rarity[skill] = rarity
            weighed = np.array(worth, dtype=np.float32) * np.float32(rarity)
            self._asked[skill] = (np.array(where, dtype=np.int32), weighed)

    def place_of(self, occupation: str) -> int:
        """Return where an occupation stands, by its ESCO id. Raises KeyError."""
        return self._places[occupation]

    def score(self, skills: Mapping[str, float]) -> Scores:
        """Return the score of every occupation for taxonomy ids, each with its weight."""
        scores = np.zeros(len(self.labels), dtype=np.float32)
        reachable = 0.0
        for skill, weight in skills.items():
            found = self._asked.get(skill)
            if found is not None:
                scores[found[0]] += found[1] * np.float32(weight)
                reachable += self._rarity[skill] * weight
        return scores / np.float32(reachable) if reachable else scores

    def best(self, skills: Mapping[str, float], most: int) -> list[FoundOccupation]:
        """Return the occupations that ask for most of these skills, best first."""
        scores = self.score(skills)
        ranked = np.argsort(-scores, kind="stable")[:most].tolist()
        return [FoundOccupation(each, float(scores[each])) for each in ranked if scores[each] > 0]


def occupation_index() -> OccupationIndex | None:
    """Return the index of what was imported; None without relations or names of occupations."""
    return _load(*imported_at())


@lru_cache(maxsize=1)
def _load(folder: Path | None, stamp: str) -> OccupationIndex | None:
    del stamp
    relations = read_relations(folder)
    labels = _labels(folder)
    return OccupationIndex(labels, relations) if relations.needs and labels else None


def _labels(folder: Path | None) -> dict[str, str]:
    """Return the names of occupations by id, English ones where they were imported."""
    found: dict[str, str] = {}
    for edition in sorted(editions(folder), key=lambda each: each.language != "en"):
        columns: dict[str, Any] = dict(read_columns(edition.path))
        for occupation, label in zip(
            columns["occupation.ids"], columns["occupation.labels"], strict=True
        ):
            found.setdefault(occupation, label)
    return found
