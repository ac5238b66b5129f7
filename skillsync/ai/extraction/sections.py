"""Split rows into sections by their headings."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from skillsync.ai.extraction.dates import holds_date
from skillsync.ai.extraction.judging import organization_score, title_score
from skillsync.ai.extraction.learning import DEGREES
from skillsync.ai.extraction.patterns import late
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.rows import LARGER, Row, join_rows
from skillsync.ai.extraction.source import Source
from skillsync.ai.extraction.vocabulary import (
    HEADINGS,
    JOINERS,
    LANGUAGES,
    OFF_DUTY,
    QUALIFIERS,
    SOLID,
    fold,
)

LABEL = re.compile(r"(?=[^:\t]{2,42}[:\t])([^\W\d_][^:\t\n]{1,40}?)\s?[:\t]\s*(?=\S)")
INLINE_KINDS = {"skills", "languages", "interests", "certificates", "references", "summary"}
LEVEL = re.compile(r"[ABC][12]")
DATED = re.compile(r"\b\d{1,2}\s?[./-]\s?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s?[-–—]")
NUMBERED = re.compile(r"\(?\d{1,2}[.)]")
MIN_NUMBERED = 2
MIN_SIGNED = 3
LETTER_SPACED = re.compile(r"\b(?:\w ){3,}\w\b")
ORNAMENT = re.compile(r"^(?:[ivx]{1,4}\.\s)?[\W\d_]+|^[ivx]{1,4}\.\s|[\W_]+$")
SOLID_ORNAMENT = late(r"^[\W\d_]*(?:[一二三四五六七八九十]+[、.．])?[\W\d_]*|[\W_]+$")
COLUMNS_BEFORE = re.compile(r"^年\s{1,4}月\s{1,4}")
"""The heads of the columns that stand before a heading in Japan's forms."""
SOLID_JOINERS = r"(?<=[\u3040-\u9fff])[と与和及](?=[\u3040-\u9fff])"
SEVERAL = re.compile(
    rf"\s(?:{'|'.join(sorted(one for one in JOINERS if one.isalpha()))})\s"
    rf"|[/,|+・、]|{SOLID_JOINERS}"
)
COMPOUNDED = tuple(
    sorted((one for one in HEADINGS if len(one) > 6 and one.isalpha()), key=len, reverse=True)
)
"""Headings that another word may be put before, as in German: `kenntnisse`."""
IN_BRACKETS = re.compile(r"\s?[(（][^()（）]{1,24}[)）]$")
NAMED = 0.5
"""A row this likely to name a job or an organisation is no heading."""
MAX_WORDS = 5
MAX_HEADING = 60
MAX_DATE = 40
SAME_COLUMN = 40.0
"""Points that a heading and what stands below it begin apart at most."""
SAME_START = 2.0
"""Points that the lines of a name begin apart at most."""
TURNED_ON = {
    "work",
    "education",
    "skills",
    "languages",
    "certificates",
    "projects",
    "awards",
    "publications",
    "volunteer",
    "references",
}
Look = tuple[float, bool, bool]
"""A row's size to half a point, whether it is bold, whether it is all capitals."""


@dataclass(slots=True)
class Section:
    """A heading's kind (`""`: no heading known, `"header"`: the top), its words and its rows.

    `size` and `indent` are the heading's, in points, 0 where they are not known.
    """

    kind: str
    heading: Piece | None = None
    rows: list[Row] = field(default_factory=list)
    size: float = 0.0
    indent: float = 0.0


def join_headings(rows: list[Row], source: Source) -> list[Row]:
    """Join the lines of a heading that a narrow margin broke: `Skills` above `Summary`.

    Join those of a name, too, whose last line could be a heading: `Hill Secondary` over `School`.
    """
    whole: list[Row] = []
    for row in rows:
        above = whole[-1] if whole else None
        if (
            above is not None
            and not (row.is_bullet or row.blank_before or above.is_bullet)
            and row.size > 0
            and len(above.text) + len(row.text) < MAX_HEADING
            and _look(above) == _look(row)
            and (
                heading_kind(f"{above.text} {row.text}")
                or (_ends_name(above, row) and _look(row) != _usual_look(rows))
            )
        ):
            whole[-1] = join_rows(above, row, source)
        else:
            whole.append(row)
    return whole


