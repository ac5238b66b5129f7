"""The JSON door of organizations."""

from uuid import UUID

from fastapi import APIRouter

from skillsync.employers import queries, service
from skillsync.employers.models import Invitation, Organization
from skillsync.employers.schemas import (
    InvitationDraft,
    InvitationView,
    OrganizationDraft,
    OrganizationView,
)
from skillsync.foundation.web.identity import SignedIn, SignedInMember, SignedInUser
from skillsync.foundation.web.transaction import SystemTransaction, Transaction, UsedTools

router = APIRouter(prefix="/api/v1/organizations", tags=["employers"])


@router.post("", status_code=201, response_model=OrganizationView)
async def found_organization(
    session: SystemTransaction, tools: UsedTools, user_id: SignedInUser, draft: OrganizationDraft
) -> Organization:
    """Create an organization; you become its first admin."""
    return await service.found_organization(session, draft, user_id=user_id, now=tools.now())


@router.get("")
async def list_organizations(session: Transaction, user_id: SignedInUser) -> list[OrganizationView]:
    """List the organizations you belong to."""
    found = await queries.list_memberships(session, user_id)
    return [OrganizationView.model_validate(organization) for _member, organization in found]


@router.get("/{organization_id}", response_model=OrganizationView)
async def get_organization(
    session: Transaction, _identity: SignedIn, organization_id: UUID
) -> Organization:
    """Show an organization."""
    return await queries.get_organization(session, organization_id)


@router.post("/invitations", status_code=201, response_model=InvitationView)
async def invite(
    session: SystemTransaction,
    tools: UsedTools,
    user_id: SignedInUser,
    member: SignedInMember,
    draft: InvitationDraft,
) -> Invitation:
    """Invite a colleague to the organization you act for."""
    return await service.invite(
        session,
        draft,
        organization_id=member.organization_id,
        user_id=user_id,
        base_url=tools.base_url,
        now=tools.now(),
    )


@router.post("/invitations/{invitation_id}/accept", status_code=204)
async def accept_invitation(
    session: SystemTransaction, tools: UsedTools, user_id: SignedInUser, invitation_id: UUID
) -> None:
    """Join the organization that invited you."""
    await service.accept_invitation(session, invitation_id, user_id=user_id, now=tools.now())
