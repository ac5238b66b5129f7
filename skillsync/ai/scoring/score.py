"""Score one résumé against one posting, explainable to the last point.

    skills    = 100 x sum(credit x weight) / sum(weight) over its rows
    overall   = sum(points x weight) / sum(weight) over the parts that were scored, rounded

The rows carry credit and weight, the parts points and share, so a reader can recompute it all.
"""

from datetime import date
from time import perf_counter

from skillsync.ai.embedding.encoder import MODEL
from skillsync.ai.scoring.career_view import CareerView, unread_lines, view_of
from skillsync.ai.scoring.counterfactual import bias_flags
from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.demanded import with_criteria
from skillsync.ai.scoring.experience import Experience, judge_experience, relevant_for
from skillsync.ai.scoring.matching import MET, match_requirements, status_of
from skillsync.ai.scoring.posting import PARSER, PostingReading, Requirement
from skillsync.ai.scoring.result import (
    ModelVersions,
    Part,
    PartName,
    Points,
    Quote,
    RequirementRow,
    Score,
    Status,
)
from skillsync.ai.scoring.schooling import match_degrees
from skillsync.ai.scoring.schooling import points_of as education_points
from skillsync.ai.scoring.spans import Source
from skillsync.ai.scoring.whereabouts import judge_place
from skillsync.ai.scoring.wording import recommend, summarise
from skillsync.ai.skills.taxonomy import taxonomy
from skillsync.career.document import Document

SCORER = "scorer 2"
ENOUGH_REQUIREMENTS = 5


def versions() -> ModelVersions:
    """Return the versions a score made now would carry."""
    return ModelVersions(scorer=SCORER, embedding=MODEL, taxonomy=taxonomy().name, parser=PARSER)


def score(  # noqa: PLR0913 - the product's main function: what it depends on stands here
    document: Document,
    posting: PostingReading,
    criteria: Criteria | None = None,
    *,
    resume_text: str = "",
    today: date,
    posting_location: str = "",
    remote: bool | None = None,
) -> Score:
    """Return how well `document` fits `posting`. Same input, same score.

    `resume_text` is the text the document's spans point into; without it quotes have no place.
    Raises EmbeddingModelMissing or TaxonomyMissing when their packages are not installed.
    """
    started = perf_counter()
    criteria = criteria or Criteria()
    reading = with_criteria(posting, criteria)
    unread = unread_lines(document, resume_text)
    view, source = view_of(document, unread), Source(document, resume_text)
    rows = _skill_rows(reading, view, source)
    experience = judge_experience(
        view, reading, _covered(reading, view), minimum=criteria.minimum_experience, today=today
    )
    studies = match_degrees(_of_kind(reading, "degree"), view, experience, source, today)
    place = judge_place(document, reading, source, place=posting_location, remote=remote)
    years = [_years_row(each, experience, source) for each in _of_kind(reading, "years")]
    places = [_place_row(each, *place) for each in _of_kind(reading, "location")]
    skills = skills_points(rows) if view.passages else (None, _NOTHING_READ)
    schooling = education_points(studies) if view.passages else (None, _NOTHING_READ)
    judged: dict[PartName, tuple[Points, str]] = {
        "skills": skills,
        # Years held against a posting that asks for nothing would be a number about nothing.
        "experience": (experience.points, experience.explanation)
        if reading.requirements
        else (None, _NOTHING_ASKED),
        "education": schooling,
        "location": place[:2],
    }
    parts = share_out(judged, criteria)
    overall = overall_of(parts)
    all_rows = sorted([*rows, *studies, *years, *places], key=lambda row: _place_of(row, reading))
    points = {part.name: part.points for part in parts}
    return Score(
        overall=overall,
        skills=points["skills"],
        experience=points["experience"],
        education=points["education"],
        location=points["location"],
        confidence=confidence_of(document, reading, all_rows, parts),
        requirements=all_rows,
        parts=parts,
        summary=summarise(overall, all_rows, parts, provisional=posting.provisional),
        recommendations=recommend(all_rows),
        bias_flags=bias_flags(document, view, unread),
        model=versions(),
        took_ms=round((perf_counter() - started) * 1000, 1),
        provisional=posting.provisional or overall is None,
        notes=list(posting.notes),
    )


def skills_points(rows: list[RequirementRow]) -> tuple[Points, str]:
    """Return the skills part: the weighted mean credit of its rows; None when nothing is asked."""
    counted = [row for row in rows if row.weight]
    weight = sum(row.weight for row in counted)
    if not weight:
        return None, "Not scored: the posting names no skill, licence or language."
    points = round(100 * sum(row.credit * row.weight for row in counted) / weight)
    met = sum(row.status == "met" for row in counted)
    partly = sum(row.status == "partly" for row in counted)
    said = f"{met} of {len(counted)} requirements met" + (f", {partly} partly" if partly else "")
    return points, f"{said}; what is needed counts 1, what is welcome 0.4, a trait 0.3 of that."


