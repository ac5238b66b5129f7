"""Read what a résumé lists: skills, languages, certificates, awards, publications, interests."""

import re
from collections.abc import Iterator

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.pieces import Ledger, Piece, joined, split_outside_brackets
from skillsync.ai.extraction.rows import Row, join_rows
from skillsync.ai.extraction.vocabulary import (
    DURATIONS,
    FLUENCY,
    ON_REQUEST,
    SKILL_LEVELS,
    fold,
)
from skillsync.career.document import (
    Award,
    Interest,
    Publication,
    Reference,
    Skill,
)

LABEL = re.compile(r"([^\W\d_][^:：,;|\t]{0,48}?)(?:\s?:(?=\s|$)|\s?：|\t(?=[^\t]*$))")
HINT = re.compile(
    r"(basic|advanced|intermediate|expert|proficient|familiar)\s+(?=[A-Z])", re.IGNORECASE
)
IN_BRACKETS = re.compile(r"([^()（）]*[^()（）\s])\s?[(（]([^()（）]+)[)）]")
AFTER_DASH = re.compile(r"(.*\S)\s?(?:\s[-–—]|:|：|\.{2,})\s?(\S.*)")
COUNTED_LEVEL = re.compile(
    r"[1-9]\d?\s?/\s?(?:5|10)|[1-9]\d?\s?%|[abc][12]|\d{1,2}\s?\+?\s?([^\W\d_]+)\.?"
)
SIGNS = ",;|\t•·●▪；｜؛"
FACTS = re.compile(r"\t|\s[|·–—-]\s|\s?\|\s?|,\s|\s{3,}|;\s")


def read_tokens(row_pieces: list[Piece]) -> Iterator[Piece]:
    for piece in row_pieces:
        for part in split_outside_brackets(piece, SIGNS):
            if token := part.trim(" ,;|\t.–—-"):
                yield token


def read_skills(rows: list[Row], ledger: Ledger) -> list[Skill]:
    """Return skills: `Tools: Git, Make` as a group with keywords, other items one by one."""
    skills: list[Skill] = []
    group: Skill | None = None
    for row in _whole_rows(rows, ledger):
        label = LABEL.match(row.text) or HINT.match(row.text)
        if label:
            group = Skill(name=label[1].strip())
            skills.append(group)
            ledger.note(f"{group.id}/name", row.body.part(0, len(label[1])), 0.9)
            ledger.skip(row.body.part(0, label.end()))
            _add_keywords(group, [row.body.part(label.end()), *row.more], ledger)
        elif (group is not None and not row.is_bullet and not row.blank_before) or (
            group is not None and not group.keywords
        ):
            _add_keywords(group, row.pieces, ledger)
        else:
            group = None
            skills += _flat(row, ledger)
    return skills


def read_skill_group(heading: Piece, rows: list[Row], ledger: Ledger) -> Skill:
    """Return a section of short items under a heading of its own as one group of skills."""
    group = Skill(name=heading.trim(" :").value)
    ledger.note(f"{group.id}/name", heading.trim(" :"), 0.7)
    for row in rows:
        _add_keywords(group, row.pieces, ledger)
    return group


def _whole_rows(rows: list[Row], ledger: Ledger) -> list[Row]:
    """Join rows of a list that end only because the next word did not fit."""
    whole: list[Row] = []
    for row in rows:
        above = whole[-1] if whole else None
        goes_on = above is not None and above.full and not above.text.endswith(tuple(",;"))
        if (
            above is not None
            and goes_on
            and "," in above.text
            and not (row.is_bullet or row.blank_before or row.bold or LABEL.match(row.text))
        ):
            whole[-1] = join_rows(above, row, ledger.source)
        else:
            whole.append(row)
    return whole


def _add_keywords(group: Skill, pieces: list[Piece], ledger: Ledger) -> None:
    for token in read_tokens(pieces):
        ledger.note(f"{group.id}/keywords/{len(group.keywords)}", token, 0.9)
        group.keywords.append(token.value)


def _plain(token: Piece, ledger: Ledger) -> Skill:
    """Return one skill; `Excel (Advanced)` says how well, `Tools (Git, Make)` lists what."""
    found = IN_BRACKETS.fullmatch(token.text) if _is_told_in_brackets(token.text) else None
    dashed = AFTER_DASH.fullmatch(token.text)
    if found is None and dashed is not None and is_level(dashed[2]):
        found = dashed
    name = token.part(0, found.end(1)) if found else token
    skill = Skill(name=name.value)
    ledger.note(f"{skill.id}/name", name, 0.9 if len(name.text.split()) <= 5 else 0.6)
    if found is None:
        return skill
    inside = token.part(found.start(2), found.end(2))
    if "," in inside.text:
        _add_keywords(skill, [inside], ledger)
    else:
        skill.level = inside.value
        ledger.note(f"{skill.id}/level", inside, 0.8)
    return skill


