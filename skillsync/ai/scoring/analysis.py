"""For the seeker: what to improve, what is missing, and in which order to go about it.

Everything is said from the person's own words; where a figure is wanted, a gap is left for it.
"""

from typing import Literal

from pydantic import BaseModel

from skillsync.ai.scoring.improving import Improvement, improvements_of
from skillsync.ai.scoring.posting import PostingReading, Requirement
from skillsync.ai.scoring.quality import ResumeScore, rate
from skillsync.ai.scoring.result import RequirementRow, Score
from skillsync.ai.scoring.spans import Source
from skillsync.ai.skills.taxonomy import taxonomy
from skillsync.career.document import Document

_GAP_KINDS = frozenset({"skill", "licence", "certificate", "language", "degree"})


class SkillGap(BaseModel):
    """Something asked for that the résumé shows partly or not at all."""

    requirement: str
    skill: str
    must: bool
    status: Literal["partly", "missing"]
    how_to_show: str
    how_to_learn: str
    effort: str


class Step(BaseModel):
    """One step of the action plan."""

    order: int
    what: str
    why: str
    effort: str


class Analysis(BaseModel):
    """What a seeker can do next, for one posting; `resume_score` needs no posting."""

    improvements: list[Improvement] = []
    skill_gap: list[SkillGap] = []
    action_plan: list[Step] = []
    resume_score: ResumeScore


def analyse(
    document: Document, score: Score, posting: PostingReading, *, resume_text: str = ""
) -> Analysis:
    """Return the guide, the gap and the plan for one résumé and one posting."""
    improvements = improvements_of(document, score, Source(document, resume_text))
    gap = _gaps(score, posting)
    return Analysis(
        improvements=improvements,
        skill_gap=gap,
        action_plan=_plan(improvements, gap, score),
        resume_score=rate(document),
    )


def _gaps(score: Score, posting: PostingReading) -> list[SkillGap]:
    asked = {each.id: each for each in posting.requirements}
    gaps = [
        _gap(row, asked.get(row.id))
        for row in score.requirements
        if row.kind in _GAP_KINDS and row.status in ("partly", "missing")
    ]
    return sorted(gaps, key=lambda gap: (not gap.must, gap.status == "partly"))


def _gap(row: RequirementRow, requirement: Requirement | None) -> SkillGap:
    concepts = taxonomy().concepts
    ids = [skill for skill in (requirement.skills if requirement else []) if skill in concepts]
    kind = concepts[ids[0]].kind if ids and row.kind == "skill" else row.kind
    name = row.text if len(row.text) <= 60 or not ids else concepts[ids[0]].label
    show, learn, effort = _ways(kind, name)
    return SkillGap(
        requirement=row.id,
        skill=name,
        must=row.must,
        status="partly" if row.status == "partly" else "missing",
        how_to_show=show,
        how_to_learn=learn,
        effort=effort,
    )


def _ways(kind: str, name: str) -> tuple[str, str, str]:
    """Return how to show, how to learn, and the rough effort."""
    if kind in ("technology", "tool"):
        return (
            f"If you have used {name}, say in which role and for what.",
            f"Work through the official tutorial of {name}, then do one small piece of work in it.",
            "1 to 4 weeks, part-time",
        )
    if kind == "licence":
        return (
            f"If you hold it, add “{name}” with its date and who issued it.",
            "Ask the body that issues it what it takes; some employers pay for it.",
            "1 to 12 months",
        )
    if kind == "certificate":
        return (
            f"If you hold it, add “{name}” with its date and who issued it.",
            "Book the course or the exam; name the date on your résumé once it is booked.",
            "1 day to 3 months",
        )
    if kind == "language":
        return (
            "If you speak it, add it with its level (A1 to C2).",
            "Take a placement test and a course for the next level.",
            "3 to 6 months a level",
        )
    if kind == "degree":
        return (
            "If you studied something close, name its field and courses.",
            "Ask whether experience counts in its place before you think of studying.",
            "a question: 10 minutes",
        )
    return (
        f"If you have done this, add one line to the role where you did: “{name}”.",
        "Ask to take on a piece of such work where you are, or take a short course.",
        "2 to 8 weeks, part-time",
    )


def _plan(improvements: list[Improvement], gaps: list[SkillGap], score: Score) -> list[Step]:
    steps: list[tuple[str, str, str]] = []
    needed = [gap for gap in gaps if gap.must]
    if needed:
        names = ", ".join(gap.skill for gap in needed[:4])
        why = "These are needed, and the résumé does not show them clearly."
        steps.append((f"Check whether you have done this and left it out: {names}.", why, "30 min"))
    urgent = [each for each in improvements if each.priority != "low"]
    if urgent:
        why = urgent[0].why
        steps.append((f"Make the first {min(5, len(urgent))} changes of the guide.", why, "1 hour"))
    welcome = [gap for gap in gaps if not gap.must]
    for gap in [*needed[:2], *welcome[:1]]:
        why = "It is needed for this job." if gap.must else "It is welcome, not needed."
        steps.append((f"{gap.skill}: {gap.how_to_learn}", why, gap.effort))
    asked = [row.text for row in score.requirements if row.status == "unknown"][:3]
    if asked:
        why = "A résumé cannot prove these; you will be asked."
        steps.append((f"Prepare an example for: {'; '.join(asked)}.", why, "30 min"))
    if (score.overall or 0) >= 60:
        steps.append(("Apply.", "You show most of what is asked.", "1 hour"))
    return [
        Step(order=order, what=what, why=why, effort=effort)
        for order, (what, why, effort) in enumerate(steps, start=1)
    ]
