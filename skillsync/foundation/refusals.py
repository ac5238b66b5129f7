"""Refusals: anticipated "no"s. The class name is the problem type, the docstring its title.

Subclass one of the seven kinds next to the function that raises it. Nothing here knows HTTP; the
table from kind to status code is in `foundation/web/problems.py`.
"""

import re
from collections.abc import Iterator
from typing import Any


class Refusal(Exception):
    """This is not possible."""

    def __init__(self, detail: str = "", **extra: Any) -> None:
        super().__init__(detail or self.title())
        self.detail = detail
        self.extra = extra

    @classmethod
    def title(cls) -> str:
        """Return the sentence people read: the first paragraph of the docstring, untranslated."""
        return " ".join((cls.__doc__ or "").strip().split("\n\n")[0].split())

    @classmethod
    def slug(cls) -> str:
        """Return the last part of the problem's type: `PostingAlreadyClosed` → as-words."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", cls.__name__).lower()


class Invalid(Refusal):
    """Something in the input is not right."""


class NotSignedIn(Refusal):
    """Please sign in first."""


class NotAllowed(Refusal):
    """You may not do this."""


class NotFound(Refusal):
    """There is nothing here."""


class Conflict(Refusal):
    """This does not fit the present state."""


class TooLarge(Refusal):
    """This is larger than we can accept."""


class TooMany(Refusal):
    """Too many requests. Please wait a little."""


class Unavailable(Refusal):
    """This is not available right now. Please try again."""


def all_refusals(kind: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    """Yield every refusal class that has been imported, once, by name."""
    found: dict[str, type[Refusal]] = {}
    waiting = [kind]
    while waiting:
        for child in waiting.pop().__subclasses__():
            found[child.__name__] = child
            waiting.append(child)
    yield from (found[name] for name in sorted(found))