def _is_told_in_brackets(text: str) -> bool:
    found = IN_BRACKETS.fullmatch(text)
    return found is not None and ("," in found[2] or is_level(found[2]))


def is_level(text: str) -> bool:
    """Tell words for how well or how long a skill is known: `advanced`, `4/5`, `3 years`."""
    low = fold(text.strip(" ."))
    counted = COUNTED_LEVEL.fullmatch(low)
    if counted is not None:
        return counted[1] is None or counted[1] in DURATIONS
    return low in SKILL_LEVELS or (low in FLUENCY and len(low) > 3)


def _flat(row: Row, ledger: Ledger) -> Iterator[Skill]:
    value = row.value
    if len(value.split()) > 8 and value.count(",") < len(value.split()) / 5:
        skill = Skill(name=value)
        ledger.note(f"{skill.id}/name", row.pieces, 0.5)
        yield skill
        return
    for token in read_tokens(row.pieces):
        yield _plain(token, ledger)


class Fact:
    """A listed line: its date, and the parts around it, the first of which names it."""

    def __init__(self, row: Row, separator: re.Pattern[str] = FACTS) -> None:
        self.date: str | None = None
        self.date_piece = row.body
        pieces = [row.body]
        if found := find_period(row.body):
            period, start, end = found
            self.date, self.date_piece = period.end or period.start, period.piece
            pieces = row.body.without(start, end)
        parts = [part for piece in pieces for part in piece.split(separator)]
        self.parts = [one for part in parts if (one := part.trim(" ,;.–—-\t|:"))]
        self.more = row.more
        if len(self.parts) > 1 and self.parts[1].text.startswith("("):
            self.parts[1] = self.parts[1].trim("() ")

    def note_date(self, path: str, ledger: Ledger) -> None:
        if self.date:
            ledger.note(path, self.date_piece, 0.85)

    def rest(self, first: int) -> list[Piece]:
        return [*self.parts[first:], *self.more]


def read_awards(rows: list[Row], ledger: Ledger) -> list[Award]:
    """Return awards: the title, who gave it, and what it was for."""
    found: list[Award] = []
    for row in rows:
        fact = Fact(row)
        if not fact.parts:
            continue
        item = Award(title=fact.parts[0].value, date=fact.date)
        ledger.note(f"{item.id}/title", fact.parts[0], 0.8)
        if len(fact.parts) > 1:
            item.awarder = fact.parts[1].value
            ledger.note(f"{item.id}/awarder", fact.parts[1], 0.6)
        if rest := fact.rest(2):
            item.summary = joined(rest)
            ledger.note(f"{item.id}/summary", rest, 0.6)
        fact.note_date(f"{item.id}/date", ledger)
        found.append(item)
    return found


def read_publications(rows: list[Row], ledger: Ledger) -> list[Publication]:
    """Return publications, each as written, with its date."""
    found: list[Publication] = []
    for row in rows:
        item = Publication(name=row.value)
        ledger.note(f"{item.id}/name", row.pieces, 0.7)
        if period := find_period(row.body):
            item.release_date = period[0].end or period[0].start
            ledger.note(f"{item.id}/releaseDate", period[0].piece, 0.8)
        found.append(item)
    return found


def read_interests(rows: list[Row], ledger: Ledger) -> list[Interest]:
    """Return interests one by one."""
    found: list[Interest] = []
    for row in _whole_rows(rows, ledger):
        for token in read_tokens(row.pieces):
            item = Interest(name=token.value)
            ledger.note(f"{item.id}/name", token, 0.85)
            found.append(item)
    return found


def read_references(rows: list[Row], ledger: Ledger) -> list[Reference]:
    """Return references: a block each, its first line the name."""
    found: list[Reference] = []
    for row in rows:
        if found and not row.blank_before and not row.is_bullet:
            item = found[-1]
            item.reference = f"{item.reference}\n{row.value}".strip()
            ledger.add(f"{item.id}/reference", row.pieces, 0.6)
            continue
        item = Reference()
        asked = any(one in fold(row.text) for one in ON_REQUEST)
        if asked or (len(row.text.split()) > 4 and "," not in row.text):
            item.reference = row.value
            ledger.note(f"{item.id}/reference", row.pieces, 0.8)
        else:
            comma = row.text.find(",") if "," in row.text else len(row.text)
            name, rest = row.body.part(0, comma), row.body.part(comma).trim(" ,")
            item.name = name.value
            ledger.note(f"{item.id}/name", name, 0.7)
            if pieces := [one for one in (rest, *row.more) if one]:
                item.reference = joined(pieces)
                ledger.note(f"{item.id}/reference", pieces, 0.6)
        found.append(item)
    return found
