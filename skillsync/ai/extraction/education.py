"""Read studies: where, what degree, in what field, when, how well."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from skillsync.ai.extraction.dates import Period, find_period
from skillsync.ai.extraction.entries import Chunk, Entry, label_of, read_chunks, split_entries
from skillsync.ai.extraction.heads import labels_of, without_label
from skillsync.ai.extraction.judging import (
    is_place,
    organization_score,
    school_score,
)
from skillsync.ai.extraction.learning import DEGREES, Grade, find_grade
from skillsync.ai.extraction.pieces import Ledger, Piece, joined, split_outside_brackets
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.vocabulary import AREA_LINKS, SCHOOL_LINKS
from skillsync.career.document import Education


def one_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first."""
    return "|".join(re.escape(one) for one in sorted(phrases, key=len, reverse=True))


LINK_WORDS = re.compile(rf"^(?:{one_of(AREA_LINKS)}|:|-|–|\()[\s:]+", re.IGNORECASE)
COURSES = re.compile(
    r"^(?:relevant |selected |key )?(?:coursework|courses|modules|subjects|schwerpunkte?|fächer|"
    r"module|cours|asignaturas)\b[^:]{0,20}:\s*",
    re.IGNORECASE,
)


def read_education(rows: list[Row], ledger: Ledger) -> tuple[list[Education], list[Row]]:
    """Return the studies, and the rows before the first one."""
    intro, entries = split_entries(rows)
    if (entries and entries[0].period is None) or not entries:
        intro, entries = [], list(_split_undated(rows))
    entries = [_unlabelled(entry, labels_of(entries), ledger) for entry in entries]
    return [_read(one, ledger) for entry in entries for one in _cut_at_degrees(entry)], intro


def _unlabelled(entry: Entry, labels: set[str], ledger: Ledger) -> Entry:
    """Take off what only announces each fact, as in `Institution: Elmbrook College`."""

    def says_itself(row: Row) -> bool:
        told = find_grade(row.text) is not None or COURSES.match(row.text) is not None
        return told or label_of(row) not in labels

    def bare(rows: list[Row]) -> list[Row]:
        return [row if says_itself(row) else without_label(row, ledger) for row in rows]

    return Entry(bare(entry.head), bare(entry.body), entry.period)


def _cut_at_degrees(entry: Entry) -> Iterator[Entry]:
    """Begin another entry where a line below the first degree opens with a degree of its own."""
    named = any(DEGREES.search(row.text) for row in entry.head)
    for number, row in enumerate(entry.body):
        if named and not row.is_bullet and DEGREES.match(row.text):
            yield Entry(entry.head, entry.body[:number], entry.period)
            found = find_period(row.body)
            below = Entry([row], entry.body[number + 1 :], found[0] if found else None)
            yield from _cut_at_degrees(below)
            return
    yield entry


def _split_undated(rows: list[Row]) -> Iterator[Entry]:
    """Begin an entry where a second degree or a second school would otherwise meet the first."""
    entry = Entry()
    seen: set[str] = set()
    for row in rows:
        marks = {
            name
            for name, found in (
                ("degree", DEGREES.search(row.text)),
                ("school", school_score(row.text) > 0 and not DEGREES.match(row.text)),
            )
            if found
        }
        if entry.head and (marks & seen or (row.blank_before and marks and len(seen) == 2)):
            yield entry
            entry, seen = Entry(), set()
        seen |= marks
        (entry.head if marks or not entry.head else entry.body).append(row)
    if entry.head:
        yield entry


