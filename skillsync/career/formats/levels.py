"""How well a language is spoken: CEFR levels, and the words other programs have for them."""

import re

from skillsync.career.document import Level

CEFR = re.compile(r"\b([ABC][12])\b", re.IGNORECASE)
WITH_LEVEL = re.compile(r"(\S.*?)\s*\((native|[ABC][12])\)", re.IGNORECASE)
WORDS: tuple[tuple[str, Level], ...] = (
    ("native", "native"),
    ("mother tongue", "native"),
    ("bilingual", "native"),
    ("muttersprache", "native"),
    ("maternelle", "native"),
    ("materna", "native"),
    ("madrelingua", "native"),
    ("moedertaal", "native"),
    ("ojczysty", "native"),
    # LinkedIn's five steps are those of the Interagency Language Roundtable; the CEFR level beside
    # each is the usual correspondence.
    ("full professional", "C1"),
    ("professional working", "B2"),
    ("limited working", "B1"),
    ("elementary", "A2"),
)


def level_of(text: str) -> Level | None:
    """Return the level that words state or clearly mean."""
    if stated := CEFR.search(text):
        return stated[1].upper()  # type: ignore[return-value]  # the pattern allows nothing else
    low = text.casefold()
    return next((level for words, level in WORDS if words in low), None)


def read_fluency(text: str) -> tuple[str, Level | None]:
    """Return the words for how well a language is spoken, and the level they state or mean.

    Words that only state the level are not kept beside it.
    """
    found = WITH_LEVEL.fullmatch(text.strip())
    if found:
        return found[1], level_of(found[2])
    level = level_of(text)
    return ("" if level and text.strip().casefold() == level.casefold() else text), level


def write_fluency(fluency: str, level: Level | None) -> str:
    """Return words that `read_fluency` reads as the same."""
    if not level or level_of(fluency) == level:
        return fluency
    return f"{fluency} ({level})" if fluency else level


def lowest(levels: list[str]) -> Level | None:
    """Return the lowest of several CEFR levels: what the person can do in every respect."""
    known = sorted(level.upper() for level in levels if CEFR.fullmatch(level))
    return known[0] if known else None  # type: ignore[return-value]  # as above
