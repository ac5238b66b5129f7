"""The HTML door of analyses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from fastapi import APIRouter, Request
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import Response

from skillsync.foundation.tools import Tools
from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form, read_form
from skillsync.foundation.web.identity import SignedIn, is_still_signed_in
from skillsync.foundation.web.pages import render, see_other
from skillsync.foundation.web.progress import stream_progress, wait_for
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.jobs import queries as jobs
from skillsync.matching import queries, service
from skillsync.matching.following import Analysed, find_next_step
from skillsync.matching.models import Analysis, AnalysisStatus
from skillsync.matching.schemas import AnalysisDraft, Explanation
from skillsync.resumes import queries as resumes
from skillsync.resumes.models import READABLE

router = APIRouter(prefix="/analyses", include_in_schema=False)

LONGEST_LINE = 240
"""A posting's line longer than this is a paragraph: only the requirement's own words are quoted."""

DONE = frozenset({AnalysisStatus.SCORED, AnalysisStatus.NOT_SCORED})


def step_words(status: str) -> str:
    """Return what is happening to an analysis, in words."""
    return {
        AnalysisStatus.WAITING: gettext("Waiting to be scored."),
        AnalysisStatus.SCORING: gettext("Holding your résumé against the posting."),
        AnalysisStatus.SCORED: gettext("Scored."),
        AnalysisStatus.NOT_SCORED: gettext("Not scored."),
    }[AnalysisStatus(status)]


@router.get("")
async def list_analyses(request: Request, session: Transaction, identity: SignedIn) -> Response:
    """Show one's analyses."""
    analyses = await queries.list_analyses(session, user_id=identity.user_id)
    return render(request, "matching/list.html", analyses=analyses)


@router.get("/new")
async def new_analysis(
    request: Request, session: Transaction, identity: SignedIn, resume: str = "", posting: str = ""
) -> Response:
    """Show the form: which résumé, which posting."""
    form: Form[AnalysisDraft] = Form(None, {"resume": resume, "posting": posting})
    return await _new_page(request, session, identity, form)


async def _new_page(
    request: Request,
    session: AsyncSession,
    identity: SignedIn,
    form: Form[AnalysisDraft],
    status: int = 200,
) -> Response:
    own = await resumes.list_resumes(session, owner_id=identity.user_id)
    postings, _total = await jobs.list_open_postings(session, limit=100)
    return render(
        request,
        "matching/new.html",
        form=form,
        resumes=[resume for resume in own if resume.status in READABLE],
        postings=postings,
        status=status,
    )


@router.post("")
async def request_analysis(request: Request, session: Transaction, identity: SignedIn) -> Response:
    """Write an analysis down and show how it goes."""
    form = await read_form(request, AnalysisDraft)
    if form.value is None:
        return await _new_page(request, session, identity, form, status=422)
    analysis = await service.request_analysis(session, form.value, user_id=identity.user_id)
    return see_other(f"/analyses/{analysis.id}")


async def _status(request: Request, tools: Tools, analysis_id: UUID) -> str:
    async with tools.database.transaction(actor_of(request)) as session:
        return await queries.get_status(session, analysis_id)


@router.get("/{analysis_id}")
async def show_analysis(
    request: Request, tools: UsedTools, _identity: SignedIn, analysis_id: UUID
) -> Response:
    """Show the score with its evidence, or how the scoring goes, or why there is none."""
    await wait_for(lambda: _status(request, tools, analysis_id), done=DONE)
    async with tools.database.transaction(actor_of(request)) as session:
        analysis = await queries.get_analysis(session, analysis_id)
        if analysis.status not in DONE:
            words = step_words(analysis.status)
            return render(request, "matching/progress.html", analysis=analysis, words=words)
        step = None
        if analysis.posting_id is not None:
            analysed = Analysed(analysis.user_id, analysis.posting_id, analysis.resume_id)
            step = await find_next_step(session, analysed)
        why = await service.explain_analysis(session, analysis)
        return render(request, "matching/analysis.html", next_step=step, **_context(analysis, why))


def _context(analysis: Analysis, why: Explanation | None) -> dict[str, Any]:
    rows = analysis.score["requirements"] if analysis.score else []
    pieces, marks = mark_requirements(analysis.posting_text, rows)
    return {
        "analysis": analysis,
        "why": why,
        "advice": analysis.advice,
        "posting_pieces": pieces,
        "posting_marks": marks,
    }


@dataclass(frozen=True)
class PostingPiece:
    """A run of a posting's text: plain, or the words of one requirement."""

    text: str
    anchor: str = ""
    row: Mapping[str, Any] | None = None


class PostingMark(NamedTuple):
    """Where a requirement's words stand: an element id, and the line of the posting around them."""

    anchor: str
    line: str


def mark_requirements(
    text: str, rows: Sequence[Mapping[str, Any]]
) -> tuple[list[PostingPiece], dict[str, PostingMark]]:
    """Return the posting cut at its requirements, and by requirement the mark of its words.

    Words inside another requirement's words share its mark.
    """
    pieces: list[PostingPiece] = []
    marks: dict[str, PostingMark] = {}
    position = 0
    anchor = ""
    placed = [row for row in rows if row["posting"]["start"] is not None]
    for row in sorted(placed, key=lambda row: (row["posting"]["start"], -row["posting"]["end"])):
        start, end = row["posting"]["start"], row["posting"]["end"]
        if start >= position:
            anchor = f"posting-{row['id']}"
            pieces += [
                PostingPiece(text[position:start]),
                PostingPiece(text[start:end], anchor, row),
            ]
            position = end
        marks[row["id"]] = PostingMark(anchor, _line_around(text, start, end))
    pieces.append(PostingPiece(text[position:]))
    return pieces, marks


def _line_around(text: str, start: int, end: int) -> str:
    line = text[text.rfind("\n", 0, start) + 1 : end] + text[end:].partition("\n")[0]
    return line.strip().lstrip("-•*·– ") if len(line) <= LONGEST_LINE else text[start:end]


@router.get("/{analysis_id}/progress")
async def progress(
    request: Request, tools: UsedTools, _identity: SignedIn, analysis_id: UUID
) -> Response:
    """Tell the page how the scoring goes (server-sent events)."""
    await _status(request, tools, analysis_id)
    return stream_progress(
        lambda: _status(request, tools, analysis_id),
        done=DONE,
        words=step_words,
        may_look=lambda: is_still_signed_in(request),
    )


@router.post("/{analysis_id}/delete")
async def delete_analysis(session: Transaction, _identity: SignedIn, analysis_id: UUID) -> Response:
    """Delete an analysis."""
    await service.delete_analysis(session, analysis_id)
    return see_other("/analyses", notice=gettext("The analysis was deleted."))
