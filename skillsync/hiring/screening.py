"""Read and score applications: the organization's side, run by workers as the system."""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.accounts import queries as accounts
from skillsync.ai.extraction.source import seen_text_of
from skillsync.career.document import Document
from skillsync.files import service as files
from skillsync.files.content import Upload
from skillsync.foundation.background import publish
from skillsync.hiring import queries
from skillsync.hiring.events import CandidateKnown, ScoreOutdated
from skillsync.hiring.models import Application, Candidate, Score, Screening, ScreeningStatus
from skillsync.hiring.service import new_screening
from skillsync.jobs import queries as jobs
from skillsync.jobs.service import load_criteria
from skillsync.matching.scorer import Pair, Scored
from skillsync.matching.service import model_words
from skillsync.resumes.reader import ReadFile

REPLACED = "This person has applied themselves since; see their own application."
SAME_PERSON = "This person has applied to this posting already; see their other application."


class ToScreen(NamedTuple):
    """What a worker needs to screen an application."""

    file_id: UUID | None
    file_name: str
    document: dict[str, Any] | None
    needs_reading: bool
    needs_copy: bool
    organization_id: UUID


async def begin_screening(session: AsyncSession, application_id: UUID) -> ToScreen | None:
    """Take an application for screening; None when it is gone or has been screened."""
    application = await session.get(Application, application_id, with_for_update=True)
    if application is None:
        return None
    screening = await queries.lock_screening(session, application_id)
    if screening is None:
        screening = new_screening(application, file_id=None)
        session.add(screening)
    if screening.status in (ScreeningStatus.SCORED, ScreeningStatus.NOT_SCORED):
        return None
    screening.status = ScreeningStatus.READING
    await session.flush()
    return ToScreen(
        file_id=application.file_id,
        file_name=application.file_name,
        document=application.document,
        needs_reading=application.document is None,
        needs_copy=screening.file_id is None and application.file_id is not None,
        organization_id=application.organization_id,
    )


async def keep_copy(
    session: AsyncSession, application_id: UUID, file_id: UUID, upload: Upload, *, pages: int
) -> None:
    """Give the organization its own copy of the applicant's file: they may delete theirs."""
    screening = await queries.lock_screening(session, application_id)
    if screening is None or screening.file_id is not None:
        return
    file = await files.add_file(session, file_id, upload, organization_id=screening.organization_id)
    file.pages = pages
    screening.file_id = file_id


async def remember_reading(session: AsyncSession, application_id: UUID, read: ReadFile) -> bool:
    """Keep what was read in a received file; tell whether there is something to score."""
    application = await session.get(Application, application_id, with_for_update=True)
    screening = await queries.lock_screening(session, application_id)
    if application is None or screening is None:
        return False
    if read.document is None:
        screening.status = ScreeningStatus.NOT_SCORED
        screening.problem = read.problem
        return False
    application.document = read.document
    application.original = read.source
    application.parser_version = read.parser
    if application.file_id is not None:
        file = await files.get_file(session, application.file_id)
        file.pages = len(read.pages or [])
    return True


async def begin_scoring(session: AsyncSession, application_id: UUID, *, today: date) -> Pair | None:
    """Connect an application with its candidate and take it for scoring."""
    application = await session.get(Application, application_id, with_for_update=True)
    screening = await queries.lock_screening(session, application_id)
    if application is None or screening is None or application.document is None:
        return None
    if screening.candidate_id is None and not await _connect(session, application, screening):
        screening.status = ScreeningStatus.NOT_SCORED
        screening.problem = SAME_PERSON
        return None
    if screening.candidate_id is not None:
        await publish(session, CandidateKnown(candidate_id=screening.candidate_id))
    screening.status = ScreeningStatus.SCORING
    posting = await jobs.get_posting(session, application.posting_id)
    criteria = await load_criteria(session, posting.id)
    return Pair(
        document=application.document,
        text=seen_text_of(application.original) if application.original else "",
        posting_text=posting.full_text(),
        posting_location=posting.location,
        is_remote=posting.is_remote,
        criteria=criteria.model_dump(),
        today=today,
    )


async def _connect(session: AsyncSession, application: Application, screening: Screening) -> bool:
    """Find or make the candidate; False when they have an application to this posting already.

    Somebody who applies is known by their account and its proven address; an address that only
    stands in a résumé proves nothing and connects nobody's account. Their own application takes
    the place of a file that reached the organization by another way.
    """
    candidate = await _candidate_of(session, application)
    found = await session.execute(
        select(Screening, Application)
        .join(Application, Application.id == Screening.application_id)
        .where(
            Screening.posting_id == application.posting_id,
            Screening.candidate_id == candidate.id,
        )
    )
    other = found.one_or_none()
    if other is not None:
        if application.applicant_id is None or other[1].applicant_id is not None:
            return False
        received: Screening = other[0]
        received.candidate_id = None
        received.status = ScreeningStatus.NOT_SCORED
        received.overall = None
        received.problem = REPLACED
        await session.flush()
    screening.candidate_id = candidate.id
    return True


