"""The skills a career holds: what they are called everywhere, for how long, and what shows them."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from skillsync.ai.scoring.experience import this_month
from skillsync.ai.scoring.features import Mention, ResumeFeatures
from skillsync.ai.scoring.resume_features import features_of_resume
from skillsync.ai.scoring.timeline import latest_start, spans_of
from skillsync.ai.skills.taxonomy import taxonomy
from skillsync.career.document import Document

Proficiency = Literal["beginner", "intermediate", "advanced", "expert"]
ExtractedFrom = Literal["resume", "linkedin", "manual"]
CREDENTIALS = frozenset({"certificate", "education"})

_SAID: tuple[tuple[Proficiency, re.Pattern[str]], ...] = (
    ("expert", re.compile(r"expert|master|guru|native|esperto|ekspert|エキスパート|精通")),
    ("advanced", re.compile(
        r"advanced|proficient|fluent|very good|strong|fortgeschritten|sehr gut|verhandlungssicher|"
        r"avancé|confirmé|courant|avanzad|avançad|avanzat|gevorderd|zaawansowan|biegł|上級|熟练"
    )),
    ("intermediate", re.compile(
        r"intermediate|good|working|competent|gut|mittel|intermédiaire|moyen|bon|intermedi|medio|"
        r"médio|buono|gemiddeld|goed|średni|dobr|中級|熟悉"
    )),
    ("beginner", re.compile(
        r"beginner|basic|elementary|novice|familiar|grundkenntnisse|anfänger|grundlagen|débutant|"
        r"notions|básic|principiante|iniciante|di base|base|basis|podstaw|初級|了解"
    )),
)  # fmt: skip
_STEPS = re.compile(r"(\d{1,2})\s?(?:/|of|von|sur|de|di|van|z)\s?(\d{1,2})")
_FOUR: tuple[Proficiency, ...] = ("beginner", "intermediate", "advanced", "expert")


class HeldSkill(NamedTuple):
    """A skill of the taxonomy that a career states, or that follows from one it states.

    `surfaces`: as written. `proficiency`: as the person says it, never guessed. `years`: of the
    roles with dates that show it, months held twice counted once; None: no such role.
    `last_used`: the last month of these, `2024-06`, or "now". `credentials`: certificates and
    studies that name it.
    `implied_by`: the label of the skill it follows from, "" where it is stated.
    """

    id: str
    label: str
    kind: str
    surfaces: list[str]
    proficiency: Proficiency | None
    years: float | None
    last_used: str
    roles: list[str]
    credentials: list[str]
    extracted_from: ExtractedFrom
    implied_by: str


def held_skills(document: Document, *, imported_from: str = "", today: date) -> list[HeldSkill]:
    """Return the skills of a career: shown in most years first, then by name; implied ones last.

    `imported_from`: the reader's version, which names an import's format. Raises TaxonomyMissing.
    """
    source: ExtractedFrom = "linkedin" if "linkedin" in imported_from.casefold() else "resume"
    features = features_of_resume(document, spaces=())
    now = this_month(today)
    spans = spans_of(features.roles, latest_start(features.roles), now)
    career = _Career(
        features,
        _levels(document),
        _typed_names(document),
        source,
        months={role: range(first, last + 1) for role, first, last in spans},
        now=now,
    )
    by_concept: dict[str, list[Mention]] = {}
    for mention in features.mentions:
        by_concept.setdefault(mention.concept, []).append(mention)
    found = [career.held(concept, mentions) for concept, mentions in by_concept.items()]
    return sorted(found, key=lambda one: (bool(one.implied_by), -(one.years or 0.0), one.label))


class _Career(NamedTuple):
    """What is the same for all skills of a career."""

    features: ResumeFeatures
    levels: dict[str, Proficiency]
    typed: set[str]
    source: ExtractedFrom
    months: dict[int, range]
    """Of each role that can be measured."""
    now: int

    def held(self, concept: str, mentions: Sequence[Mention]) -> HeldSkill:
        """Return one skill with what is told of it."""
        concepts, roles = taxonomy().concepts, self.features.roles
        stated = [each for each in mentions if not each.implied_by]
        shown = stated or mentions
        surfaces = list(dict.fromkeys(" ".join(each.surface.split()) for each in shown))
        low = {surface.casefold() for surface in surfaces}
        statements = [self.features.statements[each.statement] for each in shown]
        numbers = sorted({each.role for each in statements if each.role >= 0})
        months = {month for role in numbers for month in self.months.get(role, ())}
        named = [each.text for each in statements if each.kind in CREDENTIALS]
        return HeldSkill(
            id=concept,
            label=concepts[concept].label,
            kind=concepts[concept].kind,
            surfaces=surfaces,
            proficiency=next((self.levels[one] for one in low if one in self.levels), None),
            years=round(len(months) / 12, 1) if months else None,
            last_used=self._month(max(months, default=None)),
            roles=[title for number in numbers if (title := roles[number].title)],
            credentials=list(dict.fromkeys(named)),
            extracted_from="manual" if low & self.typed else self.source,
            implied_by="" if stated else concepts[mentions[0].implied_by].label,
        )

    def _month(self, month: int | None) -> str:
        if month is None:
            return ""
        return "now" if month >= self.now else f"{month // 12:04}-{month % 12 + 1:02}"


def _typed_names(document: Document) -> set[str]:
    """Return the skills a person typed: those whose place in the source is not known."""
    return {
        name.casefold()
        for skill in document.skills
        for name in (skill.name, *skill.keywords)
        if (told := document.provenance.get(f"{skill.id}/name")) is not None and not told.spans
    }


def _levels(document: Document) -> dict[str, Proficiency]:
    """Return how well the person says to master what."""
    return {
        name.casefold(): level
        for skill in document.skills
        if (level := proficiency_of(skill.level)) is not None
        for name in (skill.name, *skill.keywords)
        if name
    }


def proficiency_of(said: str) -> Proficiency | None:
    """Return the step a person's own words mean, `4/5` and `Fortgeschritten` too; None: none."""
    if steps := _STEPS.search(said):
        reached, most = int(steps[1]), int(steps[2])
        if 0 < reached <= most and most > 1:
            share = reached / most
            return _FOUR[3 if share == 1 else 2 if share > 2 / 3 else 1 if share > 1 / 3 else 0]
    low = said.casefold()
    return next((level for level, words in _SAID if words.search(low)), None)
