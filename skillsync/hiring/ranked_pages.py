"""The HTML door of a posting's applications: ranked, compared, and files added to them."""

from collections.abc import Collection
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from skillsync.files import service as files
from skillsync.files.content import FileRefused, read_upload
from skillsync.foundation.translations import gettext, ngettext
from skillsync.foundation.web.forms import MalformedForm, read_fields
from skillsync.foundation.web.identity import SignedInMember
from skillsync.foundation.web.pages import is_blind, is_fragment_request, render, see_other
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.hiring import comparing, queries, service
from skillsync.hiring.blinding import name_of
from skillsync.hiring.models import ApplicationStatus, ScreeningStatus
from skillsync.jobs import queries as jobs
from skillsync.jobs import rules as posting_rules
from skillsync.jobs.models import PostingStatus
from skillsync.jobs.proposing import name_gaps_safely
from skillsync.jobs.service import get_own_posting

router = APIRouter(prefix="/hire/postings/{posting_id}", include_in_schema=False)

MAX_FILES = 50


@router.get("")
async def ranked(
    request: Request,
    tools: UsedTools,
    member: SignedInMember,
    posting_id: UUID,
    q: Annotated[str, Query(max_length=200)] = "",
    status: str = "",
) -> Response:
    """Show a posting with its applications, best first."""
    gaps = []
    if not is_fragment_request(request):
        async with tools.database.transaction(actor_of(request)) as session:
            posting = await get_own_posting(
                session, posting_id, organization_id=member.organization_id
            )
        gaps = await name_gaps_safely(tools.processes, posting.full_text())
    async with tools.database.transaction(actor_of(request)) as session:
        return await _ranked_page(
            request, session, member, posting_id, q=q, status=status, gaps=gaps
        )


async def _ranked_page(
    request: Request,
    session: Transaction,
    member: SignedInMember,
    posting_id: UUID,
    *,
    q: str = "",
    status: str = "",
    problems: list[str] | None = None,
    refused: str = "",
    marked: Collection[UUID] = (),
    gaps: Collection[str] = (),
) -> Response:
    posting = await get_own_posting(session, posting_id, organization_id=member.organization_id)
    chosen = ApplicationStatus(status) if status in set(ApplicationStatus) else None
    rows = await queries.list_ranked(
        session,
        posting_id,
        status=chosen,
        words="" if is_blind(request) else q.replace("\x00", "").strip(),
    )
    blind = is_blind(request)
    unfinished = (ScreeningStatus.WAITING, ScreeningStatus.READING, ScreeningStatus.SCORING)
    return render(
        request,
        "hiring/ranked.html",
        fragment="hiring/_ranked_rows.html",
        posting=posting,
        criteria=await jobs.get_criteria(session, posting_id),
        rows=rows,
        names={
            row.application.id: name_of(row.application, row.candidate, blind=blind) for row in rows
        },
        waiting=sum(row.screening.status in unfinished for row in rows),
        q=q,
        chosen=status,
        statuses=list(ApplicationStatus),
        next_steps=sorted(posting_rules.NEXT[posting.status]),
        may_write=posting_rules.may_write_postings(member.role),
        objected=await _objected(session, member, posting_id),
        takes_applications=posting.status not in (PostingStatus.CLOSED, PostingStatus.CANCELLED),
        problems=problems or [],
        refused=refused,
        marked=marked,
        gaps=gaps,
        status=422 if problems or refused else 200,
    )


@router.get("/comparison")
async def comparison(
    request: Request,
    session: Transaction,
    member: SignedInMember,
    posting_id: UUID,
    application: Annotated[list[str] | None, Query()] = None,
) -> Response:
    """Show two to four applications side by side."""
    try:
        chosen = list(dict.fromkeys(UUID(each) for each in application or []))
    except ValueError as error:
        raise comparing.PostingHasNoSuchApplication from error
    try:
        found = await comparing.compare(
            session,
            posting_id,
            chosen,
            organization_id=member.organization_id,
            blind=is_blind(request),
        )
    except comparing.ChooseTwoToFourApplications as refusal:
        refused = gettext(refusal.title())
        return await _ranked_page(
            request, session, member, posting_id, refused=refused, marked=chosen
        )
    return render(
        request,
        "hiring/comparison.html",
        posting=await jobs.get_posting(session, posting_id),
        comparison=found,
        objected=await _objected(session, member, posting_id),
    )


async def _objected(session: Transaction, member: SignedInMember, posting_id: UUID) -> set[UUID]:
    """Return the applications whose applicants wait for an answer to an objection."""
    found = await queries.list_open_objections(
        session, organization_id=member.organization_id, posting_id=posting_id
    )
    return {one.objection.application_id for one in found}


@router.get("/applications")
async def back_to_posting(_member: SignedInMember, posting_id: UUID) -> Response:
    """Lead back from the address that a refused upload leaves in the browser."""
    return see_other(f"/hire/postings/{posting_id}")


@router.post("/applications")
async def receive_files(
    request: Request, tools: UsedTools, member: SignedInMember, posting_id: UUID
) -> Response:
    """Take résumés that reached the organization by another way; each file by itself."""
    fields = await read_fields(request)
    given = [file for file in fields.getlist("files") if not isinstance(file, str)]
    if len(given) > MAX_FILES:
        raise MalformedForm(gettext("Please send at most 50 files at once."))
    received = 0
    problems = [] if given else [gettext("Please choose a file.")]
    for file in given:
        try:
            upload = await read_upload(file)
        except FileRefused as refusal:
            name = f"{file.filename}: " if file.filename else ""
            problems.append(name + gettext(refusal.detail))
            continue
        async with (
            files.stored(tools.storage, upload) as file_id,
            tools.database.transaction(actor_of(request)) as session,
        ):
            await service.receive_file(
                session,
                file_id,
                upload,
                posting_id=posting_id,
                organization_id=member.organization_id,
                role=member.role,
                now=tools.now(),
            )
        received += 1
    if problems:
        async with tools.database.transaction(actor_of(request)) as session:
            return await _ranked_page(request, session, member, posting_id, problems=problems)
    notice = ngettext(
        "%(count)s résumé received. It is being read.",
        "%(count)s résumés received. They are being read.",
        received,
    )
    return see_other(f"/hire/postings/{posting_id}", notice=notice % {"count": received})
