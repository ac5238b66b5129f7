"""What scoring needs of a résumé and of a posting, computed once and kept.

`ResumeFeatures` and `PostingFeatures` hold everything a score is made of: statements, skills,
dates, degrees, places and vectors. They are plain values, written as JSON, and say which versions
made them; features of other versions do not compare.
"""

import base64
import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from skillsync.ai.embedding.encoder import DIMENSIONS
from skillsync.ai.scoring.career_view import PassageKind
from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.posting import PostingReading
from skillsync.ai.scoring.result import Quote
from skillsync.ai.scoring.space import Space, Whole

FEATURES = "features 1"
NO_ROLE = -1


class StaleFeatures(Exception):
    """These features were made by another version of SkillSync: compute them again."""


class Statement(NamedTuple):
    """One statement of a résumé, masked, and where it stands. `role`: its role's number, or -1.

    `quotes` are the words as they stand in the résumé's text, with their places where known.
    """

    text: str
    kind: PassageKind
    role: int
    quotes: tuple[tuple[int | None, int | None, str], ...]


class Mention(NamedTuple):
    """A skill that a statement states, or from which it follows (`implied_by`)."""

    concept: str
    statement: int
    surface: str
    implied_by: str = ""


class RoleFacts(NamedTuple):
    """A role: its masked title and its months, counted from year 0. `end` None: not stated."""

    id: str
    title: str
    start: int | None
    end: int | None
    current: bool
    quotes: tuple[tuple[int | None, int | None, str], ...] = ()


class StudyFacts(NamedTuple):
    """A course of study or a qualification. `end`: ISO date or None."""

    study_type: str
    area: str
    end: str | None
    current: bool
    level: int
    certificate: bool = False
    """A certificate: it counts only as a vocational qualification in its trade."""
    quotes: tuple[tuple[int | None, int | None, str], ...] = ()


class HomeFacts(NamedTuple):
    """Where a person lives and whether they would move, for the location part alone."""

    city: str = ""
    region: str = ""
    country: str = ""
    parts: tuple[str, ...] = ()
    quotes: tuple[tuple[int | None, int | None, str], ...] = ()
    willing: tuple[tuple[int | None, int | None, str], ...] = ()


@dataclass
class ResumeFeatures:
    """A career as the scorer sees it: who it is never enters.

    `lines` are vectors of clauses, those of one statement together; `line_statements` says whose.
    """

    statements: list[Statement] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    roles: list[RoleFacts] = field(default_factory=list)
    studies: list[StudyFacts] = field(default_factory=list)
    languages: dict[str, str] = field(default_factory=dict)
    written_in: str = ""
    home: HomeFacts = field(default_factory=HomeFacts)
    confidence: float = 1.0
    bias_flags: list[str] = field(default_factory=list)
    line_texts: list[str] = field(default_factory=list)
    line_statements: list[int] = field(default_factory=list)
    lines: dict[Space, Whole] = field(default_factory=dict)
    titles: dict[Space, Whole] = field(default_factory=dict)
    areas: dict[Space, Whole] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return the features as JSON."""
        told = {name: value for name, value in vars(self).items() if name not in _VECTORS}
        vectors = {name: _packed(getattr(self, name)) for name in _VECTORS}
        return json.dumps({"features": FEATURES, **told, **vectors}, ensure_ascii=False)

    @classmethod
    def from_json(cls, written: str) -> "ResumeFeatures":
        """Return features that `to_json` wrote. Raises StaleFeatures for another version's."""
        told = _read(written)
        return cls(
            statements=[Statement._make(_with_quotes(each)) for each in told.pop("statements")],
            mentions=[Mention._make(each) for each in told.pop("mentions")],
            roles=[RoleFacts._make(_with_quotes(each)) for each in told.pop("roles")],
            studies=[StudyFacts._make(_with_quotes(each)) for each in told.pop("studies")],
            home=_home(told.pop("home")),
            lines=_unpacked(told.pop("lines")),
            titles=_unpacked(told.pop("titles")),
            areas=_unpacked(told.pop("areas")),
            **told,
        )


