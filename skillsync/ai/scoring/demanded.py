"""Join what the criteria ask for to what the posting asks for, each thing once."""

import re

from skillsync.ai.fairness.wording import find_wording
from skillsync.ai.scoring.asking import NICE
from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.degrees import asks_for_none, find_degree
from skillsync.ai.scoring.demands import Kind
from skillsync.ai.scoring.meaning import stems_of
from skillsync.ai.scoring.posting import PostingReading, Requirement
from skillsync.ai.skills.finder import find_skills

_KINDS: dict[str, Kind] = {
    "licence": "licence",
    "certificate": "certificate",
    "language": "language",
}


def with_criteria(posting: PostingReading, criteria: Criteria) -> PostingReading:
    """Return the reading with a requirement for each criterion that the posting does not name."""
    requirements = [each.model_copy() for each in posting.requirements]
    for name in criteria.required_skills:
        _add(requirements, _skill(name, must=True))
    for name in criteria.preferred_skills:
        _add(requirements, _skill(name, must=False))
    for name in criteria.education_requirements:
        for part in re.split(r"\s*;\s*", name):
            if part and not asks_for_none(part):
                _add(requirements, _degree(part))
    if criteria.minimum_experience > 0:
        years = criteria.minimum_experience
        text = f"{years:g} years of relevant experience"
        asked = Requirement(id="", text=text, kind="years", source="criteria", years=years)
        _add(requirements, asked)
    own = [
        one.model_copy(update={"start": None, "end": None, "asked": True})
        for each in requirements
        if each.source == "criteria"
        for one in find_wording(each.text)
    ]
    return posting.model_copy(
        update={"requirements": requirements, "wording": [*posting.wording, *own]}
    )


def _add(requirements: list[Requirement], new: Requirement) -> None:
    """Add what an employer asks for, or mark the requirement that asks for it already."""
    same = [each for each in requirements if _is_same(each, new)]
    if not same:
        added = new.model_copy(update={"id": f"c{len(requirements) + 1}", "by_employer": True})
        requirements.append(added)
        return
    # The nearest in words carries the mark: "Python" belongs to "Python or TypeScript".
    nearest = min(same, key=lambda each: (each.kind in _SEPARATE, len(each.text)))
    nearest.must = nearest.must or new.must
    nearest.by_employer = True
    if nearest.kind == "other" and new.kind != "other":
        # The employer says that it is a skill, so it counts as one.
        nearest.kind = new.kind
    if not nearest.skills:
        nearest.skills = new.skills


_SEPARATE = frozenset({"years", "degree"})


def _is_same(each: Requirement, new: Requirement) -> bool:
    if (each.kind in _SEPARATE) != (new.kind in _SEPARATE):
        return False
    if new.kind == "years":
        return each.kind == "years" and each.years == new.years and each.must
    if new.kind == "degree":
        return each.kind == "degree" and _is_same_degree(each, new)
    if new.skills and set(new.skills) & set(each.skills):
        return True
    wanted, said = stems_of(new.text), stems_of(each.text)
    return bool(wanted) and wanted <= said and (len(wanted) > 1 or not each.skills)


def _is_same_degree(each: Requirement, new: Requirement) -> bool:
    if each.degree_level != new.degree_level:
        return False
    ones = stems_of(" ".join(each.fields))
    return not new.fields or bool(ones & stems_of(" ".join(new.fields)))


def _skill(name: str, *, must: bool) -> Requirement:
    hits = [hit for hit in find_skills(name) if hit.implied_by is None]
    kind = _KINDS.get(hits[0].kind, "skill") if hits else "skill"
    skills = list(dict.fromkeys(hit.id for hit in hits))
    return Requirement(id="", text=name, kind=kind, must=must, source="criteria", skills=skills)


def _degree(name: str) -> Requirement:
    """Return what a line on education asks for; without a level known to us, its words alone."""
    degree = find_degree(name)
    asked = Requirement(
        id="", text=name, kind="degree", must=not NICE.search(name), source="criteria"
    )
    if degree is None:
        held = [hit.id for hit in find_skills(name) if hit.kind in ("licence", "certificate")]
        return asked.model_copy(update={"fields": [name], "skills": held})
    return asked.model_copy(
        update={
            "degree_level": degree.level,
            "fields": list(degree.fields),
            "or_equivalent": degree.or_equivalent,
        }
    )
