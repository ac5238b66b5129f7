"""Landing page, the two dashboards, the API's reading room."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from skillsync.ai.scoring.strength import strength_of
from skillsync.career.document import Document
from skillsync.employers import queries as employers
from skillsync.foundation.refusals import NotFound, all_refusals
from skillsync.foundation.translations import gettext
from skillsync.foundation.web.identity import SignedIn, find_identity
from skillsync.foundation.web.pages import is_blind, render
from skillsync.foundation.web.problems import status_of
from skillsync.foundation.web.transaction import Transaction, UsedTools
from skillsync.hiring import queries as hiring
from skillsync.hiring.blinding import label_of, name_of
from skillsync.hiring.rules import size_of_pipeline
from skillsync.jobs import queries as jobs
from skillsync.jobs.models import PostingStatus
from skillsync.matching import queries as matching
from skillsync.resumes import queries as resumes
from skillsync.search import queries as search

router = APIRouter(include_in_schema=False)


@router.get("/")
async def front(request: Request, session: Transaction, tools: UsedTools) -> Response:
    """Show the landing page to visitors and the dashboard to seekers."""
    identity = find_identity(request)
    if identity is None:
        postings, total = await jobs.list_open_postings(session, limit=6)
        return render(request, "home/landing.html", postings=postings, total=total)
    record = await search.find_career(session, owner_id=identity.user_id)
    document = Document.model_validate(record.document) if record and record.document else None
    return render(
        request,
        "home/seeker.html",
        record=record,
        strength=strength_of(document) if document else None,
        resumes=await resumes.list_resumes(session, owner_id=identity.user_id),
        analyses=await matching.list_analyses(session, user_id=identity.user_id, limit=6),
        analysis_count=await matching.count_analyses(session, user_id=identity.user_id),
        applications=await hiring.list_own_applications(
            session, applicant_id=identity.user_id, limit=6
        ),
        invitations=await employers.list_own_invitations(session, identity.email, tools.now()),
    )


@router.get("/hire")
async def recruiter(
    request: Request, session: Transaction, tools: UsedTools, identity: SignedIn
) -> Response:
    """Show the recruiter's dashboard, or how to get an organization."""
    invitations = await employers.list_own_invitations(session, identity.email, tools.now())
    member = identity.membership
    if member is None:
        return render(request, "home/no_organization.html", invitations=invitations)
    own = member.organization_id
    postings = await jobs.list_postings(session, organization_id=own)
    recent = await hiring.list_recent(session, organization_id=own)
    blind = is_blind(request)
    by_status = await hiring.count_by_status(session, organization_id=own)
    return render(
        request,
        "home/recruiter.html",
        postings=[one for one in postings if one.status is PostingStatus.ACTIVE],
        posting_count=len(postings),
        by_posting=await hiring.count_by_posting(session, organization_id=own),
        by_status=by_status,
        pipeline_size=size_of_pipeline(by_status),
        recent=recent,
        names={
            one.application.id: name_of(one.application, one.candidate, blind=blind)
            for one in recent
        },
        label_of=label_of if blind else None,
        objected=await hiring.list_open_objections(session, organization_id=own),
        candidate_count=(await hiring.list_candidates(session, organization_id=own))[1],
        invitations=invitations,
    )


@router.get("/problems/{slug}")
async def problem_type(request: Request, slug: str) -> Response:
    """Explain a problem's type: the address that stands in every problem's `type`."""
    for refusal in all_refusals():
        if refusal.slug() == slug:
            return render(
                request,
                "home/problem_type.html",
                title=gettext(refusal.title()),
                slug=slug,
                status_code=status_of(refusal),
            )
    raise NotFound


@router.get("/docs")
async def api_docs(request: Request) -> Response:
    """Show the API's reading room."""
    return render(request, "home/api.html")