class Atom(NamedTuple):
    """The smallest thing asked for: one skill, or words without one.

    `accepted`: concept → what having it is worth, beside the concept itself. `question`: its row
    of the posting's vectors, -1 where only words count. `exact`: named so exactly that another
    trade's use of it counts in full. `held`: held rather than practised, so that stating it is
    enough and it does not fade.
    """

    requirement: int
    concept: str
    label: str
    accepted: tuple[tuple[str, float], ...] = ()
    question: int = -1
    exact: bool = False
    held: bool = False
    language: str = ""


@dataclass
class PostingFeatures:
    """What a posting asks for, ready to be held against many careers."""

    reading: PostingReading
    criteria: Criteria
    atoms: list[Atom]
    years_needed: float
    years_said: str
    place: HomeFacts
    remote: bool
    title: str
    occupations: list[str]
    question_texts: list[str]
    field_texts: list[str]
    spaces: dict[Space, tuple[Whole, Whole, Whole]] = field(default_factory=dict)
    """Per space the vectors of the questions, of the title, and of the fields of study."""

    @cached_property
    def columns(self) -> list[list[int]]:
        """For each requirement the places of its atoms."""
        return [
            [n for n, atom in enumerate(self.atoms) if atom.requirement == number]
            for number in range(len(self.reading.requirements))
        ]

    @cached_property
    def places(self) -> dict[str, int]:
        """Return where each requirement stands, by its id."""
        return {each.id: number for number, each in enumerate(self.reading.requirements)}

    @cached_property
    def memory(self) -> dict[Any, Any]:
        """What was judged before of titles, studies and places: pools hold many alike."""
        return {}

    def to_json(self) -> str:
        """Return the features as JSON."""
        told = {
            name: value
            for name, value in vars(self).items()
            if name not in ("reading", "criteria", "spaces", "columns", "places", "memory")
        }
        spaces = {
            space: [_packed({"english": each})["english"] for each in vectors]
            for space, vectors in self.spaces.items()
        }
        models = {
            "reading": self.reading.model_dump(mode="json"),
            "criteria": self.criteria.model_dump(mode="json"),
        }
        return json.dumps(
            {"features": FEATURES, **told, **models, "spaces": spaces}, ensure_ascii=False
        )

    @classmethod
    def from_json(cls, written: str) -> "PostingFeatures":
        """Return features that `to_json` wrote. Raises StaleFeatures for another version's."""
        told = _read(written)
        told["reading"] = PostingReading.model_validate(told["reading"])
        told["criteria"] = Criteria.model_validate(told["criteria"])
        told["place"] = _home(told["place"])
        told["atoms"] = [
            Atom._make(each)._replace(accepted=tuple((one, worth) for one, worth in each[3]))
            for each in told["atoms"]
        ]
        told["spaces"] = {
            space: tuple(_unpacked({"english": each})["english"] for each in vectors)
            for space, vectors in told["spaces"].items()
        }
        return cls(**told)


def quote_of(kept: tuple[int | None, int | None, str]) -> Quote:
    """Return a kept quote as a score carries it."""
    return Quote(start=kept[0], end=kept[1], quote=kept[2])


_VECTORS = ("lines", "titles", "areas")


def _read(written: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(written)
    if told.pop("features", None) != FEATURES:
        raise StaleFeatures
    return told


def _packed(vectors: dict[Space, Whole]) -> dict[str, str]:
    return {
        space: base64.b64encode(np.ascontiguousarray(each).tobytes()).decode()
        for space, each in vectors.items()
    }


def _unpacked(written: dict[Space, str]) -> dict[Space, Whole]:
    return {
        space: np.frombuffer(base64.b64decode(each), dtype=np.int8).reshape(-1, DIMENSIONS)
        for space, each in written.items()
    }


def _with_quotes(kept: list[Any]) -> list[Any]:
    """Return kept values whose last one are quotes."""
    return [*kept[:-1], _quotes(kept[-1])]


def _quotes(kept: list[list[Any]]) -> tuple[tuple[int | None, int | None, str], ...]:
    return tuple((start, end, quote) for start, end, quote in kept)


def _home(kept: list[Any]) -> HomeFacts:
    city, region, country, parts, quotes, willing = kept
    return HomeFacts(city, region, country, tuple(parts), _quotes(quotes), _quotes(willing))
