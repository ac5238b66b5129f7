"""The invented people: one TOML file each, a `career.Document` in its own field names."""

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from skillsync.career.document import Document

FOLDER = Path(__file__).with_name("people")
HALVES = ("dev", "held_out")
NAMESAKES = FOLDER / "namesakes.toml"


@dataclass(frozen=True, eq=False)
class Person:
    """One invented person. `digest` changes with every word of theirs.

    `like` is whose career they have, if it is not their own.
    """

    slug: str
    half: str
    digest: str
    document: Document
    like: str = ""

    @property
    def language(self) -> str:
        """Return the two-letter code of the language they write in."""
        return self.document.language


@cache
def people(half: str) -> tuple[Person, ...]:
    """Return the people of a half, "dev" or "held_out": its folder is the rule."""
    own = [_person(path, half) for path in sorted((FOLDER / half).glob("*.toml"))]
    return (*own, *(_namesakes(own) if half == "dev" else ()))


def _person(path: Path, half: str) -> Person:
    data = path.read_bytes()
    document = Document.model_validate(tomllib.loads(data.decode()))
    return Person(path.stem, half, _digest(data), document)


def _namesakes(own: list[Person]) -> Iterator[Person]:
    """Yield people who have another one's career under a name of their own."""
    for one in tomllib.loads(NAMESAKES.read_text(encoding="utf-8"))["person"]:
        other = next(person for person in own if person.slug == one["like"])
        named = {"name": one["name"], "email": one["email"]}
        basics = other.document.basics.model_copy(update=named)
        document = other.document.model_copy(update={"basics": basics})
        digest = _digest(f"{other.digest} {named}".encode())
        yield Person(one["slug"], other.half, digest, document, one["like"])


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:8]
