"""Cut the head of a study into parts, and tell which part names the school or the degree."""

import re

from skillsync.ai.extraction.entries import Chunk
from skillsync.ai.extraction.judging import is_place, organization_score, school_score
from skillsync.ai.extraction.learning import DEGREES, find_grade
from skillsync.ai.extraction.pieces import Piece, count_words, split_outside_brackets
from skillsync.ai.extraction.vocabulary import AREA_LINKS

MAYBE = 0.5
STRONG_LINK = re.compile(
    rf"(?:{'|'.join(re.escape(one) for one in sorted(AREA_LINKS, key=len)[::-1] if len(one) > 4)})"
    r"(?:\s?:)?\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
"""Words that make what follows a field of study, also without a degree: `specialising in`."""
FULL_STOP = re.compile(r"\.\s(?=[^\W\d_])")
LONG_WORD = re.compile(r"[^\W\d_]{5}$")
COLON = re.compile(r":\s")
OF_DEGREE = re.compile(r"\s(?:de|del|of|für|di|da|do|van|voor)\s$", re.IGNORECASE)
AND = re.compile(r"\s(?:and|und|et|y|e|ed|en|i|oraz|&)\s")
ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z]{1,3}")
BARE_NUMBER = re.compile(
    r"\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|points|punkte|pts|puntos|punti)?", re.IGNORECASE
)


def names_school(part: Piece, parts: list[Piece]) -> bool:
    """Tell a school, also one named after its degree: `Escuela de Posgrado`, beside `Diplomado`."""
    if not school_score(part.text) or STRONG_LINK.match(part.text):
        return False
    found = DEGREES.search(part.text)
    if found is None:
        return True
    if found.start():
        before = part.text[: found.start()]
        inside = found.end() < len(part.text) and school_score(before.split()[-1]) > 0
        return inside or (school_score(before) > 0 and OF_DEGREE.search(before) is not None)
    others = (one.text for one in parts if one is not part)
    degrees = (one for one in others if DEGREES.fullmatch(one) or not school_score(one))
    return school_score(found[0]) > 0 and any(DEGREES.match(one) for one in degrees)


def parts_of(chunks: list[Chunk], source: str) -> list[Piece]:
    """Return the parts of a study's head; a degree or a list of subjects is one, with commas."""
    parts = [
        part
        for chunk in chunks
        for whole in _degree_in_one(chunk)
        for one in split_outside_brackets(whole, ";")
        for sentence in _sentences(one)
        for part in _split_at_colon(sentence)
    ]
    named = any(names_school(part, parts) for part in parts)
    return _subjects_in_one(parts, source) if named else parts


def fields_last(parts: list[Piece]) -> list[Piece]:
    """Put a field that sounds like a degree, `Ingeniería Informática`, behind a bare degree."""
    if not any(DEGREES.fullmatch(part.text) for part in parts):
        return parts
    whole = [
        part for part in parts if DEGREES.fullmatch(part.text) or not DEGREES.search(part.text)
    ]
    return [*whole, *(part for part in parts if part not in whole)]


def _sentences(part: Piece) -> list[Piece]:
    """Cut at full stops that end no abbreviation: a long word, or a grade told behind."""
    for found in FULL_STOP.finditer(part.text):
        grade = find_grade(part.text[found.end() :])
        if LONG_WORD.search(part.text[: found.start()]) or (grade and grade.start == 0):
            return [part.part(0, found.start()), *_sentences(part.part(found.end()))]
    return [part]


def _split_at_colon(part: Piece) -> list[Piece]:
    """Cut `Elm University, York: BSc Biology`, but not `Note: 1,7`."""
    found = COLON.search(part.text)
    if found is None or find_grade(part.text):
        return [part]
    before = part.text[: found.start()]
    named = school_score(before) or DEGREES.search(before) or is_place(before)
    return [part.part(0, found.start()), part.part(found.end())] if named else [part]


def is_only_place(chunk: Chunk) -> bool:
    text = chunk.piece.text
    if school_score(text) or DEGREES.search(text):
        return False
    named = any(organization_score(part.text) >= MAYBE for part in chunk.parts)
    return is_place(text) and not named


def _degree_in_one(chunk: Chunk) -> list[Piece]:
    """Return a chunk's parts; a degree with a comma in its name stays one part."""
    parts: list[Piece] = []
    for part in chunk.parts:
        if parts:
            start = parts[-1].start - chunk.whole.start
            both = chunk.whole.part(start, part.end - chunk.whole.start)
            degree = DEGREES.search(both.text)
            if degree and degree.start() < len(parts[-1].text) < degree.end():
                parts[-1] = both
                continue
        parts.append(part)
    return parts


def _subjects_in_one(parts: list[Piece], source: str) -> list[Piece]:
    """Join the subjects behind a degree: `A-Levels in Maths, Physics and Art`."""
    first = next((i for i, part in enumerate(parts) if DEGREES.search(part.text)), len(parts))
    last = first
    while last + 1 < len(parts) and _goes_on(parts[last], parts[last + 1], source):
        last += 1
    bare = DEGREES.fullmatch(parts[first].text) if last > first else None
    begin = first + 1 if bare else first
    if last - begin < 2 and not (last > begin and AND.search(parts[last].text)):
        return parts
    whole = source[parts[begin].start : parts[last].end]
    listed = Piece(parts[begin].start, parts[last].end, whole)
    return [*parts[:begin], listed, *parts[last + 1 :]]


def _goes_on(part: Piece, after: Piece, source: str) -> bool:
    between = source[part.end : after.start].strip()
    told = find_grade(after.text) or BARE_NUMBER.fullmatch(after.text)
    named = school_score(after.text) or DEGREES.search(after.text) or is_place(after.text)
    return between == "," and not told and not named and count_words(after.text) <= 5


def likeliest_degree(spare: list[Piece]) -> Piece:
    """Take the part that reads like a degree nobody listed, as `AEC` does, or else the first."""
    short = (one for one in spare if ACRONYM.fullmatch(one.text))
    degree = next(short, spare[0])
    spare.remove(degree)
    return degree
