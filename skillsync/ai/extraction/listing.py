"""Read what a résumé lists word by word: skills, interests; and references."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from skillsync.ai.extraction.pieces import Ledger, Piece, joined, split_outside_brackets
from skillsync.ai.extraction.ratings import RATING, is_rating, rated, rating_after
from skillsync.ai.extraction.rows import Row, join_rows
from skillsync.ai.extraction.source import Source
from skillsync.ai.extraction.vocabulary import (
    DURATIONS,
    FLUENCY,
    ON_REQUEST,
    SKILL_LEVELS,
    fold,
)
from skillsync.career.document import (
    Interest,
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
CELL = re.compile(r"([^\t:：]+)\t([^\t]+)")
FAR = 0.5
"""Times a line's height: words of one item stand closer than this."""
MAX_HEAD = 5
MAX_INTEREST = 10
START = attrgetter("start")
SIGNS = ",;|\t•·●▪；｜؛"


def read_tokens(row_pieces: list[Piece], source: Source) -> Iterator[Piece]:
    """Yield the items of a list: what stands between signs, or far apart as drawn labels do."""
    for piece in [one for whole in row_pieces for one in whole.split(RATING)]:
        for part in split_outside_brackets(piece, SIGNS):
            for token in _apart(part, source):
                if bare := token.trim(" ,;|\t.–—-"):
                    yield bare


def _apart(piece: Piece, source: Source) -> Iterator[Piece]:
    first = bisect_left(source.words, piece.start, key=START)
    last = bisect_left(source.words, piece.end, key=START)
    done = 0
    for before, after in pairwise(source.words[first:last]):
        gap = after.x0 - before.x1
        if FAR * (before.y1 - before.y0) < gap and before.y1 > after.y0:
            yield piece.part(done, before.end - piece.start)
            done = after.start - piece.start
    yield piece.part(done)


def read_skills(rows: list[Row], ledger: Ledger) -> list[Skill]:
    """Return skills: `Tools: Git, Make` as a group with keywords, other items one by one."""
    reader = _Skills(ledger)
    reader.read(rows)
    return reader.skills


def read_skill_groups(heading: Piece, rows: list[Row], ledger: Ledger) -> list[Skill]:
    """Return skills, the first of them under a heading of its own."""
    reader = _Skills(ledger)
    reader.begin(heading.trim(" :"), 0.7)
    reader.read(rows)
    return reader.skills


class _Skills:
    """The skills read so far, and the group that the next row may go on."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.skills: list[Skill] = []
        self.group: Skill | None = None
        self.headed = False

    def begin(self, name: Piece, confidence: float) -> None:
        """Begin the group that stands below its name."""
        self.group, self.headed = Skill(name=name.value), True
        self.skills.append(self.group)
        self.ledger.note(f"{self.group.id}/name", name, confidence)

    def read(self, rows: list[Row]) -> None:
        ratings = [row.piece for row in rows if is_rating(row)]
        rows = _whole_rows([row for row in rows if not is_rating(row)], self.ledger)
        grid = _is_grid(rows, self.ledger.source)
        heads = _heads(rows, self.ledger.source)
        for number, row in enumerate(rows):
            label = LABEL.match(row.text) or HINT.match(row.text)
            if number in heads:
                self.begin(row.body, 0.8)
            elif label and not ("\t" in label[0] and (grid or self._is_row_of_items(row, label))):
                self._read_labelled(row, label)
            elif self.group is not None and self._goes_on(row, self.group):
                _add_keywords(self.group, row.pieces, self.ledger)
            else:
                self.group = None
                self.skills += _flat(row, self.ledger)
        self._rate(ratings)

    def _rate(self, ratings: list[Piece]) -> None:
        """Read ratings in a column of their own, one for each skill, as the skills' levels."""
        each = len(ratings) == len(self.skills)
        for number, rating in enumerate(ratings):
            self.ledger.skip(rating)
            if each and not self.skills[number].level:
                self.skills[number].level = rated(rating)
                self.ledger.note(f"{self.skills[number].id}/level", rating, 0.7)

    def _read_labelled(self, row: Row, label: re.Match[str]) -> None:
        self.begin(row.body.part(0, len(label[1])), 0.9)
        self.headed = False
        self.ledger.skip(row.body.part(0, label.end()))
        if self.group is not None:
            _add_keywords(self.group, [row.body.part(label.end()), *row.more], self.ledger)

    def _is_row_of_items(self, row: Row, label: re.Match[str]) -> bool:
        """Tell items side by side from a label beside its items: all of them look alike."""
        look = self.ledger.source.look_at
        after = row.body.part(label.end())
        return self.headed or (row.bold and look(row.body.start) == look(after.start))

    def _goes_on(self, row: Row, group: Skill) -> bool:
        return self.headed or not group.keywords or not (row.is_bullet or row.blank_before)


