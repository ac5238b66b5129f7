"""Correct what was read, move it, undo it: the use cases of the review."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.career.document import Document
from skillsync.foundation.refusals import Conflict
from skillsync.resumes import rereading, service
from skillsync.resumes.models import Resume, ResumeCorrection, ResumeStatus
from skillsync.resumes.opened import Review, changes_in, may_take_back, open_review, show_document
from skillsync.resumes.review import editing, moving
from skillsync.resumes.review.actions import Act, act
from skillsync.resumes.review.corrections import (
    Change,
    Reviewed,
    differences,
    read_changes,
    replay,
    with_clear_ids,
)

KEPT_CORRECTIONS = 200
"""Of more corrections than these the older half is made one: nobody undoes so far back."""
LINE = "line:"
"""Before the key of a stretch of the source that no field holds."""


class NothingToUndo(Conflict):
    """There is nothing left to undo."""


@dataclass(frozen=True)
class Outcome:
    """What became of a correction: errors by path, or where the page goes on.

    `unkept` are typed words whose entry was removed meanwhile, on another page.
    """

    errors: Mapping[str, str] = field(default_factory=dict)
    anchor: str = ""
    confirmed: bool = False
    unkept: Sequence[str] = ()


async def correct(
    session: AsyncSession,
    resume_id: UUID,
    *,
    values: Mapping[str, str],
    action: str,
    now: datetime,
) -> Outcome:
    """Keep what was typed, then do the action: `save`, `confirm`, `undo`, `redo`, or an act.

    Nothing is kept when something typed does not fit, unless `values` ask by `keep=valid` to keep
    what does.
    """
    review = await open_review(session, resume_id, lock=True)
    fresh = _fresh(review, values)
    document, errors = editing.type_in(review.state.document, fresh)
    unkept = editing.without_field(review.state.document, fresh)
    if errors and values.get("keep") != "valid":
        return Outcome(errors, unkept=unkept)
    verb, _, target = action.partition(":")
    typed = Reviewed(document, review.state.left_out)
    given = Act(target, typed, review.read, review.loose(), _share(values.get("threshold", "")))
    after, anchor = act(verb, given)
    await _keep(session, review, after, now=now)
    if verb == "confirm":
        review.resume.status = ResumeStatus.CONFIRMED
        review.resume.confirmed_at = now
    elif verb in ("undo", "redo"):
        await (undo if verb == "undo" else redo)(session, resume_id)
        anchor = "review-top"
    return Outcome(errors, anchor, confirmed=verb == "confirm", unkept=unkept)


def _share(percent: str) -> float:
    fits = percent.isascii() and percent.isdecimal() and len(percent) <= len("100")
    return min(max(int(percent), 1), 100) / 100 if fits else 1.0


def _fresh(review: Review, values: Mapping[str, str]) -> Mapping[str, str]:
    """Return what was typed, but not what a page that is out of date merely still shows."""
    seen = values.get("seen")
    if seen is None or seen == review.version:
        return values
    known = ["", *(str(row.id) for row in review.applied)]
    if seen not in known:
        return values
    shown = replay(Reviewed(review.read), changes_in(review.applied[: known.index(seen)]))
    was = editing.shown_in(shown.document)
    return {
        path: words for path, words in values.items() if was.get(path) != editing.cleaned(words)
    }


async def replace_document(
    session: AsyncSession, resume_id: UUID, document: Document, *, confirm: bool, now: datetime
) -> Resume:
    """Correct a résumé to a whole document; `confirm` says that the person stands by it."""
    review = await open_review(session, resume_id, lock=True)
    after = Reviewed(with_clear_ids(document), review.state.left_out)
    await _keep(session, review, after, now=now)
    if confirm:
        review.resume.status = ResumeStatus.CONFIRMED
        review.resume.confirmed_at = now
    return review.resume


@dataclass(frozen=True)
class Move:
    """Which words go where: from an item, a field or a loose stretch (`start`), to a field.

    Of an item's lines only the `chosen` ones; of a loose stretch `part`, or all of it.
    """

    start: str
    to: str
    chosen: Sequence[str] = ()
    part: str = ""


async def move_words(session: AsyncSession, resume_id: UUID, wanted: Move, *, now: datetime) -> str:
    """Move words to where they belong; return the path they are at.

    Raises moving.CannotMoveSo with a sentence for the person.
    """
    review = await open_review(session, resume_id, lock=True)
    found = words_at(review, wanted.start, wanted.part)
    words = [one for one in found if not one.path or one.path in wanted.chosen]
    document, path = moving.move(review.state.document, words, wanted.to)
    await _keep(session, review, Reviewed(document, review.state.left_out), now=now)
    return path


def words_at(review: Review, start: str, part: str = "") -> list[moving.Words]:
    """Return the words that may be moved from an item, a field, or a stretch without one."""
    if start.startswith(LINE):
        key = start.removeprefix(LINE)
        found = [one for one in review.leftovers() if one.key == key]
        return [moving.words_left_over(one, part) for one in found]
    return moving.words_in_fields(review.state.document, start)


async def _keep(session: AsyncSession, review: Review, after: Reviewed, *, now: datetime) -> None:
    """Keep the difference as a correction. What had been undone cannot be done again then."""
    service.check_length(after.document)
    changes = [*differences(review.state.document, after.document), *_left(review.state, after)]
    if not changes:
        return
    for row in review.undone:
        await session.delete(row)
    await session.flush()
    if not review.applied:
        await _add(session, review, differences(review.read, review.state.document), now=now)
    await _add(session, review, changes, now=now)
    await _fold(session, review)
    await show_document(session, review.resume, after.document)


def _left(before: Reviewed, after: Reviewed) -> Iterator[Change]:
    for span in after.left_out:
        if span not in before.left_out:
            yield Change(op="leave", span=span)
    for span in before.left_out:
        if span not in after.left_out:
            yield Change(op="bring", span=span)


async def _add(
    session: AsyncSession, review: Review, changes: Sequence[Change], *, now: datetime
) -> None:
    if changes:
        last = review.applied[-1].number if review.applied else 0
        row = ResumeCorrection(
            resume_id=review.resume.id,
            number=last + 1,
            changes=[change.to_json() for change in changes],
            made_at=now,
        )
        session.add(row)
        await session.flush()
        review.applied.append(row)


async def _fold(session: AsyncSession, review: Review) -> None:
    """Make one correction of the older half of too many."""
    if len(review.applied) <= KEPT_CORRECTIONS:
        return
    older = review.applied[: KEPT_CORRECTIONS // 2]
    folded = replay(Reviewed(review.read), changes_in(older))
    changes = [*differences(review.read, folded.document), *_left(Reviewed(review.read), folded)]
    for row in older[:-1]:
        await session.delete(row)
    older[-1].changes = [change.to_json() for change in changes]
    if review.rereading is not None:
        review.rereading.earlier = None
    await session.flush()


async def undo(session: AsyncSession, resume_id: UUID) -> Resume:
    """Take back the last correction, or a newer reading. Raises NothingToUndo."""
    review = await open_review(session, resume_id, lock=True)
    if may_take_back(review):
        await rereading.take_back(session, review)
        return review.resume
    if not review.applied:
        raise NothingToUndo
    review.applied.pop().undone = True
    after = replay(Reviewed(review.read), changes_in(review.applied))
    await show_document(session, review.resume, after.document)
    return review.resume


async def redo(session: AsyncSession, resume_id: UUID) -> Resume:
    """Do again what was undone last. Raises NothingToUndo."""
    review = await open_review(session, resume_id, lock=True)
    if not review.undone:
        raise NothingToUndo
    row = review.undone[0]
    row.undone = False
    after = replay(review.state, read_changes(row.changes))
    await show_document(session, review.resume, after.document)
    return review.resume
