"""Bring a database to the present schema: roles, extension, migrations."""

from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from skillsync.foundation.database import sqlalchemy_url

MIGRATIONS = Path(__file__).parent / "migrations"
LOGIN = "skillsync_login"
ROLES = ("skillsync_owner", "skillsync_user", "skillsync_system")


def create_roles(owner_url: str, *, login: str = LOGIN) -> None:
    """Create the three roles and the powerless login, as far as they are missing.

    `owner_url` must be allowed to create roles, or the roles must exist already.
    """
    with psycopg.connect(owner_url, autocommit=True) as connection:
        # Two programs may start at once; roles belong to the whole server.
        connection.execute("SELECT pg_advisory_lock(482113)")
        existing = {row[0] for row in connection.execute("SELECT rolname FROM pg_roles")}
        for role in ROLES:
            if role not in existing:
                connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(role)))
        if login not in existing:
            connection.execute(
                sql.SQL("CREATE ROLE {} LOGIN NOINHERIT").format(sql.Identifier(login))
            )
        me = connection.execute("SELECT current_user").fetchone()
        admin = me[0] if me else "postgres"
        connection.execute(
            sql.SQL("GRANT skillsync_user, skillsync_system TO {}").format(sql.Identifier(login))
        )
        connection.execute(
            sql.SQL("GRANT skillsync_owner, skillsync_user, skillsync_system TO {}").format(
                sql.Identifier(admin)
            )
        )
        database = conninfo_to_dict(owner_url)["dbname"]
        connection.execute(
            sql.SQL("GRANT CREATE ON DATABASE {} TO skillsync_owner").format(
                sql.Identifier(str(database))
            )
        )
        connection.execute("GRANT CREATE, USAGE ON SCHEMA public TO skillsync_owner")
        connection.execute("GRANT USAGE ON SCHEMA public TO skillsync_user, skillsync_system")
        connection.execute("CREATE EXTENSION IF NOT EXISTS vector")


def migrate(owner_url: str, *, login: str = LOGIN) -> None:
    """Create the roles and run every missing migration as `skillsync_owner`."""
    create_roles(owner_url, login=login)
    command.upgrade(alembic_config(owner_url), "head")


def login_of(url: str) -> str:
    """Return the login that the application uses, from its URL."""
    return str(conninfo_to_dict(url).get("user") or LOGIN)


def alembic_config(owner_url: str) -> Config:
    """Return Alembic's configuration for a database; there is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option(
        "file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d_%%(slug)s"
    )
    config.attributes["url"] = sqlalchemy_url(owner_url)
    return config
