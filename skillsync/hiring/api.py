"""The JSON door of applications."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Query, Request, UploadFile

from skillsync.files import service as files
from skillsync.files.content import read_upload
from skillsync.foundation.web.identity import SignedIn, SignedInMember, SignedInUser
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.hiring import comparing, explaining, objecting, queries, rules, service, verifying
from skillsync.hiring.models import Application, Candidate, Objection, Score
from skillsync.hiring.schemas import (
    ApplicationDraft,
    ApplicationMove,
    ApplicationView,
    CandidateSkillsView,
    CandidateView,
    Comparison,
    ObjectionAnswer,
    ObjectionDraft,
    ObjectionView,
    PipelineView,
    RankedApplication,
    ScoreView,
    SelfReportDraft,
    VerificationDraft,
    VerificationView,
)
from skillsync.jobs.service import get_own_posting
from skillsync.matching.schemas import Explanation

router = APIRouter(prefix="/api/v1", tags=["hiring"])


@router.post("/applications", status_code=201, response_model=ApplicationView)
async def apply(
    session: Transaction, tools: UsedTools, user_id: SignedInUser, draft: ApplicationDraft
) -> Application:
    """Apply to an open posting with one of your résumés."""
    return await service.apply(session, draft, user_id=user_id, now=tools.now())


@router.get("/applications", response_model=list[ApplicationView])
async def list_applications(session: Transaction, user_id: SignedInUser) -> list[Application]:
    """List the applications you sent, newest first."""
    found = await queries.list_own_applications(session, applicant_id=user_id)
    return [application for application, _posting, _organization in found]


@router.get("/applications/{application_id}", response_model=ApplicationView)
async def get_application(
    session: Transaction, _identity: SignedIn, application_id: UUID
) -> Application:
    """Show an application you sent, or one your organization received."""
    return await queries.get_application(session, application_id)


@router.post("/applications/{application_id}/withdraw", response_model=ApplicationView)
async def withdraw(
    session: Transaction, user_id: SignedInUser, application_id: UUID
) -> Application:
    """Take your own application back."""
    return await service.withdraw(session, application_id, user_id=user_id)


@router.put("/applications/{application_id}/self-report", status_code=204)
async def report_oneself(
    session: Transaction, user_id: SignedInUser, application_id: UUID, draft: SelfReportDraft
) -> None:
    """Say of yourself what the employer's fairness audit counts; nulls take it back."""
    await service.report_oneself(session, application_id, draft, user_id=user_id)


@router.put("/applications/{application_id}/status", response_model=ApplicationView)
async def move_application(
    session: Transaction, member: SignedInMember, application_id: UUID, move: ApplicationMove
) -> Application:
    """Give an application your organization received another status."""
    return await service.move_application(
        session,
        application_id,
        move.status,
        organization_id=member.organization_id,
        role=member.role,
    )


@router.get("/applications/{application_id}/ai-score", response_model=ScoreView)
async def get_score(session: Transaction, member: SignedInMember, application_id: UUID) -> Score:
    """Show an application's score with its evidence."""
    await queries.get_received(session, application_id, organization_id=member.organization_id)
    score = await queries.find_newest_score(session, application_id)
    if score is None:
        raise queries.ScoreNotFound
    return score


@router.get("/applications/{application_id}/explanation")
async def explain_application(
    session: Transaction, _identity: SignedIn, application_id: UUID
) -> Explanation:
    """Explain the score of an application you sent, or one your organization received."""
    return await explaining.explain_application(session, application_id)


@router.get("/applications/{application_id}/objections", response_model=list[ObjectionView])
async def list_objections(
    session: Transaction, _identity: SignedIn, application_id: UUID
) -> list[Objection]:
    """List the objections to an application you sent, or one your organization received."""
    await queries.get_application(session, application_id)
    return await queries.list_objections(session, application_id)


@router.post(
    "/applications/{application_id}/objections", status_code=201, response_model=ObjectionView
)
async def raise_objection(
    session: Transaction, user_id: SignedInUser, application_id: UUID, draft: ObjectionDraft
) -> Objection:
    """Object to the score of an application you sent; one objection at a time."""
    return await objecting.raise_objection(session, application_id, draft, user_id=user_id)


@router.post(
    "/applications/{application_id}/objections/{objection_id}/withdraw",
    response_model=ObjectionView,
)
async def take_back_objection(
    session: Transaction, user_id: SignedInUser, application_id: UUID, objection_id: UUID
) -> Objection:
    """Take your own objection back."""
    return await objecting.take_back(session, application_id, objection_id, user_id=user_id)


@router.put(
    "/applications/{application_id}/objections/{objection_id}/answer", response_model=ObjectionView
)
async def answer_objection(
    session: Transaction,
    tools: UsedTools,
    member: SignedInMember,
    user_id: SignedInUser,
    application_id: UUID,
    objection_id: UUID,
    answer: ObjectionAnswer,
) -> Objection:
    """Uphold or decline an objection, with the reason; have the application scored again."""
    return await objecting.answer_objection(
        session,
        application_id,
        objection_id,
        answer,
        organization_id=member.organization_id,
        role=member.role,
        user_id=user_id,
        now=tools.now(),
    )


