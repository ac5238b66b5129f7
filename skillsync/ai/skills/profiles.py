"""What somebody can do, as taxonomy ids with weights: to find occupations by."""

from skillsync.ai.skills.finder import find_skills

IMPLIED = 0.5
"""What a skill that only follows from another one is worth of one that is stated."""


def profile_of(text: str) -> dict[str, float]:
    """Return the skills a text names and what follows from them. Raises TaxonomyMissing."""
    weights: dict[str, float] = {}
    for skill in find_skills(text):
        weights[skill.id] = max(weights.get(skill.id, 0.0), IMPLIED if skill.implied_by else 1.0)
    return weights
