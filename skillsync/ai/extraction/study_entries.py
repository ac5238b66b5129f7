"""Part a section of education into its studies: where a second degree or school begins another."""

import re
from collections.abc import Iterator
from itertools import pairwise

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.entries import Entry, label_of
from skillsync.ai.extraction.heads import without_label
from skillsync.ai.extraction.judging import is_place, school_score
from skillsync.ai.extraction.learning import DEGREES, find_grade
from skillsync.ai.extraction.pieces import Ledger
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.study_parts import names_school
from skillsync.ai.extraction.vocabulary import STUDY_LABELS, fold

COURSES = re.compile(
    r"^(?:relevant |selected |key )?(?:coursework|courses|modules|subjects|schwerpunkte?|fächer|"
    r"module|cours|asignaturas)\b[^:]{0,20}:\s*",
    re.IGNORECASE,
)
LEAST_COURSES = 2
GAPS = re.compile(r"\t|\s{3,}")
THESIS = re.compile(
    r"\b(?:thes[ie]s|dissertation|\w*arbeit|mémoire|thèse|tesis|tesina|tfg|tfm|tcc|tesi|praca|"
    r"scriptie|project|projet|proyecto|progetto)\b",
    re.IGNORECASE,
)


def take_courses(entries: list[Entry]) -> tuple[list[Entry], list[Row]]:
    """Part studies from the courses told below them, each in a line with at most one date.

    A course has neither a degree nor a school. Two at least, beside a study that has one: what is
    alone so may be a study nobody knows the words of.
    """
    courses = [entry for entry in entries if _is_course(entry)]
    if len(courses) < LEAST_COURSES or len(courses) == len(entries):
        return entries, []
    told = {id(entry) for entry in courses}
    studies = [entry for entry in entries if id(entry) not in told]
    if not any(_names_study(row) for entry in studies for row in [*entry.head, *entry.body]):
        return entries, []
    return studies, [row for entry in courses for row in entry.head]


def _is_course(entry: Entry) -> bool:
    period = entry.period
    if len(entry.head) != 1 or entry.body or (period is not None and period.is_range):
        return False
    return not (_names_study(entry.head[0]) or find_grade(entry.head[0].text))


def _names_study(row: Row) -> bool:
    return DEGREES.search(row.text) is not None or school_score(row.text) > 0


def unlabelled(entry: Entry, labels: set[str], ledger: Ledger) -> Entry:
    """Take off what only announces each fact, as in `Institution: Elmbrook College`."""

    def says_itself(row: Row) -> bool:
        told = find_grade(row.text) is not None or COURSES.match(row.text) is not None
        return told or label_of(row) not in labels

    def bare(rows: list[Row]) -> list[Row]:
        return [row if says_itself(row) else without_label(row, ledger) for row in rows]

    return Entry(bare(entry.head), bare(entry.body), entry.period)


def cut_at_degrees(entry: Entry) -> Iterator[Entry]:
    """Begin another entry where a line below the first degree opens with a degree of its own.

    A study without dates stands below the one before it; where schools stand above degrees, its
    school is the line above.
    """
    degrees = [row for row in entry.head if _names_degree(row)]
    for number, row in enumerate(entry.body):
        if not (named := _names_degree(row)):
            continue
        school = _is_school_above(entry, number)
        # Alone below a field that sounds like one, it is the degree of that.
        alone = DEGREES.fullmatch(row.text) is not None and not school
        above = entry.body[number - 1] if number else entry.head[-1]
        field = len(degrees) == 1 and not DEGREES.fullmatch(above.text)
        same = alone and field and degrees[0] is above
        if degrees and not same and not row.is_bullet and named == "first":
            begin = number - school
            yield Entry(entry.head, entry.body[:begin], entry.period)
            found = find_period(row.body)
            head = entry.body[begin : number + 1]
            below = Entry(head, entry.body[number + 1 :], found[0] if found else None)
            yield from cut_at_degrees(below)
            return
        degrees.append(row)
    yield entry


def opens_with_degree(entry: Entry) -> bool:
    return bool(entry.head) and _names_degree(entry.head[0]) == "first"


def move_degrees_down(entries: list[Entry]) -> None:
    """Give a degree below one study to the next, above whose date it stands, if it has none."""
    for above, below in pairwise(entries):
        if not above.body or any(_names_degree(row) for row in [*below.head, *below.body]):
            continue
        row = above.body[-1]
        named = any(_names_degree(one) for one in [*above.head, *above.body[:-1]])
        if named and not row.is_bullet and row.is_head_like() and _names_degree(row) == "first":
            below.head.insert(0, above.body.pop())


def _names_degree(row: Row) -> str:
    """Tell whether a degree stands in a row, and if it opens it."""
    found = DEGREES.search(row.text)
    if found is None or THESIS.search(row.text) or COURSES.match(row.text):
        return ""
    if found.start() and names_school(row.body, []):
        return ""
    return "inside" if row.text[: found.start()].strip(" ,–—-") else "first"


def _is_school_above(entry: Entry, number: int) -> bool:
    """Tell whether the row above a degree names the school of it, as in the study before."""
    if number == 0:
        return False
    row = entry.body[number - 1]
    plain = row.is_head_like() and not (
        find_grade(row.text) or label_of(row) or find_period(row.body)
    )
    if not plain or _names_degree(row) or is_place(row.text) or COURSES.match(row.text):
        return False
    school_first = not _names_degree(entry.head[0])
    schools = [one for one in entry.head if school_score(one.text) > 0]
    return school_first and (school_score(row.text) > 0 or bool(schools))


def split_undated(rows: list[Row]) -> Iterator[Entry]:
    """Begin an entry where a second degree or a second school would otherwise meet the first."""
    entry = Entry()
    seen: set[str] = set()
    for row in rows:
        if _heads_table(row):
            continue
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
        # A year in the middle of a table's line: `… University   2016   78 %`.
        if entry.period is None and (found := find_period(row.body)):
            entry.period = found[0]
    if entry.head:
        yield entry


def _heads_table(row: Row) -> bool:
    """Tell the line that names a table's columns: `Course   Institution   Year   Percentage`."""
    cells = [fold(cell).strip(" .:") for cell in GAPS.split(row.text)]
    parts = [part.strip() for cell in cells for part in cell.split("/")]
    known = sum(part in STUDY_LABELS for part in parts)
    return len(cells) >= 3 and 2 * known > len(parts)
