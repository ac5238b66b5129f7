"""Read a résumé's file again with a newer reader; corrections are taken over, or it is undone."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.extraction.resume import PARSER
from skillsync.ai.extraction.source import Source
from skillsync.career.document import Document
from skillsync.files import service as files
from skillsync.foundation.background import publish
from skillsync.foundation.refusals import Conflict
from skillsync.resumes import queries
from skillsync.resumes.events import RereadingRequested, ResumeUploaded
from skillsync.resumes.models import (
    READABLE,
    RereadingStatus,
    Resume,
    ResumeCorrection,
    ResumeRereading,
    ResumeStatus,
)
from skillsync.resumes.opened import Review, open_review, show_document
from skillsync.resumes.reader import ReadFile
from skillsync.resumes.review.corrections import Reviewed, read_changes, replay
from skillsync.resumes.review.rereading import reread
from skillsync.resumes.service import ResumeNotReadYet

READ_COLUMNS = (
    "parsed_data",
    "source",
    "not_understood",
    "parsing_confidence",
    "parser_version",
    "processing_time_ms",
)

STUCK_AFTER = timedelta(minutes=5)
"""A file not read for so long, however often it was tried, may be given to a reader once more."""


class ReaderIsNotNewer(Conflict):
    """This résumé was read by the present reader already. There is nothing to gain."""


def is_outdated(parser: str) -> bool:
    """Tell whether our reader has become newer since; what another reader read stays as it is."""
    return parser != PARSER and parser.rpartition(" ")[0] == PARSER.rpartition(" ")[0]


def is_stuck(resume: Resume, waiting: ResumeRereading | None, *, now: datetime) -> bool:
    """Tell whether nothing has come of reading a file for so long that it may be asked for again.

    A reader is tried a few times, over a minute; a disk that is full lasts longer.
    """
    if resume.status in (ResumeStatus.WAITING, ResumeStatus.READING):
        return now - resume.updated_at > STUCK_AFTER
    if waiting is None or waiting.status is not RereadingStatus.WAITING:
        return False
    return now - waiting.requested_at > STUCK_AFTER


async def request_rereading(session: AsyncSession, resume_id: UUID, *, now: datetime) -> Resume:
    """Ask for a résumé's file to be read again. Twice changes nothing."""
    resume = await queries.get_resume(session, resume_id)
    await session.refresh(resume, with_for_update=True)
    waiting = await queries.find_rereading(session, resume_id)
    stuck = is_stuck(resume, waiting, now=now)
    if resume.status is ResumeStatus.UNREADABLE or (stuck and resume.status not in READABLE):
        resume.status = ResumeStatus.WAITING
        resume.problem = ""
        resume.updated_at = now
        await publish(session, ResumeUploaded(resume_id=resume_id))
        return resume
    reading = await queries.find_reading(session, resume_id)
    if resume.status not in READABLE or reading is None:
        raise ResumeNotReadYet
    if not stuck and waiting is not None and waiting.status is RereadingStatus.WAITING:
        return resume
    if not is_outdated(reading.parser_version):
        raise ReaderIsNotNewer
    await session.merge(
        ResumeRereading(
            resume_id=resume_id,
            status=RereadingStatus.WAITING,
            problem="",
            differences=[],
            earlier=None,
            requested_at=now,
        )
    )
    await publish(session, RereadingRequested(resume_id=resume_id))
    return resume


async def finish_rereading(session: AsyncSession, resume_id: UUID, read: ReadFile) -> None:
    """Take a newer reading over, with the corrections. A second run changes nothing."""
    if await queries.lock_resume(session, resume_id) is None:
        return
    waiting = await queries.find_rereading(session, resume_id)
    if waiting is None or waiting.status is not RereadingStatus.WAITING:
        return
    review = await open_review(session, resume_id)
    if read.problem or read.document is None or read.source is None or review.reading is None:
        waiting.status = RereadingStatus.FAILED
        waiting.problem = read.problem
        return
    found = reread(
        review.read,
        review.source.text if review.source else "",
        Document.model_validate(read.document),
        Source.from_json(read.source).text,
        [read_changes(row.changes) for row in review.applied],
    )
    waiting.status = RereadingStatus.DONE
    waiting.earlier = _earlier(review) | {"corrections_after": len(found.corrections)}
    waiting.differences = [one.model_dump(mode="json") for one in found.differences]
    review.reading.parsed_data = found.reading.to_json()
    review.reading.source = read.source
    review.reading.not_understood = read.not_understood or []
    review.reading.parsing_confidence = read.confidence
    review.reading.parser_version = read.parser
    review.reading.processing_time_ms = read.took_ms
    file = await files.get_file(session, review.resume.file_id)
    file.pages = len(read.pages or [])
    last = review.applied[-1].made_at if review.applied else waiting.requested_at
    rows = [(changes, last) for changes in found.corrections]
    await _replace_corrections(
        session, resume_id, [([c.to_json() for c in changes], at) for changes, at in rows]
    )
    changes = [change for one in found.corrections for change in one]
    after = replay(Reviewed(found.reading), changes)
    if found.differences:
        # The person stood by what was read before, and now it says something else.
        review.resume.status = ResumeStatus.READ
        review.resume.confirmed_at = None
    await show_document(session, review.resume, after.document)


async def _replace_corrections(
    session: AsyncSession, resume_id: UUID, rows: list[tuple[list[dict[str, Any]], datetime]]
) -> None:
    await session.execute(delete(ResumeCorrection).where(ResumeCorrection.resume_id == resume_id))
    for number, (changes, made_at) in enumerate(rows, start=1):
        session.add(
            ResumeCorrection(resume_id=resume_id, number=number, changes=changes, made_at=made_at)
        )
    await session.flush()


def _earlier(review: Review) -> dict[str, Any]:
    """Return what is there before a newer reading is taken over, to go back to."""
    confirmed_at = review.resume.confirmed_at
    return {
        "reading": {name: getattr(review.reading, name) for name in READ_COLUMNS},
        "corrections": [[row.changes, row.made_at.isoformat()] for row in review.applied],
        "document": review.resume.document,
        "status": review.resume.status,
        "confirmed_at": confirmed_at.isoformat() if confirmed_at else None,
    }


async def take_back(session: AsyncSession, review: Review) -> None:
    """Return to the reading there was before, with its corrections."""
    if review.rereading is None or review.rereading.earlier is None:
        return
    earlier = review.rereading.earlier
    for name in READ_COLUMNS:
        setattr(review.reading, name, earlier["reading"][name])
    rows = [(changes, datetime.fromisoformat(at)) for changes, at in earlier["corrections"]]
    await _replace_corrections(session, review.resume.id, rows)
    review.resume.status = ResumeStatus(earlier["status"])
    at = earlier["confirmed_at"]
    review.resume.confirmed_at = datetime.fromisoformat(at) if at else None
    await session.delete(review.rereading)
    await show_document(session, review.resume, Document.model_validate(earlier["document"]))


async def dismiss_rereading(session: AsyncSession, resume_id: UUID) -> None:
    """Put away what a newer reader changed. It cannot be undone then."""
    await queries.get_resume(session, resume_id)
    found = await queries.find_rereading(session, resume_id)
    if found is not None and found.status is not RereadingStatus.WAITING:
        await session.delete(found)
        await session.flush()
