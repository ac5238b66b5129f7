"""Saved jobs."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from skillsync.foundation.database import Base, Identified


class SavedJob(Identified, Base):
    """A posting somebody put aside, with its words as they were then."""

    __tablename__ = "saved_jobs"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"))
    posting_id: Mapped[UUID | None] = mapped_column(ForeignKey("postings.id"))
    title: Mapped[str]
    organization_name: Mapped[str]
    posting_text: Mapped[str]
    saved_at: Mapped[datetime] = mapped_column(server_default=func.now())
