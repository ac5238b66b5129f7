"""Read the languages a person speaks, and how well."""

import re
from functools import cache

from babel import Locale

from skillsync.ai.extraction.learning import FLUENCY, LANGUAGES
from skillsync.ai.extraction.listing import read_tokens
from skillsync.ai.extraction.pieces import Ledger, Piece
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.vocabulary import phrases
from skillsync.career.document import Language, Level

LEVEL_WORDS: list[tuple[str, Level]] = sorted(
    ((phrase, level) for level, listed in FLUENCY for phrase in phrases(listed)),
    key=lambda pair: -len(pair[0]),
)
BEFORE_LEVEL = re.compile(r"\s?[:([\t–—]|\s-\s")


@cache
def all_languages() -> frozenset[str]:
    """Return the words for all languages in English, German, French and Spanish, lower case."""
    names = set(LANGUAGES)
    for tongue in ("en", "de", "fr", "es"):
        names |= {name.lower() for name in Locale.parse(tongue).languages.values()}
    return frozenset(names)


def read_languages(rows: list[Row], ledger: Ledger) -> list[Language]:
    """Return spoken languages, how well they are spoken, and the CEFR level when it is clear."""
    languages: list[Language] = []
    for row in rows:
        for token in read_tokens(row.pieces):
            length, known = _name_length(token.text)
            level = level_of(token.text)
            if not known and languages and not languages[-1].fluency and level:
                _note_fluency(languages[-1], token, ledger)
            elif known or (length and level):
                # Words that are no known language and have no level are something else.
                languages.append(_language(token, length, ledger, known=known))
    return languages


def _name_length(text: str) -> tuple[int, bool]:
    """Return how much of the text names a language, and whether it is a known one."""
    first = re.match(r"[^\W\d_]+", text)
    if first is None:
        return 0, False
    found = BEFORE_LEVEL.search(text)
    name = text[: found.start()] if found else text
    words = name.lower().split()
    is_known = name.lower() in all_languages() or any(word in all_languages() for word in words)
    if is_known and len(words) <= 3 and (level_of(name) is None or len(words) == 1):
        return len(name), True
    return len(first[0]), first[0].lower() in all_languages()


def _language(token: Piece, length: int, ledger: Ledger, *, known: bool) -> Language:
    name = token.part(0, length)
    rest = token.part(length).trim(" ()[]:–—-,\t.")
    if not known and not level_of(rest.text):
        name, rest = token, token.part(len(token.text))
    item = Language(language=name.value)
    ledger.note(f"{item.id}/language", name, 0.95 if known else 0.5)
    if rest:
        _note_fluency(item, rest, ledger)
    return item


def _note_fluency(item: Language, piece: Piece, ledger: Ledger) -> None:
    item.fluency = piece.value
    item.level = level_of(piece.text)
    ledger.note(f"{item.id}/fluency", piece, 0.9)
    if item.level:
        stated = item.level.lower() in piece.text.lower()
        ledger.note(f"{item.id}/level", piece, 0.95 if stated else 0.7)


def level_of(text: str) -> Level | None:
    """Return the CEFR level the words state or clearly mean."""
    low = text.lower()
    if stated := re.search(r"\b([abc][12])\b", low):
        return next(level for phrase, level in LEVEL_WORDS if phrase == stated[1])
    return next(
        (level for phrase, level in LEVEL_WORDS if re.search(rf"\b{re.escape(phrase)}\b", low)),
        None,
    )
