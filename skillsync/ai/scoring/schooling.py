"""Degrees asked against degrees held: level, field, and what may stand in their place."""

import re
from datetime import date
from typing import NamedTuple

import numpy as np

from skillsync.ai.scoring.degrees import LEVEL_NAMES, VOCATIONAL
from skillsync.ai.scoring.features import PostingFeatures, ResumeFeatures, StudyFacts
from skillsync.ai.scoring.fields import are_alike
from skillsync.ai.scoring.pool import Pool
from skillsync.ai.scoring.posting import Requirement
from skillsync.ai.scoring.space import Space, cosines
from skillsync.ai.skills.taxonomy import taxonomy

OTHER_FIELD, UNKNOWN_FIELD, ONE_LEVEL_BELOW, LOWER, UNFINISHED = 0.4, 0.8, 0.4, 0.1, 0.7
BY_EXPERIENCE = 0.8
NOT_ENOUGH = 0.7
FIELDS_ALIKE: dict[Space, float] = {"english": 0.45, "any": 0.3}
"""Cosine from which two fields of study count as one: "nursing" and "adult nursing science"."""

_STUDYING = re.compile(r"\bstudying\b|\benrolled\b|\bworking towards\b|\bstudent\b", re.IGNORECASE)
# "Advanced Certificate" is sometimes read as a certificate in Advanced.
_ONLY_A_RANK = re.compile(r"advanced|higher|national|ordinary|craft|professional", re.IGNORECASE)

UNKNOWN = "Not scored: what is asked for, or what the résumé says of it, could not be told."


class Schooled(NamedTuple):
    """What a career has of a degree asked: None, where it cannot be told. `study`: which counts."""

    credit: float | None
    reason: str
    study: int = -1
    instead: str = ""
    """The concept of a certificate that is accepted in the degree's place."""


def degrees_asked(posting: PostingFeatures) -> list[Requirement]:
    """Return the requirements of a degree, in the posting's order."""
    return [each for each in posting.reading.requirements if each.kind == "degree"]


def studied_for(pool: Pool, posting: PostingFeatures, today: date) -> list[list[Schooled]]:
    """Return for each career its best study for each degree asked, experience left aside."""
    asked = degrees_asked(posting)
    day = today.isoformat()
    return [
        [_best_study(each, career, posting, pool.space, day) for each in asked]
        for career in pool.careers
    ]


def judge_degree(
    requirement: Requirement,
    found: Schooled,
    career: ResumeFeatures,
    posting: PostingFeatures,
    *,
    years: float,
) -> Schooled:
    """Return what `career` has of the degree that `requirement` asks for.

    `found`: its best study; `years`: of relevant experience, which may stand in for it.
    """
    instead = ""
    if requirement.skills:
        held = {mention.concept for mention in career.mentions if not mention.implied_by}
        instead = next((skill for skill in requirement.skills if skill in held), "")
    credit = found.credit or 0.0
    if credit < NOT_ENOUGH and instead:
        label = taxonomy().concepts[instead].label
        said = f"{label} is accepted in place of the degree, and is stated."
        found = Schooled(1.0, said, instead=instead)
    elif requirement.or_equivalent and credit < BY_EXPERIENCE and years >= posting.years_needed:
        said = f"{found.reason} {years:g} relevant years stand in for it, which the posting allows."
        found = found._replace(credit=BY_EXPERIENCE, reason=said)
    # What no list of ours knows cannot be judged: not found is then "unknown", never a low number.
    if (found.credit or 0.0) < NOT_ENOUGH and (not requirement.degree_level or _is_unread(career)):
        return Schooled(None, UNKNOWN)
    return found


def _is_unread(career: ResumeFeatures) -> bool:
    """Tell whether studies were found of which neither kind nor field could be read."""
    studied = [each for each in career.studies if not each.certificate]
    return bool(studied) and not any(each.study_type or each.area for each in studied)


def _best_study(
    requirement: Requirement,
    career: ResumeFeatures,
    posting: PostingFeatures,
    space: Space,
    day: str,
) -> Schooled:
    judged = []
    asked = requirement.id
    for number, study in enumerate(career.studies):
        if study.certificate and not _counts(study, requirement):
            continue
        unfinished = study.current or (study.end or "") > day
        key = (asked, space, study.study_type, study.area, study.level, unfinished)
        told = posting.memory.get(key)
        if told is None:
            likeness = _field_likeness(requirement, career, number, posting, space)
            alike = likeness >= FIELDS_ALIKE[space]
            told = _judge(requirement, study, alike=alike, unfinished=unfinished)
            posting.memory[key] = told
        credit, said = told
        judged.append((credit, study.study_type, study.area, number, said))
    if not judged:
        return Schooled(0.0, "No education was found in the résumé.")
    credit, _, _, number, said = max(judged)
    return Schooled(credit, said, number)


def _counts(study: StudyFacts, requirement: Requirement) -> bool:
    """Tell whether a certificate counts as the vocational qualification asked for."""
    in_trade = any(are_alike(field, study.study_type) for field in requirement.fields)
    return requirement.degree_level == VOCATIONAL and in_trade


def _field_likeness(
    requirement: Requirement,
    career: ResumeFeatures,
    number: int,
    posting: PostingFeatures,
    space: Space,
) -> float:
    places = [posting.field_texts.index(field) for field in requirement.fields[:4]]
    if not places:
        return 0.0
    fields = posting.spaces[space][2][places]
    found = cosines(career.areas[space][number : number + 1], fields)
    return round(float(np.max(found)), 4)


def _judge(
    requirement: Requirement, study: StudyFacts, *, alike: bool, unfinished: bool
) -> tuple[float, str]:
    wanted = requirement.degree_level or 0
    name = " in ".join(part for part in (study.study_type, study.area) if part)
    if study.level < wanted:
        near = study.level == wanted - 1
        said = f"{name or 'The education found'} is below the {LEVEL_NAMES[wanted]} asked."
        return (ONE_LEVEL_BELOW if near else LOWER), said
    credit, said = 1.0, f"{name} meets the {LEVEL_NAMES.get(wanted, 'education')} asked."
    if requirement.fields:
        credit, said = _in_field(requirement.fields, study, name, alike=alike)
    if unfinished and not _STUDYING.search(requirement.text):
        credit, said = credit * UNFINISHED, f"{said} It is not finished yet."
    return round(credit, 4), said


def _in_field(fields: list[str], study: StudyFacts, name: str, *, alike: bool) -> tuple[float, str]:
    asked = " or ".join(fields)
    if any(are_alike(field, f"{study.area} {study.study_type}") for field in fields):
        return 1.0, f"{name} is in a field asked for ({asked})."
    if not study.area or _ONLY_A_RANK.fullmatch(study.area):
        return UNKNOWN_FIELD, f"{name} has the level; its field is not stated ({asked} asked)."
    if alike:
        return 1.0, f"{name} is close to the field asked for ({asked})."
    return OTHER_FIELD, f"{name} has the level, in another field than {asked}."
