"""Read jobs: who employed the person, as what, when and where.

Which of two names is the employer is decided on evidence: words that name jobs, words that name
organisations, and the order the rest of the section keeps.
"""

from dataclasses import dataclass, field

from skillsync.ai.extraction.dates import Period
from skillsync.ai.extraction.entries import (
    Chunk,
    Entry,
    read_chunks,
    split_entries,
    take_places,
)
from skillsync.ai.extraction.judging import (
    is_place,
    is_surely_place,
    organization_score,
    title_score,
)
from skillsync.ai.extraction.pieces import Ledger, Piece, joined
from skillsync.ai.extraction.rows import Row, paragraphs
from skillsync.career.document import Role, Volunteer, Work

CLEAR = 0.8


@dataclass(slots=True)
class Job:
    """What an entry says before it becomes a work item."""

    entry: Entry
    position: Piece | None = None
    employer: Piece | None = None
    place: Piece | None = None
    sure: float = 0.5
    spare: list[Piece] = field(default_factory=list)


def read_work(rows: list[Row], ledger: Ledger) -> tuple[list[Work], list[Row]]:
    """Return the jobs, and the rows before the first one."""
    intro, entries = split_entries(rows)
    jobs = _decide(entries)
    works: list[Work] = []
    for number, job in enumerate(jobs):
        following = jobs[number + 1] if number + 1 < len(jobs) else None
        _add(job, following, works, ledger)
    return works, intro


def _lean(first: Piece, second: Piece) -> float:
    """Return how much the evidence speaks for `first` being the position (below 0: employer)."""
    forward = title_score(first.text) + organization_score(second.text)
    backward = organization_score(first.text) + title_score(second.text)
    return forward - backward


def _decide(entries: list[Entry]) -> list[Job]:
    prepared = [_prepare(entry) for entry in entries]
    leans = [_lean(chunks[0].piece, chunks[1].piece) for _, chunks in prepared if len(chunks) >= 2]
    usual = sum(max(min(lean, 1.5), -1.5) for lean in leans)
    for job, chunks in prepared:
        _name(job, chunks, usual)
    return [job for job, _ in prepared]


def _prepare(entry: Entry) -> tuple[Job, list[Chunk]]:
    """Return the chunks that name position and employer, places taken out."""
    job = Job(entry)
    chunks: list[Chunk] = []
    read = read_chunks(entry.head, entry.period)
    names = sum(not is_place(chunk.piece.text) for chunk in read)
    for chunk in read:
        text = chunk.piece.text
        clear = max(title_score(text), organization_score(text)) >= 1
        fits = is_place(text) if names >= 2 else is_surely_place(text)
        if fits and not clear and job.place is None:
            job.place = chunk.piece
            continue
        place = take_places(chunk)
        if place is not None:
            job.place = job.place or place
        chunks.append(chunk)
    if len(chunks) == 1 and len(chunks[0].parts) > 1:
        chunks = _split_best(chunks[0])
    if len(chunks) > 2:
        chunks, job.spare = _two_best(chunks)
    return job, chunks


def _split_best(chunk: Chunk) -> list[Chunk]:
    """Split `Title, Employer` or `Employer, Title` at the comma with the most evidence."""
    best, best_score, parts = 0, 0.45, chunk.parts
    for cut in range(1, len(parts)):
        left = Chunk(parts[:cut], chunk.row, whole=chunk.whole)
        right = Chunk(parts[cut:], chunk.row, whole=chunk.whole)
        lean = _lean(left.piece, right.piece)
        # `Operator, Night Team, Acme Ltd`: the employer begins with the part that sounds like one.
        begins = lean > 0 and organization_score(parts[cut].text) >= 1
        score = abs(lean) - 0.1 * cut + (0.4 if begins else 0.0)
        if score > best_score:
            best, best_score = cut, score
    if not best:
        return [chunk]
    return [
        Chunk(parts[:best], chunk.row, whole=chunk.whole),
        Chunk(parts[best:], chunk.row, whole=chunk.whole),
    ]


def _two_best(chunks: list[Chunk]) -> tuple[list[Chunk], list[Piece]]:
    """Keep the clearest title and the clearest other name, in the order they stand."""
    title = max(chunks, key=lambda one: title_score(one.piece.text) - 0.01 * chunks.index(one))
    others = [one for one in chunks if one is not title]
    named = max(
        others,
        key=lambda one: (
            organization_score(one.piece.text) + one.after_at - 0.01 * others.index(one)
        ),
    )
    kept = [one for one in chunks if one is title or one is named]
    return kept, [one.piece for one in chunks if one not in kept]


