"""The HTML door of organizations."""

from uuid import UUID

from fastapi import APIRouter, Request
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response

from skillsync.accounts import sessions
from skillsync.employers import queries, rules, service
from skillsync.employers.models import Role
from skillsync.employers.schemas import InvitationDraft, OrganizationDraft
from skillsync.employers.service import AlreadyInvited
from skillsync.foundation.tools import Tools
from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form, read_form, refused
from skillsync.foundation.web.identity import Membership, SignedIn, SignedInMember
from skillsync.foundation.web.pages import render, see_other
from skillsync.foundation.web.transaction import SystemTransaction, Transaction, UsedTools

router = APIRouter(prefix="/hire", include_in_schema=False)


@router.get("/organizations/new")
async def new_organization(request: Request, _identity: SignedIn) -> Response:
    """Show the form for a new organization."""
    form: Form[OrganizationDraft] = Form(None)
    return render(request, "employers/new.html", form=form)


@router.post("/organizations")
async def found_organization(
    request: Request, session: SystemTransaction, tools: UsedTools, identity: SignedIn
) -> Response:
    """Create an organization and act for it."""
    form = await read_form(request, OrganizationDraft)
    if form.value is None:
        return render(request, "employers/new.html", form=form, status=422)
    organization = await service.found_organization(
        session, form.value, user_id=identity.user_id, now=tools.now()
    )
    await sessions.act_for(session, identity.session_id, organization.id)
    return see_other("/hire", notice=gettext("Your organization is ready."))


@router.post("/organizations/{organization_id}/act-for")
async def act_for(
    session: SystemTransaction, identity: SignedIn, organization_id: UUID
) -> Response:
    """Act for another of one's own organizations."""
    if await queries.find_membership(session, identity.user_id, organization_id) is None:
        raise queries.OrganizationNotFound
    await sessions.act_for(session, identity.session_id, organization_id)
    return see_other("/hire")


@router.get("/organization")
async def organization(
    request: Request,
    session: Transaction,
    tools: UsedTools,
    identity: SignedIn,
    member: SignedInMember,
) -> Response:
    """Show the organization one acts for, its members and invitations."""
    found = await queries.get_organization(session, member.organization_id)
    draft = OrganizationDraft.model_validate(found, from_attributes=True)
    raw = draft.model_dump() | {"recruitment_focus": "\n".join(draft.recruitment_focus)}
    forms = (Form[OrganizationDraft](None, raw), Form[InvitationDraft](None))
    return await _organization_page(request, session, tools, identity, member, *forms)


async def _organization_page(
    request: Request,
    session: AsyncSession,
    tools: Tools,
    identity: SignedIn,
    member: Membership,
    form: Form[OrganizationDraft],
    invitation_form: Form[InvitationDraft],
    status: int = 200,
) -> Response:
    now = tools.now()
    return render(
        request,
        "employers/organization.html",
        organization=await queries.get_organization(session, member.organization_id),
        members=await queries.list_members(session, member.organization_id),
        invitations=await queries.list_invitations(session, member.organization_id, now),
        memberships=await queries.list_memberships(session, identity.user_id),
        may_manage=rules.may_manage_organization(member.role),
        roles=list(Role),
        form=form,
        invitation_form=invitation_form,
        status=status,
    )


@router.post("/organization")
async def change_organization(
    request: Request,
    session: Transaction,
    tools: UsedTools,
    identity: SignedIn,
    member: SignedInMember,
) -> Response:
    """Change the organization's description."""
    form = await read_form(request, OrganizationDraft)
    if form.value is None:
        return await _organization_page(
            request, session, tools, identity, member, form, Form(None), status=422
        )
    await service.change_organization(
        session, form.value, organization_id=member.organization_id, role=member.role
    )
    return see_other("/hire/organization", notice=gettext("Saved."))


@router.post("/invitations")
async def invite(
    request: Request,
    session: SystemTransaction,
    tools: UsedTools,
    identity: SignedIn,
    member: SignedInMember,
) -> Response:
    """Invite a colleague."""
    form = await read_form(request, InvitationDraft)
    if form.value is not None:
        try:
            await service.invite(
                session,
                form.value,
                organization_id=member.organization_id,
                user_id=identity.user_id,
                base_url=tools.base_url,
                now=tools.now(),
            )
        except AlreadyInvited as refusal:
            form = refused(form, "email", gettext(refusal.title()))
        else:
            return see_other("/hire/organization", notice=gettext("The invitation is on its way."))
    found = await queries.get_organization(session, member.organization_id)
    draft = OrganizationDraft.model_validate(found, from_attributes=True)
    raw = draft.model_dump() | {"recruitment_focus": "\n".join(draft.recruitment_focus)}
    return await _organization_page(
        request, session, tools, identity, member, Form(None, raw), form, status=422
    )


@router.post("/invitations/{invitation_id}/revoke")
async def revoke_invitation(
    session: Transaction, tools: UsedTools, member: SignedInMember, invitation_id: UUID
) -> Response:
    """Take an invitation back."""
    await service.revoke_invitation(session, invitation_id, role=member.role, now=tools.now())
    return see_other("/hire/organization", notice=gettext("The invitation was taken back."))


@router.get("/invitations")
async def own_invitations(
    request: Request, session: Transaction, tools: UsedTools, identity: SignedIn
) -> Response:
    """Show the invitations to one's own address."""
    invitations = await queries.list_own_invitations(session, identity.email, tools.now())
    return render(request, "employers/invitations.html", invitations=invitations)


@router.post("/invitations/{invitation_id}/accept")
async def accept_invitation(
    session: SystemTransaction, tools: UsedTools, identity: SignedIn, invitation_id: UUID
) -> Response:
    """Join the organization that invited one."""
    invitation = await service.accept_invitation(
        session, invitation_id, user_id=identity.user_id, now=tools.now()
    )
    await sessions.act_for(session, identity.session_id, invitation.organization_id)
    return see_other("/hire", notice=gettext("Welcome to the team."))
