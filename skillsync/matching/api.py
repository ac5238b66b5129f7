"""The JSON door of analyses."""

from uuid import UUID

from fastapi import APIRouter, Request

from skillsync.ai.extraction.source import seen_text_of
from skillsync.career.document import Document
from skillsync.career.formats.json_resume import to_json_resume
from skillsync.files import service as files
from skillsync.files.content import FileRefused, read_upload
from skillsync.foundation.refusals import Invalid, NotFound
from skillsync.foundation.schemas import Input, OptionalShortText
from skillsync.foundation.web.forms import read_form
from skillsync.foundation.web.identity import SignedInUser
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.matching import queries, service
from skillsync.matching.models import Analysis
from skillsync.matching.schemas import (
    AnalysisDetail,
    AnalysisDraft,
    AnalysisView,
    Explanation,
    PostingText,
    ResumeAnalysis,
)
from skillsync.matching.scorer import Pair, Scored, score_safely
from skillsync.resumes import service as resumes
from skillsync.resumes.reader import read_safely
from skillsync.resumes.showing import shown_of

router = APIRouter(prefix="/api/v1", tags=["matching"])


class AnalysisNotScored(NotFound):
    """This analysis has no score to explain."""


class PostingNotUsable(Invalid):
    """This posting could not be scored against."""


@router.post("/analyses", status_code=202, response_model=AnalysisView)
async def request_analysis(
    session: Transaction, user_id: SignedInUser, draft: AnalysisDraft
) -> Analysis:
    """Hold a résumé against a posting. Ask for it again until it is `scored` or `not_scored`."""
    return await service.request_analysis(session, draft, user_id=user_id)


@router.get("/analyses", response_model=list[AnalysisView])
async def list_analyses(session: Transaction, user_id: SignedInUser) -> list[Analysis]:
    """List your analyses, newest first."""
    return await queries.list_analyses(session, user_id=user_id)


@router.get("/analyses/{analysis_id}", response_model=AnalysisDetail)
async def get_analysis(session: Transaction, _user_id: SignedInUser, analysis_id: UUID) -> Analysis:
    """Show an analysis with its evidence."""
    return await queries.get_analysis(session, analysis_id)


@router.get("/analyses/{analysis_id}/explanation")
async def explain_analysis(
    session: Transaction, _user_id: SignedInUser, analysis_id: UUID
) -> Explanation:
    """Explain an analysis' score: the sum, the words on both sides, what was not weighed."""
    analysis = await queries.get_analysis(session, analysis_id)
    why = await service.explain_analysis(session, analysis)
    if why is None:
        raise AnalysisNotScored(analysis.problem)
    return why


@router.delete("/analyses/{analysis_id}", status_code=204)
async def delete_analysis(session: Transaction, _user_id: SignedInUser, analysis_id: UUID) -> None:
    """Delete an analysis."""
    await service.delete_analysis(session, analysis_id)


ANALYZE_FORM = {
    "type": "object",
    "required": ["file"],
    "properties": {
        "file": {
            "type": "string",
            "format": "binary",
            "description": "A PDF, document, web page, text or picture, at most 10 MB.",
        },
        "posting": {"type": "string", "description": "A posting's words."},
        "posting_location": {"type": "string"},
    },
}


class PostingWords(Input):
    """What a résumé is to be held against."""

    posting: PostingText = ""
    posting_location: OptionalShortText = ""


@router.post(
    "/resume/analyze",
    openapi_extra={"requestBody": {"content": {"multipart/form-data": {"schema": ANALYZE_FORM}}}},
)
async def analyze_resume(
    request: Request, tools: UsedTools, user_id: SignedInUser
) -> ResumeAnalysis:
    """Read a résumé and, with a posting, score it; both are saved to your account."""
    # Read by ourselves: text that is not UTF-8 is refused, not guessed at.
    form = await read_form(request, PostingWords)
    if form.value is None:
        raise PostingNotUsable(
            errors=[
                {"pointer": f"/{name}", "detail": detail} for name, detail in form.errors.items()
            ]
        )
    posting, posting_location = form.value.posting, form.value.posting_location
    file = form.files.get("file")
    upload = await read_upload(file)
    read = await read_safely(tools.processes, upload.data)
    if read.problem or read.document is None or read.source is None:
        raise FileRefused(read.problem)
    now = tools.now()
    shown = shown_of(read.document, read.source)
    text = seen_text_of(shown.original) if shown.original else ""
    pair = Pair(shown.document, text, posting, posting_location, None, None, now.date())
    scored = await score_safely(tools.processes, pair) if posting else Scored()
    if scored.problem:
        raise PostingNotUsable(scored.problem)
    # Everything is known; only now is anything kept, all of it or nothing.
    async with (
        files.stored(tools.storage, upload, read.pages or []) as file_id,
        tools.database.transaction(actor_of(request)) as session,
    ):
        resume = await resumes.add_read_resume(session, file_id, upload, read, owner_id=user_id)
        analysis = None
        if scored.score is not None:
            analysis = await service.add_analysis(
                session, resume, pair, scored, user_id=user_id, now=now
            )
    return ResumeAnalysis(
        resume_id=resume.id,
        analysis_id=analysis.id if analysis else None,
        resume=to_json_resume(Document.model_validate(read.document)),
        parser=read.parser,
        confidence=read.confidence,
        score=scored.score,
        advice=scored.advice,
    )
