"""Transactions with an actor. `Database.transaction` is the only way to get a session.

Each transaction begins by telling Postgres which role acts and for whom; both settings are local
to the transaction, so the pooled connection falls back to a login without rights. A transaction
that forgets its actor can read nothing.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal
from uuid import UUID

from pgvector.sqlalchemy import Vector
from sqlalchemy import ARRAY, Connection, DateTime, Enum, MetaData, Text, event, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, SessionTransaction, mapped_column
from sqlalchemy.pool import NullPool

VECTOR_DIMENSIONS = 384

DECLARE_ACTOR = text(
    "SELECT set_config('role', :role, true), set_config('app.actor', :kind, true), "
    "set_config('app.user_id', :user_id, true), "
    "set_config('app.organization_id', :organization_id, true)"
)


class Base(DeclarativeBase):
    """The parent of every table."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads this class attribute
        datetime: DateTime(timezone=True),
        # Text with a CHECK in the migration: a new value is an ordinary, reversible migration.
        StrEnum: Enum(
            StrEnum,
            native_enum=False,
            create_constraint=False,
            values_callable=lambda kind: [one.value for one in kind],
        ),
        str: Text(),
        dict[str, Any]: JSONB(),
        list[dict[str, Any]]: JSONB(),
        list[str]: ARRAY(Text()),
        list[float]: Vector(VECTOR_DIMENSIONS),
    }


class Identified:
    """Mixin: a primary key that sorts by time of creation."""

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=func.uuidv7())


class Timestamped:
    """Mixin: when the row was made and last changed."""

    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now(), onupdate=func.now())


@dataclass(frozen=True)
class Actor:
    """Who acts in a transaction."""

    kind: Literal["user", "visitor", "system"]
    user_id: UUID | None = None
    organization_id: UUID | None = None

    @classmethod
    def user(cls, user_id: UUID, organization_id: UUID | None = None) -> "Actor":
        """Return a signed-in person; on the hiring side, acting for an organization."""
        return cls("user", user_id, organization_id)

    @classmethod
    def visitor(cls) -> "Actor":
        """Return someone not signed in: sees what is public."""
        return cls("visitor")

    @classmethod
    def system(cls) -> "Actor":
        """Return the program itself: workers and sign-in."""
        return cls("system")

    def settings(self) -> dict[str, str]:
        """Return the values of `DECLARE_ACTOR`."""
        return {
            "role": "skillsync_system" if self.kind == "system" else "skillsync_user",
            "kind": self.kind,
            "user_id": str(self.user_id or ""),
            "organization_id": str(self.organization_id or ""),
        }


@event.listens_for(Session, "after_begin")
def _declare_actor(
    session: Session, _transaction: SessionTransaction, connection: Connection
) -> None:
    actor: Actor = session.info["actor"]
    connection.execute(DECLARE_ACTOR, actor.settings())


class Database:
    """A Postgres database, entered through transactions."""

    def __init__(self, bind: AsyncEngine | AsyncConnection) -> None:
        self._bind = bind
        # A connection is only ever handed in by tests: they roll back what a "commit" wrote.
        mode: Any = "create_savepoint" if isinstance(bind, AsyncConnection) else None
        options = {"join_transaction_mode": mode} if mode else {}
        self._sessions = async_sessionmaker(bind, expire_on_commit=False, **options)

    @classmethod
    def connect(cls, url: str, *, pool_size: int = 10) -> "Database":
        """Return a pooled database. `url` is any libpq URL; `pool_size` 0 pools nothing."""
        if pool_size == 0:
            return cls(create_async_engine(sqlalchemy_url(url), poolclass=NullPool))
        return cls(create_async_engine(sqlalchemy_url(url), pool_size=pool_size, max_overflow=5))

    @asynccontextmanager
    async def transaction(self, actor: Actor) -> AsyncIterator[AsyncSession]:
        """Open a session for `actor`; commit at the end, roll back on any exception."""
        async with self._sessions(info={"actor": actor}) as session, session.begin():
            yield session

    async def close(self) -> None:
        """Close the pooled connections."""
        if isinstance(self._bind, AsyncEngine):
            await self._bind.dispose()


def sqlalchemy_url(url: str) -> str:
    """Return a libpq URL as SQLAlchemy wants it, with the psycopg 3 driver."""
    return f"postgresql+psycopg://{url.partition('://')[2]}"


async def raw_connection(session: AsyncSession) -> Any:
    """Return the psycopg connection under `session`, for libraries that write on it."""
    connection = await session.connection()
    return (await connection.get_raw_connection()).driver_connection
