"""The HTML door of search: the public board and its postings, and an organization's candidates."""

from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import Response

from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form, validate
from skillsync.foundation.web.identity import SignedIn, SignedInMember, find_identity
from skillsync.foundation.web.pages import render
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.hiring import queries as hiring
from skillsync.jobs import queries as jobs
from skillsync.saved_jobs import queries as saved_jobs
from skillsync.search import finding, recommending
from skillsync.search.labels import options_of
from skillsync.search.schemas import CandidateSearch, PostingSearch

router = APIRouter(include_in_schema=False)

NOTHING: finding.Results[finding.OnePosting] = finding.Results([], 0, 1, {})
NOBODY: finding.Results[finding.OneCandidate] = finding.Results([], 0, 1, {})


@router.get("/jobs")
async def board(request: Request, tools: UsedTools) -> Response:
    """Show the open postings, or those that are searched for."""
    form = validate(PostingSearch, dict(request.query_params))
    found, saved = NOTHING, set[UUID]()
    if form.value is not None:
        found = await finding.find_postings(tools, actor_of(request), form.value)
        identity = find_identity(request)
        if identity and found.shown:
            ids = [one.posting.id for one in found.shown]
            async with tools.database.transaction(actor_of(request)) as session:
                saved = await saved_jobs.saved_among(session, ids, user_id=identity.user_id)
    names = ("place", "type", "contract", "level", "language")
    return render(
        request,
        "search/board.html",
        fragment="search/_board_rows.html",
        form=form,
        found=found,
        saved=saved,
        options={name: options_of(found.facets, name, str(form.get(name))) for name in names},
        remote=dict(found.facets.get("remote", [])).get("yes", 0),
        narrowed=_is_narrowed(form),
        here=_address("/jobs", form),
        exactly=_address("/jobs", form, exact="true"),
        status=200 if form.value else 422,
    )


@router.get("/jobs/for-me")
async def for_me(request: Request, tools: UsedTools, identity: SignedIn) -> Response:
    """Show the open postings that fit one's career."""
    actor = actor_of(request)
    found = await recommending.recommend_postings(tools, actor, user_id=identity.user_id)
    ids = [one.posting.id for one in found.jobs]
    async with tools.database.transaction(actor) as session:
        saved = await saved_jobs.saved_among(session, ids, user_id=identity.user_id)
    return render(request, "search/for_me.html", found=found, saved=saved)


@router.get("/jobs/{posting_id}")
async def posting(request: Request, session: Transaction, posting_id: UUID) -> Response:
    """Show one open posting."""
    found, organization = await jobs.get_open_posting(session, posting_id)
    identity = find_identity(request)
    saved = (
        await saved_jobs.saved_among(session, [posting_id], user_id=identity.user_id)
        if identity
        else set()
    )
    applied = (
        await hiring.find_own_status(session, applicant_id=identity.user_id, posting_id=posting_id)
        if identity
        else None
    )
    return render(
        request,
        "search/posting.html",
        posting=found,
        organization=organization,
        saved=posting_id in saved,
        applied=applied,
        similar=await recommending.similar_postings(session, posting_id),
    )


@router.get("/hire/candidates")
async def candidates(request: Request, tools: UsedTools, _member: SignedInMember) -> Response:
    """Show the organization's candidates, or those who are searched for."""
    form = validate(CandidateSearch, dict(request.query_params))
    found = NOBODY
    if form.value is not None:
        found = await finding.find_candidates(tools, actor_of(request), form.value)
    names = ("place", "language", "skill")
    return render(
        request,
        "search/candidates.html",
        fragment="search/_candidate_rows.html",
        form=form,
        found=found,
        options={name: options_of(found.facets, name, str(form.get(name))) for name in names},
        narrowed=_is_narrowed(form),
        here=_address("/hire/candidates", form),
        exactly=_address("/hire/candidates", form, exact="true"),
        status=200 if form.value else 422,
    )


@router.get("/hire/postings/{posting_id}/recommended")
async def recommended(
    request: Request, session: Transaction, member: SignedInMember, posting_id: UUID
) -> Response:
    """Show candidates of the organization who fit a posting and have not applied to it."""
    found = await recommending.recommend_candidates(
        session, posting_id, organization_id=member.organization_id
    )
    wanted = await jobs.get_posting(session, posting_id)
    return render(
        request,
        "search/alike.html",
        heading=gettext("Candidates for this posting"),
        words=gettext("%(title)s: people you know who have not applied to it.")
        % {"title": wanted.title},
        back=f"/hire/postings/{posting_id}",
        back_words=gettext("Back to the posting"),
        found=found,
    )


@router.get("/hire/candidates/{candidate_id}/similar")
async def similar(
    request: Request, session: Transaction, member: SignedInMember, candidate_id: UUID
) -> Response:
    """Show candidates like one of the organization's."""
    known = await hiring.get_candidate(
        session, candidate_id, organization_id=member.organization_id
    )
    found = await recommending.similar_candidates(
        session, candidate_id, organization_id=member.organization_id
    )
    return render(
        request,
        "search/alike.html",
        heading=gettext("People like this"),
        words=gettext("Candidates whose work is near that of %(name)s.") % {"name": known.name},
        back=f"/hire/candidates/{candidate_id}",
        back_words=gettext("Back to the candidate"),
        found=found,
    )


def _is_narrowed(form: Form[PostingSearch] | Form[CandidateSearch]) -> bool:
    return any(value for name, value in form.raw.items() if name not in ("page", "exact"))


def _address(path: str, form: Form[PostingSearch] | Form[CandidateSearch], **added: str) -> str:
    """Return the address of this search without its page."""
    given = {name: value for name, value in form.raw.items() if value and name != "page"} | added
    return f"{path}?{urlencode(given)}" if given else path
