"""Sign in, stay signed in, sign out. Runs as the system, but for listing and ending one's own."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.accounts import queries
from skillsync.accounts.models import SessionKind, User, UserSession
from skillsync.accounts.schemas import Credentials, TokenPair
from skillsync.accounts.secrets import (
    ACCESS_TOKEN_LIFE,
    digest,
    issue_access_token,
    new_secret,
    password_matches,
)
from skillsync.foundation.limits import Limits
from skillsync.foundation.refusals import NotSignedIn

PAGE_SESSION_LIFE = timedelta(days=30)
API_SESSION_LIFE = timedelta(days=30)
SEEN_EVERY = timedelta(minutes=5)


class CredentialsNotRight(NotSignedIn):
    """The e-mail address or the password is not right, or the address is not confirmed yet."""


class RefreshTokenNotValid(NotSignedIn):
    """This refresh token is not valid any more. Please sign in again."""


@dataclass(frozen=True)
class Device:
    """Where a request comes from."""

    user_agent: str
    ip_address: str


SIGN_INS_TO_AN_ADDRESS = "10 per 15 minutes"
SIGN_INS_FROM_A_PLACE = "100 per 15 minutes"


async def limit_sign_ins(limits: Limits, email: str, device: Device) -> None:
    """Count a try to sign in. By address *and* place, so that nobody locks another person out.

    Raises TooManyTries.
    """
    await limits.take(SIGN_INS_TO_AN_ADDRESS, "sign-in", email, device.ip_address)
    await limits.take(SIGN_INS_FROM_A_PLACE, "sign-in", device.ip_address)


TRIES_FROM_A_PLACE = "60 per 15 minutes"


async def limit_tries(limits: Limits, device: Device) -> None:
    """Count what anybody may ask without being known. Raises TooManyTries."""
    await limits.take(TRIES_FROM_A_PLACE, "try", device.ip_address)


MAILS_TO_AN_ADDRESS_FROM_A_PLACE = "6 per hour"
MAILS_TO_AN_ADDRESS = "24 per hour"


async def limit_mails(limits: Limits, email: str, device: Device) -> None:
    """Count a mail somebody who is not known has us send to an address. Raises TooManyTries.

    By address *and* place first, so that nobody uses up what its owner may ask for.
    """
    await limit_tries(limits, device)
    await limits.take(MAILS_TO_AN_ADDRESS_FROM_A_PLACE, "mail", email, device.ip_address)
    await limits.take(MAILS_TO_AN_ADDRESS, "mail", email)


async def check_credentials(session: AsyncSession, credentials: Credentials) -> User:
    """Return the person who may sign in. Raises CredentialsNotRight, whatever was wrong."""
    user = await queries.find_user_by_email(session, credentials.email)
    credential = await queries.find_credential(session, user.id) if user else None
    fits = await password_matches(
        credentials.password, credential.password_hash if credential else None
    )
    if user is None or not fits or not user.is_active or user.email_verified_at is None:
        raise CredentialsNotRight
    return user


async def open_session(
    session: AsyncSession, user: User, *, kind: SessionKind, device: Device, now: datetime
) -> tuple[UserSession, str]:
    """Sign `user` in; return the session and its secret, which is not stored."""
    secret = new_secret()
    life = PAGE_SESSION_LIFE if kind is SessionKind.PAGE else API_SESSION_LIFE
    opened = UserSession(
        user_id=user.id,
        kind=kind,
        token_hash=digest(secret),
        user_agent=device.user_agent[:300],
        ip_address=device.ip_address[:45],
        created_at=now,
        last_seen_at=now,
        expires_at=now + life,
    )
    user.last_login_at = now
    session.add(opened)
    await session.flush()
    return opened, secret


def issue_tokens(opened: UserSession, secret: str, *, key: str, now: datetime) -> TokenPair:
    """Return the tokens of an API session. The refresh token names its session, then a secret."""
    return TokenPair(
        access_token=issue_access_token(
            key=key, user_id=opened.user_id, session_id=opened.id, now=now
        ),
        refresh_token=f"{opened.id}.{secret}",
        expires_in=int(ACCESS_TOKEN_LIFE.total_seconds()),
    )


async def refresh(
    session: AsyncSession, refresh_token: str, *, key: str, now: datetime
) -> TokenPair | None:
    """Exchange a refresh token for new tokens; None when it is not valid.

    An old token of a live session means that a copy is about: the whole session ends. That has to
    be committed, so this returns None instead of raising.
    """
    session_id, _, secret = refresh_token.partition(".")
    try:
        found = await queries.lock_session_with_secret(session, UUID(session_id))
    except ValueError:
        return None
    if found is None or found.kind is not SessionKind.API or found.ended_at is not None:
        return None
    if found.expires_at <= now:
        return None
    if found.token_hash != digest(secret):
        found.ended_at = now
        return None
    user = await queries.get_user(session, found.user_id)
    if not user.is_active:
        return None
    new = new_secret()
    found.token_hash = digest(new)
    found.last_seen_at = now
    found.expires_at = now + API_SESSION_LIFE
    return issue_tokens(found, new, key=key, now=now)


def mark_seen(opened: UserSession, *, now: datetime) -> None:
    """Remember that a session is in use, not more often than every five minutes."""
    if now - opened.last_seen_at >= SEEN_EVERY:
        opened.last_seen_at = now


async def end_session(
    session: AsyncSession, session_id: UUID, *, user_id: UUID, now: datetime
) -> None:
    """End one of a person's own sessions. Raises SessionNotFound."""
    found = await queries.get_own_session(session, session_id, user_id=user_id)
    found.ended_at = now


async def act_for(session: AsyncSession, session_id: UUID, organization_id: UUID | None) -> None:
    """Make a session act for an organization; the caller has checked the membership."""
    found = await session.get(UserSession, session_id)
    if found is not None:
        found.organization_id = organization_id
