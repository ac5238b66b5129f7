"""The JSON door of saved jobs."""

from uuid import UUID

from fastapi import APIRouter

from skillsync.foundation.web.identity import SignedInUser
from skillsync.foundation.web.transaction import Transaction
from skillsync.saved_jobs import queries, service
from skillsync.saved_jobs.schemas import SavedJobView

router = APIRouter(prefix="/api/v1/saved-jobs", tags=["saved jobs"])


@router.get("")
async def list_saved(session: Transaction, user_id: SignedInUser) -> list[SavedJobView]:
    """List the postings you saved, newest first; closed ones stay, marked so."""
    return [
        SavedJobView(
            id=job.id,
            posting_id=job.posting_id,
            title=job.title,
            organization_name=job.organization_name,
            saved_at=job.saved_at,
            is_open=posting is not None,
        )
        for job, posting in await queries.list_saved(session, user_id=user_id)
    ]


@router.put("/{posting_id}", status_code=204)
async def save(session: Transaction, user_id: SignedInUser, posting_id: UUID) -> None:
    """Save an open posting. Saving twice changes nothing."""
    await service.save_job(session, posting_id, user_id=user_id)


@router.delete("/{posting_id}", status_code=204)
async def unsave(session: Transaction, user_id: SignedInUser, posting_id: UUID) -> None:
    """Take a posting off your list. Doing it twice changes nothing."""
    await service.unsave_job(session, posting_id, user_id=user_id)
