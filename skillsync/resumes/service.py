"""Upload, read, correct, confirm, delete."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.scoring.held_skills import HeldSkill, held_skills
from skillsync.ai.scoring.strength import Strength, strength_of
from skillsync.career.document import Document, Part
from skillsync.files import service as files
from skillsync.files.content import Upload
from skillsync.files.models import StoredFile
from skillsync.foundation.background import publish
from skillsync.foundation.database import Actor
from skillsync.foundation.processes import WorkCrashed, WorkTooSlow
from skillsync.foundation.refusals import Conflict, Invalid, TooMany, Unavailable
from skillsync.foundation.tools import Tools
from skillsync.foundation.translations import gettext
from skillsync.resumes import queries
from skillsync.resumes.events import ResumeRead, ResumeUploaded
from skillsync.resumes.models import Resume, ResumeReading, ResumeStatus
from skillsync.resumes.reader import ReadFile


class ResumeNotReadYet(Conflict):
    """This résumé has not been read yet. Please wait a moment."""


class DocumentNotValid(Invalid):
    """This is not a valid career document."""


class DocumentTooLong(Invalid):
    """This résumé is longer than anybody would read. Please shorten the longest field."""


class TooManyWaiting(TooMany):
    """Many of your résumés wait to be read already. Please upload this one a little later."""


class SkillsTookTooLong(Unavailable):
    """Finding the skills of this résumé took too long just now. Please try again in a minute."""


MOST_WAITING = 20
"""Résumés of one person that may wait to be read: nobody fills the queue for all others."""
SKILLS_SECONDS = 30.0
LONGEST_FIELD = 20_000
LONGEST_DOCUMENT = 1_500_000
"""Characters, the places of its fields included."""


def check_length(document: Document) -> None:
    """Refuse a document that only serves to weigh down those who open it."""
    value = document.to_json()
    if len(json.dumps(value)) > LONGEST_DOCUMENT or _longest(value) > LONGEST_FIELD:
        raise DocumentTooLong


def _longest(value: Any) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return max((_longest(one) for one in value.values()), default=0)
    if isinstance(value, list):
        return max((_longest(one) for one in value), default=0)
    return 0


async def upload_resume(
    session: AsyncSession, file_id: UUID, upload: Upload, *, owner_id: UUID
) -> Resume:
    """Add a résumé whose bytes are stored; it is read in the background.

    Raises TooManyWaiting.
    """
    if await queries.count_waiting(session, owner_id=owner_id) >= MOST_WAITING:
        raise TooManyWaiting
    resume = await _add_resume(session, file_id, upload, owner_id=owner_id)
    await publish(session, ResumeUploaded(resume_id=resume.id))
    return resume


async def upload_resume_once(
    session: AsyncSession, file_id: UUID, upload: Upload, *, owner_id: UUID
) -> Resume:
    """Add a résumé as above; a form that was sent twice by one press too many adds one.

    The second time the first one is returned: its `file_id` is not the one that was given, whose
    bytes are to be forgotten. Raises TooManyWaiting.
    """
    await queries.lock_uploads(session, owner_id)
    first = await queries.find_just_uploaded(session, upload, owner_id=owner_id)
    return first or await upload_resume(session, file_id, upload, owner_id=owner_id)


async def add_read_resume(
    session: AsyncSession, file_id: UUID, upload: Upload, read: ReadFile, *, owner_id: UUID
) -> Resume:
    """Add a résumé that was read while its person waited."""
    resume = await _add_resume(session, file_id, upload, owner_id=owner_id)
    await remember_reading(session, resume.id, read)
    return resume


async def _add_resume(
    session: AsyncSession, file_id: UUID, upload: Upload, *, owner_id: UUID
) -> Resume:
    await files.add_file(session, file_id, upload, owner_id=owner_id)
    resume = Resume(
        owner_id=owner_id,
        file_id=file_id,
        name=upload.name,
        status=ResumeStatus.WAITING,
        problem="",
        vector_model="",
    )
    session.add(resume)
    await session.flush()
    return resume


async def begin_reading(session: AsyncSession, resume_id: UUID) -> Resume | None:
    """Take a résumé for reading; None when it is gone or has been read already."""
    resume = await queries.lock_resume(session, resume_id)
    if resume is None or resume.status not in (ResumeStatus.WAITING, ResumeStatus.READING):
        return None
    resume.status = ResumeStatus.READING
    return resume


async def expect_pages(session: AsyncSession, resume_id: UUID, number: int) -> bool:
    """Write down how many pictures are about to be stored, so that deleting forgets them all.

    False when the résumé is gone: nothing is to be stored then.
    """
    resume = await queries.lock_resume(session, resume_id)
    if resume is None:
        return False
    file = await files.get_file(session, resume.file_id)
    file.pages = max(file.pages, number)
    return True


async def remember_reading(session: AsyncSession, resume_id: UUID, read: ReadFile) -> None:
    """Keep what was read in a résumé, or why it could not be. A second run changes nothing."""
    resume = await queries.lock_resume(session, resume_id)
    if resume is None or resume.status not in (ResumeStatus.WAITING, ResumeStatus.READING):
        return
    if read.problem or read.document is None or read.source is None:
        resume.status = ResumeStatus.UNREADABLE
        resume.problem = read.problem
        return
    resume.status = ResumeStatus.READ
    resume.document = read.document
    file = await files.get_file(session, resume.file_id)
    file.pages = len(read.pages or [])
    await session.merge(
        ResumeReading(
            resume_id=resume.id,
            parsed_data=read.document,
            source=read.source,
            not_understood=read.not_understood or [],
            parsing_confidence=read.confidence,
            parser_version=read.parser,
            processing_time_ms=read.took_ms,
        )
    )
    await session.flush()
    await publish(session, ResumeRead(resume_id=resume.id))


async def rename_resume(session: AsyncSession, resume_id: UUID, name: str) -> Resume:
    """Give a résumé another name."""
    resume = await queries.get_resume(session, resume_id)
    resume.name = name
    return resume


async def remember_vector(
    session: AsyncSession, resume_id: UUID, vector: list[float], *, model: str
) -> None:
    """Keep the vector that matching searches."""
    resume = await queries.lock_resume(session, resume_id)
    if resume is not None:
        resume.vector = vector
        resume.vector_model = model


async def delete_resume(session: AsyncSession, resume_id: UUID) -> StoredFile:
    """Delete a résumé and what was read in it; return its file, whose bytes are to be forgotten."""
    # A reader that is just done says first how many pictures there are to forget.
    resume = await queries.lock_resume(session, resume_id)
    if resume is None:
        raise queries.ResumeNotFound
    file = await files.get_file(session, resume.file_id)
    await session.execute(delete(ResumeReading).where(ResumeReading.resume_id == resume_id))
    await session.delete(resume)
    await session.flush()
    await session.delete(file)
    return file


async def strength_of_resume(session: AsyncSession, resume_id: UUID) -> Strength:
    """Return how complete a résumé's record is. Raises ResumeNotReadYet."""
    resume = await queries.get_resume(session, resume_id)
    if resume.document is None:
        raise ResumeNotReadYet
    return strength_of(Document.model_validate(resume.document))


