"""Link a sentence to the skills it means, also where it names none of them.

Late interaction: each skill's label is compared with every window of up to six words of the
sentence, in the sentence's context, and with the sentence as a whole; words shared with any of the
skill's names and names found literally count too. All with the stock model and labels alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from skillsync.ai.embedding.encoder import Tokens, Vectors, embed_tokens
from skillsync.ai.skills.finder import FoundSkill, find_skills
from skillsync.ai.skills.label_vectors import label_vectors
from skillsync.ai.skills.ours import empty_words
from skillsync.ai.skills.taxonomy import Taxonomy, taxonomy
from skillsync.ai.skills.words import SharedWords

LONGEST_WINDOW = 6
SENTENCE, SHARED, NAMED = 0.6, 0.4, 0.3
"""What the whole sentence, shared words and a literal name add to the best window's cosine."""

SENTENCES_AT_ONCE = 8
CANDIDATES = 600
"""Skills whose windows are compared exactly, after a cheap look at all of them."""

_WORD = re.compile(r"[\w+#]+(?:[.'’&/-][\w+#]+)*")
_BREAK = re.compile(r"[.;:!?](?=\s)")


class LinkedSkill(NamedTuple):
    """A skill that `[start, end)` of the text comes nearest to. `score`: 0 to 2.3."""

    id: str
    label: str
    kind: str
    score: float
    start: int
    end: int
    named: bool


class Linker:
    """Links sentences with one taxonomy."""

    def __init__(self, source: Taxonomy) -> None:
        self._source = source
        self._ids = list(source.concepts)
        self._labels = label_vectors(source)
        self._words = SharedWords(source)

    def link(
        self, sentences: Sequence[str], *, most: int = 5, prefix: str = ""
    ) -> list[list[LinkedSkill]]:
        """Return for each sentence the `most` likely skills whose ids start with `prefix`.

        Only the first 128 tokens of a sentence are read. Raises EmbeddingModelMissing.
        """
        shut = np.flatnonzero([not each.startswith(prefix) for each in self._ids])
        linked = []
        for start in range(0, len(sentences), SENTENCES_AT_ONCE):
            some = [_cut(*each) for each in _with_tokens(sentences[start:][:SENTENCES_AT_ONCE])]
            near = np.concatenate([each.gist for each in some]) @ self._labels.T
            ends = np.cumsum([len(each.gist) for each in some])
            rows = np.split(near, ends[:-1])
            linked += [self._best(*each, shut, most) for each in zip(some, rows, strict=True)]
        return linked

    def _best(
        self, sentence: "_Sentence", near: Vectors, shut: npt.NDArray[np.intp], most: int
    ) -> list[LinkedSkill]:
        """Return the likely skills. `near`: cosines of the sentence's gist with every label."""
        if not sentence.text.strip():
            return []
        found = find_skills(sentence.text, source=self._source)
        named = {each.id: each for each in found if each.implied_by is None}
        known = SHARED * self._words.shares(sentence.text) + SENTENCE * near[-1]
        known[[self._source.concepts.place_of(each) for each in named]] += NAMED
        known[shut] = -1e6
        rough = near.max(axis=0) + known
        likely = np.argpartition(-rough, min(CANDIDATES, len(rough)) - 1)[:CANDIDATES]
        cosines = _compare(sentence.windows, sentence.states, self._labels[likely])
        totals = cosines.max(axis=0) + known[likely]
        where = cosines.argmax(axis=0)
        return [
            self._linked(int(likely[n]), float(totals[n]), sentence.windows[where[n]], named)
            for n in np.argsort(-totals, kind="stable")[:most]
            if totals[n] > 0
        ]

    def _linked(
        self, place: int, score: float, window: "_Window", named: dict[str, FoundSkill]
    ) -> LinkedSkill:
        concept = self._source.concepts[self._ids[place]]
        hit = named.get(concept.id)
        start, end = (hit.start, hit.end) if hit else (window.start, window.end)
        rounded = round(score, 4)
        return LinkedSkill(concept.id, concept.label, concept.kind, rounded, start, end, bool(hit))


class _Window(NamedTuple):
    """Some words in a row: tokens `[first, last)`, characters `[start, end)`."""

    first: int
    last: int
    start: int
    end: int


class _Sentence(NamedTuple):
    """A sentence in pieces. `gist`: unit vectors of its telling words, then of all of it."""

    text: str
    states: Vectors
    windows: list[_Window]
    gist: Vectors


def _with_tokens(sentences: Sequence[str]) -> Iterable[tuple[str, Tokens]]:
    return zip(sentences, embed_tokens(sentences), strict=True)


def _cut(text: str, tokens: Tokens) -> _Sentence:
    words = _telling_words(text, tokens.places)
    whole = _Window(0, len(tokens.places), 0, len(text))
    gist = _means([each for each in words if each is not None] + [whole], tokens.states)
    return _Sentence(text, tokens.states, _windows(text, words) or [whole], gist)


def _telling_words(text: str, places: Sequence[tuple[int, int]]) -> list[_Window | None]:
    """Return the words of a text that were read; None for one that tells nothing."""
    starts = [start for start, _ in places[1:-1]]
    words: list[_Window | None] = []
    for match in _WORD.finditer(text):
        first = bisect_left(starts, match.start()) + 1
        last = bisect_left(starts, match.end()) + 1
        if first < last:
            empty = match.group().casefold() in empty_words()
            words.append(None if empty else _Window(first, last, *match.span()))
    return words


def _windows(text: str, words: list[_Window | None]) -> list[_Window]:
    """Return the windows of up to six words; both ends tell something."""
    windows = []
    for place, first in enumerate(words):
        for last in words[place : place + LONGEST_WINDOW] if first else ():
            if first and last:
                if _BREAK.search(text, first.start, last.start):
                    break
                windows.append(_Window(first.first, last.last, first.start, last.end))
    return windows


def _compare(windows: list[_Window], states: Vectors, labels: Vectors) -> Vectors:
    """Return the cosine of each window with each label, from sums over the window's tokens."""
    lengths = np.linalg.norm(_sums(windows, states), axis=1)[:, None]
    cosines: Vectors = _sums(windows, states @ labels.T) / lengths
    return cosines


def _means(windows: list[_Window], states: Vectors) -> Vectors:
    sums = _sums(windows, states)
    unit: Vectors = sums / np.linalg.norm(sums, axis=1)[:, None]
    return unit


def _sums(windows: list[_Window], rows: Vectors) -> Vectors:
    """Return the sums over each window's tokens."""
    firsts, lasts = np.array([each[:2] for each in windows]).T
    along = np.concatenate((np.zeros_like(rows[:1]), rows.cumsum(axis=0)))
    sums: Vectors = along[lasts] - along[firsts]
    return sums


@lru_cache(maxsize=1)
def _linker(source: Taxonomy) -> Linker:
    return Linker(source)


def link_skills(
    sentences: Sequence[str], *, most: int = 5, prefix: str = ""
) -> list[list[LinkedSkill]]:
    """Return for each sentence the `most` likely skills of the taxonomy, best first.

    `prefix`: of the ids to choose from. Raises EmbeddingModelMissing or TaxonomyMissing when their
    packages are not installed.
    """
    return _linker(taxonomy()).link(sentences, most=most, prefix=prefix)