async def _candidate_of(session: AsyncSession, application: Application) -> Candidate:
    organization_id = application.organization_id
    document = Document.model_validate(application.document)
    email: str | None = document.basics.email.strip() or None
    candidate = None
    if application.applicant_id is not None:
        email = (await accounts.get_user(session, application.applicant_id)).email
        candidate = await queries.find_candidate_of_user(
            session, organization_id=organization_id, user_id=application.applicant_id
        )
    if candidate is None and email is not None:
        candidate = await queries.find_candidate_by_email(
            session, organization_id=organization_id, email=email
        )
    if candidate is None:
        candidate = _new_candidate(application, document, email)
        session.add(candidate)
        await session.flush()
    if application.applicant_id is not None and candidate.user_id is None:
        candidate.user_id = application.applicant_id
    return candidate


def _new_candidate(application: Application, document: Document, email: str | None) -> Candidate:
    basics = document.basics
    place = basics.location
    latest = next((work for work in document.work if work.roles), None)
    return Candidate(
        organization_id=application.organization_id,
        user_id=application.applicant_id,
        name=(basics.name or application.file_name)[:200],
        email=email,
        phone=basics.phone[:60],
        location=(place.text or ", ".join(filter(None, (place.city, place.region))))[:200],
        current_title=((latest.roles[0].position if latest else "") or basics.label)[:200],
        current_company=(latest.name if latest else "")[:200],
    )


async def remember_score(session: AsyncSession, application_id: UUID, scored: Scored) -> None:
    """Keep a score, or why there is none. A second run changes nothing."""
    screening = await queries.lock_screening(session, application_id)
    if screening is None or screening.status is not ScreeningStatus.SCORING:
        return
    if scored.score is None:
        screening.status = ScreeningStatus.NOT_SCORED
        screening.problem = scored.problem
        screening.overall = None
        return
    screening.status = ScreeningStatus.SCORED
    screening.problem = ""
    screening.overall = scored.score["overall"]
    session.add(_score_row(screening, scored.score))


def _score_row(screening: Screening, score: dict[str, Any]) -> Score:
    rows = score["requirements"]
    return Score(
        application_id=screening.application_id,
        organization_id=screening.organization_id,
        overall_score=score["overall"],
        skills_score=score["skills"],
        experience_score=score["experience"],
        education_score=score["education"],
        location_score=score["location"],
        confidence_level=score["confidence"],
        ai_summary=score["summary"],
        requirements_met=sum(row["status"] == "met" for row in rows),
        requirements_total=len(rows),
        score=score,
        bias_flags=score["bias_flags"],
        model_version=model_words(score["model"]),
        processing_time_ms=score["took_ms"],
    )


async def remember_vector(
    session: AsyncSession, application_id: UUID, vector: list[float], *, model: str
) -> None:
    """Keep the vector that candidate search uses."""
    screening = await queries.lock_screening(session, application_id)
    if screening is not None:
        screening.vector = vector
        screening.vector_model = model


async def add_screened(
    session: AsyncSession, application: Application, scored: Scored, *, file_id: UUID
) -> None:
    """Add the organization's side of an application that was read and scored elsewhere."""
    row = new_screening(application, file_id=file_id)
    session.add(row)
    await session.flush()
    if application.document is None or not await _connect(session, application, row):
        row.status = ScreeningStatus.NOT_SCORED
        row.problem = scored.problem or SAME_PERSON
        return
    row.status = ScreeningStatus.SCORING
    await remember_score(session, application.id, scored)


async def outdate_scores(session: AsyncSession, posting_id: UUID) -> None:
    """Have every application to a posting scored anew: its words or criteria changed."""
    for application_id in await queries.list_ids_of_posting(session, posting_id):
        screening = await queries.lock_screening(session, application_id)
        if screening is not None:
            await score_again(session, screening)


async def score_again(session: AsyncSession, screening: Screening) -> None:
    """Have an application of a known candidate scored by today's reader, posting and criteria."""
    if screening.candidate_id is not None:
        screening.status = ScreeningStatus.WAITING
        await session.flush()
        await publish(session, ScoreOutdated(application_id=screening.application_id))
