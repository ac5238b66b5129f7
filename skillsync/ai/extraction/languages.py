"""Read the languages a person speaks, and how well."""

import re
from collections.abc import Iterator
from functools import lru_cache

from skillsync.ai.extraction.days import Phrases, read_tokens
from skillsync.ai.extraction.listing import read_tokens as read_listed
from skillsync.ai.extraction.pieces import Ledger, Piece
from skillsync.ai.extraction.ratings import rated, rating_after
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.source import Source
from skillsync.ai.extraction.vocabulary import FLUENCY, LANGUAGES, SOLID, fold
from skillsync.career.document import Language, Level

LEVELS: dict[str, Level] = {
    "a1": "A1", "a2": "A2", "b1": "B1", "b2": "B2", "c1": "C1", "c2": "C2", "native": "native",
}  # fmt: skip
FLUENCY_PHRASES = Phrases(frozenset(one for one in FLUENCY if not SOLID.search(one)))
SOLID_FLUENCY = sorted((one for one in FLUENCY if SOLID.search(one)), key=len, reverse=True)
SOLID_LANGUAGES = tuple(sorted((one for one in LANGUAGES if SOLID.search(one)), key=len))
STATED = re.compile(r"(?<![^\W_])([abc][12])(?![^\W_])")
BEFORE_LEVEL = re.compile(r"\s?[:：([（\t–—]|\s-\s|-\s|\s-|,\s|\s\d{1,3}\s?%")
BEFORE_NAME = re.compile(
    r"(?:język|langue|lingua|idioma|lengua|língua|language|اللغة)\s+(?=\w)", re.IGNORECASE
)
"""Words that only say that a language follows."""
LEVEL_SAID = re.compile(
    r"(?:fluency|level|proficiency|sprachniveau|niveau|nivel|nível|livello|poziom)\s?[:：]",
    re.IGNORECASE,
)
"""Labels of a level below its language."""
AFTER_DASH = re.compile(r"\s[–—|/-]\s$")
RATED = re.compile(r"\d+/\d+")
WORD = re.compile(r"[^\W\d_]+")
LABEL = re.compile(r"([^\W\d_][^:：\t,;|]{2,30})\s?[:：]\s*(?=\S)")
PLURAL = re.compile(r"\([a-z]{1,3}\)")
"""What Europass adds to `Mother tongue(s)`."""
NAME = re.compile(r"[^\W\d_]{2,20}")


def read_languages(rows: list[Row], ledger: Ledger) -> list[Language]:
    """Return spoken languages, how well they are spoken, and the CEFR level when it is clear."""
    languages: list[Language] = []
    unknown: Piece | None = None
    rows = [row for row in rows if not _read_mother_tongues(row, languages, ledger)]
    for token in _tokens(rows, ledger.source):
        if languages and STATED.fullmatch(fold(token.text)):
            # The cells of a grid: how well one understands, speaks and writes.
            _note_level(languages[-1], token, ledger)
            continue
        length, known = _name_length(token.text)
        level = level_of(token.text)
        told = BEFORE_LEVEL.search(token.text) is None or LEVEL_SAID.match(token.text)
        bare = not known and told
        if bare and level and languages and _is_open(languages[-1]):
            _note_fluency(languages[-1], token, ledger)
        elif bare and level and unknown and _says_level(token.text):
            # A language nobody listed, and its level in the next cell.
            languages.append(Language(language=unknown.value))
            ledger.note(f"{languages[-1].id}/language", unknown, 0.5)
            _note_fluency(languages[-1], token, ledger)
        elif known or (length and level):
            # Words that are no known language and have no level are something else.
            languages.append(_language(token, length, ledger, known=known))
        unknown = None if known or level or not NAME.fullmatch(token.text) else token
    return languages


def _note_level(language: Language, level: Piece, ledger: Ledger) -> None:
    if _is_open(language):
        _note_fluency(language, level, ledger)
    else:
        ledger.add(f"{language.id}/fluency", level, 0.9)


def _says_level(text: str) -> bool:
    return fold(text) in FLUENCY


def _read_mother_tongues(row: Row, languages: list[Language], ledger: Ledger) -> bool:
    """Read `Mother tongue(s): Basque | Spanish`, as Europass writes it."""
    label = LABEL.match(row.text)
    if label is None or level_of(PLURAL.sub("", label[1])) != "native":
        return False
    names = list(read_listed([row.body.part(label.end()), *row.more], ledger.source))
    if not all(NAME.fullmatch(name.text) and not level_of(name.text) for name in names):
        return False
    for name in names:
        languages.append(_language(name, len(name.text), ledger, known=True))
        _note_fluency(languages[-1], row.body.part(0, len(label[1])), ledger, level="native")
    return bool(names)


def _is_open(language: Language) -> bool:
    """Tell a language whose level is not said in words yet."""
    return not language.fluency or RATED.fullmatch(language.fluency) is not None


def _tokens(rows: list[Row], source: Source) -> Iterator[Piece]:
    """Yield what may name a language or say how well it is spoken."""
    for row in rows:
        for token in read_listed(row.pieces, source):
            yield from _each(token)


