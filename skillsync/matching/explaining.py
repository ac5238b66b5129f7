"""Why a score is what it is: one explanation, for whoever is scored and whoever reads it. Pure."""

from datetime import datetime
from typing import Any

from skillsync.ai.scoring.result import Part, Quote, RequirementRow, Score
from skillsync.career.document import Document
from skillsync.foundation.translations import gettext
from skillsync.matching.schemas import Cited, Explanation, LeftOut, Term, Told, Worded

AROUND = 160
"""At most so many characters are cited before and after the words that count."""

STATUSES = ("met", "partly", "missing", "unknown")


def explain(
    score: dict[str, Any],
    *,
    posting_text: str,
    resume_text: str = "",
    document: dict[str, Any] | None = None,
    scored_at: datetime | None = None,
) -> Explanation:
    """Return the explanation of a score as it was kept.

    Words are cited in their place only where both texts still hold them there; `document` is the
    résumé that was scored, to tell what of it was left out.
    """
    found = Score.model_validate(score)
    said = {each.sentence() for each in found.wording}
    return Explanation(
        overall=found.overall,
        confidence=found.confidence,
        provisional=found.provisional,
        summary=found.summary,
        counts={
            status: sum(row.status == status for row in found.requirements) for status in STATUSES
        },
        terms=terms_of(found.parts),
        requirements=[told_of(row, posting_text, resume_text) for row in found.requirements],
        not_weighed=left_out(Document.model_validate(document) if document else None),
        notes=found.notes,
        bias_flags=found.bias_flags,
        moved_by=[flag for flag in found.bias_flags if flag not in said],
        wording=[Worded(**each.model_dump()) for each in found.wording],
        model=found.model.model_dump(),
        took_ms=found.took_ms,
        scored_at=scored_at,
    )


def terms_of(parts: list[Part]) -> list[Term]:
    """Return the parts as the terms of a sum: points × weight ÷ all weights that were scored."""
    of = sum(part.weight for part in parts if part.points is not None)
    terms, begins = [], 0.0
    for part in parts:
        adds = None if part.points is None else part.points * part.weight / of
        terms.append(
            Term(
                name=part.name,
                points=part.points,
                weight=part.weight,
                of=of,
                adds=None if adds is None else round(adds, 2),
                begins=round(begins, 2),
                explanation=part.explanation,
            )
        )
        begins += adds or 0.0
    return terms


def told_of(row: RequirementRow, posting_text: str, resume_text: str) -> Told:
    """Return a requirement with the words on both sides in their place."""
    return Told(
        **row.model_dump(include=set(Told.model_fields) - {"posting", "resume"}),
        posting=cite(posting_text, row.posting),
        resume=[cite(resume_text, quote) for quote in row.resume],
    )


def cite(text: str, quote: Quote) -> Cited:
    """Return words with the line before and after them; alone where the text has them not."""
    start, end = quote.start, quote.end
    if start is None or end is None or text[start:end].split() != quote.quote.split():
        return Cited(words=quote.quote.strip())
    before = text[max(0, start - AROUND) : start].rpartition("\n")
    above = before[0].rstrip().rpartition("\n")[2]
    after = text[end : end + AROUND].partition("\n")
    below = after[2].lstrip().partition("\n")[0]
    return Cited(
        before="\n".join(filter(None, (above, before[2]))) if before[0] else before[2],
        words=text[start:end],
        after="\n".join((after[0], below)) if below else after[0],
    )


def left_out(document: Document | None) -> list[LeftOut]:
    """Return what no score weighs; `present` says whether the résumé tells it, None: not looked."""
    words = {
        "name": gettext("Name, initials and pronouns"),
        "contact": gettext("E-mail, telephone, links and profiles"),
        "photo": gettext("Photo"),
        "age": gettext("Age and date of birth"),
        "origin": gettext("Nationality, place of birth, religion, family and health"),
        "employers": gettext("How well known an employer is: only titles, dates and tasks count"),
        "schools": gettext("How well known a school is: only level and field count"),
        "gaps": gettext("Gaps between jobs, and how many employers there were"),
        "interests": gettext("Interests, and who speaks for the person"),
        "letter": gettext("The cover letter: people read it"),
    }
    stated = _stated(document) if document else {}
    return [
        LeftOut(what=what, words=said, present=stated.get(what)) for what, said in words.items()
    ]


def _stated(document: Document) -> dict[str, bool]:
    basics = document.basics
    return {
        "name": bool(basics.name),
        "contact": any((basics.email, basics.phone, basics.url, basics.profiles)),
        "employers": any(work.name for work in document.work),
        "schools": any(study.institution for study in document.education),
        "interests": bool(document.interests or document.references),
    }
