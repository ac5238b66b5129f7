"""Score one résumé against one posting, explainable to the last point.

    skills    = 100 x sum(credit x weight) / sum(weight) over its rows
    overall   = sum(points x weight) / sum(weight) over the parts that were scored, rounded

The rows carry credit and weight, the parts points and share, so a reader can recompute it all.
"""

from datetime import date
from time import perf_counter

from skillsync.ai.embedding.encoder import MODEL
from skillsync.ai.embedding.multilingual import multilingual_name
from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.evidence import row_of, skill_row
from skillsync.ai.scoring.features import PostingFeatures, ResumeFeatures, quote_of
from skillsync.ai.scoring.parts import (
    NOTHING_ASKED,
    NOTHING_READ,
    Judged,
    education_said,
    experience_said,
    share_out,
    skills_said,
)
from skillsync.ai.scoring.points import (
    counted_skills,
    degrees_of,
    education_points,
    experience_points,
    overall_of,
    skills_points,
    status_of,
    weight_of,
)
from skillsync.ai.scoring.pool import Pool, pool_of
from skillsync.ai.scoring.posting import PARSER, PostingReading, Requirement
from skillsync.ai.scoring.posting_features import features_of_posting
from skillsync.ai.scoring.result import ModelVersions, Part, Quote, RequirementRow, Score
from skillsync.ai.scoring.resume_features import features_of_resume, space_of
from skillsync.ai.scoring.schooling import Schooled
from skillsync.ai.scoring.space import Space
from skillsync.ai.scoring.weighing import Weighed, weigh
from skillsync.ai.scoring.whereabouts import judge_place
from skillsync.ai.scoring.wording import recommend, summarise
from skillsync.ai.skills.taxonomy import taxonomy
from skillsync.career.document import Document

SCORER = "scorer 3"
ENOUGH_REQUIREMENTS = 5


def versions(space: Space = "english") -> ModelVersions:
    """Return the versions a score made now would carry."""
    embedding = MODEL if space == "english" else multilingual_name()
    name = taxonomy().name
    return ModelVersions(scorer=SCORER, embedding=embedding, taxonomy=name, parser=PARSER)


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
    wanted = features_of_posting(
        posting, criteria, place=posting_location, remote=remote, spaces=()
    )
    found = score_features(
        features_of_resume(document, resume_text, spaces=()), wanted, today=today
    )
    return found.model_copy(update={"took_ms": _milliseconds(started)})


def score_features(career: ResumeFeatures, posting: PostingFeatures, *, today: date) -> Score:
    """Return the score of features computed before: the same score as `score` gives."""
    started = perf_counter()
    pool = pool_of([career], space_of(career.written_in, posting.reading.language))
    weighed = weigh(pool, posting, today)
    counted = counted_skills(posting, weighed, 0)
    degrees = degrees_of(pool, posting, weighed, 0, today)
    place, place_said = judge_place(career.home, posting)
    skill_rows = [skill_row(each, pool, posting, weighed) for each in counted]
    read, asked = bool(career.statements), bool(posting.reading.requirements)
    schooling = education_points(degrees) if read else None
    judged: Judged = {
        "skills": (skills_points(counted), skills_said(counted)) if read else (None, NOTHING_READ),
        "experience": (
            experience_points(posting, weighed, 0, pool),
            experience_said(pool, posting, weighed) if asked else NOTHING_ASKED,
        ),
        "education": (schooling, education_said(degrees)) if read else (None, NOTHING_READ),
        "location": (place, place_said),
    }
    parts = share_out(judged, posting.criteria)
    points = {part.name: part.points for part in parts}
    overall, _ = overall_of(points, posting.criteria)
    rows = [
        *skill_rows,
        *(_degree_row(requirement, found, career) for requirement, found in degrees),
        *(_years_row(each, pool, posting, weighed) for each in _of_kind(posting, "years")),
        *(_place_row(each, place, place_said, career) for each in _of_kind(posting, "location")),
    ]
    order = {each.id: number for number, each in enumerate(posting.reading.requirements)}
    rows.sort(key=lambda row: order[row.id])
    provisional = posting.reading.provisional
    return Score(
        overall=overall,
        **points,
        confidence=confidence_of(career, posting.reading, rows, parts),
        requirements=rows,
        parts=parts,
        summary=summarise(overall, rows, parts, provisional=provisional),
        recommendations=recommend(rows),
        bias_flags=career.bias_flags,
        model=versions(pool.space),
        took_ms=_milliseconds(started),
        provisional=provisional or overall is None,
        notes=list(posting.reading.notes),
    )


