"""Stored files."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column

from skillsync.foundation.database import Base, Identified


class StoredFile(Identified, Base):
    """A file of a person (`owner_id`) or of an organization. Its id is its key in the storage."""

    __tablename__ = "files"

    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id"))
    # Files stand below employers' rooms only in name: the column says whose, the policy who sees.
    organization_id: Mapped[UUID | None]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[bytes]
    pages: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