def _ends_name(above: Row, row: Row) -> bool:
    """Whether a heading that is a kind of organisation ends the name of one."""
    if abs(above.indent - row.indent) > SAME_START or not heading_kind(row.text):
        return False
    whole = f"{above.text} {row.text}"
    kind_of_one = organization_score(row.text) >= NAMED
    return kind_of_one and not heading_kind(above.text) and organization_score(whole) >= 1


def split_sections(rows: list[Row], name_rows: Iterable[int]) -> list[Section]:
    """Return the sections in order. The name's rows begin a header wherever they stand."""
    names = set(name_rows)
    rows = _without_signs(_without_numbers(rows))
    kinds = {
        number: kind
        for number, row in enumerate(rows)
        if number not in names and (kind := heading_kind(row.text)) and not row.more
    }
    for number in _labels_in_entries(rows, kinds):
        del kinds[number]
    headings = [rows[number] for number in kinds]
    looks = _heading_looks(headings, rows)
    alike = {_look(row) for row in headings} if all(row.blank_before for row in headings) else set()
    sections = [Section("header")]
    for number, row in enumerate(rows):
        if number in names:
            if sections[-1].kind != "header":
                sections.append(Section("header"))
            continue
        kind = kinds.get(number)
        if kind and _is_of_entry(row, sections[-1], looks):
            kind = None
        if alike and kind is None and sections[-1].kind != "header" and _look(row) in alike:
            kind = _likely_heading(row)
            # `Forklift Certification` below `Certifications` is one of them.
            kind = None if kind == sections[-1].kind else kind
        if kind and sections[-1].kind == "languages" and _names_spoken(row):
            kind = None  # `Englisch – gute Kenntnisse`
        _place(row, kind, looks, sections)
    return sections


def _names_spoken(row: Row) -> bool:
    first, *more = row.text.split()
    return bool(more) and fold(first.strip(":,")) in LANGUAGES


def _labels_in_entries(rows: list[Row], kinds: dict[int, str]) -> list[int]:
    """Return headings that return, smaller than others: each heads a part of an entry."""
    counts = Counter(fold(rows[number].text) for number in kinds)
    largest = max((rows[number].size for number in kinds), default=0.0)
    return [
        number
        for number in kinds
        if counts[fold(rows[number].text)] > 1 and rows[number].size < largest - LARGER
    ]


def _is_of_entry(row: Row, section: Section, looks: set[Look]) -> bool:
    """Tell a degree or a job made of a heading's words: `Técnico Informática`."""
    if section.kind not in {"work", "education"} or row.blank_before or not section.rows:
        return False
    if SOLID.search(row.text) and _bare_heading(row.text) in HEADINGS:
        return False  # `職　歴` ends as titles do
    degree = section.kind == "education" and _is_of_study(row, section.rows[-1])
    return _look(row) not in looks and (degree or title_score(row.text) >= 1)


def _is_of_study(row: Row, above: Row) -> bool:
    """Tell a degree, or a field of study below one: `AEC` over `Techniques de bureautique`."""
    if DEGREES.match(row.text):
        return True
    return DEGREES.fullmatch(above.text) is not None and _bare_heading(row.text) not in HEADINGS


def _without_numbers(rows: list[Row]) -> list[Row]:
    """Take numbered headings (`1. Profile`, `2. Experience`) for headings and not for a list."""
    found = {
        number
        for number, row in enumerate(rows)
        if row.is_bullet and NUMBERED.match(row.piece.text) and not row.more
        if heading_kind(row.text)
    }
    if len(found) < MIN_NUMBERED:
        return rows
    return [
        replace(row, is_bullet=number not in found and row.is_bullet)
        for number, row in enumerate(rows)
    ]


