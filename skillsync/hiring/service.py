"""Apply, receive, move, withdraw."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.employers import queries as employers
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
    SelfReport,
)
from skillsync.hiring.schemas import ApplicationDraft, SelfReportDraft
from skillsync.jobs import queries as jobs
from skillsync.jobs.models import PostingStatus
from skillsync.jobs.service import get_own_posting
from skillsync.resumes import queries as resumes
from skillsync.resumes.models import READABLE
from skillsync.resumes.service import ResumeNotReadYet
from skillsync.resumes.showing import shown_of


class EmployerDoesNotAsk(NotAllowed):
    """This employer does not ask about sex and ethnicity."""


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
    shown = shown_of(resume.document or {}, reading.source if reading else None, resume.name)
    application = Application(
        organization_id=posting.organization_id,
        posting_id=posting.id,
        applicant_id=user_id,
        status=ApplicationStatus.NEW,
        source=ApplicationSource.DIRECT,
        applied_at=now,
        cover_letter=draft.cover_letter,
        file_id=resume.file_id,
        file_name=shown.file_name,
        document=shown.document,
        original=shown.original,
        parser_version=reading.parser_version if reading else "",
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
    application = await queries.get_own_application(session, application_id, applicant_id=user_id)
    if application.status is ApplicationStatus.WITHDRAWN:
        return application
    if not rules.may_withdraw(application.status):
        raise ApplicationCannotMoveSo
    application.status = ApplicationStatus.WITHDRAWN
    return application


async def report_oneself(
    session: AsyncSession, application_id: UUID, draft: SelfReportDraft, *, user_id: UUID
) -> None:
    """Keep what an applicant says of themselves, or forget it when they take it back."""
    application = await queries.get_own_application(session, application_id, applicant_id=user_id)
    organization = await employers.get_organization(session, application.organization_id)
    report = await queries.find_self_report(session, application_id)
    says_nothing = draft.sex is None and draft.race_ethnicity is None
    if not organization.asks_self_report and not says_nothing:
        raise EmployerDoesNotAsk
    if says_nothing:
        if report is not None:
            await session.delete(report)
    elif report is None:
        session.add(SelfReport(application_id=application_id, **draft.model_dump()))
    else:
        report.sex, report.race_ethnicity = draft.sex, draft.race_ethnicity
    await session.flush()
