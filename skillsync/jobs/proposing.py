"""Propose a posting's criteria from its own words, and name words that may keep people away."""

from inspect import getdoc
from math import ceil
from typing import Any

from skillsync.ai.fairness.wording import find_wording
from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.demanded import with_criteria
from skillsync.ai.scoring.posting import Requirement, UnusablePosting, read_posting
from skillsync.foundation.processes import Processes, WorkCrashed, WorkTooSlow
from skillsync.foundation.translations import N_
from skillsync.jobs.schemas import Proposal, Proposed

NOT_READ = N_("These words could not be read. Please try again.")
LISTED = frozenset({"skill", "licence", "certificate", "language"})
MOST_LINES = 30
LONGEST_LINE = 200


def propose(text: str, criteria: dict[str, Any] | None = None) -> Proposal:
    """Return what a posting's words ask for, as criteria a person may take over and change.

    Run in a child process: reading a long posting takes longer than a request may. `criteria`:
    those that stand already; their words are looked at too.
    """
    try:
        reading = read_posting(text)
    except UnusablePosting as refusal:
        return Proposal(notes=[getdoc(refusal) or NOT_READ])
    years = [each.years for each in reading.requirements if each.must and each.years]
    whole = with_criteria(reading, Criteria.model_validate(criteria) if criteria else Criteria())
    return Proposal(
        required_skills=_lines(reading.requirements, LISTED, must=True),
        preferred_skills=_lines(reading.requirements, LISTED, must=False),
        minimum_experience=min(60, ceil(max(years, default=0))),
        education_requirements=_lines(reading.requirements, {"degree"}, must=True),
        requirements=[Proposed.model_validate(each) for each in reading.requirements],
        wording=whole.wording,
        notes=reading.notes,
    )


async def propose_safely(
    processes: Processes, text: str, criteria: dict[str, Any] | None = None
) -> Proposal:
    """Propose in a child process; where that fails, say so instead."""
    try:
        return await processes.run(propose, text, criteria)
    except (WorkTooSlow, WorkCrashed):
        return Proposal(notes=[NOT_READ])


def name_gaps(text: str) -> list[str]:
    """Return what makes scores for a posting provisional, a sentence each; mostly there is nothing.

    Run in a child process, as `propose` is.
    """
    try:
        return read_posting(text).notes
    except UnusablePosting as refusal:
        return [getdoc(refusal) or NOT_READ]


async def name_gaps_safely(processes: Processes, text: str) -> list[str]:
    """Name gaps in a child process; nothing where that fails, for nobody waits for it."""
    try:
        return await processes.run(name_gaps, text)
    except (WorkTooSlow, WorkCrashed):
        return []


def _lines(
    requirements: list[Requirement], kinds: frozenset[str] | set[str], *, must: bool
) -> list[str]:
    found = [each.text for each in requirements if each.kind in kinds and each.must is must]
    # Nobody is offered an age or an origin as a criterion.
    short = (each for each in found if len(each) <= LONGEST_LINE and not find_wording(each))
    return list(dict.fromkeys(short))[:MOST_LINES]