def share_out(judged: dict[PartName, tuple[Points, str]], criteria: Criteria) -> list[Part]:
    """Return the parts with their share: weights of what was not scored go to the others."""
    weights = criteria.weights()
    parts = []
    for name, (points, said) in judged.items():
        counted = weights[name] > 0
        explanation = said if counted else "Not counted: its weight is 0."
        part = Part(name=name, points=points if counted else None, weight=weights[name])
        parts.append(part.model_copy(update={"explanation": explanation}))
    scored = sum(part.weight for part in parts if part.points is not None)
    for part in parts:
        if part.points is not None:
            part.share = round(100 * part.weight / scored, 4)
            if round(part.share) != part.weight:
                part.explanation += (
                    f" Counts {part.share:.0f} % instead of {part.weight} %, "
                    "because not every part could be scored."
                )
    return parts


def overall_of(parts: list[Part]) -> Points:
    """Return the overall score: the weighted mean of the scored parts' whole points."""
    scored = [(part.points, part.weight) for part in parts if part.points is not None]
    weight = sum(each for _, each in scored)
    return round(sum(points * each for points, each in scored) / weight) if weight else None


def confidence_of(
    document: Document, reading: PostingReading, rows: list[RequirementRow], parts: list[Part]
) -> float:
    """Return how far the score can be relied on: the mean of four shares, 0 to 1.

    How surely the résumé was read, how much the posting asks, how many requirements could be
    judged, and how much of the weight was scored. Nothing scored is 0.
    """
    scored = sum(part.weight for part in parts if part.points is not None) / 100
    if not scored:
        return 0.0
    read = document.confidence() if document.provenance else 1.0
    asked = min(1.0, len(reading.requirements) / ENOUGH_REQUIREMENTS)
    told = sum(row.status != "unknown" for row in rows) / len(rows) if rows else 0.0
    confidence = (read + (asked / 2 if reading.provisional else asked) + told + scored) / 4
    return round(confidence, 2)


_NOTHING_READ = "Not scored: nothing could be read in the résumé."
_NOTHING_ASKED = "Not scored: nothing that could be read is asked for."
_SKILL_KINDS = frozenset({"skill", "licence", "certificate", "language", "other"})


def _of_kind(reading: PostingReading, kind: str) -> list[Requirement]:
    return [each for each in reading.requirements if each.kind == kind]


def _skill_rows(reading: PostingReading, view: CareerView, source: Source) -> list[RequirementRow]:
    asked = [each for each in reading.requirements if each.kind in _SKILL_KINDS]
    return match_requirements(asked, view, source)


def _covered(reading: PostingReading, view: CareerView) -> dict[str, set[str]]:
    """Return, per role, the requirements that the role's own words meet."""
    covered: dict[str, set[str]] = {}
    for requirement in reading.requirements:
        if requirement.kind in ("skill", "licence", "certificate"):
            for skill in requirement.skills:
                for passage, _ in view.evidence.get(skill, []):
                    if passage.role:
                        covered.setdefault(passage.role, set()).add(requirement.id)
    return covered


def _years_row(requirement: Requirement, experience: Experience, source: Source) -> RequirementRow:
    credit = relevant_for(requirement, experience)
    status = status_of(credit) if credit < MET else "partly"
    status = "met" if credit >= 1 else status
    reason = (
        f"{experience.relevant_years:g} relevant years, computed from the roles' dates; "
        f"{requirement.years or 0:g} asked."
    )
    if experience.points is None:
        status, reason = "unknown", "The résumé's roles have no dates that can be read."
    relevant = sorted(experience.roles, key=lambda each: (-each.relevance, each.role.title))
    quotes = [
        quote
        for each in relevant[:3]
        if each.relevance >= 0.3 and each.role.title
        for quote in source.quote(f"{each.role.id}/position", each.role.title)
    ]
    return _row(requirement, credit, status, reason, quotes)


def _place_row(
    requirement: Requirement, points: Points, said: str, quotes: list[Quote]
) -> RequirementRow:
    if points is None:
        return _row(requirement, 0.0, "unknown", said, [])
    return _row(requirement, points / 100, status_of(points / 100), said, quotes)


def _row(
    requirement: Requirement, credit: float, status: Status, reason: str, quotes: list[Quote]
) -> RequirementRow:
    return RequirementRow(
        id=requirement.id,
        text=requirement.text,
        kind=requirement.kind,
        must=requirement.must,
        by_employer=requirement.by_employer,
        status=status,
        posting=Quote(start=requirement.start, end=requirement.end, quote=requirement.quote),
        resume=list(dict.fromkeys(quotes)),
        reason=reason,
        credit=round(credit, 4),
    )


def _place_of(row: RequirementRow, reading: PostingReading) -> int:
    return next(n for n, each in enumerate(reading.requirements) if each.id == row.id)
