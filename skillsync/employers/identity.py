"""Resolve who sent a request: the session from accounts, the membership from here.

One short system transaction before the business transaction. A cookie names a page session, a
bearer token an API session; an ended one names nobody, at once.
"""

from datetime import datetime

from fastapi import Request
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.accounts import queries as accounts
from skillsync.accounts import sessions
from skillsync.accounts.models import SessionKind, User, UserSession
from skillsync.accounts.secrets import digest, read_access_token
from skillsync.employers import queries
from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools
from skillsync.foundation.web.identity import COOKIE, Identity, Membership


async def identify(tools: Tools, request: Request) -> Identity | None:
    """Return who sent the request, None for a visitor."""
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    cookie = request.cookies.get(COOKIE, "")
    if not cookie and scheme.lower() != "bearer":
        return None
    now = tools.now()
    async with tools.database.transaction(Actor.system()) as session:
        if scheme.lower() == "bearer":
            found = await _by_access_token(session, bearer, key=tools.secret_key, now=now)
        else:
            found = await accounts.find_page_session(session, digest(cookie), now)
            if found is not None and found[0].kind is not SessionKind.PAGE:
                found = None
        if found is None:
            return None
        opened, user = found
        sessions.mark_seen(opened, now=now)
        return await _describe(session, opened, user)


async def _by_access_token(
    session: AsyncSession, token: str, *, key: str, now: datetime
) -> tuple[UserSession, User] | None:
    session_id = read_access_token(token, key=key, now=now)
    return await accounts.find_live_session(session, session_id, now) if session_id else None


async def _describe(session: AsyncSession, opened: UserSession, user: User) -> Identity:
    membership = None
    if user.recruits:
        found = await queries.find_membership(session, user.id, opened.organization_id)
        if found is None and opened.organization_id is not None:
            found = await queries.find_membership(session, user.id, None)
        if found is not None:
            member, organization = found
            membership = Membership(organization.id, organization.name, member.role)
    return Identity(
        user_id=user.id,
        session_id=opened.id,
        name=user.name,
        email=user.email,
        seeks=user.seeks,
        recruits=user.recruits,
        is_admin=user.is_admin,
        membership=membership,
    )
