"""The index: what search looks through, a projection of postings and candidates."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import ForeignKey, func
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from skillsync.foundation.database import VECTOR_DIMENSIONS, Base


class Slot(StrEnum):
    """Where the vectors of one space lie: one slot is served while the other may be filled."""

    A = "a"
    B = "b"


class VectorSpace(Base):
    """Which embedding model's vectors a slot holds. Vectors of two spaces never compare."""

    __tablename__ = "vector_spaces"

    slot: Mapped[Slot] = mapped_column(primary_key=True)
    name: Mapped[str]
    served: Mapped[bool]


class _Entry:
    """Mixin: what both indexes hold. `facets` are "name:value", `model_*` the vectors' makers."""

    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"))
    facets: Mapped[list[str]]
    words: Mapped[str] = mapped_column(TSVECTOR)
    vector_a: Mapped[list[float] | None] = mapped_column(HALFVEC(VECTOR_DIMENSIONS))
    vector_b: Mapped[list[float] | None] = mapped_column(HALFVEC(VECTOR_DIMENSIONS))
    model_a: Mapped[str]
    model_b: Mapped[str]
    fingerprint: Mapped[str]
    indexed_at: Mapped[datetime] = mapped_column(server_default=func.now())


class PostingEntry(_Entry, Base):
    """A posting in the index. `salary`: the most it pays a year, in whole units of its currency."""

    __tablename__ = "posting_index"

    posting_id: Mapped[UUID] = mapped_column(ForeignKey("postings.id"), primary_key=True)
    is_open: Mapped[bool]
    deadline: Mapped[date | None]
    published_at: Mapped[datetime | None]
    salary: Mapped[int | None]


class CandidateEntry(_Entry, Base):
    """A candidate in the index of their organization. `years`: of work, overlaps counted once."""

    __tablename__ = "candidate_index"

    candidate_id: Mapped[UUID] = mapped_column(ForeignKey("candidates.id"), primary_key=True)
    years: Mapped[float | None]
    applied_at: Mapped[datetime | None]


class IndexWord(Base):
    """A word that entries of an organization hold: what a mistyped one may have meant.

    It stays after the last entry that held it is gone, until the night.
    """

    __tablename__ = "index_words"

    kind: Mapped[str] = mapped_column(primary_key=True)
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id"), primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True)