def _is_grid(rows: list[Row], source: Source) -> bool:
    """Tell chips, each a skill, from labels beside what they head: there is one word to each
    cell, no cell tells how well, and all look alike.
    """
    cells = [(row, label) for row in rows if (label := CELL.fullmatch(row.text))]
    several = len(cells) > 1 or any(row.text.count("\t") > 1 for row in rows)
    return (
        bool(cells)
        and several
        and all(
            len(list(read_tokens([row.body.part(label.end(1))], source))) == 1
            and not is_level(label[2])
            and source.look_at(row.body.start) == source.look_at(row.body.start + label.start(2))
            for row, label in cells
        )
    )


def _heads(rows: list[Row], source: Source) -> set[int]:
    """Return the numbers of the rows that name a group: heavier or larger than the row below,
    or without its bullet.
    """
    heads = set[int]()
    for number, (row, below) in enumerate(pairwise(rows)):
        if row.is_bullet or len(row.text.split()) > MAX_HEAD or ":" in row.text:
            continue
        if len(list(read_tokens([row.body], source))) != 1:
            continue
        larger = row.size > below.size + 0.5 > 0.5
        heavier = row.bold and not below.bold
        if (below.is_bullet or larger or heavier) and number - 1 not in heads:
            heads.add(number)
    return heads


def _whole_rows(rows: list[Row], ledger: Ledger) -> list[Row]:
    """Join rows of a list that end only because the next word did not fit."""
    whole: list[Row] = []
    for row in rows:
        above = whole[-1] if whole else None
        ended = above is not None and (above.full or _begins_small(above, row))
        goes_on = above is not None and ended and not above.text.endswith(tuple(",;"))
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


def _begins_small(above: Row, row: Row) -> bool:
    """Tell the rest of `Choir, fell` from an item: the row above begins with a capital."""
    return above.text[:1].isupper() and row.text[:1].islower()


def _add_keywords(group: Skill, pieces: list[Piece], ledger: Ledger) -> None:
    for token in read_tokens(pieces, ledger.source):
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
    if rating := rating_after(token, ledger.source):
        skill.level = rated(rating)
        ledger.note(f"{skill.id}/level", rating, 0.8)
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
    tokens = list(read_tokens(row.pieces, ledger.source))
    if len(value.split()) > 8 and len(tokens) <= len(value.split()) / 5:
        skill = Skill(name=value)
        ledger.note(f"{skill.id}/name", row.pieces, 0.5)
        yield skill
        return
    for token in tokens:
        yield _plain(token, ledger)


def read_interests(rows: list[Row], ledger: Ledger) -> list[Interest]:
    """Return interests one by one."""
    found: list[Interest] = []
    for row in _whole_rows(rows, ledger):
        if len(row.value.split()) > MAX_INTEREST and "," not in row.value:
            continue  # a sentence, such as the consent that some countries' résumés end with
        for token in read_tokens(row.pieces, ledger.source):
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
