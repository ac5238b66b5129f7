"""The ways a career can go, and when each of its steps happened."""

from dataclasses import dataclass
from itertools import pairwise
from random import Random


@dataclass(frozen=True)
class Path:
    """The shape of a career. `stages` are steps in the profession, `before` steps outside it."""

    years: tuple[int, int]
    stages: tuple[str, ...]
    known: float
    before: tuple[str, ...] = ()
    from_adjacent: bool = False
    has_break: bool = False
    is_thin: bool = False


PATHS = {
    "mid": Path((5, 9), ("junior", "mid", "mid"), known=0.85),
    "senior": Path((12, 23), ("junior", "mid", "senior", "senior"), known=1.0),
    "junior": Path((1, 3), ("junior",), known=0.6),
    "changer": Path((1, 3), ("junior",), known=0.55, before=("junior", "mid")),
    "returner": Path((7, 12), ("junior", "mid", "mid"), known=0.75, has_break=True),
    "sideways": Path((2, 4), ("mid",), known=0.45, before=("junior", "mid"), from_adjacent=True),
    "thin": Path((0, 1), ("junior",), known=0.3, is_thin=True),
}


@dataclass(frozen=True)
class Step:
    """One position in time. Months are counted from year 0; `end` is None while it lasts."""

    stage: str
    own: bool
    start: int
    end: int | None

    @property
    def months(self) -> int:
        """Return how long a finished step lasted."""
        return 0 if self.end is None else self.end - self.start + 1


@dataclass(frozen=True)
class Timeline:
    """The steps of a career, oldest first, and its break if there was one."""

    steps: tuple[Step, ...]
    pause: tuple[int, int] | None
    own_months: int


def draw_timeline(path: Path, *, now: int, chance: Random) -> Timeline:
    """Lay out the steps of `path` backwards from `now`."""
    own = max(7, chance.randint(path.years[0] * 12, path.years[1] * 12 + 11))
    lasts = chance.random() < (0.4 if path.is_thin else 0.85)
    finish = now if lasts else now - chance.randint(1, 8)
    pause = chance.randint(13, 31) if path.has_break else 0
    earlier = chance.randint(48, 110) if path.before else 0
    lengths = [*_split(earlier, len(path.before), chance), *_split(own, len(path.stages), chance)]
    stages = [(stage, False) for stage in path.before] + [(stage, True) for stage in path.stages]
    starts, away = _starts(lengths, finish=finish, pause=pause, chance=chance)
    steps = []
    for place, ((stage, is_own), start) in enumerate(zip(stages, starts, strict=True)):
        is_last = place == len(stages) - 1
        end = None if is_last and lasts else start + lengths[place] - 1
        steps.append(Step(stage, is_own, start, end))
    return Timeline(tuple(steps), away, own)


def month(value: int) -> str:
    """Return a counted month as `2024-03`."""
    return f"{value // 12}-{value % 12 + 1:02}"


def _split(total: int, parts: int, chance: Random) -> list[int]:
    if not parts:
        return []
    weights = [chance.uniform(0.7, 1.5) for _ in range(parts)]
    cuts = [round(total * sum(weights[:n]) / sum(weights)) for n in range(parts + 1)]
    return [max(4, end - start) for start, end in pairwise(cuts)]


def _starts(
    lengths: list[int], *, finish: int, pause: int, chance: Random
) -> tuple[list[int], tuple[int, int] | None]:
    """Return when each step began, walking back from the last; the break precedes the last."""
    starts: list[int] = []
    away: tuple[int, int] | None = None
    edge = finish
    for place, length in reversed(list(enumerate(lengths))):
        starts.insert(0, edge - length + 1)
        edge = starts[0] - 1 - chance.choice([0, 0, 0, 1, 2])
        if pause and place == len(lengths) - 1:
            away = (edge - pause + 1, edge)
            edge -= pause
    return starts, away
