"""Organizations, members, invitations."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from skillsync.foundation.database import Base, Identified, Timestamped


class Role(StrEnum):
    """What a member may do in their organization."""

    ADMIN = "admin"
    HR_MANAGER = "hr_manager"
    RECRUITER = "recruiter"
    INTERVIEWER = "interviewer"
    VIEWER = "viewer"


class Organization(Identified, Timestamped, Base):
    """An employer. Public: applicants read it beside a posting."""

    __tablename__ = "organizations"

    name: Mapped[str]
    slug: Mapped[str]
    description: Mapped[str]
    website: Mapped[str]
    hiring_capacity: Mapped[int | None]
    recruitment_focus: Mapped[list[str]]
    asks_self_report: Mapped[bool] = mapped_column(default=False)
    verified: Mapped[bool] = mapped_column(default=False)
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id"))


class Member(Base):
    """A person's place in an organization."""

    __tablename__ = "members"

    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"), primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"), primary_key=True)
    role: Mapped[Role]
    joined_at: Mapped[datetime]


class Invitation(Identified, Base):
    """An offer of membership to an address. It is accepted by whoever proves the address."""

    __tablename__ = "invitations"

    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"))
    email: Mapped[str]
    role: Mapped[Role]
    invited_by: Mapped[UUID] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
