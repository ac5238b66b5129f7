"""Chance that always falls the same way for the same seed."""

import re
from random import Random

SLOT = re.compile(r"\{([^{}]+)\}")
RANGE = re.compile(r"^(\d+)-(\d+)$")


def dice(seed: int, *about: str | int) -> Random:
    """Return dice for one question, so that adding a question never changes another's answer."""
    return Random(":".join(map(str, (seed, *about))))  # noqa: S311 - invents people, guards nothing


def fill(text: str, chance: Random) -> str:
    """Fill the slots of `text`: `{12-40}` is a number between, `{a|b}` one of the choices."""

    def choose(slot: re.Match[str]) -> str:
        limits = RANGE.match(slot[1])
        if limits:
            return str(chance.randint(int(limits[1]), int(limits[2])))
        choices: list[str] = slot[1].split("|")
        return chance.choice(choices)

    return SLOT.sub(choose, text)


class Deck:
    """Lines dealt so that people of one profession rarely tell the same."""

    def __init__(self, lines: list[str], chance: Random) -> None:
        self._lines = list(lines)
        self._chance = chance
        self._hands: list[set[str]] = []

    def deal(self, count: int, *, told: set[str]) -> list[str]:
        """Return up to `count` lines that are not in `told`, and add them to it."""
        free = [line for line in self._lines if line not in told]
        count = min(count, len(free))
        if not count:
            return []
        hands = [self._chance.sample(free, count) for _ in range(150)]
        hand = min(hands, key=self._sameness)
        self._hands.append(set(hand))
        told.update(hand)
        return hand

    def _sameness(self, hand: list[str]) -> tuple[float, int]:
        """Return how much of `hand` the most similar earlier one told, then how worn it is."""
        shared = [(len(each.intersection(hand)), len(each)) for each in self._hands]
        closest = max((same / min(size, len(hand)) for same, size in shared), default=0.0)
        return closest, sum(same for same, _ in shared)
