"""The skills of a candidate, and which of them the organization has verified."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.scoring.held_skills import HeldSkill
from skillsync.ai.skills.taxonomy import TaxonomyMissing, taxonomy
from skillsync.foundation.database import Actor
from skillsync.foundation.refusals import NotFound
from skillsync.foundation.tools import Tools
from skillsync.foundation.translations import gettext
from skillsync.hiring import queries, rules, skill_queries
from skillsync.hiring.models import Candidate, VerifiedSkill
from skillsync.hiring.schemas import (
    CandidateSkillsView,
    CandidateSkillView,
    VerificationDraft,
    VerificationView,
)
from skillsync.hiring.service import OnlyRecruitersDoThis
from skillsync.hiring.skill_queries import Mark, NewestRead
from skillsync.resumes.schemas import SkillView
from skillsync.resumes.service import SkillsTookTooLong, skills_of_document


class SkillNotFound(NotFound):
    """The list of skills has no skill with this id."""


class Verifiable(NamedTuple):
    """A skill of a candidate that one may verify; `mark` if it is verified already."""

    candidate: Candidate
    skill_id: str
    label: str
    mark: Mark | None


async def skills_of_candidate(
    tools: Tools, actor: Actor, candidate_id: UUID, *, organization_id: UUID
) -> CandidateSkillsView:
    """Return the skills of a candidate's newest résumé, and all that were ever verified."""
    async with tools.database.transaction(actor) as session:
        await queries.get_candidate(session, candidate_id, organization_id=organization_id)
        newest = await skill_queries.find_newest_read(session, candidate_id)
        marks = {
            one.skill.skill: one for one in await skill_queries.list_marks(session, candidate_id)
        }
    held, problem = await _held(tools, newest)
    skills = [_skill_view(one, marks.pop(one.id, None)) for one in held]
    skills += [_unnamed_view(mark) for mark in marks.values()]
    return CandidateSkillsView(
        application_id=newest.application_id if newest else None,
        problem=problem,
        skills=sorted(skills, key=lambda one: one.verification is None),
    )


async def _held(tools: Tools, newest: NewestRead | None) -> tuple[list[HeldSkill], str]:
    """Return the skills of a résumé, or why there are none."""
    if newest is None:
        return [], gettext("No application with a résumé that could be read is left.")
    try:
        held = await skills_of_document(
            tools, newest.document, parser_version=newest.parser_version
        )
    except SkillsTookTooLong:
        return [], gettext("Finding the skills took too long just now. Look again in a minute.")
    except TaxonomyMissing:
        return [], gettext("This installation has no list of skills to find any by.")
    return held, "" if held else gettext("Their newest résumé names no skill that we know.")


def _skill_view(held: HeldSkill, mark: Mark | None) -> CandidateSkillView:
    return CandidateSkillView(
        skill_id=held.id,
        label=held.label,
        held=SkillView.model_validate(held),
        verification=verification_view(mark) if mark else None,
    )


def _unnamed_view(mark: Mark) -> CandidateSkillView:
    return CandidateSkillView(
        skill_id=mark.skill.skill,
        label=mark.skill.label,
        held=None,
        verification=verification_view(mark),
    )


def verification_view(mark: Mark) -> VerificationView:
    """Return who verified a skill, how and when."""
    return VerificationView(
        way=mark.skill.way,
        note=mark.skill.note,
        verified_by=mark.skill.verified_by,
        verified_by_name=mark.name or "",
        verified_at=mark.skill.verified_at,
    )


async def get_verifiable(
    session: AsyncSession, candidate_id: UUID, skill_id: str, *, organization_id: UUID, role: str
) -> Verifiable:
    """Return a skill to verify, named by the résumé or not. Raises SkillNotFound."""
    if not rules.may_verify_skills(role):
        raise OnlyRecruitersDoThis
    candidate = await queries.get_candidate(session, candidate_id, organization_id=organization_id)
    mark = await skill_queries.find_mark(session, candidate_id, skill_id)
    # A verified skill stays one that can be changed, whatever becomes of the taxonomy.
    label = mark.skill.label if mark else _label_of(skill_id)
    if not label:
        raise SkillNotFound
    return Verifiable(candidate, skill_id, label, mark)


def _label_of(skill_id: str) -> str:
    """Return a concept's name, "" if there is none."""
    try:
        concept = taxonomy().concepts.get(skill_id)
    except TaxonomyMissing:
        return ""
    return concept.label if concept else ""


async def verify_skill(  # noqa: PLR0913 - a verification, and who gives it when
    session: AsyncSession,
    candidate_id: UUID,
    skill_id: str,
    draft: VerificationDraft,
    *,
    organization_id: UUID,
    role: str,
    user_id: UUID,
    now: datetime,
) -> VerificationView:
    """Mark a candidate's skill as verified, or say anew how it is known.

    The same twice changes nothing. Raises SkillNotFound.
    """
    found = await get_verifiable(
        session, candidate_id, skill_id, organization_id=organization_id, role=role
    )
    mark = VerifiedSkill(
        organization_id=organization_id,
        candidate_id=candidate_id,
        skill=skill_id,
        label=found.label,
        way=draft.way,
        note=draft.note,
        verified_by=user_id,
        verified_at=now,
    )
    kept = await skill_queries.lock_verified(session, candidate_id, skill_id)
    if kept is None:
        try:
            async with session.begin_nested():
                session.add(mark)
        except IntegrityError:
            # Two clicks at once: the unique index lets one of them through.
            kept = await skill_queries.lock_verified(session, candidate_id, skill_id)
    if kept is not None and (kept.way, kept.note) != (draft.way, draft.note):
        kept.way, kept.note = draft.way, draft.note
        kept.verified_by, kept.verified_at = user_id, now
        await session.flush()
    present = await skill_queries.find_mark(session, candidate_id, skill_id)
    if present is None:  # the candidate was deleted meanwhile
        raise queries.CandidateNotFound
    return verification_view(present)


async def take_back_verification(
    session: AsyncSession, candidate_id: UUID, skill_id: str, *, organization_id: UUID, role: str
) -> None:
    """Have a skill no longer be verified. Twice changes nothing. Raises SkillNotFound."""
    await get_verifiable(
        session, candidate_id, skill_id, organization_id=organization_id, role=role
    )
    kept = await skill_queries.lock_verified(session, candidate_id, skill_id)
    if kept is not None:
        await session.delete(kept)
        await session.flush()
