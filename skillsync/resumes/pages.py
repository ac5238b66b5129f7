"""The HTML door of résumés."""

from asyncio import to_thread
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, Request
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response

from skillsync.ai.scoring.strength import strength_of
from skillsync.career.document import Span
from skillsync.files import service as files
from skillsync.files.content import FileRefused, read_upload
from skillsync.foundation.tools import Tools
from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form, read_fields
from skillsync.foundation.web.identity import SignedIn, is_still_signed_in
from skillsync.foundation.web.pages import is_fragment_request, render, see_other
from skillsync.foundation.web.progress import stream_progress, wait_for
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.resumes import queries, rereading, reviewing, service
from skillsync.resumes.models import READABLE, ResumeStatus
from skillsync.resumes.opened import Review, may_take_back, open_review
from skillsync.resumes.rereading import is_outdated
from skillsync.resumes.review.corrections import read_changes
from skillsync.resumes.review.editing import fields_of
from skillsync.resumes.review.moving import CannotMoveSo, likely_target, targets_of
from skillsync.resumes.review.parts import MOST, Parting
from skillsync.resumes.review.places import (
    anchor_of,
    marks_of,
    pieces_of,
    places_of,
    traced,
)
from skillsync.resumes.review.telling import label_of, told
from skillsync.resumes.review.view import count_doubts, view_of
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
    try:
        async with (
            files.stored(tools.storage, upload) as file_id,
            tools.database.transaction(actor_of(request)) as session,
        ):
            resume = await service.upload_resume_once(
                session, file_id, upload, owner_id=identity.user_id
            )
        if resume.file_id != file_id:
            await files.forget_bytes(tools.storage, file_id, 0)
    except service.TooManyWaiting as refusal:
        return await _refused_upload(request, tools, identity, gettext(refusal.title()))
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


