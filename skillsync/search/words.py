"""The words of a query: how they are asked for, and marked in a text. Pure.

Entries hold every word as it stands and, beside it, its stem in the entry's language. A query asks
for the word as it stands or any of its stems, so that neither side needs to name its language.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from skillsync.ai.extraction.vocabulary import TONGUES, fold
from skillsync.ai.skills.stems import stem
from skillsync.search.entries import SPELLED, spelled

__all__ = ["CONFIGS", "Asked", "Piece", "asked", "highlight", "snippet", "tokens_of"]

CONFIGS = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
}
"""Postgres' stemmers by language; words of other languages are searched as they stand."""

_TOKEN = re.compile(r"[^\W_]+(?:[.'’@-][^\W_]+)*")
_WORD = re.compile(r"[^\W_]+(?:\+{1,2}(?![^\W_])|#(?![^\W_]))?")
_FILLERS = (
    "a an the i we you me my our your it is are be was were do does did can could would should "
    "will who whom which what where when someone somebody anyone anybody something anything "
    "people person want wants wanted need needs needed looking look like job jobs position at "
    "in on of for to from with without and or not as by into about than then that this those"
)
MOST_TOKENS = 12
SHORTEST_BEGUN = 3
MOST_BEGUN = 4
_SNIPPET = 180


class Asked(NamedTuple):
    """The words of a query by how they are asked for: the first that finds something stands.

    `every`: each of them; `begun`: each, and the last one may go on after `letters`; `some`: any of
    them. `telling` only ranks what is near in meaning.
    """

    every: list[str]
    begun: list[str]
    letters: str
    some: list[str]
    telling: list[str]


class Piece(NamedTuple):
    """A run of text; `marked`: it is one of the words searched for."""

    text: str
    marked: bool = False


def tokens_of(words: str) -> list[str]:
    """Return the words of a query, at most twelve, each once."""
    found = _TOKEN.findall(spelled(words).casefold())
    return list(dict.fromkeys(found))[:MOST_TOKENS]


def telling(tokens: list[str]) -> list[str]:
    """Return tokens without those every text has: "someone who repairs lifts" is about lifts."""
    return [token for token in tokens if fold(token) not in _said_anywhere()] or tokens


@cache
def _said_anywhere() -> frozenset[str]:
    # The longer of a language's common words are a résumé's headings: they may be meant.
    common = (word for tongue in TONGUES for word in fold(tongue.common).split())
    words = {word for word in common if len(word) <= 4}
    return frozenset(words | set(_FILLERS.split()))


def asked(words: str, *, by_meaning: bool) -> Asked:
    """Return how a query's words are asked for.

    With a vector to go by, one word of several proves little: it only ranks what is near.
    """
    tokens = tokens_of(words)
    rarer = telling(tokens)
    letters = (
        "".join(character for character in tokens[-1] if character.isalnum()) if tokens else ""
    )
    # What a sentence says is found by meaning, whether or not its last word is whole.
    goes_on = len(letters) >= SHORTEST_BEGUN and not (by_meaning and len(tokens) > MOST_BEGUN)
    return Asked(
        tokens,
        tokens if goes_on else [],
        letters,
        [] if by_meaning else rarer,
        rarer,
    )


def highlight(text: str, words: str) -> list[Piece]:
    """Return `text` cut into pieces, those marked that are words of the query in any form."""
    wanted, folded = _stems(words), text.casefold()
    if not any(start in folded for start in _starts(words)):
        return [Piece(text)] if text else []
    pieces: list[Piece] = []
    position = 0
    for match in _WORD.finditer(text):
        if _form(match.group()) not in wanted:
            continue
        if match.start() > position:
            pieces.append(Piece(text[position : match.start()]))
        pieces.append(Piece(match.group(), marked=True))
        position = match.end()
    if position < len(text):
        pieces.append(Piece(text[position:]))
    return pieces


def snippet(texts: Iterable[str], words: str) -> list[Piece]:
    """Return the line that holds most of the query's words, highlighted; empty when none does."""
    wanted, starts = _stems(words), _starts(words)
    told = "\n".join(texts)
    best, most = "", 0
    for line, folded in zip(told.splitlines(), told.casefold().splitlines(), strict=True):
        if any(start in folded for start in starts):
            held = len(wanted.intersection(map(_form, _WORD.findall(line))))
            if held > most:
                best, most = line.strip(" \t-•*·–"), held
    return _shortened(highlight(best, words)) if most else []


@lru_cache(maxsize=100_000)
def _form(word: str) -> str:
    """Return what a word of a text is compared by. Kept: a page of hits has thousands of words."""
    return stem(spelled(word).casefold())


@lru_cache(maxsize=100)
def _stems(words: str) -> frozenset[str]:
    return frozenset(
        stem(part) for token in telling(tokens_of(words)) for part in re.split(r"[.'’@-]", token)
    )


@lru_cache(maxsize=100)
def _starts(words: str) -> tuple[str, ...]:
    """Return what a text holds, casefolded, if it holds a word of the query in any form.

    Every form begins so: "policies" and "policy" with "polic"; a symbol written as a word with "".
    Looking for it takes a part of the time of cutting the text into words.
    """
    return tuple(
        "" if form in SPELLED else form.removesuffix("y") if len(form) > 1 else form
        for form in _stems(words)
    )


def _shortened(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces cut to about two lines around the first marked word."""
    if sum(len(piece.text) for piece in pieces) <= _SNIPPET:
        return list(pieces)
    short: list[Piece] = []
    first = pieces[0]
    if not first.marked and len(first.text) > _SNIPPET // 3:
        head = first.text[-_SNIPPET // 3 :]
        short.append(Piece("…" + head[head.find(" ") :]))
        pieces = pieces[1:]
    room = _SNIPPET - sum(len(piece.text) for piece in short)
    for piece in pieces:
        if len(piece.text) > room and not piece.marked:
            return [*short, Piece(piece.text[: max(0, room)].rsplit(" ", 1)[0] + "…")]
        short.append(piece)
        room -= len(piece.text)
    return short
