"""The cast: people in the database, signed in. Builders are plain functions."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import update

from skillsync.accounts.models import SessionKind, User, UserSession
from skillsync.accounts.secrets import issue_access_token
from skillsync.accounts.sessions import Device, open_session
from skillsync.employers.models import Member, Organization, Role
from skillsync.foundation.database import Actor, Database
from skillsync.foundation.tools import utc_now


@dataclass(frozen=True)
class Person:
    """Somebody who is signed in, in a browser and in a program."""

    id: UUID
    name: str
    email: str
    cookie: str
    api_session_id: UUID
    organization_id: UUID | None = None

    @property
    def actor(self) -> Actor:
        """The person as the actor of a transaction."""
        return Actor.user(self.id, self.organization_id)


async def a_person(
    database: Database, name: str, *, seeks: bool = False, recruits: bool = False
) -> Person:
    """Add a person whose address is confirmed, and sign them in."""
    now = utc_now()
    device = Device("tests", "127.0.0.1")
    async with database.transaction(Actor.system()) as session:
        email = f"{name.split(maxsplit=1)[0].lower()}@people.example"
        user = User(email=email, name=name, seeks=seeks, recruits=recruits, email_verified_at=now)
        session.add(user)
        await session.flush()
        _page, cookie = await open_session(
            session, user, kind=SessionKind.PAGE, device=device, now=now
        )
        api, _secret = await open_session(
            session, user, kind=SessionKind.API, device=device, now=now
        )
        return Person(user.id, name, email, cookie, api.id)


async def an_organization(
    database: Database, name: str, *, admin: Person, role: Role = Role.ADMIN
) -> Person:
    """Add an organization with `admin` in it; return them as its member."""
    async with database.transaction(Actor.system()) as session:
        organization = Organization(
            name=name,
            slug=name.lower(),
            description="",
            website="",
            recruitment_focus=[],
            created_by=admin.id,
        )
        session.add(organization)
        await session.flush()
        organization_id = organization.id
    return await a_member(database, admin, organization_id, role=role)


async def a_member(
    database: Database, person: Person, organization_id: UUID, *, role: Role
) -> Person:
    """Make a person a member of an organization and let them act for it."""
    async with database.transaction(Actor.system()) as session:
        session.add(
            Member(
                organization_id=organization_id,
                user_id=person.id,
                role=role,
                joined_at=utc_now(),
            )
        )
        await session.execute(
            update(UserSession)
            .where(UserSession.user_id == person.id)
            .values(organization_id=organization_id)
        )
    return replace(person, organization_id=organization_id)


def signed_in(person: Person, *, key: str, now: datetime) -> str:
    """Return an access token of the person's program."""
    return issue_access_token(key=key, user_id=person.id, session_id=person.api_session_id, now=now)
