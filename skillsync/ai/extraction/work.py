"""Read jobs: who employed the person, as what, when and where."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from skillsync.ai.extraction.breaks import is_break
from skillsync.ai.extraction.chronicles import read_chronicle
from skillsync.ai.extraction.dates import Period
from skillsync.ai.extraction.entries import Entry, see_drawn_bullets, split_entries
from skillsync.ai.extraction.forms import read_forms, without_table_head
from skillsync.ai.extraction.heads import MOST_BELOW, read_heads
from skillsync.ai.extraction.judging import is_place, organization_score
from skillsync.ai.extraction.patterns import late
from skillsync.ai.extraction.pieces import Ledger, Piece, joined, split_outside_brackets
from skillsync.ai.extraction.rows import Row, paragraphs
from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.extraction.slots import Verdict, decide
from skillsync.ai.extraction.tables import TableRow, find_work_table, period_of
from skillsync.ai.extraction.vocabulary import fold
from skillsync.career.document import Role, Volunteer, Work

CITY = late(
    r"(?:city|ciudad|localidad|ville|ort|stadt|città|cidade|localidade|plaats|stad|miejscowość)"
    r"\s?:\s*(?P<city>[^|:,;\t]{2,40}?)(?:\s*[|,;\t]\s*(?:country|país|pays|land|paese|kraj)\s?:\s*"
    r"(?P<country>[^|:,;\t]{2,40}))?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Job:
    """What an entry says before it becomes a work item."""

    entry: Entry
    position: Piece | None
    employer: Piece | None
    place: Piece | None
    url: Piece | None
    sure_position: float
    sure_employer: float
    spare: list[Piece]


def read_work(rows: list[Row], ledger: Ledger) -> tuple[list[Work], list[Row]]:
    """Return the jobs, and the rows before the first one."""
    intro: list[Row] = []
    table = find_work_table(rows, ledger)
    jobs = [_tabled(row, ledger) for row in table.rows] if table else []
    rows = table.rest if table else without_table_head(rows, ledger)
    entries = read_forms(rows, ledger) or read_chronicle(rows, ledger)
    if not entries:
        intro, entries = split_entries(rows, names_below=False)
    jobs += _decide(entries, ledger)
    _see_departments(jobs, ledger)
    works: list[Work] = []
    for number, job in enumerate(jobs):
        following = jobs[number + 1] if number + 1 < len(jobs) else None
        _add(job, following, works, ledger)
    return works, intro


def _see_departments(jobs: list[Job], ledger: Ledger) -> None:
    """Leave the department in the title of a role below the employer of the whole stay."""
    head: Job | None = None
    for job in jobs:
        bare = job.position is None and job.employer is not None and not job.entry.body
        if bare and job.entry.period and job.entry.period.is_range:
            head = job
            continue
        if head is None or not _is_within(job.entry.period, head.entry.period):
            head = None
            continue
        title, unit = job.position, job.employer
        if title is None or unit is None or organization_score(unit.text) > 0:
            continue
        whole = ledger.source.text[title.start : unit.end]
        if title.end < unit.start and whole[len(title.text) :].startswith(", "):
            job.position = Piece(title.start, unit.end, whole)
            job.employer = None


def _is_within(period: Period | None, whole: Period | None) -> bool:
    if period is None or whole is None or not (period.start and whole.start):
        return False
    starts = period.start[:4] >= whole.start[:4]
    return starts and (whole.current or (period.end or "9999")[:4] <= (whole.end or "")[:4])


def _tabled(row: TableRow, ledger: Ledger) -> Job:
    """Return the job that a row of a table tells of."""
    cells = row.cells
    employer, place = cells.get("employer"), cells.get("location")
    if employer and place is None:
        *names, town = split_outside_brackets(employer, ",") or [employer]
        if names and is_place(town.text):
            employer, place = employer.part(0, town.start - employer.start).trim(" ,"), town
    if number := cells.get("number"):
        ledger.skip(number)
    duties = (
        [replace(row.row, piece=cells["duties"], body=cells["duties"])] if "duties" in cells else []
    )
    return Job(
        Entry([], [*duties, *row.body], period_of(row)),
        cells.get("position"),
        employer,
        place,
        None,
        0.9,
        0.9,
        row.more,
    )


def _decide(entries: list[Entry], ledger: Ledger) -> list[Job]:
    """Decide for all entries together what their heads name; the heads end below that."""
    _take_labels_out(entries, ledger)
    places = [_told_place(entry, ledger) for entry in entries]
    heads = read_heads(entries, ledger)
    verdicts = decide([head.slots for head in heads])
    return [
        _job(entry, head.url, verdict, told)
        for entry, head, verdict, told in zip(entries, heads, verdicts, places, strict=True)
    ]


def _take_labels_out(entries: list[Entry], ledger: Ledger) -> None:
    """Take out rows like `Highlights` that stand in more entries than one and say nothing."""
    counts = Counter(
        text
        for entry in entries
        for text in {fold(row.text) for row in entry.body if _may_be_label(row)}
    )
    for entry in entries:
        for row in entry.body[:-1]:
            if _may_be_label(row) and counts[fold(row.text)] > 1 and not is_place(row.text):
                ledger.skip(row.body)
                entry.body.remove(row)


def _may_be_label(row: Row) -> bool:
    if row.is_bullet or row.more or len(row.text.split()) > 3:
        return False
    return (
        row.text.endswith((":", "：")) or heading_kind(row.text) is not None or row.text.isupper()
    )


def _told_place(entry: Entry, ledger: Ledger) -> Piece | None:
    """Take the row `City: Graz | Country: Austria` of Europass out of a body."""
    for number, row in enumerate(entry.body[:MOST_BELOW]):
        found = CITY.fullmatch(row.text) if ":" in row.text else None
        if found is not None:
            del entry.body[number]
            ledger.skip(row.body)
            last = "country" if found["country"] else "city"
            said = f"{found['city']}, {found['country']}" if found["country"] else found["city"]
            start = row.body.start
            return Piece(start + found.start("city"), start + found.end(last), said)
    return None


def _job(entry: Entry, url: Piece | None, verdict: Verdict, told: Piece | None) -> Job:
    reading = verdict.reading
    taken = reading.rows_below()
    entry.head, entry.body = [*entry.head, *entry.body[:taken]], entry.body[taken:]
    see_drawn_bullets(entry)
    return Job(
        entry,
        reading.title.piece if reading.title else None,
        reading.employer.piece if reading.employer else None,
        told or (reading.place.piece if reading.place else None),
        url,
        _sureness(verdict.title_lead),
        _sureness(verdict.employer_lead),
        list(reading.spare),
    )


def _sureness(lead: float) -> float:
    return 0.7 + 0.285 * min(max(lead, 0.0), 1.0)


def _add(job: Job, following: Job | None, works: list[Work], ledger: Ledger) -> None:
    """Add a job: as a role of the employer above when it names none, else as a new employer."""
    _see_break(job, ledger)
    above = works[-1] if works else None
    same = above is not None and job.employer is not None and above.name == job.employer.value
    heads = (
        job.employer is not None
        and job.position is None
        and not job.entry.body
        and following is not None
        and following.employer is None
    )
    # A year of parental leave between two jobs was at neither employer.
    at_none = job.position is not None and is_break(job.position.text)
    if above is None or at_none or not (same or (job.employer is None and above.name)):
        above = Work()
        works.append(above)
        _note_employer(above, job, ledger)
    elif same and job.employer is not None:
        ledger.add(f"{above.id}/name", job.employer, job.sure_employer)
        if job.place is not None and job.place.value == above.location:
            ledger.add(f"{above.id}/location", job.place, 0.8)
    if heads:
        # The period of the whole stay; each role below states its own.
        if job.entry.period and job.entry.period.is_range:
            ledger.skip(job.entry.period.whole)
        return
    above.roles.append(_read_role(job, ledger))


def _see_break(job: Job, ledger: Ledger) -> None:
    """Take `Career break – raising two children` for what it is: time at no employer."""
    named = [one for one in (job.position, job.employer) if one is not None]
    away = [one for one in named if is_break(one.text)]
    if not away:
        return
    beside = [one for one in (*named, job.place, *job.spare) if one is not None]
    first, last = (pick(beside, key=lambda one: one.start) for pick in (min, max))
    whole = Piece(first.start, last.end, ledger.source.text[first.start : last.end])
    if whole.text.count("(") > whole.text.count(")"):
        whole = Piece(whole.start, whole.end + 1, ledger.source.text[whole.start : whole.end + 1])
    if "\n" not in whole.text and "\t" not in whole.text and not _dated_inside(job, whole):
        job.position, job.employer, job.place, job.spare = whole, None, None, []
    elif job.position is None:
        job.position, job.employer = job.employer, None


def _dated_inside(job: Job, whole: Piece) -> bool:
    period = job.entry.period
    return period is not None and whole.start <= period.piece.start < whole.end


def _note_employer(work: Work, job: Job, ledger: Ledger) -> None:
    if job.employer is not None:
        work.name = job.employer.value
        ledger.note(f"{work.id}/name", job.employer, job.sure_employer)
    if job.place is not None:
        work.location = job.place.value
        ledger.note(f"{work.id}/location", job.place, 0.8 if is_place(job.place.text) else 0.55)
    if job.url is not None:
        work.url = job.url.value
        ledger.note(f"{work.id}/url", job.url, 0.9)
    if job.spare:
        work.description = joined(job.spare)
        ledger.note(f"{work.id}/description", job.spare, 0.4)


def _read_role(job: Job, ledger: Ledger) -> Role:
    role = Role()
    if job.position is not None:
        role.position = job.position.value
        ledger.note(f"{role.id}/position", job.position, job.sure_position)
    if job.entry.period:
        note_period(role, job.entry.period, ledger)
    note_body(role, job.entry.body, ledger)
    return role


def note_period(item: Role | Volunteer, period: Period, ledger: Ledger) -> None:
    """Set an item's dates. A single date says when it ended, and it began no later."""
    item.start_date = period.start or (period.end if not period.is_range else None)
    item.end_date = period.end
    ledger.skip(period.whole)
    for name, value in (("startDate", item.start_date), ("endDate", item.end_date)):
        if value:
            ledger.note(f"{item.id}/{name}", period.piece, period.confidence)
    if isinstance(item, Role):
        item.current = period.current
        if period.current:
            ledger.note(f"{item.id}/current", period.piece, period.confidence)


