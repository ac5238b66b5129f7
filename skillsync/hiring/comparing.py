"""Hold applications to one posting against each other, requirement by requirement."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.scoring.result import RequirementRow, Score
from skillsync.career.document import Document
from skillsync.foundation.refusals import Invalid, NotFound
from skillsync.hiring import queries
from skillsync.hiring.blinding import Hide, hider, label_of
from skillsync.hiring.models import ScreeningStatus
from skillsync.hiring.schemas import (
    ApplicationView,
    ComparedAnswer,
    ComparedApplication,
    ComparedPart,
    ComparedRequirement,
    Comparison,
    RankedApplication,
)
from skillsync.jobs.service import get_own_posting

FEWEST, MOST = 2, 4

Asked = tuple[str, str, int]
"""What makes a requirement the same in two scores: kind, words, and which of several such."""


class ChooseTwoToFourApplications(Invalid):
    """Choose two to four applications to compare."""


class PostingHasNoSuchApplication(NotFound):
    """One of these applications is not among those to this posting. Choose from its list."""


class _Judged(NamedTuple):
    """An application with its score's rows by what they ask; no score: none of them."""

    ranked: queries.Ranked
    score: Score | None
    rows: dict[Asked, RequirementRow]
    hide: Hide


async def compare(
    session: AsyncSession,
    posting_id: UUID,
    chosen: Sequence[UUID],
    *,
    organization_id: UUID,
    blind: bool = False,
) -> Comparison:
    """Return the chosen applications side by side, in the order of the posting's list.

    `blind`: without names, towns and files, and with nothing in quotes that tells who it is.
    Raises PostingNotFound, ChooseTwoToFourApplications or PostingHasNoSuchApplication.
    """
    posting = await get_own_posting(session, posting_id, organization_id=organization_id)
    ids = set(chosen)
    if not FEWEST <= len(ids) <= MOST:
        raise ChooseTwoToFourApplications
    rows = await queries.list_ranked(session, posting.id, chosen=ids)
    if len(rows) < len(ids):
        raise PostingHasNoSuchApplication
    judged = [_judged(row, blind=blind) for row in rows]
    return Comparison(
        posting_id=posting.id,
        comparable=_are_comparable(judged),
        applications=[_application(one, blind=blind) for one in judged],
        requirements=_requirements(judged),
    )


def ranked(row: queries.Ranked) -> RankedApplication:
    """Return a row of the ranked list as it goes out."""
    score = row.score
    return RankedApplication(
        **ApplicationView.model_validate(row.application).model_dump(),
        candidate_id=row.candidate.id if row.candidate else None,
        candidate_name=row.candidate.name if row.candidate else row.application.file_name,
        screening=row.screening.status,
        problem=row.screening.problem,
        overall_score=score.overall_score if score else None,
        skills_score=score.skills_score if score else None,
        experience_score=score.experience_score if score else None,
        education_score=score.education_score if score else None,
        location_score=score.location_score if score else None,
        requirements_met=score.requirements_met if score else None,
        requirements_total=score.requirements_total if score else None,
    )


def _judged(row: queries.Ranked, *, blind: bool) -> _Judged:
    hide = hider(row.application, row.candidate) if blind else str
    # Without a number nothing was judged: "missing" would be said of words nobody could read. And
    # a score that was taken back, as of somebody who applied themselves since, is none.
    taken_back = row.screening.status is ScreeningStatus.NOT_SCORED
    if row.score is None or row.score.overall_score is None or taken_back:
        return _Judged(row._replace(score=None), None, {}, hide)
    score = Score.model_validate(row.score.score)
    seen: Counter[tuple[str, str]] = Counter()
    rows: dict[Asked, RequirementRow] = {}
    for each in score.requirements:
        what = (each.kind, " ".join(each.text.casefold().split()))
        rows[*what, seen[what]] = each
        seen[what] += 1
    return _Judged(row, score, rows, hide)


def _are_comparable(judged: list[_Judged]) -> bool:
    scored = [one for one in judged if one.score]
    versions = {tuple(one.score.model.model_dump().values()) for one in scored if one.score}
    asked = {frozenset((what, row.must) for what, row in one.rows.items()) for one in scored}
    return len(versions) <= 1 and len(asked) <= 1


def _application(one: _Judged, *, blind: bool) -> ComparedApplication:
    row, score = one.ranked, one.score
    held = row.application.document
    document = Document.model_validate(held) if held else None
    needed = [each for each in score.requirements if each.must] if score else []
    return ComparedApplication(
        **(ranked(row).model_dump() | (_unnamed(row) if blind else {})),
        rank=row.rank if row.screening.overall is not None else None,
        current_title=one.hide(row.candidate.current_title) if row.candidate else "",
        location=_town(document) if document and not blind else "",
        education=_education(document) if document else [],
        is_blacklisted=bool(row.candidate and row.candidate.is_blacklisted),
        confidence_level=score.confidence if score else None,
        provisional=bool(score and score.provisional),
        parts=[
            ComparedPart.model_validate(part, from_attributes=True)
            for part in (score.parts if score else [])
        ],
        needed_met=sum(each.status == "met" for each in needed) if score else None,
        needed_total=len(needed) if score else None,
        bias_flags=score.bias_flags if score else [],
        model=score.model.model_dump() if score else {},
        scored_at=row.score.created_at if row.score else None,
    )


def _unnamed(row: queries.Ranked) -> dict[str, Any]:
    name = label_of(row.application.id)
    return {"candidate_id": None, "candidate_name": name, "file_name": ""}


def _town(document: Document) -> str:
    """Return where somebody lives, no nearer than the town."""
    place = document.basics.location
    return ", ".join(filter(None, (place.city, place.region, place.country_code)))


def _education(document: Document) -> list[str]:
    """Return degrees and fields; which school it was counts for nothing, so it is not shown."""
    studies = [each for each in document.education if not each.hidden]
    named = (", ".join(filter(None, (each.study_type, each.area))) for each in studies)
    return list(dict.fromkeys(filter(None, named)))


def _requirements(judged: list[_Judged]) -> list[ComparedRequirement]:
    """Return what any of the scores asks: what is needed first, else in the posting's order."""
    asked: dict[Asked, bool] = {}
    for one in judged:
        for what, row in one.rows.items():
            asked[what] = asked.get(what, False) or row.must
    found = [_requirement(what, judged, must=must) for what, must in asked.items()]
    return sorted(found, key=lambda each: not each.must)


def _requirement(what: Asked, judged: list[_Judged], *, must: bool) -> ComparedRequirement:
    rows = [one.rows.get(what) for one in judged]
    held = next(row for row in rows if row)
    statuses = {
        row.status if row else None for row, one in zip(rows, judged, strict=True) if one.score
    }
    return ComparedRequirement(
        text=held.text,
        kind=held.kind,
        must=must,
        differs=len(statuses) > 1,
        answers=[_answer(one, row) for row, one in zip(rows, judged, strict=True)],
    )


def _answer(one: _Judged, row: RequirementRow | None) -> ComparedAnswer:
    quotes = [each.quote.strip() for each in row.resume if each.quote.strip()] if row else []
    return ComparedAnswer(
        application_id=one.ranked.application.id,
        requirement_id=row.id if row else "",
        status=row.status if row else None,
        reason=row.reason if row else "",
        quote=one.hide(quotes[0]) if quotes else "",
        quotes=len(quotes),
    )
