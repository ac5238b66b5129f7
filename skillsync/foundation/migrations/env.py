"""Alembic's entry point: one transaction, as the owner role, with timeouts."""

from alembic import context
from sqlalchemy import create_engine, text

from skillsync.foundation.database import Base

config = context.config
engine = create_engine(config.attributes["url"])
with engine.connect() as connection:
    # A migration that waits for a lock would block every request behind it.
    connection.execute(text("SET lock_timeout = '4s'"))
    connection.execute(text("SET statement_timeout = '60s'"))
    connection.execute(text("SET ROLE skillsync_owner"))
    connection.commit()
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
engine.dispose()
