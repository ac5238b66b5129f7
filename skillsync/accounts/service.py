"""Sign up, verify, reset: how an account comes to be. Sessions are in `sessions.py`.

These use cases run as the system: nobody is signed in yet. None of them says whether an address
is known.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.accounts import queries
from skillsync.accounts.models import (
    OneTimeToken,
    TokenPurpose,
    User,
    UserCredential,
    UserSession,
)
from skillsync.accounts.schemas import AccountChange, Registration
from skillsync.accounts.secrets import digest, hash_password, new_secret
from skillsync.foundation.refusals import Invalid
from skillsync.foundation.translations import gettext
from skillsync.notifications import service as notifications

VERIFICATION_LIFE = timedelta(days=2)
RESET_LIFE = timedelta(hours=1)
MAILS_TO_AN_ADDRESS = "6 per hour"
"""How many mails anybody can have us send to one address."""


class LinkNotValid(Invalid):
    """This link is not valid any more. Please ask for a new one."""


async def register(
    session: AsyncSession, registration: Registration, *, base_url: str, now: datetime
) -> None:
    """Create an account and send a verification link.

    An address that is already known gets a mail that says so; the caller sees no difference.
    """
    password_hash = await hash_password(registration.password)
    known = await queries.find_user_by_email(session, registration.email)
    if known is not None and known.email_verified_at is not None:
        await _tell_already_registered(session, known, base_url=base_url)
        return
    if known is not None:
        # Nobody has proved the address yet, so the newest sign-up decides what it says.
        known.name = registration.name
        known.seeks, known.recruits = _sides(registration)
        await _set_password(session, known.id, password_hash, now=now)
        await send_verification(session, known, base_url=base_url, now=now)
        return
    seeks, recruits = _sides(registration)
    user = User(email=registration.email, name=registration.name, seeks=seeks, recruits=recruits)
    session.add(user)
    await session.flush()
    await _set_password(session, user.id, password_hash, now=now)
    await send_verification(session, user, base_url=base_url, now=now)


def _sides(registration: Registration) -> tuple[bool, bool]:
    platform = registration.platform
    return platform in ("careerforge", "both"), platform in ("talenthub", "both")


async def send_verification(
    session: AsyncSession, user: User, *, base_url: str, now: datetime
) -> None:
    """Mail a fresh verification link."""
    token = await _new_token(
        session, user.id, TokenPurpose.VERIFY_EMAIL, life=VERIFICATION_LIFE, now=now
    )
    await notifications.queue_mail(
        session,
        recipient=user.email,
        subject=gettext("Confirm your e-mail address"),
        body=gettext(
            "Hello %(name)s,\n\nplease confirm your address by opening this link:\n\n%(link)s\n\n"
            "It works once and for two days. If you did not sign up, ignore this mail.\n"
        )
        % {"name": user.name, "link": f"{base_url}/verify-email?token={token}"},
    )


async def resend_verification(
    session: AsyncSession, email: str, *, base_url: str, now: datetime
) -> None:
    """Mail a fresh verification link if the address is known and waits for one."""
    user = await queries.find_user_by_email(session, email)
    if user is not None and user.email_verified_at is None:
        await send_verification(session, user, base_url=base_url, now=now)


async def verify_email(session: AsyncSession, token: str, *, now: datetime) -> User:
    """Take a verification link. Raises LinkNotValid."""
    user = await _use_token(session, token, TokenPurpose.VERIFY_EMAIL, now=now)
    user.email_verified_at = user.email_verified_at or now
    return user


async def forgot_password(
    session: AsyncSession, email: str, *, base_url: str, now: datetime
) -> None:
    """Mail a link to choose a new password, if the address is known."""
    user = await queries.find_user_by_email(session, email)
    if user is None or not user.is_active:
        return
    token = await _new_token(
        session, user.id, TokenPurpose.RESET_PASSWORD, life=RESET_LIFE, now=now
    )
    await notifications.queue_mail(
        session,
        recipient=user.email,
        subject=gettext("Choose a new password"),
        body=gettext(
            "Hello %(name)s,\n\nto choose a new password, open this link:\n\n%(link)s\n\n"
            "It works once and for one hour. If you did not ask for it, ignore this mail; your "
            "password stays as it is.\n"
        )
        % {"name": user.name, "link": f"{base_url}/reset-password?token={token}"},
    )


async def reset_password(
    session: AsyncSession, token: str, *, password: str, now: datetime
) -> User:
    """Set a new password and sign out everywhere. Raises LinkNotValid."""
    password_hash = await hash_password(password)
    user = await _use_token(session, token, TokenPurpose.RESET_PASSWORD, now=now)
    await _set_password(session, user.id, password_hash, now=now)
    user.email_verified_at = user.email_verified_at or now
    await session.execute(
        update(UserSession)
        .where(UserSession.user_id == user.id, UserSession.ended_at.is_(None))
        .values(ended_at=now)
    )
    return user


async def change_account(session: AsyncSession, change: AccountChange, *, user_id: UUID) -> User:
    """Change one's own name and sides."""
    user = await queries.get_user(session, user_id)
    user.name = change.name
    user.seeks = change.seeks
    user.recruits = change.recruits
    return user


async def _tell_already_registered(session: AsyncSession, user: User, *, base_url: str) -> None:
    await notifications.queue_mail(
        session,
        recipient=user.email,
        subject=gettext("You already have an account"),
        body=gettext(
            "Hello %(name)s,\n\nsomebody, probably you, tried to sign up with this address. You "
            "already have an account. Sign in here:\n\n%(link)s\n\nIf you forgot your password, "
            "the same page helps.\n"
        )
        % {"name": user.name, "link": f"{base_url}/sign-in"},
    )


async def _set_password(
    session: AsyncSession, user_id: UUID, password_hash: str, *, now: datetime
) -> None:
    await session.merge(
        UserCredential(user_id=user_id, password_hash=password_hash, changed_at=now)
    )


async def _new_token(
    session: AsyncSession, user_id: UUID, purpose: TokenPurpose, *, life: timedelta, now: datetime
) -> str:
    secret = new_secret()
    session.add(
        OneTimeToken(
            user_id=user_id,
            purpose=purpose,
            token_hash=digest(secret),
            created_at=now,
            expires_at=now + life,
        )
    )
    return secret


async def _use_token(
    session: AsyncSession, token: str, purpose: TokenPurpose, *, now: datetime
) -> User:
    found = await queries.find_token(session, digest(token), purpose, now)
    if found is None:
        raise LinkNotValid
    found.used_at = now
    return await queries.get_user(session, found.user_id)
