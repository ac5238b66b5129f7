"""Invented candidates whose vectors lie as real ones do: means of skills that go together."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from skillsync.ai.embedding.encoder import Vectors, embed
from skillsync.ai.skills.taxonomy import taxonomy

SKILLS = 6_000
NEIGHBOURS = 60
CHUNK = 4_000
_BEGINNINGS = ("Dun", "Tal", "Quay", "Ards", "Kil", "Port", "Saint", "Old")
_ENDINGS = ("marrow", "mere", "low", "verra", "nashee")
TOWNS = tuple(first + last for first in _BEGINNINGS for last in _ENDINGS)
LANGUAGES = ("English", "German", "French", "Polish", "Spanish", "Turkish")


class Skills(NamedTuple):
    """Skills of the taxonomy: ids, labels, unit vectors (n, 384), and each one's nearest (n, k)."""

    ids: list[str]
    labels: list[str]
    vectors: Vectors
    near: npt.NDArray[np.int64]


class People(NamedTuple):
    """Some candidates: their skills (n, k), unit vectors (n, 384), places, languages, years."""

    skills: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float16]
    towns: npt.NDArray[np.int64]
    languages: npt.NDArray[np.int64]
    years: npt.NDArray[np.float64]


def read_skills(seed: int) -> Skills:
    """Return some thousand skills, drawn from the taxonomy, with what lies near each."""
    concepts = taxonomy().concepts
    ids = sorted(concept for concept in concepts if len(concepts[concept].label.split()) < 5)
    draw = np.random.default_rng(seed)
    chosen = [ids[place] for place in draw.choice(len(ids), min(SKILLS, len(ids)), replace=False)]
    labels = [concepts[concept].label for concept in chosen]
    vectors = embed(labels)
    near = np.concatenate(
        [
            np.argpartition(-(rows @ vectors.T), NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
            for rows in np.array_split(vectors, 20)
        ]
    )
    return Skills(chosen, labels, vectors, near)


def draw_people(skills: Skills, count: int, seed: int) -> Iterator[People]:
    """Yield `count` candidates in chunks: each knows ten skills around one of them, a few others.

    A career's vector in the product is the unit mean of titles and skills: here the mean of the
    middle skill, twice, and of what lies around it.
    """
    draw = np.random.default_rng(seed)
    weights = 1 / np.arange(1, len(TOWNS) + 1)
    for start in range(0, count, CHUNK):
        size = min(CHUNK, count - start)
        middle = draw.integers(len(skills.labels), size=size)
        around = skills.near[middle[:, None], draw.integers(NEIGHBOURS, size=(size, 9))]
        strange = draw.integers(len(skills.labels), size=(size, 2))
        known = np.concatenate([middle[:, None], around, strange], axis=1)
        mean = skills.vectors[known].sum(axis=1) + skills.vectors[middle]
        mean += draw.normal(0, 0.02, size=mean.shape)
        unit = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        yield People(
            known,
            unit.astype(np.float16),
            draw.choice(len(TOWNS), size=size, p=weights / weights.sum()),
            draw.integers(1, 2 ** len(LANGUAGES), size=size),
            np.round(draw.gamma(2.0, 4.0, size=size), 1),
        )


def spoken(mask: Any) -> list[str]:
    """Return the languages of a mask; everybody speaks the first."""
    return [name for place, name in enumerate(LANGUAGES) if place == 0 or int(mask) >> place & 1]
