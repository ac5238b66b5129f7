"""What of a long review is on the page at once: every list by parts, so that any page opens."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from skillsync.resumes.review.view import ReviewField, ReviewItem, ReviewSection, ReviewView

One = TypeVar("One")

MOST = 200
"""Lines, words or items of one list that are shown at once."""
MOST_FIELDS = 2000
"""Fields of one page. Only lists that would go beyond it are cut shorter than `MOST`."""
DIGITS = 6


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of one list is shown: `shown` entries of `total`, from number `start` on."""

    key: str
    start: int
    shown: int
    total: int

    @property
    def is_all(self) -> bool:
        """Whether nothing of the list is on another page."""
        return self.shown == self.total

    @property
    def end(self) -> int:
        """The number of the first entry behind it."""
        return self.start + self.shown

    @property
    def before(self) -> str:
        """The name of the part before this one, or "" at the start."""
        return f"{self.key}:{max(self.start - MOST, 0)}" if self.start else ""

    @property
    def after(self) -> str:
        """The name of the part after this one, or "" at the end."""
        return f"{self.key}:{self.end}" if self.end < self.total else ""


@dataclass
class Parting:
    """Cuts the lists of one page. `wanted` names a part as `<list>:<start>`; others begin at 0.

    `parts` are the lists that were cut, by name: a section, an employer's roles, a field's path,
    `lost`, `left`.
    """

    wanted: str = ""
    room: int = MOST_FIELDS
    parts: dict[str, Part] = field(default_factory=dict)

    def cut(self, key: str, entries: Sequence[One], most: int = MOST) -> list[One]:
        """Return the part of a list that is shown."""
        name, _, number = self.wanted.rpartition(":")
        # Digits beyond any list are somebody's joke.
        fits = number.isdecimal() and number.isascii() and len(number) <= DIGITS
        start = int(number) if name == key and fits else 0
        start = start if start < len(entries) else 0
        shown = list(entries[start : start + max(most, 1)])
        part = Part(key, start, len(shown), len(entries))
        if not part.is_all:
            self.parts[key] = part
        return shown

    def view(self, view: ReviewView) -> ReviewView:
        """Return what of a view is shown."""
        return replace(view, sections=[self._section(one) for one in view.sections])

    def _section(self, section: ReviewSection) -> ReviewSection:
        fields = 1 + max((len(one.fields) for one in section.items), default=0)
        most = min(MOST, self.room // fields)
        items = self.cut(section.name, section.items, most)
        return replace(section, items=[self._item(one) for one in items])

    def _item(self, item: ReviewItem) -> ReviewItem:
        fields = [self._field(one) for one in item.fields]
        roles = self.cut(f"{item.id}/roles", item.roles, min(MOST, self.room // 6))
        return replace(item, fields=fields, roles=[self._item(one) for one in roles])

    def _field(self, found: ReviewField) -> ReviewField:
        self.room -= 1
        words = self.cut(found.path, found.words, min(MOST, self.room))
        self.room -= len(words)
        return replace(found, words=words)
