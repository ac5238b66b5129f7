"""Facts about accounts."""

from uuid import UUID

from skillsync.foundation.background import Event


class PasswordForgotten(Event):
    """Somebody asks for a new password. It carries the address: there may be no account."""

    request_id: UUID
    email: str
