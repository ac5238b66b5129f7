"""Many careers side by side in arrays, so that one posting is held against all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from skillsync.ai.scoring.career_view import USED_IN, PassageKind
from skillsync.ai.scoring.credentials import names_of, names_of_study
from skillsync.ai.scoring.degrees import is_only_a_degree
from skillsync.ai.scoring.features import Mention, ResumeFeatures, Statement
from skillsync.ai.scoring.resume_features import add_space
from skillsync.ai.scoring.space import Floats, Singles, Space, norms_of
from skillsync.ai.scoring.timeline import Numbers, Timeline, timeline_of
from skillsync.ai.scoring.titles import is_learner

STATED_AT_WORK, STATED, IMPLIED_AT_WORK, IMPLIED = 1.0, 0.8, 0.8, 0.7
IN_A_TITLE = 0.7
"""What a job's title is worth for the licence that belongs to it: it lets one think so."""
SHOWN, LISTED, EARNED = 0, 1, 2
"""The groups behind a career's roles: work outside them, what is only listed, what was earned."""
GROUPS_BEHIND = 3
EARNED_IN = frozenset({"certificate", "education"})


@dataclass(frozen=True, slots=True)
class Mentions:
    """Where one concept is mentioned: the groups, and what each mention is worth."""

    groups: Numbers
    worth: Floats
    held: Floats
    """What it is worth where holding is enough."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Careers as arrays. A career's groups are its roles and the `GROUPS_BEHIND`.

    `of_degree`: which lines tell of a degree, that is no certificate and no licence.
    `first_groups[n]` is career n's first group; its roles follow one another from there on.
    Lines are ordered by group: `row_groups` is each one's, `line_starts` and `line_groups` the
    first row of each group that has any, `line_order` their place among all lines, `first_lines`
    each career's first. `shown`: each career's group of work outside its roles. `credentials`:
    what certificates and studies are named → their groups; `unknown_certificates`: the groups with
    one that names no skill of the taxonomy. `title_words` are the different titles,
    `title_of_role` the one of a role.
    """

    careers: tuple[ResumeFeatures, ...]
    space: Space
    first_groups: Numbers
    group_careers: Numbers
    shown: Numbers
    listed: npt.NDArray[np.bool_]
    earned: npt.NDArray[np.bool_]
    lines: Singles
    line_norms: Floats
    line_starts: Numbers
    line_groups: Numbers
    line_order: Numbers
    row_groups: Numbers
    of_degree: npt.NDArray[np.bool_]
    first_lines: Numbers
    titles: Singles
    title_norms: Floats
    title_groups: Numbers
    title_words: tuple[str, ...]
    title_of_role: Numbers
    learners: npt.NDArray[np.bool_]
    mentions: dict[str, Mentions]
    credentials: dict[frozenset[str], Numbers]
    unknown_certificates: Numbers
    timelines: dict[int, Timeline] = field(default_factory=dict)

    def timeline(self, now: int) -> Timeline:
        """Return when its careers held which roles, seen in the month `now`."""
        if now not in self.timelines:
            groups = len(self.group_careers)
            self.timelines[now] = timeline_of(self.careers, self.first_groups, groups, now)
        return self.timelines[now]


def pool_of(careers: Sequence[ResumeFeatures], space: Space) -> Pool:
    """Return the careers as one pool, adding the vectors of `space` where they are missing."""
    for career in careers:
        add_space(career, space)
    sizes = [len(career.roles) + GROUPS_BEHIND for career in careers]
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.intp)
    owners = np.repeat(np.arange(len(careers)), sizes)
    listed, earned = np.zeros((2, sum(sizes)), dtype=np.bool_)
    earned[first + np.array(sizes, dtype=np.intp) - 1] = True
    listed[first + np.array(sizes, dtype=np.intp) - 2] = True
    groups = [_groups_of(career, start) for career, start in zip(careers, first, strict=True)]
    line_groups = np.array(
        [
            group[statement]
            for career, group in zip(careers, groups, strict=True)
            for statement in career.line_statements
        ],
        dtype=np.intp,
    )
    order = np.argsort(line_groups, kind="stable")
    ordered = line_groups[order]
    degrees = [each for career in careers for each in lines_of_degrees(career)]
    starts = np.flatnonzero(np.diff(ordered, prepend=-1)) if len(ordered) else order
    lines = np.concatenate([career.lines[space] for career in careers])[order]
    titles = np.concatenate([career.titles[space] for career in careers])
    written = [role.title for career in careers for role in career.roles]
    words = {title: number for number, title in enumerate(dict.fromkeys(written))}
    title_groups = [
        start + n
        for career, start in zip(careers, first, strict=True)
        for n in range(len(career.roles))
    ]
    return Pool(
        careers=tuple(careers),
        space=space,
        first_groups=first,
        group_careers=owners,
        shown=first + np.array(sizes) - GROUPS_BEHIND,
        listed=listed | earned,
        earned=earned,
        lines=lines.astype(np.float32),
        line_norms=norms_of(lines),
        line_starts=starts,
        line_groups=ordered[starts],
        line_order=order,
        row_groups=ordered,
        of_degree=np.array(degrees, dtype=np.bool_)[order],
        first_lines=np.cumsum([0, *(len(career.line_statements) for career in careers)]),
        titles=titles.astype(np.float32),
        title_norms=norms_of(titles),
        title_groups=np.array(title_groups, dtype=np.intp),
        title_words=tuple(words),
        title_of_role=np.array([words[title] for title in written], dtype=np.intp),
        learners=np.array([is_learner(title) for title in written], dtype=np.bool_),
        mentions=_mentions(careers, groups),
        credentials=_credentials(careers, groups),
        unknown_certificates=_unknown_certificates(careers, groups),
    )