class _Study:
    """Collect the parts of one entry."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.item = Education()
        self.degree: Piece | None = None
        self.school: Piece | None = None
        self.loose_area: Piece | None = None

    def note(self, name: str, path: str, piece: Piece, sure: float) -> None:
        setattr(self.item, name, piece.value)
        self.ledger.note(f"{self.item.id}/{path}", piece, sure)

    def note_score(self, part: Piece, found: Grade) -> None:
        """Set the grade without the word that announces it."""
        self.ledger.skip(part.part(found.start, found.end))
        self.note("score", "score", part.part(found.value_start, found.end), 0.85)

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
            studied = self._read_school_behind(part)
            if studied is part:
                self._read_school(part, 0.9)
            elif studied and not self.item.area:
                self.note("area", "area", studied, 0.75)
        elif self.item.study_type and not self.item.area and self._may_be_area(part):
            self.note("area", "area", part, 0.65)
            self.loose_area = part

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
            self.note("area", "area", rest.trim(" )(") if unpaired else rest, 0.85)
        if before and not self.item.institution and school_score(before.text):
            self._read_school(before, 0.7)
        elif before and not self.item.area:
            self.note("area", "area", before, 0.5)

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

    def prefer_school(self) -> None:
        """Read what stands in a line of its own as the school: all name it, not all the field."""
        area, degree = self.loose_area, self.degree
        if self.item.institution or area is None or degree is None:
            return
        between = self.ledger.source.text[min(area.end, degree.end) : max(area.start, degree.start)]
        if "\n" in between:
            self.item.area = ""
            self.ledger.provenance.pop(f"{self.item.id}/area", None)
            self.note("institution", "institution", area, 0.5)

    def _read_school(self, part: Piece, sure: float) -> None:
        found = AT_SCHOOL.match(part.text)
        self.school = part.part(found.end()) if found else part
        self.note("institution", "institution", self.school, sure)

    def _may_be_area(self, part: Piece) -> bool:
        return len(part.text.split()) <= 6 and not is_place(part.text) and part.text[0].isalpha()


MAYBE = 0.5
MAX_NAME_WORDS = 12
BEHIND = re.compile(rf"(?:^|\s)(?:(?:{one_of(SCHOOL_LINKS)}|@)\s+|[àa] l['’])", re.IGNORECASE)
AT_SCHOOL = re.compile(rf"^(?:(?:{one_of(SCHOOL_LINKS)}|@)\s+|[àa]ll?['’])")


def _read(entry: Entry, ledger: Ledger) -> Education:
    study = _Study(ledger)
    if entry.period:
        _note_period(study.item, entry.period, ledger)
    chunks = read_chunks(entry.head, entry.period)
    places = [chunk for chunk in chunks if len(chunks) > 1 and _is_only_place(chunk)]
    for chunk in places[:1]:
        study.note("location", "location", chunk.piece, 0.85)
    named = [_without_place(chunk, study) for chunk in chunks if chunk not in places]
    parts = [
        part
        for chunk in named
        for whole in _degree_in_one(chunk)
        for part in split_outside_brackets(whole, ";")
    ]
    # The school first: `College of Nursing` must not read as a field of study.
    unread = []
    for part in parts:
        if school_score(part.text) and not DEGREES.search(part.text) and not study.item.institution:
            study.read_part(part)
        else:
            unread.append(part)
    for part in unread:
        study.read_part(part)
    for row in entry.body:
        _read_body(study, row)
    unread += [one for row in entry.body if row.is_head_like() for one in (row.body,)]
    study.prefer_school()
    _fill_gaps(study, [part for part in unread if not ledger.is_claimed(part)])
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


def _is_only_place(chunk: Chunk) -> bool:
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


def _fill_gaps(study: _Study, spare: list[Piece]) -> None:
    """Without the usual words: the likelier organisation is the school, the other what was read."""
    places = [part for part in spare if is_place(part.text)]
    spare = [part for part in spare if part not in places]
    for part in spare:
        study.extend_school(part)
    spare = [part for part in spare if not study.ledger.is_claimed(part)]
    if places and not study.item.location and study.school is not None:
        study.note("location", "location", places[0], 0.75)
    if not study.item.institution and spare:
        best = max(spare, key=lambda one: organization_score(one.text) + (one is spare[-1]) * 0.1)
        study.note("institution", "institution", best, 0.5)
        spare.remove(best)
    if not study.item.study_type and spare:
        study.note("study_type", "studyType", spare.pop(0), 0.5)
    elif study.item.institution and not study.item.area and spare:
        # Where the degree comes last, the field of study stands before it.
        study.note("area", "area", spare[0], 0.6)


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
    elif (not row.is_bullet and row.is_head_like()) or _completes(study, row):
        for part in split_outside_brackets(row.body, ","):
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
