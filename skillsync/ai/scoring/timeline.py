"""When the careers of a pool held which roles: cut into stretches, so that no month counts twice.

A timeline depends on the day alone, not on a posting, so a pool keeps it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from skillsync.ai.scoring.experience import currency_of, months_held
from skillsync.ai.scoring.features import ResumeFeatures, RoleFacts
from skillsync.ai.scoring.space import Floats

Numbers = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]
NEVER = -1
"""The month of what has no date."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Stretches of months in which a career's roles stay the same, and what age does to evidence.

    Per stretch: `careers` (whose), `months` (how long) and `starts`, its first place in `roles`,
    the groups of the roles held. Per group: `ends`, the last month of a role that can be measured
    or NEVER, and `factors`, what its evidence is worth by its age. Per career: `dated`, whether
    years can be told, `measured`, whether any role can be, `total_years`, and `roles_held`.
    """

    careers: Numbers
    months: Numbers
    roles: Numbers
    starts: Numbers
    ends: Numbers
    factors: Floats
    dated: Flags
    measured: Flags
    total_years: Floats
    roles_held: Numbers


def timeline_of(
    careers: Sequence[ResumeFeatures], first_groups: Numbers, groups: int, now: int
) -> Timeline:
    """Return the timeline at the month `now`. `groups`: how many the pool has."""
    ends_told, last_told = [NEVER] * groups, [NEVER] * groups
    owners: list[int] = []
    months: list[int] = []
    held: list[int] = []
    sizes: list[int] = []
    for number, (career, first) in enumerate(zip(careers, first_groups.tolist(), strict=True)):
        latest = latest_start(career.roles)
        spans = spans_of(career.roles, latest, now)
        for role, _, end in spans:
            ends_told[first + role] = end
        last_told[first : first + len(career.roles)] = _last_months(career, latest, now)
        for length, roles in _stretches(spans):
            owners.append(number)
            months.append(length)
            held += [first + role for role in roles]
            sizes.append(len(roles))
    told = [any(each.role >= 0 for each in career.statements) for career in careers]
    ends, last = np.array(ends_told, dtype=np.intp), np.array(last_told, dtype=np.intp)
    measured = np.maximum.reduceat(ends, first_groups) >= 0
    careers_of = np.array(owners, dtype=np.intp)
    lengths = np.array(months, dtype=np.intp)
    total = np.bincount(careers_of, lengths, minlength=len(careers)) / 12
    return Timeline(
        careers=careers_of,
        months=lengths,
        roles=np.array(held, dtype=np.intp),
        starts=np.array([0, *np.cumsum(sizes)[:-1]] if sizes else [], dtype=np.intp),
        ends=ends,
        factors=np.where(last >= 0, currency_of(now - last), 1.0),
        dated=measured & np.array(told, dtype=np.bool_),
        measured=measured,
        total_years=total.round(1),
        roles_held=np.array([len(career.roles) for career in careers], dtype=np.intp),
    )


def spans_of(
    roles: Sequence[RoleFacts], latest: int | None, now: int
) -> list[tuple[int, int, int]]:
    """Return the number, the first and the last month of each role that can be measured."""
    spans: list[tuple[int, int, int]] = []
    for number, role in enumerate(roles):
        held = months_held(
            role.start,
            role.end,
            current=role.current,
            is_latest=role.start is not None and role.start == latest,
            now=now,
        )
        if held is not None:
            spans.append((number, *held))
    return spans


def _last_months(career: ResumeFeatures, latest: int | None, now: int) -> list[int]:
    """Return each role's last month or NEVER; an older one without an end is old as its start."""
    found: list[int] = []
    for role in career.roles:
        last = role.end
        if last is None:
            runs = role.current or (role.start is not None and role.start == latest)
            last = now if runs else role.start
        found.append(NEVER if last is None else min(last, now))
    return found


def latest_start(roles: Sequence[RoleFacts]) -> int | None:
    """Return the first month of the latest role, None when none has one."""
    return max([role.start for role in roles if role.start is not None], default=None)


def _stretches(spans: list[tuple[int, int, int]]) -> Iterator[tuple[int, list[int]]]:
    """Yield the length of each stretch and the roles held in it; months held twice come once."""
    if len(spans) == 1:
        role, start, last = spans[0]
        yield last + 1 - start, [role]
        return
    cuts = sorted({start for _, start, _ in spans} | {end + 1 for _, _, end in spans})
    for begin, end in pairwise(cuts):
        roles = [role for role, start, last in spans if start <= begin and last >= end - 1]
        if roles:
            yield end - begin, roles
