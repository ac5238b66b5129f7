"""What an export gives: its text, and what it could not hold.

Apart from the document: a process that only passes an export on need not load it.
"""

from typing import NamedTuple

MOST_NAMED = 6


class Loss(NamedTuple):
    """One sentence, and the names of what it is about."""

    sentence: str
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        if not self.names:
            return self.sentence
        more = len(self.names) - MOST_NAMED
        listed = "; ".join(self.names[:MOST_NAMED]) + (f"; and {more} more" if more > 0 else "")
        return f"{self.sentence.rstrip('.:')}: {listed}."


class Written(NamedTuple):
    """An exported document and what it could not hold."""

    text: str
    losses: list[Loss]
