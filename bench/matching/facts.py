"""The hidden truth: professions, what people can really do, and what a posting really needs."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

Half = Literal["development", "heldout"]
Tongue = Literal["en", "de", "fr", "es"]
HALVES: tuple[Half, ...] = ("development", "heldout")
FOREIGN: tuple[Tongue, ...] = ("de", "fr", "es")
THIS_YEAR = 2026


@dataclass(frozen=True)
class Competence:
    """One thing people of a profession do: its names, and lines that show it without them."""

    key: str
    names: tuple[str, ...]
    shows: tuple[str, ...]
    foreign: dict[Tongue, tuple[str, str]]
    """Per language: a name, and a line that shows it."""


@dataclass(frozen=True)
class Neighbour:
    """Another trade: a title, lines about it, and which competences it truly shares."""

    title: str
    lines: tuple[str, ...]
    holds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Credential:
    """A licence or degree: how postings write it, how résumés do, and in other languages."""

    written: tuple[str, ...]
    foreign: dict[Tongue, str]
    level: str = ""


@dataclass(frozen=True)
class Profession:
    """A profession with its words."""

    name: str
    half: Half
    titles: tuple[str, ...]
    other_titles: tuple[str, ...]
    junior_title: str
    senior_title: str
    manager_title: str
    foreign_titles: dict[Tongue, tuple[str, ...]]
    near: Neighbour
    lookalikes: tuple[Neighbour, ...]
    competences: tuple[Competence, ...]
    licence: Credential | None
    degree: Credential

    def competence(self, key: str) -> Competence:
        """Return the competence called `key`."""
        return next(each for each in self.competences if each.key == key)


@dataclass(frozen=True)
class Need:
    """What a posting truly needs."""

    id: str
    profession: Profession
    rank: Literal["junior", "middle", "senior"]
    needed: tuple[str, ...]
    welcome: tuple[str, ...]
    years: int
    licence: bool
    degree: bool
    city: str
    country: str
    remote: bool
    tongue: Tongue


@dataclass
class Person:
    """What a person truly can do. `held`: competence → (years of practice, last year of it)."""

    kind: str
    profession: Profession
    held: dict[str, tuple[float, int]] = field(default_factory=dict)
    trade_years: float = 0.0
    left_trade: int = THIS_YEAR
    licence: bool = False
    degree: bool = False
    city: str = ""
    country: str = ""
    willing: bool = False
    tongue: Tongue = "en"


@cache
def professions(half: Half) -> tuple[Profession, ...]:
    """Return the professions of a half, by name."""
    folder = Path(__file__).with_name("professions") / half
    return tuple(_read(path, half) for path in sorted(folder.glob("*.toml")))


def _read(path: Path, half: Half) -> Profession:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Profession(
        name=told["name"],
        half=half,
        titles=tuple(told["titles"]),
        other_titles=tuple(told["other_titles"]),
        junior_title=told["junior_title"],
        senior_title=told["senior_title"],
        manager_title=told["manager_title"],
        foreign_titles={tongue: tuple(told[f"{tongue}_titles"]) for tongue in FOREIGN},
        near=_neighbour(told["near"]),
        lookalikes=tuple(_neighbour(each) for each in told["lookalikes"]),
        competences=tuple(
            Competence(
                key=each["key"],
                names=tuple(each["names"]),
                shows=tuple(each["shows"]),
                foreign={tongue: (each[tongue][0], each[tongue][1]) for tongue in FOREIGN},
            )
            for each in told["competence"]
        ),
        licence=_credential(told["licence"]) if "licence" in told else None,
        degree=_credential(told["degree"]),
    )


def _neighbour(told: dict[str, object]) -> Neighbour:
    lines, holds = told["lines"], told.get("holds", [])
    if not isinstance(lines, list) or not isinstance(holds, list):
        raise TypeError("A neighbour's lines and holds are lists.")
    return Neighbour(str(told["title"]), tuple(lines), tuple(holds))


def _credential(told: dict[str, object]) -> Credential:
    written = told["en"]
    if not isinstance(written, list):
        raise TypeError("A credential's English wordings are a list.")
    foreign = {tongue: str(told[tongue]) for tongue in FOREIGN}
    return Credential(tuple(written), foreign, str(told.get("level", "")))
