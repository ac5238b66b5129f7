"""Every SELECT of the accounts room."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer

from skillsync.accounts.models import OneTimeToken, TokenPurpose, User, UserCredential, UserSession
from skillsync.foundation.refusals import NotFound


class UserNotFound(NotFound):
    """This person does not exist."""


class SessionNotFound(NotFound):
    """This session does not exist or has ended."""


async def get_user(session: AsyncSession, user_id: UUID) -> User:
    """Return a person. Raises UserNotFound."""
    user = await session.get(User, user_id)
    if user is None:
        raise UserNotFound
    return user


async def find_user_by_email(session: AsyncSession, email: str) -> User | None:
    """Return the person with an address, whatever its capitals."""
    found = await session.execute(select(User).where(func.lower(User.email) == email.lower()))
    return found.scalar_one_or_none()


async def find_credential(session: AsyncSession, user_id: UUID) -> UserCredential | None:
    """Return a person's password hash."""
    return await session.get(UserCredential, user_id)


async def find_page_session(
    session: AsyncSession, token_hash: bytes, now: datetime
) -> tuple[UserSession, User] | None:
    """Return the live session whose present secret has this hash, with its person."""
    found = await session.execute(
        select(UserSession, User)
        .join(User, User.id == UserSession.user_id)
        .where(UserSession.token_hash == token_hash, *_alive(now))
    )
    row = found.one_or_none()
    return (row[0], row[1]) if row else None


async def find_live_session(
    session: AsyncSession, session_id: UUID, now: datetime
) -> tuple[UserSession, User] | None:
    """Return a live session by id, with its person."""
    found = await session.execute(
        select(UserSession, User)
        .join(User, User.id == UserSession.user_id)
        .where(UserSession.id == session_id, *_alive(now))
    )
    row = found.one_or_none()
    return (row[0], row[1]) if row else None


def _alive(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        UserSession.ended_at.is_(None),
        UserSession.expires_at > now,
        User.is_active.is_(True),
    )


async def lock_session_with_secret(session: AsyncSession, session_id: UUID) -> UserSession | None:
    """Return a session with its secret's hash, locked; None when there is none."""
    found = await session.execute(
        select(UserSession)
        .where(UserSession.id == session_id)
        .options(undefer(UserSession.token_hash))
        .with_for_update()
    )
    return found.scalar_one_or_none()


async def get_own_session(session: AsyncSession, session_id: UUID, *, user_id: UUID) -> UserSession:
    """Return one of a person's live sessions. Raises SessionNotFound."""
    found = await session.get(UserSession, session_id, with_for_update=True)
    if found is None or found.user_id != user_id or found.ended_at is not None:
        raise SessionNotFound
    return found


async def list_sessions(
    session: AsyncSession, *, user_id: UUID, now: datetime
) -> list[UserSession]:
    """Return a person's live sessions, last used first."""
    found = await session.execute(
        select(UserSession)
        .where(
            UserSession.user_id == user_id,
            UserSession.ended_at.is_(None),
            UserSession.expires_at > now,
        )
        .order_by(UserSession.last_seen_at.desc())
    )
    return list(found.scalars())


async def find_token(
    session: AsyncSession, token_hash: bytes, purpose: TokenPurpose, now: datetime
) -> OneTimeToken | None:
    """Return an unused, unexpired token, locked so that two requests cannot both use it."""
    found = await session.execute(
        select(OneTimeToken)
        .where(
            OneTimeToken.token_hash == token_hash,
            OneTimeToken.purpose == purpose,
            OneTimeToken.used_at.is_(None),
            OneTimeToken.expires_at > now,
        )
        .with_for_update()
    )
    return found.scalar_one_or_none()
