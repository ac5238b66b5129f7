"""The HTML door of saved jobs."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from skillsync.foundation.translations import gettext
from skillsync.foundation.web.identity import SignedInUser
from skillsync.foundation.web.pages import render, safe_path, see_other
from skillsync.foundation.web.transaction import Transaction
from skillsync.saved_jobs import queries, service

router = APIRouter(include_in_schema=False)

Next = Annotated[str, Form(alias="next")]


@router.get("/saved-jobs")
async def saved(request: Request, session: Transaction, user_id: SignedInUser) -> Response:
    """Show the postings one has put aside."""
    found = await queries.list_saved(session, user_id=user_id)
    return render(request, "saved_jobs/list.html", saved=found)


@router.post("/jobs/{posting_id}/save")
async def save(
    session: Transaction, user_id: SignedInUser, posting_id: UUID, then: Next = ""
) -> Response:
    """Put a posting aside, and go back to where that was asked."""
    await service.save_job(session, posting_id, user_id=user_id)
    return see_other(safe_path(then, f"/jobs/{posting_id}"), notice=gettext("Saved for later."))


@router.post("/jobs/{posting_id}/unsave")
async def unsave(
    session: Transaction, user_id: SignedInUser, posting_id: UUID, then: Next = ""
) -> Response:
    """Take a posting off one's list."""
    await service.unsave_job(session, posting_id, user_id=user_id)
    return see_other(
        safe_path(then, f"/jobs/{posting_id}"), notice=gettext("Taken off your saved jobs.")
    )


@router.post("/saved-jobs/{saved_job_id}/forget")
async def forget(session: Transaction, user_id: SignedInUser, saved_job_id: UUID) -> Response:
    """Take a saved job off one's list, also when its posting is gone."""
    await service.forget_job(session, saved_job_id, user_id=user_id)
    return see_other("/saved-jobs", notice=gettext("Taken off your saved jobs."))