def _each(token: Piece) -> Iterator[Piece]:
    """Part `English C1 German B2` and `English / German` where another language begins."""
    starts = [
        word.start()
        for word in WORD.finditer(token.text)
        if _is_language(word[0]) and not _in_brackets(token.text, word.start())
    ]
    starts = [
        at
        for number, at in enumerate(starts)
        if (_begins(token.text, starts, number) if number else AFTER_DASH.search(token.text, 0, at))
    ]
    done = 0
    for at in starts:
        if part := token.part(done, at).trim(" /,;|·-–—&+\t"):
            yield part
        done = at
    if part := token.part(done).trim(" /,;|·-–—&+\t"):
        yield part


def _in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


def _begins(text: str, starts: list[int], number: int) -> bool:
    """Tell a language of its own from the second word of one: `Mandarin Chinese`."""
    between = text[starts[number - 1] : starts[number]]
    return bool(re.search(r"[/&+:()]|\b[ABC][12]\b", between)) or level_of(between) is not None


@lru_cache(maxsize=4096)
def _is_language(word: str) -> bool:
    low = fold(word)
    if low in LANGUAGES:
        return True
    return bool(SOLID.search(low)) and low.endswith(SOLID_LANGUAGES)


def _name_length(text: str) -> tuple[int, bool]:
    """Return how much of the text names a language, and whether it is a known one."""
    lead = BEFORE_NAME.match(text)
    skip = lead.end() if lead else 0
    first = WORD.match(text, skip)
    if first is None:
        return 0, False
    if SOLID.search(first[0]):
        return _solid_name_length(text)
    found = BEFORE_LEVEL.search(text, skip)
    name = text[: found.start()] if found else text
    words = WORD.findall(name[skip:])
    is_known = any(_is_language(word) for word in words)
    if is_known and len(words) <= 3 and (level_of(name[skip:]) is None or len(words) == 1):
        return len(name), True
    if _is_language(first[0]):
        return first.end(), True
    # The level may stand first: `fluent French`, `biegle angielski`.
    last = list(WORD.finditer(text))[-1]
    if is_known and len(words) <= 4 and _is_language(last[0]) and last.end() == len(text):
        return -len(last[0]), True
    return len(name) if found else first.end(), is_known and len(words) <= 2


def _solid_name_length(text: str) -> tuple[int, bool]:
    named = [one for one in SOLID_LANGUAGES if fold(text).startswith(one)]
    if named:
        return max(len(one) for one in named), True
    found = re.match(r"[^\W\d_]+?[語语文]", text)
    return (found.end(), True) if found else (0, False)


def _language(token: Piece, length: int, ledger: Ledger, *, known: bool) -> Language:
    if length < 0:
        at = len(token.text) + length
        name, rest = token.part(at), token.part(0, at).trim(" ()[]:–—-,\t.")
    else:
        name = token.part(0, length).trim(" :–—-,\t.(")
        rest = _bare(token.part(length))
    if not known and not level_of(rest.text):
        name, rest = token, token.part(len(token.text))
    if lead := BEFORE_NAME.match(name.text):
        ledger.skip(name.part(0, lead.end()))
        name = name.part(lead.end())
    item = Language(language=name.value)
    ledger.note(f"{item.id}/language", name, 0.95 if known else 0.5)
    if rest:
        _note_fluency(item, rest, ledger)
    elif rating := rating_after(token, ledger.source):
        item.fluency = rated(rating)
        ledger.note(f"{item.id}/fluency", rating, 0.7)
    return item


def _bare(piece: Piece) -> Piece:
    """Return a level without the signs around it; `B2 (DELF)` keeps its brackets."""
    piece = piece.trim(" :：–—-,\t.")
    inside = piece.trim("()[]（）")
    closed = re.fullmatch(r"[^()（）]*[(（][^()（）]*[)）]", piece.text)
    return piece if closed and piece.start == inside.start else inside.trim(" :：–—-,\t.")


def _note_fluency(
    item: Language, piece: Piece, ledger: Ledger, *, level: Level | None = None
) -> None:
    item.fluency = piece.value
    item.level = level or level_of(piece.text)
    ledger.note(f"{item.id}/fluency", piece, 0.9)
    if item.level:
        stated = item.level.lower() in piece.text.lower()
        ledger.note(f"{item.id}/level", piece, 0.95 if stated else 0.7)


@lru_cache(maxsize=4096)
def level_of(text: str) -> Level | None:
    """Return the CEFR level the words state or clearly mean."""
    low = fold(text)
    if stated := STATED.search(low):
        return LEVELS[stated[1]]
    if SOLID.search(low):
        said = next((one for one in SOLID_FLUENCY if one in low), "")
    else:
        said = _said(low)
    return LEVELS[FLUENCY[said].lower()] if said else None


def _said(low: str) -> str:
    """Return the first phrase that says how well, the longest where several begin."""
    tokens = read_tokens(low)
    for at in range(len(tokens)):
        if end := FLUENCY_PHRASES.after(tokens, at):
            said = low[tokens[at].start : tokens[end - 1].end]
            if said in FLUENCY:
                return said
    return ""
