"""The HTML door to one's own score: read why it is what it is, and object to it."""

from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import Response

from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form, read_form
from skillsync.foundation.web.identity import SignedIn
from skillsync.foundation.web.pages import render, see_other
from skillsync.foundation.web.transaction import Transaction
from skillsync.hiring import objecting, queries
from skillsync.hiring.explaining import get_own_score
from skillsync.hiring.models import ObjectionStatus
from skillsync.hiring.schemas import ObjectionDraft

router = APIRouter(include_in_schema=False)


@router.get("/applications/{application_id}/score")
async def own_score(
    request: Request, session: Transaction, identity: SignedIn, application_id: UUID
) -> Response:
    """Show how one's own application was scored, and what one objected to."""
    return await _page(request, session, identity, application_id, Form(None))


@router.get("/applications/{application_id}/objections")
async def back_to_score(_identity: SignedIn, application_id: UUID) -> Response:
    """Lead back from the address that a refused objection leaves in the browser."""
    return see_other(f"/applications/{application_id}/score#objections")


@router.post("/applications/{application_id}/objections")
async def raise_objection(
    request: Request, session: Transaction, identity: SignedIn, application_id: UUID
) -> Response:
    """Object to the score of one's own application."""
    form = await read_form(request, ObjectionDraft)
    if form.value is None:
        return await _page(request, session, identity, application_id, form, status=422)
    await objecting.raise_objection(session, application_id, form.value, user_id=identity.user_id)
    return see_other(
        f"/applications/{application_id}/score#objections",
        notice=gettext("Your objection was sent. The answer will stand here."),
    )


@router.post("/applications/{application_id}/objections/{objection_id}/withdraw")
async def take_back(
    session: Transaction, identity: SignedIn, application_id: UUID, objection_id: UUID
) -> Response:
    """Take one's own objection back."""
    await objecting.take_back(session, application_id, objection_id, user_id=identity.user_id)
    return see_other(
        f"/applications/{application_id}/score#objections",
        notice=gettext("You took your objection back."),
    )


async def _page(
    request: Request,
    session: Transaction,
    identity: SignedIn,
    application_id: UUID,
    form: Form[ObjectionDraft],
    status: int = 200,
) -> Response:
    found = await get_own_score(session, application_id, applicant_id=identity.user_id)
    objections = await queries.list_objections(session, application_id)
    return render(
        request,
        "hiring/own_score.html",
        **found._asdict(),
        objections=objections,
        may_object=all(one.status is not ObjectionStatus.OPEN for one in objections),
        form=form,
        status=status,
    )
