"""The four parts of a score: their weight, their share, and a sentence on each."""

from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.pair import Pair
from skillsync.ai.scoring.points import Counted, status_of
from skillsync.ai.scoring.posting import Requirement
from skillsync.ai.scoring.result import Part, PartName, Points
from skillsync.ai.scoring.schooling import Schooled

Judged = dict[PartName, tuple[Points, str]]

NOTHING_READ = "Not scored: nothing could be read in the résumé."
NOTHING_ASKED = "Not scored: nothing that could be read is asked for."


def share_out(judged: Judged, criteria: Criteria) -> list[Part]:
    """Return the parts with their share: weights of what was not scored go to the others."""
    weights = criteria.weights()
    parts = []
    for name, (points, said) in judged.items():
        counted = weights[name] > 0
        parts.append(
            Part(
                name=name,
                points=points if counted else None,
                weight=weights[name],
                explanation=said if counted else "Not counted: its weight is 0.",
            )
        )
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


def skills_said(counted: list[Counted]) -> str:
    """Return one sentence from which the skills part can be computed again."""
    rows = [each for each in counted if each.weight]
    if not rows:
        return "Not scored: the posting names no skill, licence or language."
    met = sum(status_of(each.credit) == "met" for each in rows)
    partly = sum(status_of(each.credit) == "partly" for each in rows)
    reached = sum(each.credit * each.weight for each in rows)
    weight = sum(each.weight for each in rows)
    # A row of full credit may still read "partly: check", so credits are counted here, not words.
    said = f"Credit of 0.7 or more: {met} of {len(rows)} things asked"
    said += f"; of 0.3 or more: {partly}" if partly else ""
    return (
        f"{said}. Each row's credit times its weight makes {reached:.2f} of {weight:.2f}: needed "
        "counts 1, a needed licence or certificate 4, welcome 0.4, a trait 0.3 of that."
    )


def experience_said(pair: Pair) -> str:
    """Return one sentence on the years of a career."""
    career, posting = pair.career, pair.posting
    needed, said = posting.years_needed, posting.years_said
    if not career.statements:
        return "Not scored: nothing could be read."
    if not career.roles:
        return f"No role was found in the résumé; {needed:g} years are needed."
    if not pair.dated:
        return "Not scored: the résumé's roles have no dates or no titles that can be read."
    plural = "s" if len(career.roles) > 1 else ""
    told = (
        f"{pair.years:g} relevant of {pair.total_years:g} years in work, from the dates of "
        f"{len(career.roles)} role{plural}; {needed:g} needed ({said})."
    )
    best = pair.share * needed
    if best + 0.05 < min(pair.years, needed):
        told += f" The most relevant {needed:g} count, by how relevant they are: {best:.1f}."
    if pair.years and pair.currency < 1:
        told += f" Counts × {pair.currency:g}: the last relevant role ended years ago."
    return told


def education_said(degrees: list[tuple[Requirement, Schooled]]) -> str:
    """Return what was found of the degrees asked."""
    if not degrees:
        return "Not scored: the posting asks for no degree."
    judged = [found for _, found in degrees if found.credit is not None]
    if not judged:
        return "Not scored: the education asked for is not one SkillSync can judge."
    return " ".join(found.reason for found in judged)
