"""Read studies: where, what degree, in what field, when, how well."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from skillsync.ai.extraction.chronicles import read_chronicle
from skillsync.ai.extraction.dates import Period
from skillsync.ai.extraction.entries import Chunk, Entry, read_chunks, split_entries
from skillsync.ai.extraction.forms import without_table_head
from skillsync.ai.extraction.heads import labels_of
from skillsync.ai.extraction.judging import (
    is_place,
    organization_score,
    school_score,
)
from skillsync.ai.extraction.learning import DEGREES, find_grade
from skillsync.ai.extraction.pieces import (
    Ledger,
    Piece,
    joined,
    split_outside_brackets,
)
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.study import Study
from skillsync.ai.extraction.study_entries import (
    COURSES,
    cut_at_degrees,
    move_degrees_down,
    opens_with_degree,
    split_undated,
    take_courses,
    unlabelled,
)
from skillsync.ai.extraction.study_labels import Told, take_told
from skillsync.ai.extraction.study_parts import (
    BARE_NUMBER,
    fields_last,
    is_only_place,
    likeliest_degree,
    names_school,
    parts_of,
)
from skillsync.ai.extraction.tables import TableRow, find_study_table, period_of
from skillsync.ai.extraction.towns import may_be_town
from skillsync.career.document import Education


@dataclass(slots=True)
class Studies:
    """What a section on education tells: studies, the rows before them, and courses among them."""

    listed: list[Education]
    intro: list[Row]
    courses: list[Row] = field(default_factory=list)


def read_education(rows: list[Row], ledger: Ledger) -> Studies:
    table = find_study_table(rows, ledger)
    if table is None:
        return _read_entries(without_table_head(rows, ledger), ledger)
    below = _read_entries(table.rest, ledger) if table.rest else Studies([], [])
    below.listed[:0] = [_read_row(row, ledger).item for row in table.rows]
    return below


def _read_entries(rows: list[Row], ledger: Ledger) -> Studies:
    told = read_chronicle(rows, ledger)
    intro, entries = ([], told) if told else split_entries(rows)
    courses: list[Row] = []
    if (not told and entries and entries[0].period is None) or not entries:
        intro, entries = [], list(split_undated(rows))
    else:
        entries, courses = take_courses(entries)
    found = _read_all(entries, ledger)
    if sum(not one.item.institution for one in found) < len(found) / 2:
        for one in found:
            one.prefer_school(ANYTHING)
    return Studies([one.item for one in found], intro, courses)


def _read_all(entries: list[Entry], ledger: Ledger) -> list[Study]:
    labels = labels_of(entries)
    move_degrees_down(entries)
    found: list[Study] = []
    headed: Study | None = None
    for entry in entries:
        read = _read_entry(entry, labels, ledger)
        if not opens_with_degree(entry):
            headed = read[-1]
        elif read[0].item.institution:
            headed = None
        elif headed is not None:
            read[0].repeat_school(headed)
        found += read
    return found


def _read_entry(entry: Entry, labels: set[str], ledger: Ledger) -> list[Study]:
    bare, told = take_told(entry, ledger)
    if told:
        return [_read(bare, ledger, told)]
    bare = unlabelled(entry, labels, ledger)
    return [_read(one, ledger) for one in cut_at_degrees(bare)]


def _read_row(row: TableRow, ledger: Ledger) -> Study:
    """Read a study out of a row of a table."""
    told = [Told(kind, cell) for kind, cell in row.cells.items() if kind in TOLD]
    study = _read(Entry([], row.body, period_of(row)), ledger, told)
    if place := row.cells.get("location"):
        study.note("location", "location", place, 0.85)
    if row.more:
        study.item.summary = joined(row.more)
        ledger.note(f"{study.item.id}/summary", row.more, 0.5)
    if number := row.cells.get("number"):
        ledger.skip(number)
    return study


TOLD = ("institution", "degree", "area", "grade")
LINE_BREAK = re.compile(r"\n")
APART = re.compile(r"[\n\t|·•]|\s[-–—]\s")
ANYTHING = re.compile(r"")
MAX_NAME_WORDS = 12


def _read(entry: Entry, ledger: Ledger, told: Sequence[Told] = ()) -> Study:
    study = Study(ledger)
    for one in sorted(told, key=lambda one: one.kind != "area"):
        study.read_told(one)
    if entry.period:
        _note_period(study.item, entry.period, ledger)
    told_aside = (study.without_asides(one) for one in read_chunks(entry.head, entry.period))
    chunks = [chunk for chunk in told_aside if chunk.parts]
    places = [chunk for chunk in chunks if len(chunks) > 1 and is_only_place(chunk)]
    for chunk in places[:1]:
        study.note("location", "location", chunk.piece, 0.85)
    named = [_without_place(chunk, study) for chunk in chunks if chunk not in places]
    parts = parts_of(named, ledger.source.text)
    # The school first: `College of Nursing` must not read as a field of study.
    unread = []
    for part in parts:
        if not study.item.institution and names_school(part, parts):
            study.read_school(part)
        else:
            unread.append(part)
    for part in fields_last(unread):
        study.read_part(part)
    for row in entry.body:
        _read_body(study, row)
    unread += [one for row in entry.body if row.is_head_like() for one in (row.body,)]
    study.prefer_school(LINE_BREAK)
    _fill_gaps(study, [part for part in unread if not ledger.is_claimed(part)])
    study.prefer_school(APART)
    return study


def _without_place(chunk: Chunk, study: Study) -> Chunk:
    """Take the place off a school's end: `Elmbrook College, Bridgeport, CT`."""
    for number in range(1, len(chunk.parts)):
        tail = chunk.between(number, len(chunk.parts))
        above = chunk.parts[number - 1].text
        named = school_score(above) or organization_score(above) >= 1
        beside = named and not school_score(tail.text)
        if beside and is_place(tail.text):
            if not study.item.location:
                study.note("location", "location", tail, 0.8)
            return replace(chunk, parts=chunk.parts[:number])
    return chunk


