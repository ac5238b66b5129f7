"""Objections to a score: raised and taken back by the applicant, answered by the organization."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.accounts import queries as accounts
from skillsync.employers import queries as employers
from skillsync.foundation.background import publish
from skillsync.foundation.refusals import Conflict
from skillsync.foundation.translations import gettext
from skillsync.hiring import queries, rules
from skillsync.hiring.events import ObjectionAnswered, ObjectionRaised
from skillsync.hiring.models import Objection, ObjectionStatus
from skillsync.hiring.schemas import ObjectionAnswer, ObjectionDraft
from skillsync.hiring.screening import score_again
from skillsync.hiring.service import OnlyRecruitersDoThis
from skillsync.jobs import queries as jobs
from skillsync.notifications import service as notifications

MOST_TOLD = 20
"""At most so many members are mailed about one objection."""


class AlreadyObjected(Conflict):
    """You have objected to this score already. Take that back before you write another."""


class ObjectionIsClosed(Conflict):
    """This objection was answered or taken back already."""


async def raise_objection(
    session: AsyncSession, application_id: UUID, draft: ObjectionDraft, *, user_id: UUID
) -> Objection:
    """Object to the present score of an application one sent. Raises ScoreNotFound."""
    application = await queries.get_own_application(session, application_id, applicant_id=user_id)
    score = await queries.find_newest_score(session, application_id)
    if score is None:
        raise queries.ScoreNotFound
    objection = Objection(
        application_id=application_id,
        organization_id=application.organization_id,
        score_id=score.id,
        words=draft.words,
        status=ObjectionStatus.OPEN,
        answer="",
    )
    try:
        async with session.begin_nested():
            session.add(objection)
    except IntegrityError as error:
        # Two clicks at once: the unique index lets one of them through.
        raise AlreadyObjected from error
    await publish(session, ObjectionRaised(objection_id=objection.id))
    return objection


async def take_back(
    session: AsyncSession, application_id: UUID, objection_id: UUID, *, user_id: UUID
) -> Objection:
    """Take one's own objection back. Twice changes nothing."""
    await queries.get_own_application(session, application_id, applicant_id=user_id)
    objection = await queries.get_objection(session, objection_id, application_id=application_id)
    if objection.status is ObjectionStatus.WITHDRAWN:
        return objection
    if objection.status is not ObjectionStatus.OPEN:
        raise ObjectionIsClosed
    objection.status = ObjectionStatus.WITHDRAWN
    await session.flush()
    return objection


async def answer_objection(  # noqa: PLR0913 - an answer, and who gives it when
    session: AsyncSession,
    application_id: UUID,
    objection_id: UUID,
    answer: ObjectionAnswer,
    *,
    organization_id: UUID,
    role: str,
    user_id: UUID,
    now: datetime,
) -> Objection:
    """Uphold or decline an objection, with the reason; score the application again if wanted."""
    if not rules.may_answer_objections(role):
        raise OnlyRecruitersDoThis
    received = await queries.get_received(session, application_id, organization_id=organization_id)
    objection = await queries.get_objection(session, objection_id, application_id=application_id)
    if objection.status is not ObjectionStatus.OPEN:
        raise ObjectionIsClosed
    objection.status = ObjectionStatus(answer.verdict)
    objection.answer = answer.reason
    objection.answered_by = user_id
    objection.answered_at = now
    await session.flush()
    await publish(session, ObjectionAnswered(objection_id=objection.id))
    if answer.score_again:
        await score_again(session, received.screening)
    return objection


async def tell_organization(
    session: AsyncSession, objection_id: UUID, *, base_url: str, now: datetime
) -> None:
    """Mail those who may answer. Runs as the system; a second run mails nobody."""
    objection = await queries.lock_objection(session, objection_id)
    if objection is None or objection.objection_told_at is not None:
        return
    objection.objection_told_at = now
    if objection.status is not ObjectionStatus.OPEN:
        return
    application = await queries.get_application(session, objection.application_id)
    posting = await jobs.get_posting(session, application.posting_id)
    people = await employers.list_members(session, objection.organization_id)
    able = [user for member, user in people if rules.may_answer_objections(member.role)]
    # Who wrote the posting knows it best; otherwise everybody who may answer.
    authors = [user for user in able if user.id in (posting.created_by, posting.hiring_manager)]
    for user in (authors or able)[:MOST_TOLD]:
        await notifications.queue_mail(
            session,
            recipient=user.email,
            subject=gettext("Objection to a score: %(title)s") % {"title": posting.title},
            body=gettext(
                "Hello,\n\nan applicant objects to the score of their application as %(title)s. "
                "Read it and answer here:\n\n%(link)s\n"
            )
            % {
                "title": posting.title,
                "link": f"{base_url}/hire/applications/{application.id}#objections",
            },
        )


async def tell_applicant(
    session: AsyncSession, objection_id: UUID, *, base_url: str, now: datetime
) -> None:
    """Mail the applicant that there is an answer. Runs as the system; a second run mails nobody."""
    objection = await queries.lock_objection(session, objection_id)
    if objection is None or objection.answer_told_at is not None or objection.answered_at is None:
        return
    objection.answer_told_at = now
    application = await queries.get_application(session, objection.application_id)
    if application.applicant_id is None:
        return
    user = await accounts.get_user(session, application.applicant_id)
    organization = await employers.get_organization(session, objection.organization_id)
    await notifications.queue_mail(
        session,
        recipient=user.email,
        subject=gettext("%(name)s answered your objection") % {"name": organization.name},
        body=gettext(
            "Hello,\n\n%(name)s answered your objection to the score of your application. "
            "Read the answer here:\n\n%(link)s\n"
        )
        % {
            "name": organization.name,
            "link": f"{base_url}/applications/{application.id}/score#objections",
        },
    )
