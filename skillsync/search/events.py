"""Facts about the index."""

from uuid import UUID

from skillsync.foundation.background import Event


class IndexOutdated(Event):
    """The index is to be looked through for what is missing or old, from `after` on."""

    kind: str
    after: UUID | None
