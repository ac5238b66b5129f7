"""The development outbox: every mail this installation would have sent."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from skillsync.foundation.web.pages import render
from skillsync.foundation.web.transaction import SystemTransaction
from skillsync.notifications import service

router = APIRouter(include_in_schema=False)
"""Mounted in development only."""


@router.get("/dev/mail")
async def outbox(request: Request, session: SystemTransaction) -> Response:
    """Show the newest mails."""
    mails = await service.list_mails(session)
    return render(request, "notifications/outbox.html", mails=mails)
