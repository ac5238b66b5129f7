"""The JSON door of search."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request

from skillsync.foundation.web.identity import SignedInMember, SignedInUser
from skillsync.foundation.web.transaction import Transaction, UsedTools, actor_of
from skillsync.hiring.schemas import CandidateView
from skillsync.jobs.schemas import PostingView
from skillsync.search import finding, recommending
from skillsync.search.labels import options_of
from skillsync.search.reasons import Why
from skillsync.search.schemas import (
    CandidateSearch,
    FacetCount,
    FoundCandidate,
    FoundCandidates,
    FoundPosting,
    FoundPostings,
    PostingSearch,
    Reasons,
)

router = APIRouter(prefix="/api/v1", tags=["search"])

POSTING_FACETS = ("place", "remote", "type", "contract", "level", "language")
CANDIDATE_FACETS = ("place", "language", "skill")


@router.get("/jobs/search")
async def search_jobs(
    request: Request, tools: UsedTools, search: Annotated[PostingSearch, Query()]
) -> FoundPostings:
    """Search the open postings of every organization by words and meaning, twenty a page."""
    found = await finding.find_postings(tools, actor_of(request), search)
    return FoundPostings(
        respelt=found.respelt,
        total=found.total,
        more=found.more,
        page=search.page,
        pages=found.pages,
        facets=_facets(found.facets, POSTING_FACETS),
        results=[_posting(one) for one in found.shown],
    )


@router.get("/candidates/search")
async def search_candidates(
    request: Request,
    tools: UsedTools,
    _member: SignedInMember,
    search: Annotated[CandidateSearch, Query()],
) -> FoundCandidates:
    """Search your organization's candidates by words and meaning, twenty a page."""
    found = await finding.find_candidates(tools, actor_of(request), search)
    return FoundCandidates(
        respelt=found.respelt,
        total=found.total,
        more=found.more,
        page=search.page,
        pages=found.pages,
        facets=_facets(found.facets, CANDIDATE_FACETS),
        results=[_candidate(one) for one in found.shown],
    )


@router.get("/recommendations/jobs")
async def recommended_jobs(
    request: Request, tools: UsedTools, user_id: SignedInUser
) -> list[FoundPosting]:
    """List open postings near your confirmed career, best first, with the skills in common."""
    found = await recommending.recommend_postings(tools, actor_of(request), user_id=user_id)
    return [_posting(one) for one in found.jobs]


@router.get("/jobs/{posting_id}/similar")
async def similar_jobs(session: Transaction, posting_id: UUID) -> list[FoundPosting]:
    """List open postings like this one."""
    found = await recommending.similar_postings(session, posting_id, most=20)
    return [_posting(one) for one in found]


@router.get("/jobs/{posting_id}/recommended-candidates")
async def recommended_candidates(
    session: Transaction, member: SignedInMember, posting_id: UUID
) -> list[FoundCandidate]:
    """List your organization's candidates who fit its posting and have not applied to it."""
    found = await recommending.recommend_candidates(
        session, posting_id, organization_id=member.organization_id
    )
    return [_candidate(one) for one in found]


@router.get("/candidates/{candidate_id}/similar")
async def similar_candidates(
    session: Transaction, member: SignedInMember, candidate_id: UUID
) -> list[FoundCandidate]:
    """List candidates of your organization like this one."""
    found = await recommending.similar_candidates(
        session, candidate_id, organization_id=member.organization_id
    )
    return [_candidate(one) for one in found]


def _posting(one: finding.OnePosting) -> FoundPosting:
    return FoundPosting(
        posting=PostingView.model_validate(one.posting),
        organization_name=one.organization.name,
        why=_reasons(one.why),
    )


def _candidate(one: finding.OneCandidate) -> FoundCandidate:
    return FoundCandidate(
        candidate=CandidateView.model_validate(one.known.candidate),
        applications=one.known.applications,
        best_score=one.known.best,
        why=_reasons(one.why),
    )


def _facets(
    counts: dict[str, list[tuple[str, int]]], names: tuple[str, ...]
) -> dict[str, list[FacetCount]]:
    return {
        name: [
            FacetCount(value=value, label=label, count=count)
            for value, label, count in options_of(counts, name)
        ]
        for name in names
    }


def _reasons(why: Why) -> Reasons:
    return Reasons(
        by_words=why.by_words,
        similarity=why.similarity,
        snippet=[piece._asdict() for piece in why.snippet],
        skills=why.skills,
    )
