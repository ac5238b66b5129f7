"""Sending mail: SMTP, or nothing but the outbox when no server is configured."""

from dataclasses import dataclass
from email.message import EmailMessage
from typing import Literal, Protocol

import aiosmtplib


class MailNotSent(Exception):
    """The mail server did not take the message."""


class Mailer(Protocol):
    """Something that hands a message to the world."""

    async def send(self, message: EmailMessage) -> None:
        """Send `message`. Raises MailNotSent."""


class OutboxMailer:
    """Sends nothing: in development the stored mails are read at /dev/mail."""

    async def send(self, message: EmailMessage) -> None:
        """Leave the message where it is stored."""


@dataclass(frozen=True)
class SmtpMailer:
    """A real SMTP server."""

    host: str
    port: int
    security: Literal["none", "starttls", "tls"] = "starttls"
    username: str | None = None
    password: str | None = None
    timeout_seconds: float = 20

    async def send(self, message: EmailMessage) -> None:
        """Send `message`. Raises MailNotSent."""
        try:
            await aiosmtplib.send(
                message,
                hostname=self.host,
                port=self.port,
                username=self.username,
                password=self.password,
                use_tls=self.security == "tls",
                start_tls=self.security == "starttls",
                timeout=self.timeout_seconds,
            )
        except (aiosmtplib.SMTPException, OSError) as error:
            raise MailNotSent(str(error)) from error
