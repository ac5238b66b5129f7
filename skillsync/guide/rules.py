"""What the guide says: roles within reach, what to learn, in which order. Pure; run in children."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from skillsync.ai.embedding.encoder import EmbeddingModelMissing, Vectors, embed
from skillsync.ai.skills.finder import find_skills
from skillsync.ai.skills.occupations import occupation_index
from skillsync.ai.skills.taxonomy import TaxonomyMissing, taxonomy
from skillsync.career.document import Document
from skillsync.guide.occupations import (
    Need,
    Occupation,
    imported_occupations,
    needs_in,
    needs_of,
    read_occupations,
)
from skillsync.search.entries import career_skills

ROLES = 6
LOOKED_AT = 14
LESSONS = 12
STEPS = 3
AT_ONCE = 3
ALIKE = 0.62
"""The cosine of two skills' names from which knowing one is as good as knowing the other."""

NEAR_ENOUGH = 0.35
_NOT_LEARNT = ("language", "soft skill")


class Job(NamedTuple):
    """A job the guide learns from: a saved one, or one near the career."""

    title: str
    text: str


class Role(NamedTuple):
    """An occupation within reach: what of it the record shows, and what is between."""

    name: str
    shown: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def percent(self) -> int:
        """The share of its skills that the record shows, 0 to 100."""
        return round(100 * len(self.shown) / max(1, len(self.shown) + len(self.missing)))


class Lesson(NamedTuple):
    """A skill to learn: how many of the guide's jobs ask for it, and how many open postings."""

    id: str
    label: str
    asked: int
    on_board: int
    roles: int


class Guide(NamedTuple):
    """The whole guide. `jobs`: how many it learnt from; `from_saved`: whether those were saved."""

    now: str
    goal: str
    jobs: int
    from_saved: bool
    roles: tuple[Role, ...]
    lessons: tuple[Lesson, ...]
    steps: tuple[tuple[Lesson, ...], ...]


def make_guide(
    document: dict[str, Any],
    saved: Sequence[Job],
    near: Sequence[Job],
    board: Mapping[str, int],
) -> Guide:
    """Return the guide of a career. Without saved jobs it learns from `near` ones.

    `board`: by skill id, how many open postings ask for it.
    """
    career = Document.model_validate(document)
    shown = career_skills(career)
    titles = [role.position for work in career.work for role in work.roles if role.position]
    titles = titles[:3] or [career.basics.label or career.basics.summary[:80]]
    jobs = list(saved) or list(near)
    roles = find_roles(titles, [job.title for job in saved], shown)
    lessons = find_lessons(jobs, shown, roles, board)
    goal = _most_common([job.title for job in jobs]) or (roles[0].name if roles else "")
    return Guide(
        now=titles[0],
        goal=goal,
        jobs=len(jobs),
        from_saved=bool(saved),
        roles=tuple(roles),
        lessons=tuple(lessons),
        steps=tuple(find_steps(lessons)),
    )


def find_roles(
    titles: Sequence[str], wanted: Sequence[str], shown: Mapping[str, str]
) -> list[Role]:
    """Return the occupations nearest to one's titles and to what one wants, best first.

    Where the official download was imported, what one can do brings occupations near as well.
    """
    index = occupation_index()
    try:
        occupations = imported_occupations(index) if index else read_occupations()
        words = embed([*titles, *wanted])
    except EmbeddingModelMissing:
        return []
    if not occupations.all or not words.any():
        return []
    # What somebody wants counts half of what they do.
    weights = np.array([1.0] * len(titles) + [0.5] * len(wanted), dtype=np.float32)
    similar = occupations.vectors @ (words * weights[:, None]).sum(axis=0)
    similar /= np.linalg.norm((words * weights[:, None]).sum(axis=0))
    near = similar + index.score(dict.fromkeys(shown, 1.0)) if index else similar
    best = np.argsort(-near)[:LOOKED_AT].tolist()
    known = embed(list(shown.values())) if shown else words[:0]
    found = []
    for place in best:
        if near[place] >= NEAR_ENOUGH:
            one = occupations.all[place]
            needs = needs_in(index, place) if index else needs_of(one)
            found.append((float(near[place]), _role(one, needs, shown, known)))
    ranked = [each for each in found if len(each[1].shown) + len(each[1].missing) > 1]
    ranked.sort(key=lambda each: -(each[0] + each[1].percent / 200))
    return [role for _similar, role in ranked[:ROLES]]


def _role(
    occupation: Occupation, needs: Sequence[Need], shown: Mapping[str, str], known: Vectors
) -> Role:
    alike = embed([need.label for need in needs]) @ known.T if needs and len(known) else None
    has = [
        need.id in shown or (alike is not None and bool(alike[place].max() >= ALIKE))
        for place, need in enumerate(needs)
    ]
    return Role(
        occupation.name,
        tuple(need.label for need, yes in zip(needs, has, strict=True) if yes),
        tuple(need.label for need, yes in zip(needs, has, strict=True) if not yes),
    )


def find_lessons(
    jobs: Iterable[Job],
    shown: Mapping[str, str],
    roles: Iterable[Role],
    board: Mapping[str, int],
) -> list[Lesson]:
    """Return the skills that jobs ask for and the record does not show, most asked for first."""
    labels: dict[str, str] = {}
    asked: Counter[str] = Counter()
    for job in jobs:
        wanted = _learnable(job.text)
        labels |= wanted
        asked.update(list(wanted))
    in_roles = Counter(label for role in roles for label in role.missing)
    lessons = [
        Lesson(skill, labels[skill], count, board.get(skill, 0), in_roles[labels[skill]])
        for skill, count in asked.items()
        if skill not in shown
    ]
    lessons.sort(key=lambda one: (-one.asked, -one.on_board, -one.roles, one.label))
    return lessons[:LESSONS]


def find_steps(lessons: Sequence[Lesson]) -> list[tuple[Lesson, ...]]:
    """Return the first lessons in steps; what another one builds on comes before it."""
    first = list(lessons[: STEPS * AT_ONCE])
    try:
        source = taxonomy()
    except TaxonomyMissing:
        source = None
    ordered: list[Lesson] = []
    for lesson in first:
        base = source.implied_by(lesson.id) if source else []
        ordered += [one for one in first if one.id in base and one not in ordered]
        ordered += [lesson] if lesson not in ordered else []
    return [tuple(ordered[at : at + AT_ONCE]) for at in range(0, len(ordered), AT_ONCE)]


def wrapped(words: str, width: int = 34) -> list[str]:
    """Return words in lines of about `width` characters, for a picture that cannot wrap."""
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _learnable(text: str) -> dict[str, str]:
    try:
        found = find_skills(text)
    except TaxonomyMissing:
        return {}
    return {
        skill.id: skill.label
        for skill in found
        if not skill.implied_by and skill.kind not in _NOT_LEARNT
    }


def _most_common(titles: Sequence[str]) -> str:
    return Counter(titles).most_common(1)[0][0] if titles else ""
