"""Degrees asked against degrees held: level, field, and what may stand in their place."""

import re
from datetime import date

from skillsync.ai.scoring.career_view import CareerView, Study
from skillsync.ai.scoring.degrees import LEVEL_NAMES, VOCATIONAL, level_of
from skillsync.ai.scoring.experience import Experience
from skillsync.ai.scoring.fields import are_alike
from skillsync.ai.scoring.matching import MET, PARTLY, status_of, weight_of
from skillsync.ai.scoring.meaning import likeness
from skillsync.ai.scoring.posting import Requirement
from skillsync.ai.scoring.result import Quote, RequirementRow
from skillsync.ai.scoring.spans import Source
from skillsync.ai.skills.taxonomy import taxonomy

OTHER_FIELD, UNKNOWN_FIELD, ONE_LEVEL_BELOW, LOWER, UNFINISHED = 0.4, 0.8, 0.4, 0.1, 0.7
BY_EXPERIENCE = 0.8
FIELDS_ALIKE = 0.6
"""Cosine from which two fields of study count as one: "nursing" and "adult nursing science"."""

_STUDYING = re.compile(r"\bstudying\b|\benrolled\b|\bworking towards\b|\bstudent\b", re.IGNORECASE)
# "Advanced Certificate" is sometimes read as a certificate in Advanced.
_ONLY_A_RANK = re.compile(r"advanced|higher|national|ordinary|craft|professional", re.IGNORECASE)
_APPRENTICE = re.compile(r"\bapprentice\b|\bauszubildende|\bapprenti\b", re.IGNORECASE)

_UNKNOWN = "Not scored: what is asked for, or what the résumé says of it, could not be told."


def match_degrees(
    requirements: list[Requirement],
    view: CareerView,
    experience: Experience,
    source: Source,
    today: date,
) -> list[RequirementRow]:
    """Return a row per degree asked for."""
    return [_row(each, view, experience, source, today) for each in requirements]


def points_of(rows: list[RequirementRow]) -> tuple[int | None, str]:
    """Return the education part: the weighted mean of the degree rows; None when none is asked."""
    weight = sum(row.weight for row in rows)
    if rows and not weight:
        return None, "Not scored: the education asked for is not one SkillSync can judge."
    if not weight:
        return None, "Not scored: the posting asks for no degree."
    points = round(100 * sum(row.credit * row.weight for row in rows) / weight)
    return points, " ".join(row.reason for row in rows)


def _row(
    requirement: Requirement,
    view: CareerView,
    experience: Experience,
    source: Source,
    today: date,
) -> RequirementRow:
    studies = [*view.studies, *_by_certificate(requirement, view), *_by_apprenticeship(view)]
    credit, reason, study = _best_study(requirement, studies, today)
    quotes = _quotes(study, source) if study and credit >= PARTLY else []
    instead = [skill for skill in requirement.skills if skill in view.evidence]
    if credit < MET and instead:
        passage, hit = view.evidence[instead[0]][0]
        label = taxonomy().concepts[instead[0]].label
        credit, reason = 1.0, f"{label} is accepted in place of the degree, and is stated."
        quotes = source.quote(passage.path, passage.written, hit.surface)
    enough = experience.relevant_years >= experience.needed
    if requirement.or_equivalent and credit < BY_EXPERIENCE and enough:
        credit, reason = (
            BY_EXPERIENCE,
            (
                f"{reason} {experience.relevant_years:g} relevant years stand in for it, "
                "which the posting allows."
            ),
        )
    # What no list of ours knows cannot be judged: not found is then "unknown", never a low number.
    unread = bool(view.studies) and not any(s.study_type or s.area for s in view.studies)
    unknown = credit < MET and (not requirement.degree_level or unread)
    return RequirementRow(
        id=requirement.id,
        text=requirement.text,
        kind="degree",
        must=requirement.must,
        by_employer=requirement.by_employer,
        status="unknown" if unknown else status_of(credit),
        posting=Quote(start=requirement.start, end=requirement.end, quote=requirement.quote),
        resume=[] if unknown else quotes,
        reason=_UNKNOWN if unknown else reason,
        credit=0.0 if unknown else credit,
        weight=0.0 if unknown else weight_of(requirement),
    )


def _best_study(
    requirement: Requirement, studies: list[Study], today: date
) -> tuple[float, str, Study | None]:
    judged = [(*_judge(requirement, study, today), study) for study in studies]
    if not judged:
        return 0.0, "No education was found in the résumé.", None
    return max(judged, key=lambda each: (each[0], each[2].study_type, each[2].area))


def _judge(requirement: Requirement, study: Study, today: date) -> tuple[float, str]:
    wanted = requirement.degree_level or 0
    held = study.level or level_of(study.study_type, study.area)
    name = " in ".join(part for part in (study.study_type, study.area) if part)
    if held < wanted:
        near = held == wanted - 1
        said = f"{name or 'The education found'} is below the {LEVEL_NAMES[wanted]} asked."
        return (ONE_LEVEL_BELOW if near else LOWER), said
    credit, said = 1.0, f"{name} meets the {LEVEL_NAMES.get(wanted, 'education')} asked."
    if requirement.fields:
        credit, said = _in_field(requirement.fields, study, name)
    unfinished = study.current or (study.end or "") > today.isoformat()
    if unfinished and not _STUDYING.search(requirement.text):
        credit, said = credit * UNFINISHED, f"{said} It is not finished yet."
    return round(credit, 4), said


def _in_field(fields: list[str], study: Study, name: str) -> tuple[float, str]:
    asked = " or ".join(fields)
    if any(are_alike(field, f"{study.area} {study.study_type}") for field in fields):
        return 1.0, f"{name} is in a field asked for ({asked})."
    if not study.area or _ONLY_A_RANK.fullmatch(study.area):
        return UNKNOWN_FIELD, f"{name} has the level; its field is not stated ({asked} asked)."
    if max(row[0] for row in likeness(fields[:4], [study.area])) >= FIELDS_ALIKE:
        return 1.0, f"{name} is close to the field asked for ({asked})."
    return OTHER_FIELD, f"{name} has the level, in another field than {asked}."


def _by_certificate(requirement: Requirement, view: CareerView) -> list[Study]:
    """Return the certificates that name a level, or the trade a vocational qualification is in."""
    vocational = requirement.degree_level == VOCATIONAL
    return [
        Study(passage.path, passage.text, "", None, current=False, level=VOCATIONAL)
        for passage in view.passages
        if passage.kind == "certificate"
        and vocational
        and any(are_alike(field, passage.text) for field in requirement.fields)
    ]


def _by_apprenticeship(view: CareerView) -> list[Study]:
    """Return the apprenticeships served as work: they end in a qualification."""
    return [
        Study(f"{role.id}/position", "Apprenticeship", role.title, role.end, role.current)
        for role in view.roles
        if _APPRENTICE.search(role.title) and (role.end or role.current)
    ]


def _quotes(study: Study, source: Source) -> list[Quote]:
    base, _, field = study.path.partition("/")
    if field == "position":
        return source.quote(study.path, study.area)
    quotes = source.quote(study.path, study.study_type or study.area)
    if study.study_type and study.area:
        quotes += source.quote(f"{base}/area", study.area)
    return list(dict.fromkeys(quotes))
