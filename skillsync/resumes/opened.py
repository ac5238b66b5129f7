"""A résumé opened for review: what was read, what was corrected, and what that makes of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.extraction.source import Source
from skillsync.career.document import Document, Span
from skillsync.foundation.background import publish
from skillsync.resumes import queries
from skillsync.resumes.events import ResumeRead
from skillsync.resumes.models import (
    READABLE,
    Resume,
    ResumeCorrection,
    ResumeReading,
    ResumeRereading,
)
from skillsync.resumes.review.corrections import Change, Reviewed, read_changes, replay
from skillsync.resumes.review.leftovers import Leftover, leftovers_of
from skillsync.resumes.service import ResumeNotReadYet

SPANS = TypeAdapter(list[Span])


@dataclass
class Review:
    """A résumé under review, with what was read in it and what was corrected since."""

    resume: Resume
    reading: ResumeReading | None
    corrections: list[ResumeCorrection]
    rereading: ResumeRereading | None
    read: Document
    state: Reviewed
    source: Source | None = None
    applied: list[ResumeCorrection] = field(default_factory=list)
    undone: list[ResumeCorrection] = field(default_factory=list)

    @property
    def version(self) -> str:
        """Name what a page shows, so that a page that is out of date is known again."""
        return str(self.applied[-1].id) if self.applied else ""

    def loose(self) -> dict[str, Span]:
        """Return the stretches that no field holds, by the keys forms name them with."""
        return {one.key: one.span for one in self.leftovers()}

    def leftovers(self) -> list[Leftover]:
        """Return what the source says that no field holds."""
        if self.reading is None or self.source is None:
            return []
        spans = SPANS.validate_python(self.reading.not_understood)
        return leftovers_of(self.state, self.read, self.source.text, spans)


async def open_review(session: AsyncSession, resume_id: UUID, *, lock: bool = False) -> Review:
    """Return a résumé's review. Raises ResumeNotFound and ResumeNotReadYet."""
    if lock and await queries.lock_resume(session, resume_id) is None:
        raise queries.ResumeNotFound
    resume = await queries.get_resume(session, resume_id)
    if resume.status not in READABLE or resume.document is None:
        raise ResumeNotReadYet
    reading = await queries.find_reading(session, resume_id)
    rows = await queries.list_corrections(session, resume_id)
    applied = [row for row in rows if not row.undone]
    read = Document.model_validate(reading.parsed_data) if reading else Document()
    # Mostly nothing was corrected yet; no document is changed in place.
    untouched = reading is not None and resume.document == reading.parsed_data
    document = read if untouched else Document.model_validate(resume.document)
    return Review(
        resume,
        reading,
        rows,
        await queries.find_rereading(session, resume_id),
        read,
        Reviewed(document, left_out_by(applied)),
        Source.from_json(reading.source) if reading else None,
        applied,
        [row for row in rows if row.undone],
    )


def left_out_by(rows: Sequence[ResumeCorrection]) -> tuple[Span, ...]:
    """Return the stretches of the source that were left out on purpose."""
    changes = [one for row in rows for one in row.changes if one["op"] in ("leave", "bring")]
    return replay(Reviewed(Document()), read_changes(changes)).left_out


def changes_in(rows: Sequence[ResumeCorrection]) -> list[Change]:
    return [change for row in rows for change in read_changes(row.changes)]


def may_take_back(review: Review) -> bool:
    """Tell whether a newer reading was the last thing that happened."""
    earlier = review.rereading.earlier if review.rereading else None
    return earlier is not None and len(review.applied) <= earlier["corrections_after"]


async def show_document(session: AsyncSession, resume: Resume, document: Document) -> None:
    """Make a document the résumé's, and tell who reacts to it."""
    resume.document = document.to_json()
    await session.flush()
    await publish(session, ResumeRead(resume_id=resume.id))
