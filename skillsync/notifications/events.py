"""Facts about messages."""

from uuid import UUID

from skillsync.foundation.background import Event


class MailQueued(Event):
    """A mail waits to be sent."""

    mail_id: UUID
