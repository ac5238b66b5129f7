"""The HTML door to a candidate: their applications, their skills, which of these are verified."""

from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import Response

from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form, read_form
from skillsync.foundation.web.identity import SignedIn, SignedInMember
from skillsync.foundation.web.pages import render, see_other
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.hiring import queries, rules, verifying
from skillsync.hiring.schemas import VerificationDraft

router = APIRouter(prefix="/hire/candidates/{candidate_id}", include_in_schema=False)


@router.get("")
async def candidate(
    request: Request, tools: UsedTools, member: SignedInMember, candidate_id: UUID
) -> Response:
    """Show a candidate, their applications and their skills."""
    own = member.organization_id
    async with tools.database.transaction(actor_of(request)) as session:
        found = await queries.get_candidate(session, candidate_id, organization_id=own)
        applications = await queries.list_applications_of(session, candidate_id)
    skills = await verifying.skills_of_candidate(
        tools, actor_of(request), candidate_id, organization_id=own
    )
    return render(
        request,
        "hiring/candidate.html",
        candidate=found,
        applications=applications,
        found=skills,
        may_verify=rules.may_verify_skills(member.role),
    )


@router.get("/skills/{skill_id}/verification")
async def verification(
    request: Request,
    session: Transaction,
    member: SignedInMember,
    candidate_id: UUID,
    skill_id: str,
) -> Response:
    """Ask how it is known that a candidate has a skill."""
    return await _form_page(request, session, member, candidate_id, skill_id)


async def _form_page(
    request: Request,
    session: Transaction,
    member: SignedInMember,
    candidate_id: UUID,
    skill_id: str,
    form: Form[VerificationDraft] | None = None,
) -> Response:
    found = await verifying.get_verifiable(
        session,
        candidate_id,
        skill_id,
        organization_id=member.organization_id,
        role=member.role,
    )
    mark = found.mark.skill if found.mark else None
    given = {"way": mark.way.value, "note": mark.note} if mark else {}
    return render(
        request,
        "hiring/verification.html",
        **found._asdict(),
        form=form or Form(None, given),
        status=422 if form else 200,
    )


@router.post("/skills/{skill_id}/verification")
async def verify_skill(
    request: Request,
    session: Transaction,
    tools: UsedTools,
    member: SignedInMember,
    identity: SignedIn,
    candidate_id: UUID,
    skill_id: str,
) -> Response:
    """Mark a candidate's skill as verified, or change how it is known."""
    form = await read_form(request, VerificationDraft)
    if form.value is None:
        return await _form_page(request, session, member, candidate_id, skill_id, form)
    await verifying.verify_skill(
        session,
        candidate_id,
        skill_id,
        form.value,
        organization_id=member.organization_id,
        role=member.role,
        user_id=identity.user_id,
        now=tools.now(),
    )
    return see_other(f"/hire/candidates/{candidate_id}#skills", notice=gettext("Saved."))


@router.post("/skills/{skill_id}/verification/take-back")
async def take_back_verification(
    session: Transaction, member: SignedInMember, candidate_id: UUID, skill_id: str
) -> Response:
    """Have a skill no longer be verified."""
    await verifying.take_back_verification(
        session,
        candidate_id,
        skill_id,
        organization_id=member.organization_id,
        role=member.role,
    )
    return see_other(
        f"/hire/candidates/{candidate_id}#skills", notice=gettext("You took the verification back.")
    )
