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
from skillsync.ai.scoring.pair import Pair, pair_of
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
    Counted,
    degrees_of,
    education_points,
    experience_points,
    overall_of,
    points_by_weight,
    skills_asked,
    status_of,
    weight_of,
)
from skillsync.ai.scoring.pool import Pool, pool_of
from skillsync.ai.scoring.posting import PARSER, PostingReading, Requirement
from skillsync.ai.scoring.posting_features import features_of_posting
from skillsync.ai.scoring.result import (
    ModelVersions,
    Part,
    Points,
    Quote,
    RequirementRow,
    Score,
    Status,
)
from skillsync.ai.scoring.resume_features import features_of_resume, space_of
from skillsync.ai.scoring.schooling import Schooled, degrees_asked
from skillsync.ai.scoring.space import Space
from skillsync.ai.scoring.weighing import weigh
from skillsync.ai.scoring.whereabouts import judge_place
from skillsync.ai.scoring.wording import recommend, summarise
from skillsync.ai.skills.taxonomy import taxonomy
from skillsync.career.document import Document

SCORER = "scorer 6"
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
    pool = pool_of([career], space_of(career.written_in, posting.reading.language))
    return score_pool(pool, posting, today=today)[0]


def score_pool(pool: Pool, posting: PostingFeatures, *, today: date) -> list[Score]:
    """Return the score of each career of a pool, the same as alone; `took_ms` is its share."""
    started = perf_counter()
    weighed = weigh(pool, posting, today)
    asked, reached, weights = skills_asked(posting, weighed)
    skills = points_by_weight(reached, weights)
    experience = experience_points(pool, posting, weighed)
    model = versions(pool.space)
    wanted = degrees_asked(posting)
    found = []
    for number in range(len(pool.careers)):
        told = zip(asked, reached[number].tolist(), weights[number].tolist(), strict=True)
        pair = pair_of(pool, posting, weighed, number)
        degrees = degrees_of(pool, posting, weighed, number, wanted)
        reached_points = (skills[number], experience[number])
        counted = [Counted(*each) for each in told]
        found.append(_explained(pair, counted, degrees, reached_points, model))
    took = _milliseconds(started) / len(found)
    for each in found:
        each.took_ms = round(took, 3)
    return found


def _explained(
    pair: Pair,
    counted: list[Counted],
    degrees: list[tuple[Requirement, Schooled]],
    points: tuple[Points, Points],
    model: ModelVersions,
) -> Score:
    """Return the score of one career with its rows, parts and words. `points`: of two parts."""
    career, posting = pair.career, pair.posting
    reading = posting.reading
    place, place_said = judge_place(career.home, posting)
    read = bool(career.statements)
    schooling = education_points(degrees) if read else None
    judged: Judged = {
        "skills": (points[0], skills_said(counted)) if read else (None, NOTHING_READ),
        "experience": (
            points[1],
            experience_said(pair) if reading.requirements else NOTHING_ASKED,
        ),
        "education": (schooling, education_said(degrees)) if read else (None, NOTHING_READ),
        "location": (place, place_said),
    }
    parts = share_out(judged, posting.criteria)
    scored = {part.name: part.points for part in parts}
    overall, _ = overall_of(scored.values(), posting.criteria.weights().values())
    rows = [
        *(skill_row(each, pair) for each in counted),
        *(_degree_row(requirement, found, career) for requirement, found in degrees),
        *(_years_row(each, pair) for each in reading.requirements if each.kind == "years"),
        *(
            _place_row(each, place, place_said, career)
            for each in reading.requirements
            if each.kind == "location"
        ),
    ]
    rows.sort(key=lambda row: posting.places[row.id])
    return Score(
        overall=overall,
        **scored,
        confidence=confidence_of(career, reading, rows, parts),
        requirements=rows,
        parts=parts,
        summary=summarise(overall, rows, parts, provisional=reading.provisional),
        recommendations=recommend(rows),
        bias_flags=[
            *career.bias_flags,
            *(each.sentence() for each in reading.wording if each.asked),
        ],
        wording=reading.wording,
        model=model,
        provisional=reading.provisional or overall is None,
        notes=list(reading.notes),
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


def _degree_row(
    requirement: Requirement, found: Schooled, career: ResumeFeatures
) -> RequirementRow:
    if found.credit is None:
        unknown = row_of(requirement, 0.0, found.reason, [])
        unknown.status = "unknown"
        return unknown
    quotes = []
    if found.instead:
        stated = [each for each in career.mentions if each.concept == found.instead]
        quotes = [quote_of(kept) for kept in career.statements[stated[0].statement].quotes]
    elif found.study >= 0 and found.credit:
        quotes = [quote_of(kept) for kept in career.studies[found.study].quotes]
    row = row_of(requirement, found.credit, found.reason, quotes)
    row.weight = weight_of(requirement)
    return row


def _years_row(requirement: Requirement, pair: Pair) -> RequirementRow:
    career, years = pair.career, pair.years
    wanted = requirement.years or pair.posting.years_needed
    in_full = round(min(1.0, years / wanted), 4)
    credit = round(pair.share, 4) if wanted == pair.posting.years_needed else in_full
    reason = f"{years:g} relevant years, computed from the roles' dates; {wanted:g} asked."
    if credit + 0.01 < in_full:
        reason += f" The most relevant {wanted:g} count: {credit * wanted:.1f}."
    ranked = sorted(
        zip(pair.relevance.tolist(), career.roles, strict=False),
        key=lambda each: (-each[0], each[1].title),
    )
    quotes = [
        quote_of(kept) for worth, role in ranked[:3] if worth and role.title for kept in role.quotes
    ]
    row = row_of(requirement, credit, reason, quotes)
    if career.roles and not pair.dated:
        row.status, row.reason = "unknown", "The résumé's roles have no dates that can be read."
        return row
    # Nearly enough years are not enough: a year may be the law's.
    row.status = "met" if credit >= 1 else _short(credit) if credit else "missing"
    return row


def _short(credit: float) -> Status:
    return "partly" if status_of(credit) != "missing" else "missing"


def _place_row(
    requirement: Requirement, points: int | None, said: str, career: ResumeFeatures
) -> RequirementRow:
    if points is None:
        row = row_of(requirement, 0.0, said, [])
        row.status = "unknown"
        return row
    home = [*career.home.quotes, *(career.home.willing if points >= 80 else ())]
    quotes: list[Quote] = [quote_of(kept) for kept in home]
    return row_of(requirement, points / 100, said, quotes)


def _milliseconds(started: float) -> float:
    return round((perf_counter() - started) * 1000, 3)
