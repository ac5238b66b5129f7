"""The invented people: one TOML file each, a `career.Document` in its own field names."""

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from skillsync.career.document import Document

FOLDER = Path(__file__).with_name("people")
HALVES = ("dev", "held_out")


@dataclass(frozen=True, eq=False)
class Person:
    """One invented person. `digest` changes with every word of theirs."""

    slug: str
    half: str
    digest: str
    document: Document

    @property
    def language(self) -> str:
        """Return the two-letter code of the language they write in."""
        return self.document.language


@cache
def people(half: str) -> tuple[Person, ...]:
    """Return the people of a half, "dev" or "held_out": its folder is the rule."""
    return tuple(_person(path, half) for path in sorted((FOLDER / half).glob("*.toml")))


def _person(path: Path, half: str) -> Person:
    data = path.read_bytes()
    document = Document.model_validate(tomllib.loads(data.decode()))
    return Person(path.stem, half, hashlib.sha256(data).hexdigest()[:8], document)