def _name(job: Job, chunks: list[Chunk], usual: float) -> None:
    if len(chunks) == 1:
        _name_one(job, chunks[0].piece)
    elif chunks:
        first, second = chunks
        lean = _lean(first.piece, second.piece)
        if second.after_at:
            lean = 2.0
        title_first = lean > 0 if abs(lean) >= CLEAR or not usual else usual > 0
        title, employer = (first, second) if title_first else (second, first)
        job.position = title.piece
        job.employer = _without_unknown_place(employer, job)
        agrees = (lean > 0) == title_first
        job.sure = 0.6 + 0.2 * min(abs(lean), 1.5) if agrees else 0.5
    if job.place is None and job.spare:
        short = [one for one in job.spare if len(one.text.split()) <= 3 and one.text[0].isupper()]
        if short:
            job.place = short[0]
            job.spare.remove(short[0])


def _name_one(job: Job, piece: Piece) -> None:
    title, organization = title_score(piece.text), organization_score(piece.text)
    job.sure = 0.5 + 0.2 * min(abs(title - organization), 1.5)
    if title >= organization and title > 0:
        job.position = piece
    else:
        job.employer = piece


def _without_unknown_place(chunk: Chunk, job: Job) -> Piece:
    """Take `Smalltown` off `Acme, Smalltown`: a town nobody listed still stands last."""
    last = chunk.parts[-1]
    unnamed = organization_score(last.text) == 0 and title_score(last.text) < 1
    if job.place is None and len(chunk.parts) > 1 and unnamed and len(last.text.split()) <= 3:
        job.place = chunk.parts.pop()
    return chunk.piece


def _add(job: Job, following: Job | None, works: list[Work], ledger: Ledger) -> None:
    """Add a job: as a role of the employer above when it names none, else as a new employer."""
    above = works[-1] if works else None
    same = above is not None and job.employer is not None and above.name == job.employer.value
    heads = (
        job.position is None
        and not job.entry.body
        and following is not None
        and following.employer is None
    )
    if above is None or not (same or (job.employer is None and above.name)):
        above = Work()
        works.append(above)
        _note_employer(above, job, ledger)
    elif same and job.employer is not None:
        ledger.add(f"{above.id}/name", job.employer, job.sure)
        if job.place is not None and job.place.value == above.location:
            ledger.add(f"{above.id}/location", job.place, 0.8)
    if heads:
        # The period of the whole stay; each role below states its own.
        if job.entry.period and job.entry.period.is_range:
            ledger.skip(job.entry.period.whole)
        return
    above.roles.append(_read_role(job, ledger))


def _note_employer(work: Work, job: Job, ledger: Ledger) -> None:
    if job.employer is not None:
        work.name = job.employer.value
        ledger.note(f"{work.id}/name", job.employer, job.sure)
    if job.place is not None:
        work.location = job.place.value
        ledger.note(f"{work.id}/location", job.place, 0.8 if is_place(job.place.text) else 0.55)
    if job.spare:
        work.description = joined(job.spare)
        ledger.note(f"{work.id}/description", job.spare, 0.4)


def _read_role(job: Job, ledger: Ledger) -> Role:
    role = Role()
    if job.position is not None:
        role.position = job.position.value
        ledger.note(f"{role.id}/position", job.position, job.sure)
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
    bullets = {row.body.start for row in rows if row.is_bullet}
    first = min(bullets, default=rows[-1].body.end + 1 if rows else 0)
    summary: list[Piece] = []
    for pieces in paragraphs(rows):
        if pieces[0].start < first:
            summary += pieces
            continue
        path = f"{item.id}/highlights/{len(item.highlights)}"
        item.highlights.append(joined(pieces))
        ledger.note(path, pieces, 0.9 if pieces[0].start in bullets else 0.6)
    if summary:
        item.summary = joined(summary)
        ledger.note(f"{item.id}/summary", summary, 0.8)


def read_volunteer(rows: list[Row], ledger: Ledger) -> tuple[list[Volunteer], list[Row]]:
    """Return unpaid work, read as jobs are; and the rows before the first entry."""
    intro, entries = split_entries(rows)
    found: list[Volunteer] = []
    for job in _decide(entries):
        item = Volunteer()
        if job.employer is not None:
            item.organization = job.employer.value
            ledger.note(f"{item.id}/organization", job.employer, job.sure)
        if job.position is not None:
            item.position = job.position.value
            ledger.note(f"{item.id}/position", job.position, job.sure)
        if job.entry.period:
            note_period(item, job.entry.period, ledger)
        note_body(item, job.entry.body, ledger)
        found.append(item)
    return found, intro