def _without_signs(rows: list[Row]) -> list[Row]:
    """Take `■ Career` for a heading where its sign stands before known headings and little else."""
    signs = [row.piece.text[:1] if row.is_bullet else "" for row in rows]
    known: dict[str, int] = {}
    last = ""
    for row, sign in zip(rows, signs, strict=True):
        # Headings have something below them; a list of them is a list.
        if sign and sign != last and not row.more and heading_kind(row.text):
            known[sign] = known.get(sign, 0) + 1
        last = sign
    found = {
        sign
        for sign, count in known.items()
        if count >= MIN_SIGNED and 4 * count >= 3 * signs.count(sign)
    }
    if not found:
        return rows
    return [
        replace(row, is_bullet=False) if sign in found else row
        for row, sign in zip(rows, signs, strict=True)
    ]


def _likely_heading(row: Row) -> str | None:
    """Return the kind of a row that stands as the known headings do and turns on one."""
    kind = likely_kind(row.text)
    if kind is None or not row.blank_before or row.is_bullet or row.more or "," in row.text:
        return None
    named = max(title_score(row.text), organization_score(row.text)) >= NAMED
    return None if named or holds_date(row.text) else kind


def _place(row: Row, kind: str | None, looks: set[Look], sections: list[Section]) -> None:
    if kind and (not row.is_bullet or not sections[-1].rows):
        sections.append(Section(kind, row.piece, size=row.size, indent=row.indent))
    elif _is_unknown_heading(row, looks, sections[-1]):
        sections.append(
            Section(likely_kind(row.text) or "", row.piece, size=row.size, indent=row.indent)
        )
    elif inline := _inline_heading(row, sections[-1]):
        kind, label, rest = inline
        sections.append(Section(kind, label))
        sections[-1].rows.append(replace(row, piece=rest, body=rest, blank_before=True))
    else:
        sections[-1].rows.append(row)


@lru_cache(maxsize=4096)
def heading_kind(text: str) -> str | None:
    """Return the kind of section a known heading opens, None when it is no known heading."""
    if len(text) > MAX_HEADING or DATED.search(text):
        return None  # `10/2013 – 07/2014 Parental leave` is one of the jobs
    low = _bare_heading(text)
    if low in HEADINGS:
        return HEADINGS[low]
    if low.startswith(OFF_DUTY) and len(low.split()) <= MAX_WORDS:
        return "interests"
    parts = [part for one in SEVERAL.split(low) if (part := one.strip())]
    if len(parts) in {2, 3} and all(_kind_of(part) for part in parts):
        return _kind_of(parts[0])
    return _kind_of(low)


def _kind_of(low: str) -> str | None:
    """Return the kind of a heading without the words that change nothing: `my`, `selected`."""
    if low in HEADINGS:
        return HEADINGS[low]
    words = low.split()
    if not 2 <= len(words) <= MAX_WORDS or SOLID.search(low):
        return None
    plain = [word for word in words if word not in QUALIFIERS]
    return HEADINGS.get(" ".join(plain)) if 0 < len(plain) < len(words) else None


def likely_kind(text: str) -> str | None:
    """Return the kind of a heading nobody listed, by the word it turns on: `Guest Lectureship`.

    That is its last word, or the end of its only one, or, as Romance languages and Polish put it,
    the first word.
    """
    words = _bare_heading(text).split()
    if not 1 <= len(words) <= MAX_WORDS:
        return None
    kinds = {HEADINGS.get(words[-1]), HEADINGS.get(words[0])} - {None}
    if len(words) == 1:
        compound = words[0].endswith(COMPOUNDED)
        end = next(filter(words[0].endswith, COMPOUNDED)) if compound else ""
        kinds = {HEADINGS.get(end)} - {None}
    kind = kinds.pop() if len(kinds) == 1 else None
    return kind if kind in TURNED_ON else None


def _bare_heading(text: str) -> str:
    """Return a heading as headings are compared: without signs, numbers, spaced letters."""
    low = IN_BRACKETS.sub("", fold(text).replace("(s)", "s"))
    if SOLID.search(low):
        low = COLUMNS_BEFORE.sub("", low)
        return SOLID_ORNAMENT.sub("", low.replace(" ", ""))
    if LETTER_SPACED.search(low):
        low = re.sub(r"(?<=\b\w) (?=\w\b)", "", low)
    low = ORNAMENT.sub("", low)
    return " ".join(low.replace("&", " and ").split()) if "&" in low else " ".join(low.split())


