"""Find occupations by the skills somebody has, from ESCO's relations between the two. Pure.

The relations come with the official download (`skillsync taxonomy import`); the packaged taxonomy
has none. Source: European Commission, ESCO; reuse is authorised if the source is acknowledged.

    score  = used + 0.2 x filled, over 1.2
    used   = sum of rarity x worth over the profile's skills that the occupation asks for
             / sum of rarity over the profile's skills
    filled = sum of rarity over its essential skills that the profile has / over all of them
    rarity of a skill = ln(1 + occupations / occupations that ask for it)
    worth  = 1 for an essential skill, 0.4 for an optional one

So of two occupations that ask for the same of what somebody can do, the one comes first that asks
for less besides.
"""

import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from skillsync.ai.skills.columns import read_columns
from skillsync.ai.skills.imported import editions, read_relations
from skillsync.ai.skills.official import Relations
from skillsync.ai.skills.taxonomy import imported_at

OPTIONAL, FILLED = 0.4, 0.2
Places = npt.NDArray[np.int32]
Scores = npt.NDArray[np.float32]


class OccupationIndex:
    """Which occupations ask for which skills. `labels` and `essential` are by place."""

    def __init__(self, labels: Mapping[str, str], relations: Relations) -> None:
        known = [
            each for each in dict.fromkeys(need[0] for need in relations.needs) if each in labels
        ]
        self._places = {each: place for place, each in enumerate(known)}
        self.labels = [labels[each] for each in known]
        self.essential: list[list[str]] = [[] for _ in known]
        essential: dict[str, list[int]] = {}
        optional: dict[str, list[int]] = {}
        for occupation, skill, sure in relations.needs:
            place = self._places.get(occupation)
            if place is not None:
                (essential if sure else optional).setdefault(f"esco:{skill}", []).append(place)
                if sure:
                    self.essential[place].append(f"esco:{skill}")
        # A profile is looked up thousands of times, the index is made once.
        self._essential = _as_arrays(essential)
        self._optional = _as_arrays(optional)
        self._rarity = {
            skill: math.log(
                1 + len(known) / (len(essential.get(skill, ())) + len(optional.get(skill, ())))
            )
            for skill in essential.keys() | optional.keys()
        }
        wanted = [sum(self._rarity[skill] for skill in skills) for skills in self.essential]
        self._wanted = np.maximum(np.array(wanted, dtype=np.float32), np.float32(1e-6))

    def place_of(self, occupation: str) -> int:
        """Return where an occupation stands, by its ESCO id. Raises KeyError."""
        return self._places[occupation]

    def score(self, skills: Mapping[str, float]) -> Scores:
        """Return the score of every occupation for taxonomy ids, each with its weight."""
        needed = np.zeros(len(self.labels), dtype=np.float32)
        welcome = np.zeros_like(needed)
        reachable = 0.0
        for skill, weight in skills.items():
            rarity = self._rarity.get(skill)
            if rarity is None:
                continue
            worth = np.float32(rarity * weight)
            reachable += rarity * weight
            if skill in self._essential:
                needed[self._essential[skill]] += worth
            if skill in self._optional:
                welcome[self._optional[skill]] += worth
        if not reachable:
            return needed
        used = (needed + np.float32(OPTIONAL) * welcome) / np.float32(reachable)
        best = np.float32(1 + FILLED)
        return np.asarray((used + FILLED * needed / self._wanted) / best, dtype=np.float32)


def _as_arrays(places: Mapping[str, list[int]]) -> dict[str, Places]:
    return {skill: np.array(where, dtype=np.int32) for skill, where in places.items()}


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
