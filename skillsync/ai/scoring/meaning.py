"""Compare meanings within a budget: few short texts, each read by the model once.

The model reads about 4,000 tokens a second on one core, so 300 tokens keep a pair never seen
before under a tenth of a second. What is compared is chosen by words alone, never by order.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from skillsync.ai.embedding.memory import embed_remembered
from skillsync.ai.scoring.career_view import USED_IN, Passage
from skillsync.ai.skills.stems import WORD, stem

TOKENS = 300
WORDS_OF_A_PASSAGE = 22
WORDS_OF_A_QUESTION = 14
QUESTIONS = 12

_EMPTY = frozenset(
    (
        "the",
        "and",
        "for",
        "with",
        "you",
        "our",
        "are",
        "your",
        "from",
        "that",
        "this",
        "have",
        "will",
        "who",
        "able",
        "into",
        "their",
        "of",
        "in",
        "to",
        "a",
        "an",
        "on",
        "at",
        "by",
        "as",
        "or",
    )
)


def cost(text: str) -> int:
    """Estimate the tokens of a text: MiniLM cuts an English word into 1.3 pieces on average."""
    return 2 + int(1.3 * len(text.split()) + 0.999)


def shortened(text: str, words: int) -> str:
    """Return the first `words` words of a text."""
    parts = text.split()
    return " ".join(parts[:words])


def choose_passages(
    questions: Sequence[str], passages: Iterable[Passage], tokens: int
) -> list[Passage]:
    """Return the passages worth comparing with `questions`: shared words first, then shown at work.

    Ties are broken by the text itself, so that the order of a résumé's bullets changes nothing.
    """
    asked = {word for question in questions for word in stems_of(question)}
    unique = {
        each.text: each for each in sorted(passages, key=lambda each: each.path, reverse=True)
    }

    def worth(passage: Passage) -> tuple[float, bool, int, str]:
        shared = len(asked & stems_of(passage.text))
        return (-shared, passage.kind not in USED_IN, len(passage.text), passage.text)

    chosen: list[Passage] = []
    for passage in sorted(unique.values(), key=worth):
        price = cost(shortened(passage.text, WORDS_OF_A_PASSAGE))
        if price <= tokens:
            chosen.append(passage)
            tokens -= price
    return chosen


def clauses(text: str) -> list[str]:
    """Return the clauses of a long statement, a short one whole: each is compared by itself."""
    parts: list[str] = []
    for part in re.split(r"\s*[,;:]\s+|\s+(?:and|und|et|while|which|that)\s+", text):
        # Too short to mean anything alone: "wrote, and tested".
        if parts and (len(part.split()) < 3 or len(parts[-1].split()) < 3):
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    return parts if len(text.split()) > 7 else [text]


def likeness(ones: Sequence[str], others: Sequence[str]) -> list[list[float]]:
    """Return the cosine of every text of `ones` with every text of `others`, to four digits."""
    if not ones or not others:
        return [[] for _ in ones]
    vectors = embed_remembered([*ones, *others])
    table = vectors[: len(ones)] @ vectors[len(ones) :].T
    rounded: list[list[float]] = np.round(table.astype(np.float64), 4).tolist()
    return rounded


@lru_cache(maxsize=8192)
def stem_list(text: str) -> tuple[str, ...]:
    """Return the stems of a text in order."""
    return tuple(stem(word) for word in WORD.findall(text))


def stems_of(text: str) -> set[str]:
    """Return the stems of a text's telling words."""
    words = [word.casefold() for word in WORD.findall(text)]
    return {stem(word) for word in words if len(word) > 2 and word not in _EMPTY}
