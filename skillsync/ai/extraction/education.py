"""Read studies: where, what degree, in what field, when, how well."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from skillsync.ai.extraction.dates import Period
from skillsync.ai.extraction.entries import Chunk, Entry, read_chunks, split_entries
from skillsync.ai.extraction.heads import labels_of
from skillsync.ai.extraction.judging import (
    is_place,
    organization_score,
    school_score,
)
from skillsync.ai.extraction.learning import DEGREES, Grade, find_grade
from skillsync.ai.extraction.pieces import (
    Ledger,
    Piece,
    count_words,
    joined,
    split_outside_brackets,
)
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.study_entries import COURSES, cut_at_degrees, split_undated, unlabelled
from skillsync.ai.extraction.study_labels import Told, take_told
from skillsync.ai.extraction.study_parts import (
    BARE_NUMBER,
    is_only_place,
    likeliest_degree,
    names_school,
    parts_of,
)
from skillsync.ai.extraction.vocabulary import AREA_LINKS, SCHOOL_LINKS
from skillsync.career.document import Education


def one_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first."""
    return "|".join(re.escape(one) for one in sorted(phrases, key=len, reverse=True))


LINK_WORDS = re.compile(rf"^(?:{one_of(AREA_LINKS)}|:|-|–|\()[\s:]+", re.IGNORECASE)


def read_education(rows: list[Row], ledger: Ledger) -> tuple[list[Education], list[Row]]:
    """Return the studies, and the rows before the first one."""
    intro, entries = split_entries(rows)
    if (entries and entries[0].period is None) or not entries:
        intro, entries = [], list(split_undated(rows))
    labels = labels_of(entries)
    return [study for entry in entries for study in _read_entry(entry, labels, ledger)], intro


def _read_entry(entry: Entry, labels: set[str], ledger: Ledger) -> list[Education]:
    bare, told = take_told(entry, ledger)
    if told:
        return [_read(bare, ledger, told)]
    bare = unlabelled(entry, labels, ledger)
    return [_read(one, ledger) for one in cut_at_degrees(bare)]


class _Study:
    """Collect the parts of one entry."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.item = Education()
        self.degree: Piece | None = None
        self.school: Piece | None = None
        self.area: Piece | None = None
        self.loose_area: Piece | None = None

    def note(self, name: str, path: str, piece: Piece, sure: float) -> None:
        setattr(self.item, name, piece.value)
        self.ledger.note(f"{self.item.id}/{path}", piece, sure)

    def note_area(self, piece: Piece, sure: float) -> None:
        self.area = piece
        self.note("area", "area", piece, sure)

    def note_score(self, part: Piece, found: Grade) -> None:
        """Set the grade without the word that announces it."""
        self.ledger.skip(part.part(found.start, found.end))
        self.note("score", "score", part.part(found.value_start, found.end), 0.85)

    def read_told(self, told: Told) -> None:
        """Set the field that a form's label names."""
        part = told.piece
        if told.kind == "institution":
            self._read_school(part, 0.9)
        elif told.kind == "area":
            self.note_area(part, 0.9)
        elif told.kind == "grade":
            self.note("score", "score", part, 0.9)
        elif self.item.area:
            self.note("study_type", "studyType", part, 0.9)
        elif found := DEGREES.search(part.text):
            self._read_degree(part, found)
        else:
            degree, *rest = split_outside_brackets(part, ",")
            self.read_unknown_degree(degree)
            if rest and not self.item.area:
                self.note_area(part.part(rest[0].start - part.start), 0.7)

    def read_part(self, part: Piece) -> None:
        """Give one part to the first field it fits."""
        if not self.item.score and (found := find_grade(part.text)):
            self.note_score(part, found)
            for rest in part.without(found.start, found.end):
                self.read_part(rest)
            return
        degree = DEGREES.search(part.text)
        school = school_score(part.text)
        if degree and not self.item.study_type and not (school and degree.start() > 25):
            self._read_degree(part, degree)
        elif school and not self.item.institution:
            self.read_school(part)
        elif self.item.study_type and not self.item.area and self._may_be_area(part):
            self.note_area(part, 0.65)
            self.loose_area = part

    def read_school(self, part: Piece) -> None:
        """Read a part that has a school's name, behind what is studied there or alone."""
        studied = self._read_school_behind(part)
        if studied is part:
            self._read_school(part, 0.9)
        elif studied and not self.item.area:
            self.note_area(studied, 0.75)

    def _read_degree(self, part: Piece, found: re.Match[str]) -> None:
        self.degree = part
        self.note("study_type", "studyType", part.part(found.start(), found.end()), 0.9)
        rest = self._read_school_behind(part.part(found.end()).trim(" ,:–-"))
        before = part.part(0, found.start()).trim()
        if before and LINK_WORDS.fullmatch(f"{before.text} "):
            self.ledger.skip(before)
            before = before.part(0, 0)
        if LINK_WORDS.fullmatch(f"{rest.text} "):
            self.ledger.skip(rest)
            rest = rest.part(0, 0)
        if link := LINK_WORDS.match(rest.text):
            self.ledger.skip(rest.part(0, link.end()))
            rest = rest.part(link.end())
        if school_score(rest.text) and not self.item.institution:
            self._read_school(rest, 0.7)
        elif rest:
            unpaired = rest.text.count("(") != rest.text.count(")")
            self.note_area(rest.trim(" )(") if unpaired else rest, 0.85)
        if before and not self.item.institution and school_score(before.text):
            self._read_school(before, 0.7)
        elif before and not self.item.area:
            self.note_area(before, 0.5)

    def read_unknown_degree(self, part: Piece) -> None:
        """Read a degree nobody listed; `in` and the like part it from what is studied."""
        link = BETWEEN.search(part.text) if not self.item.area else None
        degree = part.part(0, link.start()) if link else part
        self.note("study_type", "studyType", degree, 0.5)
        if link:
            self.ledger.skip(part.part(link.start(), link.end()))
            self.note_area(part.part(link.end()), 0.5)

    def _read_school_behind(self, part: Piece) -> Piece:
        """Take `at Northmoor University` off the end of what is studied there."""
        if self.item.institution:
            return part
        for found in BEHIND.finditer(part.text):
            if school_score(part.text[found.end() :]):
                self.ledger.skip(part.part(found.start(), found.end()))
                self._read_school(part.part(found.end()), 0.85)
                return part.part(0, found.start()).trim(" ,:–-")
        return part

    def extend_school(self, part: Piece) -> None:
        """Read `College of Nursing, Eastfield` as one name, if no field wants the rest."""
        school, text = self.school, self.ledger.source.text
        complete = self.item.study_type and self.item.area
        if school is not None and complete and text[school.end : part.start] in {", ", ","}:
            whole = Piece(school.start, part.end, text[school.start : part.end])
            self._read_school(whole, 0.75)

    def extend_area(self, part: Piece) -> None:
        """Read `Civil Engineering – Sustainable Building` as one field of study."""
        area, text = self.area, self.ledger.source.text
        if self.school is None or area is None or not part.text[0].isalpha():
            return
        if BINDS.fullmatch(text[area.end : part.start]):
            self.note_area(Piece(area.start, part.end, text[area.start : part.end]), 0.7)

    def prefer_school(self, apart: re.Pattern[str]) -> None:
        """Read what stands apart from the degree as the school: all name it, not all the field."""
        area, degree = self.loose_area, self.degree
        if self.item.institution or area is None or degree is None:
            return
        between = self.ledger.source.text[min(area.end, degree.end) : max(area.start, degree.start)]
        if apart.search(between):
            self.item.area = ""
            self.ledger.provenance.pop(f"{self.item.id}/area", None)
            self.note("institution", "institution", area, 0.5)

    def _read_school(self, part: Piece, sure: float) -> None:
        found = AT_SCHOOL.match(part.text)
        self.school = part.part(found.end()) if found else part
        self.note("institution", "institution", self.school, sure)

    def _may_be_area(self, part: Piece) -> bool:
        count = count_words(part.text)
        if count > MAX_AREA_WORDS or not part.text[0].isalpha() or is_place(part.text):
            return False
        degree = self.degree
        return count <= MAX_LOOSE_WORDS or (degree is not None and self._in_one_line(degree, part))

    def _in_one_line(self, one: Piece, other: Piece) -> bool:
        start, end = min(one.end, other.end), max(one.start, other.start)
        return "\n" not in self.ledger.source.text[start:end]


