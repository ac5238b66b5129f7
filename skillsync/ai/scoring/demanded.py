"""Join what the criteria ask for to what the posting asks for, each thing once."""

from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.degrees import find_degree
from skillsync.ai.scoring.demands import Kind
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
        _add(requirements, _degree(name))
    if criteria.minimum_experience > 0:
        years = criteria.minimum_experience
        text = f"{years:g} years of relevant experience"
        asked = Requirement(id="", text=text, kind="years", source="criteria", years=years)
        _add(requirements, asked)
    return posting.model_copy(update={"requirements": requirements})


def _add(requirements: list[Requirement], new: Requirement) -> None:
    for each in requirements:
        same_skills = bool(new.skills) and set(each.skills) == set(new.skills)
        same = same_skills or (each.kind, each.text.casefold()) == (new.kind, new.text.casefold())
        if same and each.kind not in ("years", "degree"):
            each.must = each.must or new.must
            return
    requirements.append(new.model_copy(update={"id": f"c{len(requirements) + 1}"}))


def _skill(name: str, *, must: bool) -> Requirement:
    hits = [hit for hit in find_skills(name) if hit.implied_by is None]
    kind = _KINDS.get(hits[0].kind, "skill") if hits else "skill"
    skills = list(dict.fromkeys(hit.id for hit in hits))
    return Requirement(id="", text=name, kind=kind, must=must, source="criteria", skills=skills)


def _degree(name: str) -> Requirement:
    degree = find_degree(name)
    asked = Requirement(id="", text=name, kind="degree", source="criteria")
    if degree is None:
        return asked.model_copy(update={"degree_level": 0, "fields": [name]})
    return asked.model_copy(
        update={
            "degree_level": degree.level,
            "fields": list(degree.fields),
            "or_equivalent": degree.or_equivalent,
        }
    )
