"""Read the lists that are ours: concepts, their names in other languages, words that say nothing.

The files' own heads explain their form.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data"
LANGUAGES = ("de", "fr", "es")
"""Languages for which we name the most common skills ourselves."""

_ORDINARY, _EMPTY = "ordinary_words.txt", "empty_words.txt"


class Entry(NamedTuple):
    """One concept of ours. A name that starts with "?" is an ordinary word too."""

    names: list[str]
    kind: str
    implied: list[str]

    @property
    def label(self) -> str:
        """The name it is shown by."""
        return self.names[0].lstrip("?")


def read_entries() -> list[Entry]:
    """Return every concept of our lists, in the order of files and lines."""
    paths = [path for path in sorted(DATA.glob("*.txt")) if path.name not in (_ORDINARY, _EMPTY)]
    return [entry for path in paths for entry in _read_list(path)]


def read_aliases(language: str) -> Iterator[tuple[str, list[str]]]:
    """Yield (label, names in `language`): the label is one of ours or of ESCO."""
    path = DATA / "names" / f"{language}.txt"
    for line in _lines(path):
        label, *names = [part.strip() for part in line.split("|")]
        yield label, names


@cache
def ordinary_words() -> frozenset[str]:
    """Return labels of ESCO that say nothing in a résumé."""
    return frozenset(
        word.replace("_", " ") for line in _lines(DATA / _ORDINARY) for word in line.split()
    )


@cache
def empty_words() -> frozenset[str]:
    """Return English words that tell nothing of what is meant."""
    return frozenset(word for line in _lines(DATA / _EMPTY) for word in line.split())


def _read_list(path: Path) -> Iterator[Entry]:
    kind = ""
    for line in _lines(path):
        if line.startswith("["):
            kind = line.strip("[] ")
            continue
        names, _, implied = line.partition(" > ")
        followers = [name.strip() for name in implied.split("|") if name.strip()]
        for alike in names.split(" / "):
            yield Entry([name.strip() for name in alike.split("|")], kind, followers)


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
