"""Which versions of the judging parts are installed, and what each was measured at.

The figures ship with the program: `python -m bench --record` writes them beside the version it
measured. They say how a version does on our own benches, not on anybody's applicants.
"""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

from skillsync.ai.embedding.encoder import model_name
from skillsync.ai.embedding.multilingual import multilingual_name
from skillsync.ai.extraction.resume import PARSER as RESUME_READER
from skillsync.ai.scoring.posting import PARSER as POSTING_READER
from skillsync.ai.scoring.score import SCORER
from skillsync.ai.skills.packing import taxonomy_name
from skillsync.ai.skills.taxonomy import imported_at

FILE = Path(__file__).with_name("measured.json")

Component = Literal["scorer", "embedding", "taxonomy", "posting_reader", "resume_reader"]
COMPONENTS: tuple[Component, ...] = get_args(Component)


class Measure(BaseModel):
    """One figure of a bench, as it was recorded. `unit` is empty for shares from 0 to 1."""

    model_config = ConfigDict(frozen=True)

    what: str
    value: float
    unit: str = ""


class Measured(BaseModel):
    """What one version was measured at, on which texts, when."""

    model_config = ConfigDict(frozen=True)

    component: Component
    version: str
    on: str
    day: date
    measures: list[Measure]


def installed() -> dict[Component, list[str]]:
    """Return the versions in use now; a component may have more than one."""
    return {
        "scorer": [SCORER],
        "embedding": [model_name(), multilingual_name()],
        "taxonomy": [taxonomy_name(imported_at()[0])],
        "posting_reader": [POSTING_READER],
        "resume_reader": [RESUME_READER],
    }


@cache
def read_measured() -> tuple[Measured, ...]:
    """Return every shipped measurement."""
    return tuple(Measured.model_validate(each) for each in json.loads(FILE.read_text("utf-8")))


def measured_of(component: Component, version: str) -> Measured | None:
    """Return what a version was measured at; None when nothing ships for exactly this one."""
    for each in read_measured():
        if (each.component, each.version) == (component, version):
            return each
    return None


def keep_measured(new: Measured) -> None:
    """Write a measurement into the file that ships, in the place of an older one of its version."""
    kept = [
        each
        for each in read_measured()
        if (each.component, each.version) != (new.component, new.version)
    ]
    lines = [each.model_dump(mode="json") for each in [*kept, new]]
    FILE.write_text(json.dumps(lines, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    read_measured.cache_clear()
