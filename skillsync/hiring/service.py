"""Apply, receive, move, withdraw."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.files import service as files
from skillsync.files.content import Upload
from skillsync.foundation.background import publish
from skillsync.foundation.refusals import Conflict, NotAllowed
from skillsync.hiring import queries, rules
from skillsync.hiring.events import ApplicationReceived
from skillsync.hiring.models import (
    Application,
    ApplicationSource,
    ApplicationStatus,
    Screening,
    ScreeningStatus,
)
from skillsync.hiring.schemas import ApplicationDraft
from skillsync.jobs import queries as jobs
from skillsync.jobs.models import PostingStatus
from skillsync.jobs.service import get_own_posting
from skillsync.resumes import queries as resumes
from skillsync.resumes.models import READABLE
from skillsync.resumes.service import ResumeNotReadYet


class AlreadyApplied(Conflict):
    """You have applied to this posting already."""


class OnlyRecruitersDoThis(NotAllowed):
    """Your role in this organization does not allow this."""


class ApplicationCannotMoveSo(Conflict):
    """An application in this status cannot take this step."""


class PostingTakesNoApplications(Conflict):
    """This posting is closed and takes no more applications."""


async def apply(
    session: AsyncSession, draft: ApplicationDraft, *, user_id: UUID, now: datetime
) -> Application:
    """Apply with one's own résumé. What is sent is frozen in the application.

    The organization's side of it (candidate, screening) is made by a reaction: the applicant has
    no rights there.
    """
    posting, _organization = await jobs.get_open_posting(session, draft.posting)
    if await queries.has_applied(session, applicant_id=user_id, posting_id=posting.id):
        raise AlreadyApplied
    resume = await resumes.get_resume(session, draft.resume)
    if resume.status not in READABLE:
        raise ResumeNotReadYet
    reading = await resumes.find_reading(session, resume.id)
    application = Application(
        organization_id=posting.organization_id,
        posting_id=posting.id,
        applicant_id=user_id,
        status=ApplicationStatus.NEW,
        source=ApplicationSource.DIRECT,
        applied_at=now,
        cover_letter=draft.cover_letter,
        file_id=resume.file_id,
        file_name=resume.name,
        document=resume.document,
        original=reading.source if reading else None,
    )
    try:
        async with session.begin_nested():
            session.add(application)
    except IntegrityError as error:
        # Two clicks at once: the unique index lets one of them through.
        raise AlreadyApplied from error
    await publish(session, ApplicationReceived(application_id=application.id))
    return application


async def receive_file(  # noqa: PLR0913 - a file, and who takes it for what
    session: AsyncSession,
    file_id: UUID,
    upload: Upload,
    *,
    posting_id: UUID,
    organization_id: UUID,
    role: str,
    now: datetime,
) -> Application:
    """Take a résumé that reached the organization by another way as an application."""
    if not rules.may_move_applications(role):
        raise OnlyRecruitersDoThis
    posting = await get_own_posting(session, posting_id, organization_id=organization_id)
    if posting.status in (PostingStatus.CLOSED, PostingStatus.CANCELLED):
        raise PostingTakesNoApplications
    await files.add_file(session, file_id, upload, organization_id=organization_id)
    application = Application(
        organization_id=organization_id,
        posting_id=posting.id,
        applicant_id=None,
        status=ApplicationStatus.NEW,
        source=ApplicationSource.OTHER,
        applied_at=now,
        cover_letter="",
        file_id=file_id,
        file_name=upload.name,
        document=None,
        original=None,
    )
    session.add(application)
    await session.flush()
    session.add(new_screening(application, file_id=file_id))
    await session.flush()
    await publish(session, ApplicationReceived(application_id=application.id))
    return application


def new_screening(application: Application, *, file_id: UUID | None) -> Screening:
    """Return the organization's still empty side of an application."""
    return Screening(
        application_id=application.id,
        organization_id=application.organization_id,
        posting_id=application.posting_id,
        file_id=file_id,
        status=ScreeningStatus.WAITING,
        problem="",
        notes="",
        vector_model="",
    )


async def move_application(
    session: AsyncSession,
    application_id: UUID,
    wanted: ApplicationStatus,
    *,
    organization_id: UUID,
    role: str,
) -> Application:
    """Give an application another status. The same one twice changes nothing."""
    if not rules.may_move_applications(role):
        raise OnlyRecruitersDoThis
    received = await queries.get_received(session, application_id, organization_id=organization_id)
    if not rules.may_become(received.application.status, wanted):
        raise ApplicationCannotMoveSo
    received.application.status = wanted
    return received.application


async def note(
    session: AsyncSession, application_id: UUID, notes: str, *, organization_id: UUID, role: str
) -> None:
    """Write the organization's own notes on an application."""
    if not rules.may_move_applications(role):
        raise OnlyRecruitersDoThis
    received = await queries.get_received(session, application_id, organization_id=organization_id)
    received.screening.notes = notes


async def withdraw(session: AsyncSession, application_id: UUID, *, user_id: UUID) -> Application:
    """Take one's own application back. Withdrawing twice changes nothing."""
    application = await queries.get_application(session, application_id)
    if application.applicant_id != user_id:
        raise queries.ApplicationNotFound
    if application.status is ApplicationStatus.WITHDRAWN:
        return application
    if not rules.may_withdraw(application.status):
        raise ApplicationCannotMoveSo
    application.status = ApplicationStatus.WITHDRAWN
    return application