@router.get("/{resume_id}/skills")
async def show_skills(
    request: Request, tools: UsedTools, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Show which skills a résumé states, for how long, and what shows them."""
    async with tools.database.transaction(actor_of(request)) as session:
        resume = await queries.get_resume(session, resume_id)
    found = await service.skills_of_resume(tools, actor_of(request), resume_id)
    return render(request, "resumes/skills.html", resume=resume, skills=found)


@router.get("/{resume_id}")
async def show_resume(
    request: Request, tools: UsedTools, _identity: SignedIn, resume_id: UUID, part: str = ""
) -> Response:
    """Show the review, how the reading goes, or why it failed. `part`: of a long review."""
    status = await wait_for(lambda: _status(request, tools, resume_id), done=DONE)
    async with tools.database.transaction(actor_of(request)) as session:
        resume = await queries.get_resume(session, resume_id)
        file = await files.get_file(session, resume.file_id)
        if status == ResumeStatus.UNREADABLE:
            return render(request, "resumes/unreadable.html", resume=resume, file=file)
        if status not in READABLE:
            waiting = await queries.find_rereading(session, resume_id)
            stuck = rereading.is_stuck(resume, waiting, now=tools.now())
            words = step_words(status)
            return render(request, "resumes/progress.html", resume=resume, words=words, stuck=stuck)
        return await _render_review(request, session, resume_id, part=part)


async def _render_review(
    request: Request,
    session: AsyncSession,
    resume_id: UUID,
    *,
    errors: Mapping[str, str] | None = None,
    values: Mapping[str, str] | None = None,
    goes_on: str = "",
    part: str = "",
    unkept: Sequence[str] = (),
) -> Response:
    """Return the page of a review. `errors` and `values` are those of a refused form."""
    review = await open_review(session, resume_id)
    file = await files.get_file(session, review.resume.file_id)
    same = await queries.find_same_file(session, review.resume)

    def page() -> Response:
        return render(
            request,
            "resumes/review.html",
            fragment="resumes/_page.html",
            status=422 if errors else 200,
            file=file,
            same=same,
            errors=errors or {},
            values=values or {},
            goes_on=goes_on,
            unkept=unkept,
            strength=strength_of(review.state.document),
            **_shown(review, Parting(part)),
        )

    # Beside the others: of a file with thousands of lines this takes a moment.
    return await to_thread(page)


async def _status(request: Request, tools: Tools, resume_id: UUID) -> str:
    async with tools.database.transaction(actor_of(request)) as session:
        return await queries.get_status(session, resume_id)


def _shown(review: Review, parting: Parting) -> dict[str, Any]:
    whole = view_of(review.state.document)
    view = parting.view(whole)
    reading = review.reading
    confirmed = review.resume.status is ResumeStatus.CONFIRMED
    doubts = [] if confirmed else whole.doubts()
    leftovers = review.leftovers()
    here = view.anchors()
    lost = parting.cut("lost", [one for one in leftovers if not one.by_person])
    left_out = parting.cut("left", [one for one in leftovers if one.by_person])
    names = whole.item_names()
    return {
        "resume": review.resume,
        "reading": reading,
        "rereading": review.rereading,
        "whole": whole,
        "view": view,
        "parts": parting.parts,
        "part": parting.wanted,
        "confirmed": confirmed,
        "doubts_left": len(doubts),
        "doubts": [one for one in doubts if one.field.anchor in here][:MOST],
        "steps": whole.steps() if doubts else [],
        "doubts_read": count_doubts(review.read) if review.applied else len(doubts),
        **_original(review, [one.span for one in (*lost, *left_out)], here),
        "leftovers": lost,
        "lines_lost": sum(one.lines for one in leftovers if not one.by_person),
        "left_out": left_out,
        "kept_out": [f"{one.start}-{one.end}" for one in review.state.left_out],
        "log": [told(read_changes(row.changes), names) for row in reversed(review.applied)],
        "may_undo": bool(review.applied) or may_take_back(review),
        "may_redo": bool(review.undone),
        "outdated": reading is not None and is_outdated(reading.parser_version),
        "notes": reading.source.get("notes", []) if reading else [],
        "scanned": review.source.is_scanned if review.source else False,
        "label_of": label_of,
        "names": names,
        "version": review.version,
    }


def _original(review: Review, loose: list[Span], anchors: frozenset[str]) -> dict[str, Any]:
    """Return the original with the places of what is on the page."""
    source = review.source
    found = traced(review.state.document, review.read)
    spans = {path: where for path, where in found.items() if anchor_of(path) in anchors}
    return {
        "sheets": source.pages if source else (),
        "in_original": marks_of(places_of(spans, loose, source)) if source and source.pages else [],
        "pieces": pieces_of(spans, loose, source.text) if source and not source.pages else [],
    }


@router.get("/{resume_id}/progress")
async def progress(
    request: Request, tools: UsedTools, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Tell the page how the reading goes (server-sent events)."""
    await _status(request, tools, resume_id)
    return stream_progress(
        lambda: _status(request, tools, resume_id),
        done=DONE,
        words=step_words,
        may_look=lambda: is_still_signed_in(request),
    )


@router.post("/{resume_id}")
async def correct_resume(
    request: Request, session: Transaction, tools: UsedTools, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Keep corrections, and do what the pressed button (`action`) says."""
    fields = await read_fields(request)
    values = {name: value for name, value in fields.multi_items() if isinstance(value, str)}
    action = values.get("action", "save")
    turned = action.removeprefix("turn:") if action.startswith("turn:") else ""
    part = turned or values.get("part", "")
    outcome = await reviewing.correct(
        session, resume_id, values=values, action=action, now=tools.now()
    )
    if outcome.confirmed and not outcome.unkept:
        return see_other(
            f"/analyses/new?resume={resume_id}",
            notice=gettext("Confirmed. Now see how it fits a posting."),
        )
    if outcome.errors or outcome.unkept or is_fragment_request(request):
        return await _render_review(
            request,
            session,
            resume_id,
            errors=outcome.errors,
            values=_still_typed(values, outcome.errors),
            goes_on=outcome.anchor,
            part=part,
            unkept=outcome.unkept,
        )
    anchor = f"#{outcome.anchor}" if outcome.anchor else ""
    query = f"?{urlencode({'part': part})}" if part else ""
    return see_other(f"/resumes/{resume_id}{query}{anchor}", notice=_notice(action))


def _still_typed(values: Mapping[str, str], errors: Mapping[str, str]) -> Mapping[str, str]:
    """Return what was typed and is not kept: everything, or only what does not fit."""
    if not errors or values.get("keep") == "valid":
        return {path: values[path] for path in errors}
    return values


def _notice(action: str) -> str:
    """Return what a page without JavaScript says after a button was pressed."""
    return {
        "undo": gettext("The last change was undone."),
        "redo": gettext("Done again."),
        "accept": gettext("Taken as right."),
        "accept-above": gettext("Taken as right."),
        "turn": "",
    }.get(action.partition(":")[0], gettext("Saved."))


@router.get("/{resume_id}/move")
async def choose_where(
    request: Request, session: Transaction, _identity: SignedIn, resume_id: UUID, start: str = ""
) -> Response:
    """Choose where words of an item, a field or a line without a field belong."""
    review = await open_review(session, resume_id)
    return render(
        request, "resumes/move.html", fragment="resumes/_move.html", **_moving(review, start)
    )


def _moving(
    review: Review, start: str, *, problem: str = "", values: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    words = reviewing.words_at(review, start)
    names = view_of(review.state.document).item_names()
    is_line = start.startswith(reviewing.LINE)
    likely = likely_target(review.state.document, words[0].text) if is_line and words else ""
    return {
        "resume": review.resume,
        "start": start,
        "words": words[:MOST],
        "words_beyond": len(words) - MOST,
        "groups": list(islice(targets_of(review.state.document, names), MOST)),
        "is_line": is_line,
        "problem": problem,
        "values": values or {"chosen": [], "to": likely, "part": ""},
        "labels": {one.path: one.kind.label for one in fields_of(review.state.document)},
        "names": names,
    }


@router.post("/{resume_id}/move")
async def move_words(
    request: Request, session: Transaction, tools: UsedTools, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Move words to another field, section or new entry."""
    fields = await read_fields(request)
    chosen = [one for one in fields.getlist("chosen") if isinstance(one, str)]
    start, to, part = (str(fields.get(name, "")) for name in ("start", "to", "part"))
    wanted = reviewing.Move(start, to, chosen, part)
    try:
        path = await reviewing.move_words(session, resume_id, wanted, now=tools.now())
    except CannotMoveSo as problem:
        review = await open_review(session, resume_id)
        held = {"chosen": chosen, "to": to, "part": part}
        context = _moving(review, start, problem=str(problem), values=held)
        return render(
            request, "resumes/move.html", fragment="resumes/_move.html", status=422, **context
        )
    anchor = anchor_of(path).replace("place-", "field-", 1)
    if is_fragment_request(request):
        return await _render_review(request, session, resume_id, goes_on=anchor)
    return see_other(f"/resumes/{resume_id}#{anchor}", notice=gettext("Moved."))


@router.post("/{resume_id}/read-again")
async def read_again(
    session: Transaction, tools: UsedTools, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Have the file read again by a newer reader; corrections are kept."""
    await rereading.request_rereading(session, resume_id, now=tools.now())
    return see_other(f"/resumes/{resume_id}")


@router.post("/{resume_id}/read-again/seen")
async def put_away_differences(
    session: Transaction, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Put away what the newer reader changed."""
    await rereading.dismiss_rereading(session, resume_id)
    return see_other(f"/resumes/{resume_id}")


@router.post("/{resume_id}/delete")
async def delete_resume(
    request: Request, tools: UsedTools, _identity: SignedIn, resume_id: UUID
) -> Response:
    """Delete a résumé with its file."""
    async with tools.database.transaction(actor_of(request)) as session:
        file = await service.delete_resume(session, resume_id)
    await files.forget_bytes(tools.storage, file.id, file.pages)
    return see_other("/resumes", notice=gettext("The résumé was deleted."))
