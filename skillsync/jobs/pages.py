"""The HTML door of postings: writing them, behind /hire."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from skillsync.foundation.tools import Tools
from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form, read_form
from skillsync.foundation.web.identity import SignedInMember, SignedInUser
from skillsync.foundation.web.pages import render, see_other
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.jobs import queries, rules, service
from skillsync.jobs.models import (
    EmploymentType,
    ExperienceLevel,
    JobType,
    Posting,
    PostingStatus,
    as_one_text,
)
from skillsync.jobs.proposing import propose_safely
from skillsync.jobs.schemas import (
    CriteriaDraft,
    PostingDraft,
    PostingMove,
    PostingWithCriteria,
    Proposal,
)

recruiter_router = APIRouter(prefix="/hire/postings", include_in_schema=False)

WRITTEN = ("requirements", "nice_to_have")
TAKEN = ("required_skills", "preferred_skills", "education_requirements")
LISTED = (*WRITTEN, *TAKEN)


@recruiter_router.get("")
async def own_postings(
    request: Request,
    session: Transaction,
    member: SignedInMember,
    q: Annotated[str, Query(max_length=200)] = "",
    status: str = "",
) -> Response:
    """Show the organization's postings."""
    chosen = PostingStatus(status) if status in set(PostingStatus) else None
    postings = await queries.list_postings(
        session,
        organization_id=member.organization_id,
        words=q.replace("\x00", ""),
        status=chosen,
    )
    return render(
        request,
        "jobs/own.html",
        fragment="jobs/_own_rows.html",
        postings=postings,
        q=q,
        chosen=status,
        statuses=list(PostingStatus),
        may_write=rules.may_write_postings(member.role),
    )


@recruiter_router.get("/new")
async def new_posting(request: Request, member: SignedInMember) -> Response:
    """Show the form for a new posting, with the usual weights."""
    if not rules.may_write_postings(member.role):
        raise service.OnlyRecruitersWritePostings
    form: Form[PostingWithCriteria] = Form(None, _as_raw(None, CriteriaDraft()))
    return _edit_page(request, form, posting=None)


@recruiter_router.post("")
async def draft_posting(
    request: Request, session: Transaction, member: SignedInMember, user_id: SignedInUser
) -> Response:
    """Write a posting down."""
    form = await read_form(request, PostingWithCriteria)
    if form.value is None:
        return _edit_page(request, form, posting=None, status=422)
    created = await service.draft_posting(
        session,
        form.value.posting(),
        form.value.criteria(),
        organization_id=member.organization_id,
        role=member.role,
        user_id=user_id,
    )
    return see_other(
        f"/hire/postings/{created.id}", notice=gettext("Saved as a draft. Publish it when ready.")
    )


@recruiter_router.get("/reading")
async def back_to_new_posting(_member: SignedInMember) -> Response:
    """Lead back from the address that reading leaves in the browser."""
    return see_other("/hire/postings/new")


@recruiter_router.get("/{posting_id}/reading")
async def back_to_edit(_member: SignedInMember, posting_id: UUID) -> Response:
    """Lead back from the address that reading leaves in the browser."""
    return see_other(f"/hire/postings/{posting_id}/edit")


@recruiter_router.post("/reading")
async def read_new_posting(request: Request, tools: UsedTools, member: SignedInMember) -> Response:
    """Show what is read in the words of a new posting; nothing is saved."""
    if not rules.may_write_postings(member.role):
        raise service.OnlyRecruitersWritePostings
    form = await read_form(request, PostingWithCriteria)
    return await _reading_page(request, tools, form, posting=None)


@recruiter_router.get("/{posting_id}/edit")
async def edit_posting(
    request: Request, tools: UsedTools, member: SignedInMember, posting_id: UUID
) -> Response:
    """Show a posting's form, and what is read in its words."""
    async with tools.database.transaction(actor_of(request)) as session:
        found = await service.get_own_posting(
            session, posting_id, organization_id=member.organization_id
        )
        criteria = await service.load_criteria(session, posting_id)
        form: Form[PostingWithCriteria] = Form(None, _as_raw(found, criteria))
    return await _reading_page(request, tools, form, posting=found)