@router.get("/objections", response_model=list[ObjectionView])
async def list_open_objections(session: Transaction, member: SignedInMember) -> list[Objection]:
    """List the objections your organization has not answered yet, the oldest first."""
    found = await queries.list_open_objections(session, organization_id=member.organization_id)
    return [one.objection for one in found]


@router.get("/jobs/{posting_id}/applications")
async def list_ranked(
    session: Transaction, member: SignedInMember, posting_id: UUID
) -> list[RankedApplication]:
    """List a posting's applications, best score first."""
    await get_own_posting(session, posting_id, organization_id=member.organization_id)
    return [comparing.ranked(row) for row in await queries.list_ranked(session, posting_id)]


@router.get("/jobs/{posting_id}/comparison")
async def compare(
    session: Transaction,
    member: SignedInMember,
    posting_id: UUID,
    application: Annotated[
        list[UUID], Query(description="The id of an application; send two to four.")
    ],
    blind: Annotated[bool, Query(description="Leave out who they are.")] = False,  # noqa: FBT002 - sent by name
) -> Comparison:
    """Compare two to four applications to a posting, requirement by requirement."""
    return await comparing.compare(
        session, posting_id, application, organization_id=member.organization_id, blind=blind
    )


@router.get("/talent-pipeline/stats")
async def pipeline(session: Transaction, member: SignedInMember) -> PipelineView:
    """Count your organization's candidates and applications, by status and posting."""
    own = member.organization_id
    by_status = await queries.count_by_status(session, organization_id=own)
    return PipelineView(
        size=rules.size_of_pipeline(by_status),
        applications=sum(by_status.values()),
        candidates=(await queries.list_candidates(session, organization_id=own))[1],
        by_status=by_status,
        by_posting=await queries.count_by_posting(session, organization_id=own),
    )


@router.post("/jobs/{posting_id}/applications", status_code=202, response_model=ApplicationView)
async def receive_file(
    request: Request,
    tools: UsedTools,
    member: SignedInMember,
    posting_id: UUID,
    file: Annotated[
        UploadFile,
        File(description="A PDF, document, web page, text or picture, at most 10 MB."),
    ],
) -> Application:
    """Take a résumé that reached your organization by another way; it is scored shortly."""
    upload = await read_upload(file)
    async with (
        files.stored(tools.storage, upload) as file_id,
        tools.database.transaction(actor_of(request)) as session,
    ):
        return await service.receive_file(
            session,
            file_id,
            upload,
            posting_id=posting_id,
            organization_id=member.organization_id,
            role=member.role,
            now=tools.now(),
        )


@router.get("/candidates")
async def list_candidates(
    session: Transaction,
    member: SignedInMember,
    q: Annotated[str, Query(max_length=200)] = "",
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
) -> list[CandidateView]:
    """List your organization's candidates by name, twenty-five a page."""
    found, _total = await queries.list_candidates(
        session,
        organization_id=member.organization_id,
        words=q.replace("\x00", "").strip(),
        page=page,
    )
    return [CandidateView.model_validate(candidate) for candidate, _count, _best in found]


@router.get("/candidates/{candidate_id}", response_model=CandidateView)
async def get_candidate(
    session: Transaction, member: SignedInMember, candidate_id: UUID
) -> Candidate:
    """Show a candidate of your organization."""
    return await queries.get_candidate(
        session, candidate_id, organization_id=member.organization_id
    )


@router.get("/candidates/{candidate_id}/skills")
async def list_candidate_skills(
    request: Request, tools: UsedTools, member: SignedInMember, candidate_id: UUID
) -> CandidateSkillsView:
    """List the skills a candidate's newest résumé names, and those your organization verified."""
    return await verifying.skills_of_candidate(
        tools, actor_of(request), candidate_id, organization_id=member.organization_id
    )


@router.put("/candidates/{candidate_id}/skills/{skill_id}/verification")
async def verify_skill(
    session: Transaction,
    tools: UsedTools,
    member: SignedInMember,
    user_id: SignedInUser,
    candidate_id: UUID,
    skill_id: str,
    draft: VerificationDraft,
) -> VerificationView:
    """Mark a skill of the taxonomy as verified for a candidate, or change how it is known."""
    return await verifying.verify_skill(
        session,
        candidate_id,
        skill_id,
        draft,
        organization_id=member.organization_id,
        role=member.role,
        user_id=user_id,
        now=tools.now(),
    )


@router.delete("/candidates/{candidate_id}/skills/{skill_id}/verification", status_code=204)
async def take_back_verification(
    session: Transaction, member: SignedInMember, candidate_id: UUID, skill_id: str
) -> None:
    """Take a verification back."""
    await verifying.take_back_verification(
        session,
        candidate_id,
        skill_id,
        organization_id=member.organization_id,
        role=member.role,
    )
