"""The HTML door of résumés."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import Response

from skillsync.ai.extraction.source import Source
from skillsync.career.document import Document
from skillsync.files import service as files
from skillsync.files.content import FileRefused, read_upload
from skillsync.foundation.tools import Tools
from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form, read_fields
from skillsync.foundation.web.identity import SignedIn
from skillsync.foundation.web.pages import render, see_other
from skillsync.foundation.web.progress import stream_progress, wait_for
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.resumes import queries, review, service
from skillsync.resumes.models import READABLE, Resume, ResumeReading, ResumeStatus
from skillsync.resumes.schemas import ResumeChange

router = APIRouter(prefix="/resumes", include_in_schema=False)

DONE = frozenset({ResumeStatus.READ, ResumeStatus.CONFIRMED, ResumeStatus.UNREADABLE})


def step_words(status: str) -> str:
    """Return what is happening to a résumé, in words."""
    return {
        ResumeStatus.WAITING: gettext("Stored. Waiting to be read."),
        ResumeStatus.READING: gettext("Reading your résumé."),
        ResumeStatus.READ: gettext("Read."),
        ResumeStatus.CONFIRMED: gettext("Confirmed."),
        ResumeStatus.UNREADABLE: gettext("We could not read this file."),
    }[ResumeStatus(status)]


@router.get("")
async def list_resumes(request: Request, session: Transaction, identity: SignedIn) -> Response:
    """Show one's résumés and the upload form."""
    resumes = await queries.list_resumes(session, owner_id=identity.user_id)
    form: Form[ResumeChange] = Form(None)
    return render(request, "resumes/list.html", resumes=resumes, form=form)


@router.post("")
async def upload_resume(request: Request, tools: UsedTools, identity: SignedIn) -> Response:
    """Store an uploaded résumé and show how its reading goes."""
    fields = await read_fields(request)
    file = fields.get("file")
    try:
        upload = await read_upload(file if not isinstance(file, str) else None)
    except FileRefused as refusal:
        return await _refused_upload(request, tools, identity, gettext(refusal.detail))
    async with (
        files.stored(tools.storage, upload) as file_id,
        tools.database.transaction(actor_of(request)) as session,
    ):
        resume = await service.upload_resume(session, file_id, upload, owner_id=identity.user_id)
    return see_other(f"/resumes/{resume.id}")


async def _refused_upload(
    request: Request, tools: Tools, identity: SignedIn, problem: str
) -> Response:
    async with tools.database.transaction(actor_of(request)) as session:
        resumes = await queries.list_resumes(session, owner_id=identity.user_id)
    form: Form[ResumeChange] = Form(None, {}, {"file": problem})
    return render(
        request,
        "resumes/list.html",
        fragment="resumes/_upload.html",
        resumes=resumes,
        form=form,
        status=422,
    )


@router.get("/{resume_id}")
async def show_resume(
    request: Request, tools: UsedTools, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Show the review, or how the reading goes, or why the file could not be read."""
    await wait_for(lambda: _status(request, tools, resume_id), done=DONE)
    async with tools.database.transaction(actor_of(request)) as session:
        resume = await queries.get_resume(session, resume_id)
        file = await files.get_file(session, resume.file_id)
        if resume.status is ResumeStatus.UNREADABLE:
            return render(request, "resumes/unreadable.html", resume=resume, file=file)
        if resume.status not in READABLE:
            words = step_words(resume.status)
            return render(request, "resumes/progress.html", resume=resume, words=words)
        reading = await queries.find_reading(session, resume_id)
        return render(
            request,
            "resumes/review.html",
            file=file,
            **_review(resume, reading, errors={}, values={}),
        )


async def _status(request: Request, tools: Tools, resume_id: UUID) -> str:
    async with tools.database.transaction(actor_of(request)) as session:
        return await queries.get_status(session, resume_id)


def _review(
    resume: Resume,
    reading: ResumeReading | None,
    *,
    errors: Mapping[str, str],
    values: Mapping[str, str],
) -> dict[str, Any]:
    document = Document.model_validate(resume.document)
    source = Source.from_json(reading.source) if reading else None
    basics = review.basics_of(document)
    sections = review.sections_of(document)
    return {
        "resume": resume,
        "reading": reading,
        "document": document,
        "basics": basics,
        "sections": sections,
        "unsure": sum(one.unsure for one in review.all_fields(basics, sections)),
        "places": review.places_of(document, source) if source else [],
        "pieces": review.pieces_of(document, source.text) if source and not source.pages else [],
        "pages": source.pages if source else (),
        "scanned": source.is_scanned if source else False,
        "lost": [source.text[s["start"] : s["end"]] for s in reading.not_understood]
        if source and reading
        else [],
        "errors": errors,
        "values": values,
    }


@router.get("/{resume_id}/progress")
async def progress(
    request: Request, tools: UsedTools, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Tell the page how the reading goes (server-sent events)."""
    await _status(request, tools, resume_id)
    return stream_progress(lambda: _status(request, tools, resume_id), done=DONE, words=step_words)


@router.post("/{resume_id}")
async def correct_resume(
    request: Request, session: Transaction, tools: UsedTools, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Keep corrections; `action` says whether to confirm, add an item or remove one."""
    fields = await read_fields(request)
    values = {name: value for name, value in fields.multi_items() if isinstance(value, str)}
    resume = await queries.get_resume(session, resume_id)
    if resume.document is None:
        raise service.ResumeNotReadYet
    document, errors = review.apply_corrections(Document.model_validate(resume.document), values)
    if errors:
        reading = await queries.find_reading(session, resume_id)
        file = await files.get_file(session, resume.file_id)
        context = _review(resume, reading, errors=errors, values=values)
        return render(request, "resumes/review.html", file=file, status=422, **context)
    action, _, target = values.get("action", "save").partition(":")
    if action == "add":
        document = review.add_item(document, target)
    elif action == "remove":
        document = review.remove_item(document, target)
    await service.correct_resume(
        session, resume_id, document, confirm=action == "confirm", now=tools.now()
    )
    if action == "confirm":
        return see_other(
            f"/analyses/new?resume={resume_id}",
            notice=gettext("Confirmed. Now see how it fits a posting."),
        )
    anchor = f"#section-{target}" if action == "add" else ""
    return see_other(f"/resumes/{resume_id}{anchor}", notice=gettext("Saved."))


@router.post("/{resume_id}/delete")
async def delete_resume(
    request: Request, tools: UsedTools, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Delete a résumé with its file."""
    async with tools.database.transaction(actor_of(request)) as session:
        file = await service.delete_resume(session, resume_id)
    await files.forget_bytes(tools.storage, file.id, file.pages)
    return see_other("/resumes", notice=gettext("The résumé was deleted."))