def _look(row: Row) -> Look:
    return (round(row.size * 2) / 2, row.bold, row.text.isupper())


def _heading_looks(headings: list[Row], rows: list[Row]) -> set[Look]:
    """Return the looks that known headings share and that running text does not have."""
    seen = Counter(_look(row) for row in headings)
    shared = {look for look, count in seen.items() if count >= 2}
    return shared - {_usual_look(rows)} if shared else shared


def _usual_look(rows: list[Row]) -> Look | None:
    """Return how most of the text looks."""
    signs = Counter[Look]()
    for row in rows:
        signs[_look(row)] += len(row.value)
    usual = signs.most_common(1)
    return usual[0][0] if usual else None


def _is_unknown_heading(row: Row, looks: set[Look], section: Section) -> bool:
    text = row.text.rstrip(":")
    if row.is_bullet or not (2 if SOLID.search(text) else 3) <= len(text) <= 40:
        return False
    if len(text.split()) > 5 or holds_date(text) or "\t" in text or "," in text:
        return False
    # Only capitals or an outstanding size tell a heading from a bold job title.
    size, bold, capitals = _look(row)
    outstanding = capitals or any(size >= look[0] and look[0] > 0 for look in looks)
    if (size, bold, capitals) not in looks or not outstanding:
        return False
    if section.kind == "header" and not (section.rows and size > section.rows[-1].size + LARGER):
        return False
    if not (row.blank_before or (section.rows and size > section.rows[-1].size + LARGER)):
        return False
    in_entries = section.kind in {"work", "education", "volunteer", "projects"}
    # Names of entries may look like the smaller headings of a side bar.
    below = abs(row.indent - section.indent) < SAME_COLUMN and size < section.size - LARGER
    if in_entries and (below or (size < section.size + LARGER and _names_entry(section))):
        return False
    same_as_entries = in_entries and any(_look(other) == _look(row) for other in section.rows)
    named = max(title_score(text), organization_score(text)) >= 1
    # A headline below the name may be as large as any heading.
    bigger = section.kind != "header" and _is_bigger(row, section)
    return not (same_as_entries or (named and not bigger))


def _names_entry(section: Section) -> bool:
    """Tell the first row of a section, and one just below a date, which name what is told of."""
    above = section.rows[-1] if section.rows else None
    return above is None or (holds_date(above.text) and len(above.text) < MAX_DATE)


def spoken_languages(row: Row) -> Piece | None:
    """Return what follows the label of `Languages: English` among skills; None for Python.

    A row of the European grid, `French C1 C1 B2 B2 B2`, needs no label.
    """
    first, *levels = row.text.split()
    if levels and fold(first) in LANGUAGES and all(LEVEL.fullmatch(one) for one in levels):
        return row.body
    label = LABEL.match(row.text)
    if label is None or heading_kind(label[1]) != "languages":
        return None
    named = re.match(r"[^\W\d_]+", row.text[label.end() :])
    if named is None or fold(named[0]) not in LANGUAGES:
        return None
    return row.body.part(label.end())


def _is_bigger(row: Row, section: Section) -> bool:
    return all(row.size > other.size + LARGER for other in section.rows)


def _inline_heading(row: Row, section: Section) -> tuple[str, Piece, Piece] | None:
    """Read `Languages: English, German` where it stands on its own, outside the skills."""
    inside = section.kind in {"skills", "work", "education"} and not row.blank_before
    if row.is_bullet or section.kind == "skills" or (inside and spoken_languages(row) is None):
        return None
    found = LABEL.match(row.text)
    kind = heading_kind(found[1]) if found else None
    if found is None or kind not in INLINE_KINDS or kind == section.kind:
        return None
    return kind, row.body.part(0, found.end()), row.body.part(found.end())