MAX_AREA_WORDS, MAX_LOOSE_WORDS = 10, 6
"""A field of study has no more words; alone in a line, away from the degree, it has fewer."""
LINE_BREAK = re.compile(r"\n")
BINDS = re.compile(r"\s[–—-]\s|\s?[/&]\s?")
APART = re.compile(r"[\n\t|·•]|\s[-–—]\s")
BETWEEN = re.compile(r"\s(?:in|en|im|em)\s+(?=[^\W\d_])")
MAX_NAME_WORDS = 12
BEHIND = re.compile(rf"(?:^|\s)(?:(?:{one_of(SCHOOL_LINKS)}|@)\s+|[àa] l['’])", re.IGNORECASE)
AT_SCHOOL = re.compile(rf"^(?:(?:{one_of(SCHOOL_LINKS)}|@)\s+|[àa]ll?['’])")


def _read(entry: Entry, ledger: Ledger, told: Sequence[Told] = ()) -> Education:
    study = _Study(ledger)
    for one in sorted(told, key=lambda one: one.kind != "area"):
        study.read_told(one)
    if entry.period:
        _note_period(study.item, entry.period, ledger)
    chunks = read_chunks(entry.head, entry.period)
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
    for part in unread:
        study.read_part(part)
    for row in entry.body:
        _read_body(study, row)
    unread += [one for row in entry.body if row.is_head_like() for one in (row.body,)]
    study.prefer_school(LINE_BREAK)
    _fill_gaps(study, [part for part in unread if not ledger.is_claimed(part)])
    study.prefer_school(APART)
    return study.item


def _without_place(chunk: Chunk, study: _Study) -> Chunk:
    """Take the place off a school's end: `Elmbrook College, Bridgeport, CT`."""
    for number in range(1, len(chunk.parts)):
        tail = chunk.between(number, len(chunk.parts))
        if school_score(chunk.parts[number - 1].text) and is_place(tail.text):
            if not study.item.location:
                study.note("location", "location", tail, 0.8)
            return replace(chunk, parts=chunk.parts[:number])
    return chunk


def _fill_gaps(study: _Study, spare: list[Piece]) -> None:
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
    if not study.item.institution and spare:
        best = max(spare, key=lambda one: organization_score(one.text) + (one is spare[-1]) * 0.1)
        study.note("institution", "institution", best, 0.5)
        spare.remove(best)
    unnamed = not study.item.study_type
    if unnamed and spare:
        study.read_unknown_degree(likeliest_degree(spare))
    if study.item.institution and not study.item.area and spare:
        # Where the degree comes last, the field of study stands before it.
        study.note_area(spare[0], 0.5 if unnamed else 0.6)


def _read_body(study: _Study, row: Row) -> None:
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


def _completes(study: _Study, row: Row) -> bool:
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
