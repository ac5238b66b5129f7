"""Facts about postings."""

from uuid import UUID

from skillsync.foundation.background import Event


class PostingChanged(Event):
    """A posting's words or criteria are new."""

    posting_id: UUID


class PostingMoved(Event):
    """A posting was published, paused, closed or cancelled."""

    posting_id: UUID
