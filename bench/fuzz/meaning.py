"""Spoil what a file says and keep its form, so that readers look at what it says."""

import json
import random
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from skillsync.career.formats.yaml_text import load_yaml, write_yaml

MAX_NODES = 20_000
LONGEST_LINE = 200_000
ODD_TEXTS = (
    "", " ", "0", "-1", "9" * 300, "x" * 5000, "\u202e", "\ufffe", "\u2028", "\x85", "%s", "🙂" * 9,
    # Digits and letters that Python takes for others, and whose lower case is longer.
    "²", "٣٤", "Ⅷ", "２０１９", "ẞ", "İ", "ﬃ", "½",
    "2019-13", "0000-00-00", "9999-12-31", "31.02.2019", "2019 – 2018", "1e999", "R1", "令和99年",
    "http://[", "//", "javascript:alert(1)", "a@b", "+", "+99 999", "<b>", "&#0;", "**[](", "- |",
)  # fmt: skip
# JSON can write half a character; no text can.
ODD_VALUES: tuple[Any, ...] = (
    *ODD_TEXTS, None, True, 0, -1, 0.5, 1e308, 10**400, [], {}, [[]], [None], {"": {}}, "\ud800",
)  # fmt: skip


def spoil_meaning(seed: bytes, chance: random.Random) -> bytes | None:
    """Return JSON, YAML or a text with other values and lines; None for any other file."""
    try:
        text = seed.decode()
    except UnicodeDecodeError:
        return None
    if text.startswith(("{\\rtf", "%PDF")) or "\x00" in text:
        return None
    try:
        if text.startswith("{"):
            return json.dumps(_spoiled(json.loads(text), chance)).encode()
        if text.startswith("cv:"):
            return write_yaml(_spoiled(load_yaml(text), chance)).encode(errors="replace")
    except (ValueError, RecursionError):
        return None
    return _spoil_lines(text, chance).encode()


def _spoiled(value: Any, chance: random.Random) -> Any:
    """Return a tree of objects and lists with some of its values and names changed."""
    for _ in range(1 << chance.randrange(6)):
        # A list that holds the same list many times is as large as all of them.
        places = list(islice(_places(value), MAX_NODES + 1))
        if not places or len(places) > MAX_NODES:
            break
        (inside, at), (other, there) = chance.choice(places), chance.choice(places)
        change = chance.random()
        if change < 0.15:
            del inside[at]
        elif change < 0.25 and isinstance(inside, dict):
            inside[str(chance.choice((there, "", "x" * 300)))] = inside.pop(at)
        else:
            inside[at] = _other_value(inside[at], other[there], chance)
    return value


def _other_value(value: Any, other: Any, chance: random.Random) -> Any:
    change = chance.random()
    if change < 0.6:
        return chance.choice(ODD_VALUES)
    if change < 0.8:
        return json.loads(json.dumps(other))
    if change < 0.92:
        return [value] * chance.choice((1, 2, 150))
    for _ in range(chance.choice((1, 30, 200))):
        value = {"items": [value]}
    return value


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every container with each of its keys or numbers."""
    pending = [value]
    while pending:
        one = pending.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one))
        for key in keys:
            yield one, key
            if isinstance(one[key], dict | list):
                pending.append(one[key])


def _spoil_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(1 << chance.randrange(6)):
        at, other = chance.randrange(len(lines)), chance.choice(lines)
        chance.choice(LINE_CHANGES)(lines, at, other, chance)
        if not lines or len(lines) > MAX_NODES or max(map(len, lines)) > LONGEST_LINE:
            break
    return "\n".join(lines)


def _odd(lines: list[str], at: int, _other: str, chance: random.Random) -> None:
    place = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:place] + chance.choice(ODD_TEXTS) + lines[at][place:]


def _move(lines: list[str], at: int, other: str, _chance: random.Random) -> None:
    lines[at] = other


def _join(lines: list[str], at: int, other: str, chance: random.Random) -> None:
    lines[at] += chance.choice((" ", "\t", " | ", ", ", ": ", "\u00a0", "")) + other


def _break(lines: list[str], at: int, _other: str, chance: random.Random) -> None:
    place = chance.randint(0, len(lines[at]))
    lines[at : at + 1] = [lines[at][:place], lines[at][place:]]


def _drop(lines: list[str], at: int, _other: str, _chance: random.Random) -> None:
    if len(lines) > 1:
        del lines[at]


def _multiply(lines: list[str], at: int, _other: str, chance: random.Random) -> None:
    lines[at:at] = lines[at : at + chance.choice((1, 5))] * chance.choice((1, 3, 100))


def _shift(lines: list[str], at: int, _other: str, chance: random.Random) -> None:
    lines[at] = chance.choice((" " * 8, "\t", "• ", "# ", "> ", "1. ", "| ")) + lines[at]


LINE_CHANGES: tuple[Callable[[list[str], int, str, random.Random], None], ...] = (
    _odd, _odd, _move, _join, _break, _drop, _multiply, _shift,
)  # fmt: skip