def note_body(item: Role | Volunteer, rows: list[Row], ledger: Ledger) -> None:
    """Set an item's highlights from bullets, and its summary from the text before them."""
    if _are_points(rows):
        rows = [replace(row, is_bullet=True) for row in rows]
    bullets = {row.body.start for row in rows if row.is_bullet}
    first = min(bullets, default=rows[-1].body.end + 1 if rows else 0)
    summary: list[Piece] = []
    for pieces in paragraphs(rows):
        if pieces[0].start < first:
            summary += pieces
            continue
        path = f"{item.id}/highlights/{len(item.highlights)}"
        item.highlights.append(joined(pieces))
        ledger.note(path, pieces, 0.96 if pieces[0].start in bullets else 0.75)
    if summary:
        item.summary = joined(summary)
        ledger.note(f"{item.id}/summary", summary, 0.8)


def _are_points(rows: list[Row]) -> bool:
    """Tell points without a sign from prose: each has a line to itself, and none is a sentence."""
    return len(rows) > 1 and all(
        not (row.is_bullet or row.more or row.full or row.text[0].islower())
        and not row.text.endswith((".", ":", ",", "。"))
        for row in rows
    )


def read_volunteer(rows: list[Row], ledger: Ledger) -> tuple[list[Volunteer], list[Row]]:
    """Return unpaid work, read as jobs are; and the rows before the first entry."""
    intro, entries = split_entries(rows, names_below=False)
    found: list[Volunteer] = []
    for job in _decide(entries, ledger):
        item = Volunteer()
        if job.employer is not None:
            item.organization = job.employer.value
            ledger.note(f"{item.id}/organization", job.employer, job.sure_employer)
        if job.position is not None:
            item.position = job.position.value
            ledger.note(f"{item.id}/position", job.position, job.sure_position)
        if job.entry.period:
            note_period(item, job.entry.period, ledger)
        note_body(item, job.entry.body, ledger)
        found.append(item)
    return found, intro
