"""The HTML door of search: the public board and its postings."""

from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import Response

from skillsync.foundation.web.identity import find_identity
from skillsync.foundation.web.pages import render
from skillsync.foundation.web.transaction import Transaction
from skillsync.jobs import queries as jobs
from skillsync.saved_jobs import queries as saved_jobs

router = APIRouter(include_in_schema=False)


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
    return render(
        request,
        "search/posting.html",
        posting=found,
        organization=organization,
        saved=posting_id in saved,
    )
