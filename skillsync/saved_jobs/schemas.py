"""What goes out of the room of saved jobs."""

from datetime import datetime
from uuid import UUID

from skillsync.foundation.schemas import View


class SavedJobView(View):
    """A saved job. `posting_id` is null when the posting was deleted."""

    id: UUID
    posting_id: UUID | None
    title: str
    organization_name: str
    saved_at: datetime
    is_open: bool