def _take_town(study: Study, spare: list[Piece]) -> None:
    """Take a town nobody listed, right behind the school, where no other field wants it."""
    item, school = study.item, study.school
    if not (school and item.study_type) or item.location:
        return
    for part in spare:
        if not item.area and not study.is_town_of_school(part):
            continue
        between = study.ledger.source.text[school.end : part.start]
        if between.strip() == "," and may_be_town(part.text):
            study.note("location", "location", part, 0.5)


def _fill_gaps(study: Study, spare: list[Piece]) -> None:
    """Without the usual words: the likelier organisation is the school, the other what was read."""
    places = [part for part in spare if is_place(part.text)]
    spare = [part for part in spare if part not in places]
    for part in [one for one in spare if BARE_NUMBER.fullmatch(one.text)]:
        spare.remove(part)
        if not study.item.score:
            study.note("score", "score", part, 0.7)
    for part in spare:
        study.extend_school(part)
        study.extend_area(part)
    spare = [part for part in spare if not study.ledger.is_claimed(part)]
    if places and not study.item.location and study.school is not None:
        study.note("location", "location", places[0], 0.75)
    unnamed = [part for part in spare if not DEGREES.fullmatch(part.text)]
    if not study.item.institution and unnamed:
        best = max(
            unnamed, key=lambda one: organization_score(one.text) + (one is unnamed[-1]) * 0.1
        )
        study.note("institution", "institution", best, 0.5)
        study.school = best
        spare.remove(best)
    lacking = not study.item.study_type
    if lacking and spare:
        study.read_unknown_degree(likeliest_degree(spare))
    town = bool(spare) and study.is_town_of_school(spare[0])
    if study.item.institution and not study.item.area and spare and not town:
        # Where the degree comes last, the field of study stands before it.
        study.note_area(spare.pop(0), 0.5 if lacking else 0.6)
    _take_town(study, spare)


def _read_body(study: Study, row: Row) -> None:
    if found := COURSES.match(row.text):
        study.ledger.skip(row.body.part(0, found.end()))
        pieces = [row.body.part(found.end()), *row.more]
        for course in (one for piece in pieces for one in split_outside_brackets(piece, ",;")):
            name = course.trim(" ,;.")
            path = f"{study.item.id}/courses/{len(study.item.courses)}"
            study.item.courses.append(name.value)
            study.ledger.note(path, name, 0.8)
    elif not study.item.score and (score := find_grade(row.text)):
        study.note_score(row.body, score)
        rest = row.body.without(score.start, score.end) if row.is_head_like() else []
        for part in (one for side in rest for one in split_outside_brackets(side, ",;|·")):
            study.read_part(part.trim(" ,;|·()"))
    elif (not row.is_bullet and row.is_head_like()) or _completes(study, row):
        parts = split_outside_brackets(row.body, ",")
        for part in sorted(parts, key=lambda one: DEGREES.search(one.text) is None):
            study.read_part(part.trim(" ,"))
    else:
        path = f"{study.item.id}/courses/{len(study.item.courses)}"
        study.item.courses.append(joined(row.pieces))
        study.ledger.note(path, row.pieces, 0.4)


def _completes(study: Study, row: Row) -> bool:
    """Tell a line that names the school or the degree an entry still lacks."""
    if len(row.text.split()) > MAX_NAME_WORDS:
        return False
    lacks_school, lacks_degree = not study.item.institution, not study.item.study_type
    return (lacks_school and school_score(row.text) > 0) or (
        lacks_degree and DEGREES.match(row.text) is not None
    )


def _note_period(item: Education, period: Period, ledger: Ledger) -> None:
    item.start_date, item.end_date, item.current = period.start, period.end, period.current
    ledger.skip(period.whole)
    for name, value in (("startDate", period.start), ("endDate", period.end)):
        if value:
            ledger.note(f"{item.id}/{name}", period.piece, period.confidence)
    if period.current:
        ledger.note(f"{item.id}/current", period.piece, period.confidence)