async def skills_of_resume(tools: Tools, actor: Actor, resume_id: UUID) -> list[HeldSkill]:
    """Return the skills a résumé states, by the taxonomy's names. Raises ResumeNotReadYet."""
    async with tools.database.transaction(actor) as session:
        resume = await queries.get_resume(session, resume_id)
        reading = await queries.find_reading(session, resume_id)
    if resume.document is None:
        raise ResumeNotReadYet
    version = reading.parser_version if reading else ""
    return await skills_of_document(tools, resume.document, parser_version=version)


async def skills_of_document(
    tools: Tools, document: dict[str, Any], *, parser_version: str
) -> list[HeldSkill]:
    """Return the skills a career states. Raises SkillsTookTooLong."""
    try:
        return await tools.processes.run(
            _held_skills, document, parser_version, tools.now().date(), timeout=SKILLS_SECONDS
        )
    except (WorkTooSlow, WorkCrashed) as error:
        raise SkillsTookTooLong from error


def _held_skills(document: dict[str, Any], version: str, today: date) -> list[HeldSkill]:
    return held_skills(Document.model_validate(document), imported_from=version, today=today)


def read_document(value: dict[str, Any]) -> Document:
    """Return a document that came from outside. Raises DocumentNotValid, naming the fields.

    Every field must be one a document has: whole documents replace what was there, so a misspelt
    name would empty its field.
    """
    try:
        document = Document.model_validate(value)
    except ValidationError as error:
        raise DocumentNotValid(
            errors=[
                {
                    "pointer": "/document/" + "/".join(str(step) for step in found["loc"]),
                    "detail": found["msg"].removeprefix("Value error, "),
                }
                for found in error.errors()
            ]
        ) from error
    unknown = list(islice(_unknown(value, document, "/document"), MOST_UNKNOWN))
    if unknown:
        detail = gettext("There is no such field.")
        raise DocumentNotValid(errors=[{"pointer": one, "detail": detail} for one in unknown])
    return document


MOST_UNKNOWN = 50
"""Unknown fields of one document that are named."""


def _unknown(value: Any, read: Any, pointer: str) -> Iterator[str]:
    """Yield the JSON Pointers of fields of `value` that what was read of it does not have."""
    if isinstance(read, list) and isinstance(value, list):
        for at, (one, part) in enumerate(zip(value, read, strict=False)):
            yield from _unknown(one, part, f"{pointer}/{at}")
    elif isinstance(read, Part) and isinstance(value, dict):
        fields = type(read).model_fields
        names = {name: name for name in fields} | {
            one.alias: name for name, one in fields.items() if one.alias
        }
        for key, one in value.items():
            below = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            if key not in names:
                yield below
            else:
                yield from _unknown(one, getattr(read, names[key]), below)
