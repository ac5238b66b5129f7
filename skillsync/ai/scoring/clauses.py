"""Cut statements into what is compared by meaning: the whole, and the clauses of a long one."""

import re

WORDS_OF_A_LINE = 22
WORDS_OF_A_QUESTION = 14
_SHORT = 7
_JOINT = re.compile(
    r"\s*[,;:]\s+|\s+(?:and|und|et|y|e|en|while|which|that|sowie|ainsi que|así como)\s+"
)


def lines_of(text: str) -> list[str]:
    """Return a statement, and the clauses of a long one: each is compared by itself."""
    whole = shortened(text, WORDS_OF_A_LINE)
    if len(text.split()) <= _SHORT:
        return [whole]
    cut = [shortened(part, WORDS_OF_A_LINE) for part in clauses(text)]
    return list(dict.fromkeys([whole, *cut]))


def clauses(text: str) -> list[str]:
    """Return the clauses of a text, none of them shorter than three words."""
    parts: list[str] = []
    for part in _JOINT.split(text):
        # Too short to mean anything alone: "wrote, and tested".
        if parts and (len(part.split()) < 3 or len(parts[-1].split()) < 3):
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    return parts


def shortened(text: str, words: int) -> str:
    """Return the first `words` words of a text."""
    return " ".join(text.split()[:words])
