"""Facts about analyses."""

from uuid import UUID

from skillsync.foundation.background import Event


class AnalysisRequested(Event):
    """A résumé is to be held against a posting."""

    analysis_id: UUID
