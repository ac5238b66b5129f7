"""Queue and remember mails."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.foundation.background import publish
from skillsync.notifications.events import MailQueued
from skillsync.notifications.models import Mail, MailStatus


async def queue_mail(session: AsyncSession, *, recipient: str, subject: str, body: str) -> Mail:
    """Queue a mail in this transaction: it is sent if and only if the transaction commits.

    `session` acts as the system: mails belong to nobody who could read them here.
    """
    mail = Mail(
        recipient=recipient,
        subject=subject,
        body_text=body,
        status=MailStatus.QUEUED,
        problem="",
    )
    session.add(mail)
    await session.flush()
    await publish(session, MailQueued(mail_id=mail.id))
    return mail


async def claim_mail(session: AsyncSession, mail_id: UUID) -> Mail | None:
    """Return a mail that still has to be sent, locked; None when it is sent or being sent."""
    found = await session.execute(
        select(Mail)
        .where(Mail.id == mail_id, Mail.status != MailStatus.SENT)
        .with_for_update(skip_locked=True)
    )
    return found.scalar_one_or_none()


def mark_sent(mail: Mail, *, now: datetime, keep_body: bool) -> None:
    """Remember that a mail was handed over; forget its text unless it is to be kept."""
    mail.status = MailStatus.SENT
    mail.sent_at = now
    mail.problem = ""
    if not keep_body:
        mail.body_text = ""


def mark_failed(mail: Mail, problem: str) -> None:
    """Remember why a mail could not be handed over; it will be tried again."""
    mail.status = MailStatus.FAILED
    mail.problem = problem


async def list_mails(session: AsyncSession, *, limit: int = 100) -> list[Mail]:
    """Return the newest mails first."""
    found = await session.execute(select(Mail).order_by(Mail.id.desc()).limit(limit))
    return list(found.scalars())
