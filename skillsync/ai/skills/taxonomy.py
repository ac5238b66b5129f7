"""The taxonomy in memory: concepts by id, surfaces by key. Loaded from one packed file."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from skillsync.ai.skills.columns import Column
from skillsync.ai.skills.esco import TaxonomyMissing
from skillsync.ai.skills.packing import load_columns, stamp_of

__all__ = ["Concept", "Surface", "Taxonomy", "TaxonomyMissing", "taxonomy", "use_imported"]


class Concept(NamedTuple):
    """One thing a person can know or hold. `implies` are ids of what follows from having it."""

    id: str
    label: str
    kind: str
    implies: tuple[str, ...] = ()


class Surface(NamedTuple):
    """How a concept is written. `written` is its usual case; `wary`: an ordinary word too.

    `language`: that of an imported name; "" for names that stand in texts of any language.
    """

    concept: str
    written: str
    wary: bool = False
    language: str = ""


class Concepts(Mapping[str, Concept]):
    """Concepts by id, made when they are asked for."""

    def __init__(self, columns: Mapping[str, Any]) -> None:
        self._ids: list[str] = columns["concept.ids"]
        self._labels: list[str] = columns["concept.labels"]
        self._kinds: list[str] = columns["concept.kinds"]
        self._implied: list[str] = columns["concept.implied"]
        self._places = {each: place for place, each in enumerate(self._ids)}

    def __getitem__(self, concept: str) -> Concept:
        place = self._places[concept]
        implied = tuple(self._ids[int(each)] for each in self._implied[place].split())
        return Concept(concept, self._labels[place], self._kinds[place], implied)

    def __contains__(self, concept: object) -> bool:
        return concept in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def place_of(self, concept: str) -> int:
        """Return where a concept stands in the columns. Raises KeyError."""
        return self._places[concept]


class Surfaces(Mapping[str, Surface]):
    """Surfaces by key, made when they are asked for."""

    def __init__(self, columns: Mapping[str, Any]) -> None:
        self._ids: list[str] = columns["concept.ids"]
        self._keys: list[str] = columns["surface.keys"]
        self._written: list[str] = columns["surface.written"]
        self.owners: npt.NDArray[np.int32] = columns["surface.owners"]
        """For each surface, in order, the place of its concept."""
        self._wary: npt.NDArray[np.bool_] = columns["surface.wary"]
        self._numbers: npt.NDArray[np.uint8] = columns["surface.languages"]
        self._languages: list[str] = ["", *columns["languages"][1:]]
        self._places = dict(zip(self._keys, range(len(self._keys)), strict=True))

    def __getitem__(self, key: str) -> Surface:
        return self._made(self._places[key])

    def find(self, key: str) -> Surface | None:
        """Return the surface, or None: most words are none."""
        place = self._places.get(key)
        return None if place is None else self._made(place)

    def _made(self, place: int) -> Surface:
        return Surface(
            self._ids[self.owners[place]],
            self._written[place],
            bool(self._wary[place]),
            self._languages[self._numbers[place]],
        )

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class Keys:
    """The keys under which each concept is written."""

    def __init__(self, columns: Mapping[str, Any], concepts: Concepts) -> None:
        self._keys: list[str] = columns["surface.keys"]
        self._starts: npt.NDArray[np.int32] = columns["surface.starts"]
        self._concepts = concepts

    def get(self, concept: str, default: list[str]) -> list[str]:
        """Return the keys of a concept, or `default` for one that is not known."""
        if concept not in self._concepts:
            return default
        place = self._concepts.place_of(concept)
        return self._keys[self._starts[place] : self._starts[place + 1]]


_SIZES = [tuple(size for size in range(8, 0, -1) if bits & 1 << (size - 1)) for bits in range(256)]


class Taxonomy:
    """Everything the finder knows. `name`: what it is made of, with versions."""

    def __init__(self, columns: Mapping[str, Column]) -> None:
        read: Mapping[str, Any] = columns
        self.name: str = read["name"][0]
        self.concepts = Concepts(read)
        self.surfaces = Surfaces(read)
        self.keys = Keys(read, self.concepts)
        sizes = map(_SIZES.__getitem__, read["first.sizes"].tolist())
        self.lengths = dict(zip(read["first.words"], sizes, strict=True))
        """For each first word how many words the surfaces have that it starts, longest first."""
        self.languages: list[str] = read["languages"]

    def implied_by(self, concept_id: str) -> list[str]:
        """Return the ids of everything that follows from `concept_id`, nearest first."""
        found: list[str] = []
        waiting = list(self.concepts[concept_id].implies) if concept_id in self.concepts else []
        while waiting:
            following = waiting.pop(0)
            if following not in found and following != concept_id:
                found.append(following)
                waiting.extend(self.concepts[following].implies)
        return found


class _Source:
    """Where imported editions are kept, and when that changed last."""

    folder: Path | None = None
    stamp = ""


def use_imported(folder: Path) -> None:
    """Look in `folder` for what was imported, and see what is new there. Takes microseconds."""
    _Source.folder, _Source.stamp = folder, stamp_of(folder)


def imported_at() -> tuple[Path | None, str]:
    """Return the folder of imported editions and a stamp that changes with what is in it."""
    return _Source.folder, _Source.stamp


def taxonomy() -> Taxonomy:
    """Return the taxonomy, loaded once. Raises TaxonomyMissing when ESCO is not installed."""
    return _load(_Source.folder, _Source.stamp)


@lru_cache(maxsize=1)
def _load(folder: Path | None, stamp: str) -> Taxonomy:
    del stamp
    return Taxonomy(load_columns(folder))
