"""What somebody can do, as taxonomy ids with weights: to find occupations by."""

from collections.abc import Sequence

from skillsync.ai.skills.finder import find_skills
from skillsync.ai.skills.linking import link_skills

IMPLIED = 0.5
"""What a skill that only follows from another one is worth of one that is stated."""

LINKS = 3
"""So many meanings are taken for a name the taxonomy does not hold."""


def profile_of(text: str) -> dict[str, float]:
    """Return the skills a text names, 1 each, and what follows from them. Raises TaxonomyMissing."""
    weights: dict[str, float] = {}
    for skill in find_skills(text):
        weights[skill.id] = max(weights.get(skill.id, 0.0), IMPLIED if skill.implied_by else 1.0)
    return weights


def profile_of_names(names: Sequence[str]) -> dict[str, float]:
    """Return what names of skills mean, also where the taxonomy holds other names for it.

    Takes some 8 ms a name. Raises TaxonomyMissing or EmbeddingModelMissing.
    """
    weights: dict[str, float] = {}
    for linked in link_skills(names, most=LINKS, prefix="esco:"):
        for skill in linked:
            sure = 1.0 if skill.named else min(1.0, max(0.0, skill.score))
            weights[skill.id] = max(weights.get(skill.id, 0.0), sure)
    return weights
