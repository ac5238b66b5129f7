"""Which known word a mistyped one stands for. Pure."""

import re
from collections.abc import Iterable

SHORTEST = 4
"""Of shorter words nearly every other one is a slip away."""

_LONG = 8


def slips(word: str) -> int:
    """Return how many slips a word may hold: none in a short one, two in a long one."""
    return 0 if len(word) < SHORTEST else 1 if len(word) < _LONG else 2


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters were missed, added, changed or swapped; `most` + 1 if more.

    Optimal string alignment: Damerau's slips (1964), none of them inside another.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, opposite in enumerate(other, 1):
            least = min(
                above[column] + 1, line[column - 1] + 1, above[column - 1] + (letter != opposite)
            )
            swapped = row > 1 and column > 1 and letter == other[column - 2]
            if swapped and one[row - 2] == opposite:
                least = min(least, before[column - 2] + 1)
            line.append(least)
        if min(line) > most:
            return most + 1
        before, above = above, line
    return min(above[-1], most + 1)


def likely(typed: str, known: Iterable[str], *, most: int) -> list[tuple[int, str]]:
    """Return the known words nearest to a typed one with their distances, at most `most`."""
    allowed = slips(typed)
    letters = set(typed)
    near = []
    for word in known:
        # A slip brings in one other letter and takes away one: most words differ by more.
        if len(letters ^ set(word)) > 2 * allowed or word == typed:
            continue
        far = distance(typed, word, allowed)
        if far <= allowed:
            alike = _common(typed, word) + _common(typed[::-1], word[::-1])
            near.append((far, -alike, word))
    return [(far, word) for far, _alike, word in sorted(near)[:most]]


def put(words: str, typed: str, meant: str) -> str:
    """Return a query with a whole word of it, however capitalized, put as another one."""
    return re.sub(rf"(?<!\w){re.escape(typed)}(?!\w)", meant, words, flags=re.IGNORECASE)


def _common(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
