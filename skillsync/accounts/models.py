"""Accounts."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from skillsync.foundation.database import Base, Identified, Timestamped


class User(Identified, Timestamped, Base):
    """A person. The name is one field, as the person writes it: not everyone has two."""

    __tablename__ = "users"

    email: Mapped[str]
    name: Mapped[str]
    seeks: Mapped[bool]
    recruits: Mapped[bool]
    is_admin: Mapped[bool] = mapped_column(default=False)
    is_active: Mapped[bool] = mapped_column(default=True)
    email_verified_at: Mapped[datetime | None]
    last_login_at: Mapped[datetime | None]


class UserCredential(Base):
    """A person's password hash, apart from the person: no policy shows it to anyone."""

    __tablename__ = "user_credentials"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"), primary_key=True)
    password_hash: Mapped[str]
    changed_at: Mapped[datetime]


class SessionKind(StrEnum):
    """What a session is for."""

    PAGE = "page"
    API = "api"


class UserSession(Identified, Base):
    """A place where a person is signed in: a browser (cookie) or a program (refresh token).

    `token_hash` is the hash of the present secret. An API session's secret changes with every
    refresh; an old one shown again means a copy is about, and the session ends.
    """

    __tablename__ = "user_sessions"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"))
    kind: Mapped[SessionKind]
    # Loaded by name only: no policy shows it to its person.
    token_hash: Mapped[bytes] = mapped_column(deferred=True)
    # No foreign key: organizations stand on a higher floor. Membership is checked on every request.
    organization_id: Mapped[UUID | None]
    user_agent: Mapped[str]
    ip_address: Mapped[str]
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class TokenPurpose(StrEnum):
    """What a one-time token allows."""

    VERIFY_EMAIL = "verify_email"
    RESET_PASSWORD = "reset_password"  # noqa: S105 - a purpose, not a password


class OneTimeToken(Identified, Base):
    """A secret sent by mail, kept as a hash, good once and for a while."""

    __tablename__ = "one_time_tokens"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"))
    purpose: Mapped[TokenPurpose]
    token_hash: Mapped[bytes]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    # What the link confirms: the name, sides and password hash of the sign-up that asked for it.
    registration: Mapped[dict[str, Any] | None]
