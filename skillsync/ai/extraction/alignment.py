"""Where words that were read stand in a text file as its owner sees it.

Reading takes marks of Markdown and spaces at a line's end away, so that what is read is shorter
than the file. The words keep their order: they are found again one after the other.
"""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from skillsync.ai.extraction.decoding import decode
from skillsync.ai.extraction.source import Source

WORD = re.compile(r"\w+")
LINE_BREAK = re.compile(r"\r\n?")
FARTHEST = 3_000
"""Characters that may stand between two words and be no words that were read: a link, a comment."""


class Alignment(NamedTuple):
    """A file's text, what was read of it, and where each word found begins in both."""

    text: str
    read: str
    words: list[tuple[int, int, int]]
    """Start and end in what was read, and start in the file's text; in order."""

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a stretch of what was read stands in the file's text, None if nowhere."""
        first = bisect_right(self.words, start, key=lambda word: word[1])
        last = bisect_left(self.words, end, key=lambda word: word[0]) - 1
        if first > last:
            return None
        from_word, to_word = self.words[first], self.words[last]
        begin = from_word[2] + max(start - from_word[0], 0)
        finish = to_word[2] + min(end, to_word[1]) - to_word[0]
        # Signs at its ends belong to it: `C++`, `.NET`.
        before, behind = self.read[start : from_word[0]], self.read[to_word[1] : end]
        if before and self.text[:begin].endswith(before):
            begin -= len(before)
        if behind and self.text.startswith(behind, finish):
            finish += len(behind)
        return begin, finish


def align(data: bytes, source: Source) -> Alignment | None:
    """Return how a file's bytes and what was read of them meet; None where it is no text file."""
    if source.kind not in {"text", "markdown"}:
        return None
    read = source.text
    text = LINE_BREAK.sub("\n", decode(data))
    words: list[tuple[int, int, int]] = []
    at = 0
    for word in WORD.finditer(read):
        found = _find(text, word[0], at)
        if found >= 0:
            words.append((word.start(), word.end(), found))
            at = found + len(word[0])
    return Alignment(text, read, words)


def _find(text: str, word: str, at: int) -> int:
    """Return where a whole word stands next, -1 when it is not near."""
    found = text.find(word, at, at + FARTHEST)
    while found >= 0:
        end = found + len(word)
        inside = (found and text[found - 1].isalnum()) or text[end : end + 1].isalnum()
        if not inside:
            return found
        found = text.find(word, found + 1, at + FARTHEST)
    return -1
