"""The HTML door of postings: writing them, behind /hire."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form, read_form
from skillsync.foundation.web.identity import SignedInMember, SignedInUser
from skillsync.foundation.web.pages import render, see_other
from skillsync.foundation.web.transaction import Transaction, UsedTools
from skillsync.jobs import queries, rules, service
from skillsync.jobs.models import (
    EmploymentType,
    ExperienceLevel,
    JobType,
    Posting,
    PostingStatus,
)
from skillsync.jobs.schemas import (
    CriteriaDraft,
    PostingDraft,
    PostingMove,
    PostingWithCriteria,
)

recruiter_router = APIRouter(prefix="/hire/postings", include_in_schema=False)


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


@recruiter_router.get("/{posting_id}/edit")
async def edit_posting(
    request: Request, session: Transaction, member: SignedInMember, posting_id: UUID
) -> Response:
    """Show a posting's form."""
    found = await service.get_own_posting(
        session, posting_id, organization_id=member.organization_id
    )
    criteria = service.criteria_draft(await queries.get_criteria(session, posting_id))
    form: Form[PostingWithCriteria] = Form(None, _as_raw(found, criteria))
    return _edit_page(request, form, posting=found)


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
    status: int = 200,
) -> Response:
    return render(
        request,
        "jobs/edit.html",
        fragment="jobs/_edit_form.html",
        form=form,
        posting=posting,
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
