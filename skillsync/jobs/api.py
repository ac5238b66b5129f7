"""The JSON door of postings."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request

from skillsync.foundation.web.identity import SignedInMember, SignedInUser
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.jobs import queries, service
from skillsync.jobs.models import Posting, PostingCriteria, PostingStatus
from skillsync.jobs.proposing import propose_safely
from skillsync.jobs.schemas import (
    CriteriaDraft,
    CriteriaView,
    PostingDraft,
    PostingView,
    Proposal,
)

router = APIRouter(prefix="/api/v1/jobs", tags=["jobs"])


@router.get("", response_model=list[PostingView])
async def list_postings(
    session: Transaction,
    q: Annotated[str, Query(max_length=200)] = "",
    page: Annotated[int, Query(ge=1, le=1000)] = 1,
) -> list[Posting]:
    """List the open postings of every organization, newest first, twenty a page."""
    found, _total = await queries.list_open_postings(
        session, words=q.replace("\x00", ""), page=page
    )
    return [posting for posting, _organization in found]


@router.post("", status_code=201, response_model=PostingView)
async def draft_posting(
    session: Transaction, user_id: SignedInUser, member: SignedInMember, draft: PostingDraft
) -> Posting:
    """Write a posting for the organization you act for; it starts as a draft."""
    return await service.draft_posting(
        session,
        draft,
        CriteriaDraft(),
        organization_id=member.organization_id,
        role=member.role,
        user_id=user_id,
    )


@router.get("/{posting_id}", response_model=PostingView)
async def get_posting(session: Transaction, posting_id: UUID) -> Posting:
    """Show a posting: an open one to anyone, others to their organization."""
    return await queries.get_posting(session, posting_id)


@router.put("/{posting_id}", response_model=PostingView)
async def change_posting(
    session: Transaction, member: SignedInMember, posting_id: UUID, draft: PostingDraft
) -> Posting:
    """Change a posting."""
    posting = await service.get_own_posting(
        session, posting_id, organization_id=member.organization_id
    )
    criteria = await service.load_criteria(session, posting.id)
    return await service.change_posting(
        session,
        posting_id,
        draft,
        criteria,
        organization_id=member.organization_id,
        role=member.role,
    )


@router.get("/{posting_id}/ai-criteria", response_model=CriteriaView)
async def get_criteria(
    session: Transaction, member: SignedInMember, posting_id: UUID
) -> PostingCriteria:
    """Show how applications to a posting are weighed."""
    await service.get_own_posting(session, posting_id, organization_id=member.organization_id)
    return await queries.get_criteria(session, posting_id)


@router.get("/{posting_id}/ai-criteria/proposal")
async def propose_criteria(
    request: Request, tools: UsedTools, member: SignedInMember, posting_id: UUID
) -> Proposal:
    """Propose criteria from a posting's words; name words that ask for a protected trait."""
    async with tools.database.transaction(actor_of(request)) as session:
        posting = await service.get_own_posting(
            session, posting_id, organization_id=member.organization_id
        )
        criteria = await service.load_criteria(session, posting_id)
        text = posting.full_text()
    return await propose_safely(tools.processes, text, criteria.model_dump())


@router.put("/{posting_id}/ai-criteria", response_model=CriteriaView)
async def change_criteria(
    session: Transaction, member: SignedInMember, posting_id: UUID, criteria: CriteriaDraft
) -> PostingCriteria:
    """Change how applications to a posting are weighed; they are scored anew."""
    await service.change_criteria(
        session, posting_id, criteria, organization_id=member.organization_id, role=member.role
    )
    return await queries.get_criteria(session, posting_id)


async def _move(
    session: Transaction,
    tools: UsedTools,
    member: SignedInMember,
    posting_id: UUID,
    wanted: PostingStatus,
) -> Posting:
    return await service.move_posting(
        session,
        posting_id,
        wanted,
        organization_id=member.organization_id,
        role=member.role,
        now=tools.now(),
    )


@router.post("/{posting_id}/publish", response_model=PostingView)
async def publish(
    session: Transaction, tools: UsedTools, member: SignedInMember, posting_id: UUID
) -> Posting:
    """Open a posting to applicants. Publishing twice changes nothing."""
    return await _move(session, tools, member, posting_id, PostingStatus.ACTIVE)


@router.post("/{posting_id}/pause", response_model=PostingView)
async def pause(
    session: Transaction, tools: UsedTools, member: SignedInMember, posting_id: UUID
) -> Posting:
    """Take a posting off the board for a while."""
    return await _move(session, tools, member, posting_id, PostingStatus.PAUSED)


@router.post("/{posting_id}/close", response_model=PostingView)
async def close(
    session: Transaction, tools: UsedTools, member: SignedInMember, posting_id: UUID
) -> Posting:
    """Close a posting for good."""
    return await _move(session, tools, member, posting_id, PostingStatus.CLOSED)
