"""Found an organization, invite colleagues, join."""

import re
import unicodedata
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.accounts import queries as accounts
from skillsync.employers import queries, rules
from skillsync.employers.models import Invitation, Member, Organization, Role
from skillsync.employers.schemas import InvitationDraft, OrganizationDraft
from skillsync.foundation.refusals import Conflict, NotAllowed
from skillsync.foundation.translations import gettext
from skillsync.notifications import service as notifications

INVITATION_LIFE = timedelta(days=14)


class OnlyAdminsInvite(NotAllowed):
    """Only an admin of the organization may do this."""


class AlreadyInvited(Conflict):
    """This address has an open invitation already."""


class InvitedSomebodyElse(NotAllowed):
    """This invitation is for another address."""


async def found_organization(
    session: AsyncSession, draft: OrganizationDraft, *, user_id: UUID, now: datetime
) -> Organization:
    """Create an organization; its founder becomes its first admin. Runs as the system."""
    founder = await accounts.get_user(session, user_id)
    founder.recruits = True
    organization = Organization(
        name=draft.name,
        slug=await _free_slug(session, draft.name),
        description=draft.description,
        website=draft.website,
        hiring_capacity=draft.hiring_capacity,
        recruitment_focus=draft.recruitment_focus,
        asks_self_report=draft.asks_self_report,
        created_by=user_id,
    )
    try:
        async with session.begin_nested():
            session.add(organization)
    except IntegrityError:
        # Somebody took the short name in this very moment.
        organization.slug = f"{organization.slug}-{uuid4().hex[:6]}"
        session.add(organization)
        await session.flush()
    session.add(
        Member(organization_id=organization.id, user_id=user_id, role=Role.ADMIN, joined_at=now)
    )
    await session.flush()
    return organization


async def change_organization(
    session: AsyncSession, draft: OrganizationDraft, *, organization_id: UUID, role: str
) -> Organization:
    """Change an organization's own description."""
    if not rules.may_manage_organization(role):
        raise OnlyAdminsInvite
    organization = await queries.get_organization(session, organization_id)
    for name, value in draft.model_dump().items():
        setattr(organization, name, value)
    return organization


async def invite(
    session: AsyncSession,
    draft: InvitationDraft,
    *,
    organization_id: UUID,
    user_id: UUID,
    base_url: str,
    now: datetime,
) -> Invitation:
    """Invite an address and mail it. Runs as the system; asks for the inviter's role itself."""
    membership = await queries.find_membership(session, user_id, organization_id)
    if membership is None or not rules.may_manage_organization(membership[0].role):
        raise OnlyAdminsInvite
    # Locked, so that two clicks at once send one invitation.
    organization = await queries.lock_organization(session, organization_id)
    inviter = await accounts.get_user(session, user_id)
    waiting = await queries.list_invitations(session, organization_id, now)
    if any(one.email.lower() == draft.email for one in waiting):
        raise AlreadyInvited
    invitation = Invitation(
        organization_id=organization_id,
        email=draft.email,
        role=draft.role,
        invited_by=user_id,
        created_at=now,
        expires_at=now + INVITATION_LIFE,
    )
    session.add(invitation)
    await session.flush()
    await notifications.queue_mail(
        session,
        recipient=draft.email,
        subject=gettext("%(name)s invites you to %(organization)s")
        % {"name": inviter.name, "organization": organization.name},
        body=gettext(
            "Hello,\n\n%(name)s invites you to work with %(organization)s on SkillSync.\n\n"
            "Sign in or sign up with this address, then accept here:\n\n%(link)s\n"
        )
        % {
            "name": inviter.name,
            "organization": organization.name,
            "link": f"{base_url}/hire/invitations",
        },
    )
    return invitation


async def accept_invitation(
    session: AsyncSession, invitation_id: UUID, *, user_id: UUID, now: datetime
) -> Invitation:
    """Join the organization that invited one's own, proven address. Runs as the system."""
    invitation = await queries.get_invitation(session, invitation_id, now)
    user = await accounts.get_user(session, user_id)
    if user.email.lower() != invitation.email.lower() or user.email_verified_at is None:
        raise InvitedSomebodyElse
    invitation.accepted_at = now
    user.recruits = True
    if await queries.find_membership(session, user_id, invitation.organization_id) is None:
        session.add(
            Member(
                organization_id=invitation.organization_id,
                user_id=user_id,
                role=invitation.role,
                joined_at=now,
            )
        )
    await session.flush()
    return invitation


async def revoke_invitation(
    session: AsyncSession, invitation_id: UUID, *, role: str, now: datetime
) -> None:
    """Take an invitation back."""
    if not rules.may_manage_organization(role):
        raise OnlyAdminsInvite
    invitation = await queries.get_invitation(session, invitation_id, now)
    invitation.revoked_at = now


async def _free_slug(session: AsyncSession, name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "organization"
    taken = await queries.slug_is_taken(session, slug)
    return f"{slug}-{uuid4().hex[:6]}" if taken else slug