def _groups_of(career: ResumeFeatures, start: int) -> list[int]:
    """Return the group of each statement."""
    return [
        start + (each.role if each.role >= 0 else len(career.roles) + group_behind(each.kind))
        for each in career.statements
    ]


def worth_of(kind: PassageKind, *, implied: bool, held: bool) -> float:
    """Return what a mention in such a passage is worth. `held`: to hold it is enough."""
    at_work = kind in USED_IN
    if implied:
        return IMPLIED_AT_WORK if at_work else IMPLIED
    return STATED_AT_WORK if at_work or held else STATED


def worth_of_holding(mention: Mention, career: ResumeFeatures) -> float:
    """Return what a mention is worth where holding is enough, as for a licence."""
    kind = career.statements[mention.statement].kind
    worth = worth_of(kind, implied=bool(mention.implied_by), held=True)
    if kind in EARNED_IN or kind == "language":
        return worth
    titled = any(mention.surface in role.title for role in career.roles)
    return min(worth, IN_A_TITLE) if titled else worth


def names_stated(statement: Statement) -> frozenset[str]:
    """Return the stems by which a certificate or a study is known."""
    return (names_of_study if statement.kind == "education" else names_of)(statement.text)


def lines_of_degrees(career: ResumeFeatures) -> list[bool]:
    """Tell of each line of a career whether it is of a degree."""
    told = [each.kind == "education" and is_only_a_degree(each.text) for each in career.statements]
    return [told[statement] for statement in career.line_statements]


def group_behind(kind: PassageKind) -> int:
    """Return which group behind the roles a statement outside of them belongs to."""
    if kind in USED_IN:
        return SHOWN
    return EARNED if kind in EARNED_IN else LISTED


def _mentions(
    careers: Sequence[ResumeFeatures], groups: Sequence[Sequence[int]]
) -> dict[str, Mentions]:
    found: dict[str, tuple[list[int], list[float], list[float]]] = {}
    for career, group in zip(careers, groups, strict=True):
        for mention in career.mentions:
            places, worth, held = found.setdefault(mention.concept, ([], [], []))
            kind, implied = career.statements[mention.statement].kind, bool(mention.implied_by)
            places.append(group[mention.statement])
            worth.append(worth_of(kind, implied=implied, held=False))
            held.append(worth_of_holding(mention, career))
    return {
        concept: Mentions(np.array(places, dtype=np.intp), np.array(worth), np.array(held))
        for concept, (places, worth, held) in found.items()
    }


def _credentials(
    careers: Sequence[ResumeFeatures], groups: Sequence[Sequence[int]]
) -> dict[frozenset[str], Numbers]:
    found: dict[frozenset[str], list[int]] = {}
    for career, group in zip(careers, groups, strict=True):
        for statement, place in zip(career.statements, group, strict=True):
            if statement.kind in EARNED_IN:
                found.setdefault(names_stated(statement), []).append(place)
    return {names: np.array(places, dtype=np.intp) for names, places in found.items()}


def _unknown_certificates(
    careers: Sequence[ResumeFeatures], groups: Sequence[Sequence[int]]
) -> Numbers:
    found = []
    for career, group in zip(careers, groups, strict=True):
        known = {mention.statement for mention in career.mentions}
        found += [
            place
            for number, (each, place) in enumerate(zip(career.statements, group, strict=True))
            if each.kind == "certificate" and number not in known
        ]
    return np.array(sorted(set(found)), dtype=np.intp)
