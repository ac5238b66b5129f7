"""Every SELECT of the employers room."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.accounts.models import User
from skillsync.employers.models import Invitation, Member, Organization
from skillsync.foundation.refusals import NotFound


class OrganizationNotFound(NotFound):
    """This organization does not exist."""


class InvitationNotFound(NotFound):
    """This invitation does not exist, has expired or was taken back."""


async def get_organization(session: AsyncSession, organization_id: UUID) -> Organization:
    """Return an organization. Raises OrganizationNotFound."""
    found = await session.get(Organization, organization_id)
    if found is None:
        raise OrganizationNotFound
    return found


async def lock_organization(session: AsyncSession, organization_id: UUID) -> Organization:
    """Return an organization, locked against other writers. Raises OrganizationNotFound."""
    found = await session.get(Organization, organization_id, with_for_update=True)
    if found is None:
        raise OrganizationNotFound
    return found


async def slug_is_taken(session: AsyncSession, slug: str) -> bool:
    """Tell whether an organization has this short name."""
    found = await session.execute(select(Organization.id).where(Organization.slug == slug))
    return found.first() is not None


async def find_membership(
    session: AsyncSession, user_id: UUID, organization_id: UUID | None
) -> tuple[Member, Organization] | None:
    """Return a person's membership of an organization, or their first one when None is given."""
    statement = (
        select(Member, Organization)
        .join(Organization, Organization.id == Member.organization_id)
        .where(Member.user_id == user_id)
        .order_by(Member.joined_at)
        .limit(1)
    )
    if organization_id is not None:
        statement = statement.where(Member.organization_id == organization_id)
    row = (await session.execute(statement)).one_or_none()
    return (row[0], row[1]) if row else None


async def list_memberships(
    session: AsyncSession, user_id: UUID
) -> list[tuple[Member, Organization]]:
    """Return every organization a person belongs to, by name."""
    found = await session.execute(
        select(Member, Organization)
        .join(Organization, Organization.id == Member.organization_id)
        .where(Member.user_id == user_id)
        .order_by(Organization.name)
    )
    return [(member, organization) for member, organization in found]


async def list_members(session: AsyncSession, organization_id: UUID) -> list[tuple[Member, User]]:
    """Return the members of an organization with their names."""
    found = await session.execute(
        select(Member, User)
        .join(User, User.id == Member.user_id)
        .where(Member.organization_id == organization_id)
        .order_by(User.name)
    )
    return [(member, user) for member, user in found]


async def list_invitations(
    session: AsyncSession, organization_id: UUID, now: datetime
) -> list[Invitation]:
    """Return the invitations of an organization that still can be accepted."""
    found = await session.execute(
        select(Invitation)
        .where(Invitation.organization_id == organization_id, *_open(now))
        .order_by(Invitation.created_at)
    )
    return list(found.scalars())


async def list_own_invitations(
    session: AsyncSession, email: str, now: datetime
) -> list[tuple[Invitation, Organization]]:
    """Return the open invitations to an address."""
    found = await session.execute(
        select(Invitation, Organization)
        .join(Organization, Organization.id == Invitation.organization_id)
        .where(func.lower(Invitation.email) == email.lower(), *_open(now))
        .order_by(Invitation.created_at)
    )
    return [(invitation, organization) for invitation, organization in found]


async def get_invitation(session: AsyncSession, invitation_id: UUID, now: datetime) -> Invitation:
    """Return an open invitation, locked. Raises InvitationNotFound."""
    found = await session.execute(
        select(Invitation).where(Invitation.id == invitation_id, *_open(now)).with_for_update()
    )
    invitation = found.scalar_one_or_none()
    if invitation is None:
        raise InvitationNotFound
    return invitation


def _open(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        Invitation.accepted_at.is_(None),
        Invitation.revoked_at.is_(None),
        Invitation.expires_at > now,
    )
