"""Mails."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped

from skillsync.foundation.database import Base, Identified, Timestamped


class MailStatus(StrEnum):
    """How far a mail has come."""

    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"


class Mail(Identified, Timestamped, Base):
    """One message to one address. Its text, which may hold a secret link, is dropped once sent."""

    __tablename__ = "mails"

    recipient: Mapped[str]
    subject: Mapped[str]
    body_text: Mapped[str]
    status: Mapped[MailStatus]
    problem: Mapped[str]
    sent_at: Mapped[datetime | None]
