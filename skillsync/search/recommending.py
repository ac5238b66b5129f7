"""What fits whom: jobs for a seeker, candidates for a posting, and more like this one."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools
from skillsync.hiring import queries as hiring
from skillsync.jobs import queries as jobs
from skillsync.jobs.service import get_own_posting
from skillsync.search import queries
from skillsync.search.engine import Hit, Kind, Wanted
from skillsync.search.entries import CareerMeaning, career_meaning
from skillsync.search.finding import OneCandidate, OnePosting
from skillsync.search.labels import label_of
from skillsync.search.queries import Spaces
from skillsync.search.reasons import Why, why_alike
from skillsync.search.rules import Alike, fits
from skillsync.search.service import engine_of
from skillsync.search.spaces import SPACES

LOOKED_AT = 60
SHOWN = 20

Shown = TypeVar("Shown")


class ForSeeker(NamedTuple):
    """Jobs for a seeker, and the résumé they were chosen by; None without one."""

    jobs: list[OnePosting]
    resume_name: str | None


class _Near(NamedTuple):
    """A hit with the skills both sides name, by how well it fits."""

    hit: Hit
    shared: list[str]
    fit: float


async def recommend_postings(
    tools: Tools, actor: Actor, *, user_id: UUID, most: int = SHOWN
) -> ForSeeker:
    """Return open postings near a person's career, best first; not those they applied to."""
    async with tools.database.transaction(actor) as session:
        resume = await queries.find_career(session, owner_id=user_id)
        space = (await queries.get_spaces(session)).name
        applied = await hiring.list_own_applications(session, applicant_id=user_id)
    if resume is None or resume.document is None:
        return ForSeeker([], None)
    meaning = await tools.processes.run(career_meaning, resume.document, space)
    left_out = {application.posting_id for application, _posting, _organization in applied}
    async with tools.database.transaction(actor) as session:
        found = await _postings_near(session, meaning, left_out=left_out, most=most)
    return ForSeeker(found, resume.name)


async def similar_postings(
    session: AsyncSession, posting_id: UUID, *, most: int = 4
) -> list[OnePosting]:
    """Return open postings like one the actor may see. Raises PostingNotFound."""
    await jobs.get_posting(session, posting_id)
    meaning = await _meaning_of_entry(session, Kind.POSTINGS, posting_id)
    return await _postings_near(session, meaning, left_out={posting_id}, most=most)


async def recommend_candidates(
    session: AsyncSession, posting_id: UUID, *, organization_id: UUID, most: int = SHOWN
) -> list[OneCandidate]:
    """Return an organization's candidates near its posting who have not applied to it.

    Raises PostingNotFound.
    """
    posting = await get_own_posting(session, posting_id, organization_id=organization_id)
    meaning = await _meaning_of_entry(session, Kind.POSTINGS, posting.id)
    rows = await hiring.list_ranked(session, posting_id)
    applied = {row.candidate.id for row in rows if row.candidate}
    return await _candidates_near(session, meaning, left_out=applied, most=most)


async def similar_candidates(
    session: AsyncSession, candidate_id: UUID, *, organization_id: UUID, most: int = SHOWN
) -> list[OneCandidate]:
    """Return candidates of one's organization like one of them. Raises CandidateNotFound."""
    await hiring.get_candidate(session, candidate_id, organization_id=organization_id)
    meaning = await _meaning_of_entry(session, Kind.CANDIDATES, candidate_id)
    return await _candidates_near(session, meaning, left_out={candidate_id}, most=most)


async def _meaning_of_entry(session: AsyncSession, kind: Kind, entry_id: UUID) -> CareerMeaning:
    spaces = await queries.get_spaces(session)
    vector = await queries.entry_vector(session, kind, entry_id, slot=spaces.served)
    facets = (await engine_of(session, spaces).facets_of(kind, [entry_id])).get(entry_id, [])
    return CareerMeaning(vector, _skills(facets))


async def _postings_near(
    session: AsyncSession, meaning: CareerMeaning, *, left_out: set[UUID], most: int
) -> list[OnePosting]:
    near = await _near(session, Kind.POSTINGS, meaning, left_out)
    read = await queries.read_postings(session, [one.hit.id for one in near])

    def show(one: _Near) -> OnePosting | None:
        if one.hit.id not in read:
            return None
        posting, organization = read[one.hit.id]
        return OnePosting(posting, organization, _why(one, posting.title))

    return _first(near, show, most)


async def _candidates_near(
    session: AsyncSession, meaning: CareerMeaning, *, left_out: set[UUID], most: int
) -> list[OneCandidate]:
    near = await _near(session, Kind.CANDIDATES, meaning, left_out)
    read = await queries.read_candidates(session, [one.hit.id for one in near])

    def show(one: _Near) -> OneCandidate | None:
        known = read.get(one.hit.id)
        # Whom the organization blocked it does not want proposed.
        if known is None or known.candidate.is_blacklisted:
            return None
        return OneCandidate(known, _why(one, known.candidate.current_title))

    return _first(near, show, most)


async def _near(
    session: AsyncSession, kind: Kind, meaning: CareerMeaning, left_out: set[UUID]
) -> list[_Near]:
    """Return what fits, best first: by the cosine of vectors and the share of skills in common."""
    spaces: Spaces = await queries.get_spaces(session)
    if meaning.vector is None or spaces.name not in SPACES:
        return []
    engine = engine_of(session, spaces)
    wanted = Wanted(near=meaning.vector, most=LOOKED_AT + min(len(left_out), LOOKED_AT))
    hits = await engine.find(kind, wanted, slot=spaces.served)
    facets = await engine.facets_of(kind, [hit.id for hit in hits])
    near = []
    for hit in hits:
        asked = _skills(facets.get(hit.id, []))
        shared = sorted(asked & meaning.skills)
        # Of a posting's skills a person has some; two people are compared by the fewer.
        total = len(asked) if kind is Kind.POSTINGS else min(len(asked), len(meaning.skills))
        alike = Alike(hit.similarity or 0.0, len(shared), total)
        if hit.id not in left_out and fits(alike, SPACES[spaces.name]):
            near.append(_Near(hit, shared, alike.fit))
    return sorted(near, key=lambda one: -one.fit)


def _first(near: Sequence[_Near], show: Callable[[_Near], Shown | None], most: int) -> list[Shown]:
    shown = (show(one) for one in near)
    return [one for one in shown if one is not None][:most]


def _skills(facets: Sequence[str]) -> set[str]:
    return {facet.removeprefix("skill:") for facet in facets if facet.startswith("skill:")}


def _why(one: _Near, title: str) -> Why:
    return why_alike(one.hit, title, [label_of("skill", skill) for skill in one.shared])
