"""The improvement guide: what to change in a résumé, why, and where it stands."""

import re
from typing import Literal

from pydantic import BaseModel

from skillsync.ai.scoring.quality import (
    BULLETS_OF_A_ROLE,
    FIGURE,
    LONG_BULLET,
    OUTCOME,
    WEAK_OPENING,
    Bullet,
    bullets_of,
    shown_roles,
)
from skillsync.ai.scoring.result import Quote, Score
from skillsync.ai.scoring.spans import Source
from skillsync.career.document import Document

Priority = Literal["high", "medium", "low"]
MOST = 12
_PER_RULE = 3
_ORDER = {"high": 0, "medium": 1, "low": 2}
_IRREGULAR = {
    "leading": "led", "running": "ran", "writing": "wrote", "making": "made", "building": "built",
    "teaching": "taught", "giving": "gave", "keeping": "kept", "taking": "took", "driving": "drove",
    "selling": "sold", "buying": "bought", "holding": "held", "setting": "set", "dealing": "dealt",
    "planning": "planned", "overseeing": "oversaw", "doing": "did", "bringing": "brought",
    "finding": "found", "meeting": "met", "paying": "paid", "sending": "sent", "growing": "grew",
    "controlling": "controlled", "scheduling": "scheduled", "supplying": "supplied",
}  # fmt: skip


class Improvement(BaseModel):
    """One change: `before` is the person's own line, `after` the same line with the change."""

    what: str
    why: str
    where: Quote | None = None
    priority: Priority
    before: str = ""
    after: str = ""


def improvements_of(document: Document, score: Score, source: Source) -> list[Improvement]:
    """Return the changes that help most, the most urgent first."""
    found = [
        *_unshown(score),
        *_only_listed(score),
        *_of_lines(document, source),
        *_of_the_whole(document, source),
    ]
    return sorted(found, key=lambda each: _ORDER[each.priority])[:MOST]


def _unshown(score: Score) -> list[Improvement]:
    rows = [row for row in score.requirements if row.must and row.status in ("missing", "partly")]
    kinds = ("skill", "licence", "certificate", "language")
    return [
        Improvement(
            what=f"If you have done or hold “{row.text}”, say so, with where and when.",
            why=f"The posting needs it. {row.reason}",
            where=row.resume[0] if row.resume else None,
            priority="high",
        )
        for row in rows
        if row.kind in kinds
    ][:5]


def _only_listed(score: Score) -> list[Improvement]:
    rows = [row for row in score.requirements if row.status == "met" and "no role" in row.reason]
    return [
        Improvement(
            what=f"Show “{row.text}” in a role: what you did with it, and what came of it.",
            why="It stands only in a list; a skill shown in use counts more.",
            where=row.resume[0] if row.resume else None,
            priority="medium",
        )
        for row in rows
    ][:_PER_RULE]


def _of_lines(document: Document, source: Source) -> list[Improvement]:
    bullets = bullets_of(document)
    weak = [each for each in bullets if WEAK_OPENING.match(each.text)]
    long = [each for each in bullets if len(each.text.split()) > LONG_BULLET]
    shown = [*weak, *long]
    bare = [
        each
        for each in bullets
        if each not in shown and not FIGURE.search(each.text) and not OUTCOME.search(each.text)
    ]
    return [
        *(_stronger(each, source) for each in weak[:_PER_RULE]),
        *(_shorter(each, source) for each in long[:_PER_RULE]),
        *(_with_result(each, source) for each in bare[:_PER_RULE]),
    ]


def _of_the_whole(document: Document, source: Source) -> list[Improvement]:
    found = []
    for role in shown_roles(document)[:3]:
        where = next(iter(source.quote(f"{role.id}/position", role.position)), None)
        if not role.start_date:
            what = f"Add the months and years of “{role.position}”."
            why = "Experience is computed from dates; without them the role counts for nothing."
            found.append(Improvement(what=what, why=why, where=where, priority="high"))
        elif len(role.highlights) < BULLETS_OF_A_ROLE:
            what = f"Describe “{role.position}” in three to six lines."
            why = "A recent role with little said about it shows little."
            found.append(Improvement(what=what, why=why, where=where, priority="low"))
    if len(document.basics.summary.split()) < 8:
        what = "Open with two or three sentences on what you do and what you look for."
        why = "It is what a reader sees first."
        found.append(Improvement(what=what, why=why, priority="low"))
    return found


def _stronger(bullet: Bullet, source: Source) -> Improvement:
    return Improvement(
        what="Open with what you did.",
        why="“Responsible for” says what the job was, not what you did.",
        where=_where(bullet, source),
        priority="medium",
        before=bullet.text,
        after=with_a_verb(bullet.text),
    )


def _shorter(bullet: Bullet, source: Source) -> Improvement:
    return Improvement(
        what=f"Make two lines of it: it has {len(bullet.text.split())} words.",
        why="Readers skim; a line of up to 25 words is read.",
        where=_where(bullet, source),
        priority="low",
        before=bullet.text,
    )


def _with_result(bullet: Bullet, source: Source) -> Improvement:
    return Improvement(
        what="Say how much, how many, or what came of it.",
        why="A line with a figure or an outcome is believed sooner. Use only figures you know.",
        where=_where(bullet, source),
        priority="medium",
        before=bullet.text,
        after=f"{bullet.text.rstrip(' .')} […how many, how often, or with what result]",
    )


def _where(bullet: Bullet, source: Source) -> Quote | None:
    return next(iter(source.quote(bullet.path, bullet.text)), None)


def with_a_verb(line: str) -> str:
    """Return the line without its weak opening, its first word as what was done."""
    rest = WEAK_OPENING.sub("", line, count=1).strip()
    first, _, others = rest.partition(" ")
    verb = _past(first)
    return f"{verb[:1].upper()}{verb[1:]} {others}".strip()


def _past(word: str) -> str:
    lower = word.casefold()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if not re.fullmatch(r"[a-z]{3,}ing", lower):
        return word
    return lower[:-3] + "ed"
