"""The JSON door of résumés."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Request, UploadFile

from skillsync.ai.scoring.held_skills import HeldSkill
from skillsync.ai.scoring.strength import Strength
from skillsync.files import service as files
from skillsync.files.content import read_upload
from skillsync.foundation.web.identity import SignedInUser
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.resumes import queries, rereading, reviewing, service
from skillsync.resumes.models import Resume
from skillsync.resumes.opened import open_review
from skillsync.resumes.schemas import (
    CorrectionView,
    ResumeChange,
    ResumeDetail,
    ResumeView,
    SkillView,
    StrengthView,
)

router = APIRouter(prefix="/api/v1/resumes", tags=["resumes"])


@router.post("", status_code=202, response_model=ResumeView)
async def upload_resume(
    request: Request,
    tools: UsedTools,
    user_id: SignedInUser,
    file: Annotated[
        UploadFile,
        File(description="A PDF, document, web page, text or picture, at most 10 MB."),
    ],
) -> Resume:
    """Store a résumé. It is read in the background: ask for it again until it is `read`."""
    upload = await read_upload(file)
    async with (
        files.stored(tools.storage, upload) as file_id,
        tools.database.transaction(actor_of(request)) as session,
    ):
        return await service.upload_resume(session, file_id, upload, owner_id=user_id)


@router.get("", response_model=list[ResumeView])
async def list_resumes(session: Transaction, user_id: SignedInUser) -> list[Resume]:
    """List your résumés, newest first."""
    return await queries.list_resumes(session, owner_id=user_id)


@router.get("/{resume_id}")
async def get_resume(session: Transaction, _user_id: SignedInUser, resume_id: UUID) -> ResumeDetail:
    """Show a résumé with its document and where each field was read."""
    resume = await queries.get_resume(session, resume_id)
    reading = await queries.find_reading(session, resume_id)
    return ResumeDetail.model_validate(resume).model_copy(
        update={
            "parser": reading.parser_version if reading else "",
            "confidence": reading.parsing_confidence if reading else None,
        }
    )


@router.put("/{resume_id}", response_model=ResumeDetail)
async def correct_resume(
    session: Transaction,
    tools: UsedTools,
    _user_id: SignedInUser,
    resume_id: UUID,
    change: ResumeChange,
) -> Resume:
    """Replace a résumé's document with a corrected one; what differs is kept as a correction."""
    document = service.read_document(change.document)
    resume = await reviewing.replace_document(
        session, resume_id, document, confirm=change.confirm, now=tools.now()
    )
    if change.name:
        await service.rename_resume(session, resume_id, change.name)
    return resume


@router.get("/{resume_id}/corrections")
async def list_corrections(
    session: Transaction, _user_id: SignedInUser, resume_id: UUID
) -> list[CorrectionView]:
    """List what was corrected in a résumé, in order: fields by path, items by id."""
    review = await open_review(session, resume_id)
    return [CorrectionView.model_validate(row) for row in review.applied]


@router.post("/{resume_id}/undo", response_model=ResumeDetail)
async def undo_correction(session: Transaction, _user_id: SignedInUser, resume_id: UUID) -> Resume:
    """Take back the last correction of a résumé."""
    return await reviewing.undo(session, resume_id)


@router.get("/{resume_id}/strength", response_model=StrengthView)
async def get_strength(session: Transaction, _user_id: SignedInUser, resume_id: UUID) -> Strength:
    """Say how complete a résumé's record is, and what to add next."""
    return await service.strength_of_resume(session, resume_id)


@router.get("/{resume_id}/skills", response_model=list[SkillView])
async def list_skills(
    request: Request, tools: UsedTools, _user_id: SignedInUser, resume_id: UUID
) -> list[HeldSkill]:
    """List a résumé's skills by the taxonomy's names, with years, level and what shows them."""
    return await service.skills_of_resume(tools, actor_of(request), resume_id)


@router.post("/{resume_id}/read-again", status_code=202, response_model=ResumeView)
async def read_resume_again(
    session: Transaction, tools: UsedTools, _user_id: SignedInUser, resume_id: UUID
) -> Resume:
    """Have a résumé's file read again by a newer reader; corrections are kept."""
    return await rereading.request_rereading(session, resume_id, now=tools.now())


@router.delete("/{resume_id}", status_code=204)
async def delete_resume(
    request: Request, tools: UsedTools, _user_id: SignedInUser, resume_id: UUID
) -> None:
    """Delete a résumé with its file."""
    async with tools.database.transaction(actor_of(request)) as session:
        file = await service.delete_resume(session, resume_id)
    await files.forget_bytes(tools.storage, file.id, file.pages)
