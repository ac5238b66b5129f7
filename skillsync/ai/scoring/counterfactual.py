"""Would the score move if only who the person is were different? Compared before any scoring."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from skillsync.ai.scoring.career_view import CareerView, UnreadLine, view_of
from skillsync.ai.scoring.masking import name_pattern
from skillsync.career.document import Document, Part

_SWAPS = {"he": "she", "she": "he", "him": "her", "his": "her", "her": "his", "hers": "his"} | {
    "himself": "herself",
    "herself": "himself",
    "mr": "mrs",
    "mrs": "mr",
}
_SWAPPED = re.compile(rf"\b(?:{'|'.join(_SWAPS)})\b", re.IGNORECASE)
_OTHER_NAME = "Alex Example"
_NOT_PROSE = frozenset({"id", "start_date", "end_date", "date", "release_date", "level"})
_P = TypeVar("_P", bound=Part)


def bias_flags(
    document: Document, before: CareerView, unread: Sequence[UnreadLine] = ()
) -> list[str]:
    """Return what about the person's identity reaches the scorer: empty when nothing does.

    `before` is what the scorer saw of `document`. The name, pronouns, contact and schools are
    exchanged; if it then sees the very same statements, its score is the very same number.
    """
    swap = _swap_of(document.basics.name, _OTHER_NAME)
    lines = [line._replace(text=swap(line.text)) for line in unread]
    after = view_of(exchanged(document), lines)
    flags = []
    if [each.text for each in before.passages] != [each.text for each in after.passages]:
        flags.append("A statement changes with the person's name or pronouns.")
    if before.roles != after.roles or before.studies != after.studies:
        flags.append("A role or a study changes with the person's name, pronouns or school.")
    return flags


def exchanged(document: Document, name: str = _OTHER_NAME) -> Document:
    """Return a copy with another name, pronouns, contact, employers and schools."""
    swap = _swap_of(document.basics.name, name)
    copy = _reworded(document, swap)
    copy.basics.name = name
    copy.basics.email, copy.basics.phone, copy.basics.url = "alex@example.org", "", ""
    for work in copy.work:
        work.name = "Example Employer"
    for study in copy.education:
        study.institution = "Example School"
    return copy


def _reworded(part: _P, swap: Callable[[str], str]) -> _P:
    """Return a copy with `swap` applied to every text a person may write; not to where it stood."""
    changed: dict[str, object] = {}
    for field, value in part:
        if isinstance(value, str) and field not in _NOT_PROSE:
            changed[field] = swap(value)
        elif isinstance(value, list):
            changed[field] = [_reworded_one(each, swap) for each in value]
        elif isinstance(value, Part):
            changed[field] = _reworded(value, swap)
    return part.model_copy(update=changed)


def _reworded_one(value: object, swap: Callable[[str], str]) -> object:
    if isinstance(value, Part):
        return _reworded(value, swap)
    return swap(value) if isinstance(value, str) else value


def _swap_of(old: str, new: str) -> Callable[[str], str]:
    pattern = name_pattern(old.strip())

    def swap(text: str) -> str:
        text = pattern.sub(new, text) if pattern else text
        return _SWAPPED.sub(lambda match: _SWAPS[match.group().casefold()], text)

    return swap
