"""Sign up, verify, reset: how an account comes to be. Sessions are in `sessions.py`.

These use cases run as the system: nobody is signed in yet. None of them says whether an address
is known.
"""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import func, update
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.accounts import queries
from skillsync.accounts.events import PasswordForgotten
from skillsync.accounts.models import (
    OneTimeToken,
    TokenPurpose,
    User,
    UserCredential,
    UserSession,
)
from skillsync.accounts.schemas import AccountChange, Registration
from skillsync.accounts.secrets import digest, hash_password, new_secret
from skillsync.foundation.background import publish
from skillsync.foundation.refusals import Invalid
from skillsync.foundation.translations import gettext
from skillsync.notifications import service as notifications

VERIFICATION_LIFE = timedelta(days=2)
RESET_LIFE = timedelta(hours=1)


class LinkNotValid(Invalid):
    """This link is not valid any more. Please ask for a new one."""


async def register(
    session: AsyncSession, registration: Registration, *, base_url: str, now: datetime
) -> None:
    """Create an account and send a verification link.

    An address that is already known gets a mail that says so; the caller sees no difference.
    """
    password_hash = await hash_password(registration.password)
    user = await queries.find_user_by_email(session, registration.email)
    if user is not None and user.email_verified_at is not None:
        await _tell_already_registered(session, user, base_url=base_url)
        return
    seeks, recruits = _sides(registration)
    if user is None:
        user = User(
            email=registration.email, name=registration.name, seeks=seeks, recruits=recruits
        )
        session.add(user)
        await session.flush()
    # Until an address is proved, each link confirms its own sign-up and no other: whoever signs up
    # with another person's address cannot choose the password that person will confirm.
    token = await _new_token(
        session, user.id, TokenPurpose.VERIFY_EMAIL, life=VERIFICATION_LIFE, now=now
    )
    token.row.registration = {
        "name": registration.name,
        "seeks": seeks,
        "recruits": recruits,
        "password_hash": password_hash,
    }
    await notifications.queue_mail(
        session,
        recipient=user.email,
        subject=gettext("Confirm your e-mail address"),
        body=gettext(
            "Hello,\n\nsomebody, probably you, signed up at SkillSync with this address. If it was "
            "you, confirm it by opening this link:\n\n%(link)s\n\n"
            "It works once and for two days. If it was not you, ignore this mail.\n"
        )
        % {"link": f"{base_url}/verify-email?token={token.secret}"},
    )


def _sides(registration: Registration) -> tuple[bool, bool]:
    platform = registration.platform
    return platform in ("careerforge", "both"), platform in ("talenthub", "both")


async def verify_email(session: AsyncSession, token: str, *, now: datetime) -> User:
    """Take a verification link and what was signed up with it. Raises LinkNotValid."""
    found = await _use_token(session, token, TokenPurpose.VERIFY_EMAIL, now=now)
    user = await queries.get_user(session, found.user_id)
    signed_up = found.registration
    if signed_up is None or user.email_verified_at is not None:
        raise LinkNotValid
    user.name = signed_up["name"]
    user.seeks, user.recruits = signed_up["seeks"], signed_up["recruits"]
    user.email_verified_at = now
    await _set_password(session, user.id, signed_up["password_hash"], now=now)
    await _void_tokens(session, user.id, now=now)
    return user


async def forgot_password(session: AsyncSession, email: str) -> None:
    """Have a link to choose a new password mailed, if the address is known.

    Whether it is known is looked up in the background: the time of the answer must not tell.
    """
    await publish(session, PasswordForgotten(request_id=uuid4(), email=email))


async def mail_reset_link(
    session: AsyncSession, email: str, *, request_id: UUID, base_url: str, now: datetime
) -> None:
    """Mail a link to choose a new password, if the address is known. Twice changes nothing."""
    user = await queries.find_user_by_email(session, email)
    done = await session.get(OneTimeToken, request_id)
    if user is None or not user.is_active or done is not None:
        return
    token = await _new_token(
        session, user.id, TokenPurpose.RESET_PASSWORD, life=RESET_LIFE, now=now
    )
    token.row.id = request_id
    await notifications.queue_mail(
        session,
        recipient=user.email,
        subject=gettext("Choose a new password"),
        body=gettext(
            "Hello %(name)s,\n\nto choose a new password, open this link:\n\n%(link)s\n\n"
            "It works once and for one hour. If you did not ask for it, ignore this mail; your "
            "password stays as it is.\n"
        )
        % {"name": user.name, "link": f"{base_url}/reset-password?token={token.secret}"},
    )


async def reset_password(
    session: AsyncSession, token: str, *, password: str, now: datetime
) -> User:
    """Set a new password and sign out everywhere. Raises LinkNotValid."""
    # The link first: hashing is dear, and guesses at links must not be able to buy it.
    found = await _use_token(session, token, TokenPurpose.RESET_PASSWORD, now=now)
    user = await queries.get_user(session, found.user_id)
    await _set_password(session, user.id, await hash_password(password), now=now)
    await _void_tokens(session, user.id, now=now)
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


class _NewToken(NamedTuple):
    secret: str
    row: OneTimeToken


async def _new_token(
    session: AsyncSession, user_id: UUID, purpose: TokenPurpose, *, life: timedelta, now: datetime
) -> _NewToken:
    secret = new_secret()
    row = OneTimeToken(
        user_id=user_id,
        purpose=purpose,
        token_hash=digest(secret),
        created_at=now,
        expires_at=now + life,
    )
    session.add(row)
    return _NewToken(secret, row)


async def _use_token(
    session: AsyncSession, token: str, purpose: TokenPurpose, *, now: datetime
) -> OneTimeToken:
    found = await queries.find_token(session, digest(token), purpose, now)
    if found is None:
        raise LinkNotValid
    found.used_at = now
    return found


async def _void_tokens(session: AsyncSession, user_id: UUID, *, now: datetime) -> None:
    """Make every other link that was mailed to a person useless, and forget what they held."""
    await session.execute(
        update(OneTimeToken)
        .where(OneTimeToken.user_id == user_id)
        .values(used_at=func.coalesce(OneTimeToken.used_at, now), registration=None)
    )