@recruiter_router.post("/{posting_id}/reading")
async def read_changed_posting(
    request: Request, tools: UsedTools, member: SignedInMember, posting_id: UUID
) -> Response:
    """Show what is read in the changed words of a posting; nothing is saved."""
    if not rules.may_write_postings(member.role):
        raise service.OnlyRecruitersWritePostings
    form = await read_form(request, PostingWithCriteria)
    async with tools.database.transaction(actor_of(request)) as session:
        found = await service.get_own_posting(
            session, posting_id, organization_id=member.organization_id
        )
    return await _reading_page(request, tools, form, posting=found)


async def _reading_page(
    request: Request, tools: Tools, form: Form[PostingWithCriteria], *, posting: Posting | None
) -> Response:
    """Show the form with what its words ask for; with `take`, that stands in the criteria too."""
    raw = dict(form.raw)
    lines = {name: str(raw.get(name, "")).splitlines() for name in LISTED}
    text = as_one_text(
        str(raw.get("title", "")),
        str(raw.get("description", "")),
        *([line.strip() for line in lines[name] if line.strip()] for name in WRITTEN),
    )
    asked = {name: [each.strip() for each in lines[name] if each.strip()] for name in TAKEN}
    proposal = await propose_safely(tools.processes, text, asked)
    if raw.pop("take", ""):
        for name in TAKEN:
            known = dict.fromkeys((*asked[name], *getattr(proposal, name)))
            raw[name] = "\n".join(known)
        if str(raw.get("minimum_experience") or "0") == "0":
            raw["minimum_experience"] = proposal.minimum_experience
    return _edit_page(request, Form(None, raw), posting=posting, proposal=proposal)


@recruiter_router.post("/{posting_id}/edit")
async def change_posting(
    request: Request, session: Transaction, member: SignedInMember, posting_id: UUID
) -> Response:
    """Change a posting and its criteria."""
    found = await service.get_own_posting(
        session, posting_id, organization_id=member.organization_id
    )
    form = await read_form(request, PostingWithCriteria)
    if form.value is None:
        return _edit_page(request, form, posting=found, status=422)
    await service.change_posting(
        session,
        posting_id,
        form.value.posting(),
        form.value.criteria(),
        organization_id=member.organization_id,
        role=member.role,
    )
    return see_other(f"/hire/postings/{posting_id}", notice=gettext("Saved. Scores are renewed."))


@recruiter_router.post("/{posting_id}/move")
async def move_posting(
    request: Request,
    session: Transaction,
    tools: UsedTools,
    member: SignedInMember,
    posting_id: UUID,
) -> Response:
    """Publish, pause, close or cancel a posting."""
    form = await read_form(request, PostingMove)
    if form.value is None:
        raise service.PostingCannotChangeSo
    await service.move_posting(
        session,
        posting_id,
        form.value.status,
        organization_id=member.organization_id,
        role=member.role,
        now=tools.now(),
    )
    words = {
        PostingStatus.ACTIVE: gettext("Published. In a moment it is on the board."),
        PostingStatus.PAUSED: gettext("Paused. It is off the board until you publish it again."),
        PostingStatus.CLOSED: gettext("Closed for good."),
    }
    notice = words.get(form.value.status, gettext("Saved."))
    return see_other(f"/hire/postings/{posting_id}", notice=notice)


def _edit_page(
    request: Request,
    form: Form[PostingWithCriteria],
    *,
    posting: Posting | None,
    proposal: Proposal | None = None,
    status: int = 200,
) -> Response:
    return render(
        request,
        "jobs/edit.html",
        fragment="jobs/_edit_form.html",
        form=form,
        posting=posting,
        proposal=proposal,
        job_types=list(JobType),
        employment_types=list(EmploymentType),
        experience_levels=list(ExperienceLevel),
        status=status,
    )


def _as_raw(posting: object, criteria: CriteriaDraft) -> dict[str, Any]:
    """Return stored values the way a form sends them: lists as lines."""
    raw: dict[str, Any] = criteria.model_dump()
    for name, known in PostingDraft.model_fields.items():
        default = "" if known.is_required() else known.get_default(call_default_factory=True)
        raw[name] = getattr(posting, name, default) if isinstance(posting, Posting) else default
    return {
        name: "\n".join(value) if isinstance(value, list) else ("" if value is None else value)
        for name, value in raw.items()
    }
