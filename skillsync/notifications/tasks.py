"""Send queued mails."""

from email.message import EmailMessage

from skillsync.foundation.background import on
from skillsync.foundation.database import Actor
from skillsync.foundation.mailer import MailNotSent
from skillsync.foundation.tools import Tools
from skillsync.notifications import service
from skillsync.notifications.events import MailQueued
from skillsync.notifications.models import Mail


class MailDelayed(Exception):
    """The mail server did not take the mail; the queue tries again later."""


@on(MailQueued, queue="mail")
async def send_mail(tools: Tools, event: MailQueued) -> None:
    """Send one mail. The row stays locked meanwhile, so two workers never send it twice."""
    problem: str | None = None
    async with tools.database.transaction(Actor.system()) as session:
        mail = await service.claim_mail(session, event.mail_id)
        if mail is None:
            return
        try:
            await tools.mailer.send(compose(mail, sender=tools.mail_from))
        except MailNotSent as error:
            problem = str(error)
            service.mark_failed(mail, problem)
        else:
            service.mark_sent(mail, now=tools.now(), keep_body=tools.keeps_sent_mail)
    if problem is not None:
        raise MailDelayed(problem)


def compose(mail: Mail, *, sender: str) -> EmailMessage:
    """Return a mail as an Internet message (RFC 5322)."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = mail.recipient
    message["Subject"] = mail.subject
    # The row's id, so that a repeated hand-over is recognised as the same message.
    message["Message-ID"] = f"<{mail.id}@{sender.rpartition('@')[2].rstrip('>')}>"
    message.set_content(mail.body_text)
    return message
