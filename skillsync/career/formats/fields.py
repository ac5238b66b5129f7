"""Walk through an untrusted object: read each value tolerantly, and keep what nobody asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from skillsync.career.document import Document, Item, Section
from skillsync.career.formats.dates import Period, read_date, read_period
from skillsync.career.formats.imported import (
    ASIDE,
    ASIDE_HEADING,
    DATES,
    DEEPEST,
    FORMATTING,
    MOST_CHARACTERS,
    MOST_ENTRIES,
    PICTURE,
    CareerIsEmpty,
    CareerIsTooLong,
    Imported,
)
from skillsync.career.formats.rich_text import Prose, read_html, read_markdown

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
DATA_ADDRESS = re.compile(r"^data:[\w.+-]+/[\w.+-]+[;,]")
NOTHING: tuple[Any, ...] = ("", None, [], {}, (), "null", "~")


class Aside:
    """What the import found no field for, as lines; and what its owner should know."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.notes: list[str] = []

    def note(self, sentence: str) -> None:
        """Remember one sentence for the owner, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def keep(self, where: str, value: Any, *, why: str = ASIDE) -> None:
        """Keep a value of any type as lines, under the name of where it stood."""
        for path, text in _flat(where, value, 0):
            if DATA_ADDRESS.match(text):
                self.note(PICTURE)
            else:
                self.lines.append(f"{path}: {text}")
                self.note(why)

    def finish(self, document: Document, name: str, version: str = "") -> Imported:
        """Return the import. Raise CareerIsEmpty or CareerIsTooLong."""
        if self.lines:
            kept = Section(heading=ASIDE_HEADING, lines=self.lines, hidden=True)
            document.sections.append(kept)
        check_size(document)
        return Imported(document, name, version, self.notes)


def check_size(document: Document) -> None:
    """Refuse a document without words, or with more of them than a career has."""
    texts = list(_texts(document.model_dump(exclude={"provenance", "language"})))
    if not any(texts):
        raise CareerIsEmpty
    entries = sum(len(value) for _, value in document if isinstance(value, list))
    if entries > MOST_ENTRIES or sum(map(len, texts)) > MOST_CHARACTERS:
        raise CareerIsTooLong


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            if name != "id":
                yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def clean(text: str) -> str:
    """Return a text without what no page can carry, its ends trimmed."""
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _flat(where: str, value: Any, depth: int) -> Iterator[tuple[str, str]]:
    if value in NOTHING or value is False or depth > DEEPEST:
        return
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield from _flat(f"{where} › {name}" if where else str(name), one, depth + 1)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        if all(isinstance(one, str | int | float) for one in value):
            yield where, clean(", ".join(str(one) for one in value))
        else:
            for one in value:
                yield from _flat(where, one, depth + 1)
    elif text := clean(str(value)):
        yield where, " ".join(text.split())


class Fields:
    """One object of a file. `where` names it for people; a value that was read is used up."""

    def __init__(self, values: Any, where: str, aside: Aside, *, language: str = "") -> None:
        self.values: dict[str, Any] = dict(values) if isinstance(values, Mapping) else {}
        self.where = where
        self.aside = aside
        self.language = language
        if values not in NOTHING and not isinstance(values, Mapping):
            aside.keep(where, values)

    def __contains__(self, name: str) -> bool:
        return self.values.get(name) not in NOTHING

    def take(self, name: str) -> Any:
        """Return a value as it is, and count it as read."""
        return self.values.pop(name, None)

    def text(self, *names: str) -> str:
        """Return the first of the named values that has words; the others stay unread."""
        for name in names:
            value = self.values.get(name)
            if isinstance(value, list) and all(isinstance(one, str) for one in value):
                value = "\n".join(value)
            if isinstance(value, float) and value.is_integer():
                value = int(value)
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                self.values.pop(name)
                if text := clean(str(value)):
                    return "" if text in NOTHING else text
        return ""

    def prose(self, *names: str) -> Prose:
        """Return the first of the named values that has words, its HTML as plain lines."""
        found = read_html(self.text(*names))
        if found.was_formatted:
            self.aside.note(FORMATTING)
        return found

    def without_marks(self, text: str) -> str:
        """Return a text without Markdown's marks."""
        plain, was_formatted = read_markdown(text)
        if was_formatted:
            self.aside.note(FORMATTING)
        return plain

    def texts(self, *names: str) -> list[str]:
        """Return a list of texts; a single text counts as a list of its lines."""
        for name in names:
            value = self.values.get(name)
            if isinstance(value, str):
                return [line for line in map(clean, str(self.take(name)).splitlines()) if line]
            if isinstance(value, list):
                good = [one for one in value if isinstance(one, str | int | float)]
                self.values[name] = [one for one in value if not isinstance(one, str | int | float)]
                return [text for text in (clean(str(one)) for one in good) if text]
        return []

    def flag(self, name: str) -> bool:
        """Return whether a value is true, in any spelling."""
        value = self.values.get(name)
        if isinstance(value, bool | int) or str(value).casefold() in {"true", "false", "yes", "no"}:
            self.values.pop(name, None)
            return value is True or value == 1 or str(value).casefold() in {"true", "yes"}
        return False

    def date(self, *names: str) -> str | None:
        """Return a date; words that say more than it are kept aside."""
        for name in names:
            value = self.text(name)
            if value:
                found = read_date(value, language=self.language)
                if not found.exact:
                    self.aside.keep(f"{self.where} › {name}", value, why=DATES)
                if found.value:
                    return found.value
        return None

    def period(self, *names: str) -> Period:
        """Return the period of the first named value that has words; the rest is kept aside."""
        for name in names:
            if value := self.text(name):
                found = read_period(value, language=self.language)
                if not found.exact:
                    self.aside.keep(f"{self.where} › {name}", value, why=DATES)
                return found
        return Period(None, None, current=False, exact=True)

    def child(self, name: str, where: str = "") -> Fields:
        """Return the object under a name; its own reader must call `leave`."""
        return Fields(
            self.take(name), where or f"{self.where} › {name}", self.aside, language=self.language
        )

    def items(self, name: str, label: str, *titles: str) -> Iterator[Fields]:
        """Yield the objects of a list, named by the first title that has words.

        Whatever an object's reader left unread is kept aside when the next one begins.
        """
        value = self.take(name)
        if isinstance(value, Mapping):
            value = [value] if any(title in value for title in titles) else list(value.values())
        for one in value if isinstance(value, list) else [value]:
            if one in NOTHING:
                continue
            title = one if isinstance(one, str) else ""
            if isinstance(one, Mapping):
                words = (one.get(name) for name in titles)
                title = next((word for word in words if isinstance(word, str) and word), "")
            item = Fields(
                {titles[0]: one} if isinstance(one, str) else one,
                f"{label} › {clean(title)[:80]}" if title else label,
                self.aside,
                language=self.language,
            )
            yield item
            item.leave()

    def leave(self, *ignored: str) -> None:
        """Keep aside what was not read, but for the ignored names."""
        for name, value in self.values.items():
            if name not in ignored:
                self.aside.keep(f"{self.where} › {name}" if self.where else name, value)
        self.values = {}


def has_words(item: Item) -> bool:
    """Return whether an item says anything at all."""
    return any(_texts(item.model_dump(exclude={"id", "hidden"})))
