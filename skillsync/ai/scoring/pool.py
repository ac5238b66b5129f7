"""Many careers side by side in arrays, so that one posting is held against all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from skillsync.ai.scoring.career_view import USED_IN
from skillsync.ai.scoring.features import ResumeFeatures
from skillsync.ai.scoring.resume_features import add_space
from skillsync.ai.scoring.space import Floats, Space, Whole, norms_of

Numbers = npt.NDArray[np.intp]

STATED_AT_WORK, STATED, IMPLIED_AT_WORK, IMPLIED = 1.0, 0.8, 0.8, 0.7
SHOWN, LISTED = 0, 1
"""What stands behind the groups of a career's roles: work outside them, and what is only listed."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """Where one concept is mentioned: the groups, and what each mention is worth."""

    groups: Numbers
    worth: Floats
    held: Floats
    """What it is worth where holding is enough."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Careers as arrays. A career's groups are its roles, then other work, then what is listed.

    `first_groups[n]` is career n's first group; its roles follow one another from there on.
    `line_starts` and `line_groups` say which lines belong to which group.
    """

    careers: tuple[ResumeFeatures, ...]
    space: Space
    first_groups: Numbers
    group_careers: Numbers
    listed: npt.NDArray[np.bool_]
    lines: Whole
    line_norms: Floats
    line_starts: Numbers
    line_groups: Numbers
    line_order: Numbers
    titles: Whole
    title_norms: Floats
    title_groups: Numbers
    mentions: dict[str, Mentions]


def pool_of(careers: Sequence[ResumeFeatures], space: Space) -> Pool:
    """Return the careers as one pool, adding the vectors of `space` where they are missing."""
    for career in careers:
        add_space(career, space)
    sizes = [len(career.roles) + 2 for career in careers]
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.intp)
    owners = np.repeat(np.arange(len(careers)), sizes)
    listed = np.zeros(sum(sizes), dtype=np.bool_)
    listed[first + np.array(sizes) - 1] = True
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
    starts = np.flatnonzero(np.diff(ordered, prepend=-1)) if len(ordered) else order
    lines = np.concatenate([career.lines[space] for career in careers])[order]
    titles = np.concatenate([career.titles[space] for career in careers])
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
        listed=listed,
        lines=lines,
        line_norms=norms_of(lines),
        line_starts=starts,
        line_groups=ordered[starts],
        line_order=order,
        titles=titles,
        title_norms=norms_of(titles),
        title_groups=np.array(title_groups, dtype=np.intp),
        mentions=_mentions(careers, groups),
    )


def _groups_of(career: ResumeFeatures, start: int) -> list[int]:
    """Return the group of each statement."""
    behind = start + len(career.roles)
    return [
        start + each.role
        if each.role >= 0
        else behind + (SHOWN if each.kind in USED_IN else LISTED)
        for each in career.statements
    ]


def _mentions(
    careers: Sequence[ResumeFeatures], groups: Sequence[Sequence[int]]
) -> dict[str, Mentions]:
    found: dict[str, tuple[list[int], list[float], list[float]]] = {}
    for career, group in zip(careers, groups, strict=True):
        for concept, statement, _surface, implied_by in career.mentions:
            places, worth, held = found.setdefault(concept, ([], [], []))
            at_work = career.statements[statement].kind in USED_IN
            implied = IMPLIED_AT_WORK if at_work else IMPLIED
            stated = STATED_AT_WORK if at_work else STATED
            places.append(group[statement])
            worth.append(implied if implied_by else stated)
            held.append(implied if implied_by else STATED_AT_WORK)
    return {
        concept: Mentions(np.array(places, dtype=np.intp), np.array(worth), np.array(held))
        for concept, (places, worth, held) in found.items()
    }