def confidence_of(
    career: ResumeFeatures, reading: PostingReading, rows: list[RequirementRow], parts: list[Part]
) -> float:
    """Return how far the score can be relied on: the mean of four shares, 0 to 1.

    How surely the résumé was read, how much the posting asks, how many requirements could be
    judged, and how much of the weight was scored. Nothing scored is 0.
    """
    scored = sum(part.weight for part in parts if part.points is not None) / 100
    if not scored:
        return 0.0
    asked = min(1.0, len(reading.requirements) / ENOUGH_REQUIREMENTS)
    told = sum(row.status != "unknown" for row in rows) / len(rows) if rows else 0.0
    share = asked / 2 if reading.provisional else asked
    return round((career.confidence + share + told + scored) / 4, 2)


def _of_kind(posting: PostingFeatures, kind: str) -> list[Requirement]:
    return [each for each in posting.reading.requirements if each.kind == kind]


def _degree_row(
    requirement: Requirement, found: Schooled, career: ResumeFeatures
) -> RequirementRow:
    if found.credit is None:
        unknown = row_of(requirement, 0.0, found.reason, [])
        return unknown.model_copy(update={"status": "unknown"})
    quotes = []
    if found.instead:
        stated = [each for each in career.mentions if each.concept == found.instead]
        quotes = [quote_of(kept) for kept in career.statements[stated[0].statement].quotes]
    elif found.study >= 0 and found.credit:
        quotes = [quote_of(kept) for kept in career.studies[found.study].quotes]
    row = row_of(requirement, found.credit, found.reason, quotes)
    return row.model_copy(update={"weight": weight_of(requirement)})


def _years_row(
    requirement: Requirement, pool: Pool, posting: PostingFeatures, weighed: Weighed
) -> RequirementRow:
    career, years = pool.careers[0], float(weighed.years[0])
    wanted = requirement.years or posting.years_needed
    credit = round(min(1.0, years / wanted), 4)
    reason = f"{years:g} relevant years, computed from the roles' dates; {wanted:g} asked."
    ranked = sorted(
        zip(weighed.relevance.tolist(), career.roles, strict=False),
        key=lambda each: (-each[0], each[1].title),
    )
    quotes = [
        quote_of(kept) for worth, role in ranked[:3] if worth and role.title for kept in role.quotes
    ]
    row = row_of(requirement, credit, reason, quotes)
    if career.roles and not weighed.dated[0]:
        said = "The résumé's roles have no dates that can be read."
        return row.model_copy(update={"status": "unknown", "reason": said})
    # Nearly enough years are not enough: a year may be the law's.
    status = "met" if credit >= 1 else "partly" if credit else "missing"
    return row.model_copy(update={"status": status if status != "partly" else _short(credit)})


def _short(credit: float) -> str:
    return "partly" if status_of(credit) != "missing" else "missing"


def _place_row(
    requirement: Requirement, points: int | None, said: str, career: ResumeFeatures
) -> RequirementRow:
    if points is None:
        row = row_of(requirement, 0.0, said, [])
        return row.model_copy(update={"status": "unknown"})
    home = [*career.home.quotes, *(career.home.willing if points >= 80 else ())]
    quotes: list[Quote] = [quote_of(kept) for kept in home]
    return row_of(requirement, points / 100, said, quotes)


def _milliseconds(started: float) -> float:
    return round((perf_counter() - started) * 1000, 3)
