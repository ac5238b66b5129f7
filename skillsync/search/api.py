"""The JSON door of search."""

from typing import Annotated

from fastapi import APIRouter, Query, Request

from skillsync.foundation.web.identity import SignedInMember
from skillsync.foundation.web.transaction import UsedTools, actor_of
from skillsync.hiring.schemas import CandidateView
from skillsync.jobs.schemas import PostingView
from skillsync.search import finding
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
        total=found.total,
        page=search.page,
        pages=found.pages,
        facets=_facets(found.facets, POSTING_FACETS),
        results=[
            FoundPosting(
                posting=PostingView.model_validate(one.posting),
                organization_name=one.organization.name,
                why=_reasons(one.why),
            )
            for one in found.shown
        ],
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
        total=found.total,
        page=search.page,
        pages=found.pages,
        facets=_facets(found.facets, CANDIDATE_FACETS),
        results=[
            FoundCandidate(
                candidate=CandidateView.model_validate(one.known.candidate),
                applications=one.known.applications,
                best_score=one.known.best,
                why=_reasons(one.why),
            )
            for one in found.shown
        ],
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
