"""What a person may do after an analysis, asked of the rooms above: they know, this room does not.

A room above registers one function with `follows_analyses`; the page shows what it returns.
"""

from collections.abc import Awaitable, Callable
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession


class NextStep(NamedTuple):
    """A link: its address, its words in the reader's language, and the name of its icon."""

    path: str
    words: str
    icon: str


class Analysed(NamedTuple):
    """Whose analysis of which posting it is, and with which résumé it was made."""

    user_id: UUID
    posting_id: UUID
    resume_id: UUID | None


Finder = Callable[[AsyncSession, Analysed], Awaitable[NextStep | None]]

_finders: list[Finder] = []


def follows_analyses(finder: Finder) -> Finder:
    """Make the decorated function say what follows an analysis; None when it has nothing to say."""
    _finders.append(finder)
    return finder


async def find_next_step(session: AsyncSession, analysed: Analysed) -> NextStep | None:
    """Return the first step that a room above offers."""
    for finder in _finders:
        step = await finder(session, analysed)
        if step is not None:
            return step
    return None
