"""What comes into and goes out of the employers room."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints, field_validator

from skillsync.employers.models import Role
from skillsync.foundation.schemas import Email, Input, Lines, ShortText, View
from skillsync.foundation.translations import N_


class OrganizationDraft(Input):
    """An organization as a person writes it down."""

    name: ShortText
    description: Annotated[str, StringConstraints(max_length=4000)] = ""
    website: Annotated[str, StringConstraints(max_length=300)] = ""
    hiring_capacity: Annotated[int, Field(ge=0, le=100_000)] | None = None
    recruitment_focus: Lines = []
    asks_self_report: bool = False

    @field_validator("website")
    @classmethod
    def is_a_web_address(cls, value: str) -> str:
        """Refuse anything a browser would not open as a page."""
        if value and not value.lower().startswith(("https://", "http://")):
            raise ValueError(N_("Please write the whole address, starting with https://"))
        return value


class InvitationDraft(Input):
    """Whom to invite, as what."""

    email: Email
    role: Role = Role.RECRUITER


class OrganizationView(View):
    """An organization."""

    id: UUID
    name: str
    slug: str
    description: str
    website: str
    hiring_capacity: int | None
    recruitment_focus: list[str]
    asks_self_report: bool
    verified: bool


class InvitationView(View):
    """An invitation."""

    id: UUID
    email: str
    role: Role
    expires_at: datetime
