"""The stage every test stands on: a real Postgres with the production roles, and the cast.

The controller starts one embedded Postgres and migrates a template; each worker clones it. A test
gets one connection and one outer transaction that is rolled back: the application commits for real
as far as it can tell. One open transaction at a time.
"""

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from players import Person, a_person, an_organization, signed_in
from psycopg import sql
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from skillsync.application import build_application
from skillsync.foundation.background import all_reactions
from skillsync.foundation.database import Actor, Database, raw_connection, sqlalchemy_url
from skillsync.foundation.embedded import create_database, start_postgres, url_of
from skillsync.foundation.logs import configure_logs
from skillsync.foundation.mailer import OutboxMailer
from skillsync.foundation.processes import Processes
from skillsync.foundation.schema import LOGIN, migrate
from skillsync.foundation.storage import LocalStorage
from skillsync.foundation.tools import Tools

TEMPLATE = "skillsync_template"
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
KEY = "a key that only the tests know, long enough"


class Postgres:
    """The controller's Postgres: where it is, and how to make databases on it."""

    def __init__(self, socket_url: str) -> None:
        self._socket_url = socket_url

    def url(self, database: str, user: str = "postgres") -> str:
        """Return a URL for one of its databases."""
        return self._socket_url.format(user=user, database=database)

    def clone(self, name: str) -> str:
        """Make a fresh database from the template; return the application login's URL."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
            connection.execute(drop.format(sql.Identifier(name)))
            make = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
            connection.execute(make.format(sql.Identifier(name), sql.Identifier(TEMPLATE)))
        return self.url(name, LOGIN)


def pytest_configure(config: pytest.Config) -> None:
    """Start Postgres once, in the process that is not a worker of xdist."""
    configure_logs(readable=True)
    if hasattr(config, "workerinput"):
        return
    folder = Path(tempfile.mkdtemp(prefix="skillsync-test-"))
    server = start_postgres(folder / "postgres")
    migrate(create_database(server, TEMPLATE))
    config.stash[SERVER] = (server, folder)
    os.environ["SKILLSYNC_TEST_POSTGRES"] = url_of(server, user="{user}", database="{database}")


SERVER = pytest.StashKey[tuple[Any, Path]]()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop Postgres and forget its data."""
    if SERVER in config.stash:
        server, folder = config.stash[SERVER]
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Run every asynchronous test on asyncio."""
    return "asyncio"


@pytest.fixture(scope="session", autouse=True)
async def one_loop(anyio_backend: str) -> AsyncIterator[None]:
    """Keep one event loop for the whole run, so that child processes stay warm."""
    # A yield, not a return: the loop lives as long as this fixture.
    yield  # noqa: PT022


@pytest.fixture(scope="session")
def postgres() -> Postgres:
    """The controller's Postgres."""
    return Postgres(os.environ["SKILLSYNC_TEST_POSTGRES"])


@pytest.fixture(scope="session")
def worker_database(postgres: Postgres, worker_id: str) -> str:
    """This worker's own clone of the template, as the application's login."""
    return postgres.clone(f"skillsync_{worker_id}")


@pytest.fixture
async def database(worker_database: str) -> AsyncIterator[Database]:
    """A database whose every change is undone after the test."""
    engine = create_async_engine(sqlalchemy_url(worker_database), poolclass=NullPool)
    async with engine.connect() as connection:
        outer = await connection.begin()
        yield Database(connection)
        await outer.rollback()
    await engine.dispose()


@pytest.fixture(scope="session")
def processes() -> Processes:
    """One child process, kept warm."""
    return Processes(1)


@pytest.fixture
def tools(database: Database, processes: Processes, tmp_path: Path) -> Tools:
    """Real tools; the clock stands at noon."""
    return Tools(
        database=database,
        storage=LocalStorage(tmp_path / "files"),
        mailer=OutboxMailer(),
        processes=processes,
        secret_key=KEY,
        base_url="http://test",
        mail_from="SkillSync <no-reply@skillsync.example>",
        development=True,
        keeps_sent_mail=True,
        now=lambda: NOON,
    )


@pytest.fixture
def application(tools: Tools) -> FastAPI:
    """The web application."""
    return build_application(tools)


@pytest.fixture
async def sam(database: Database) -> Person:
    """Sam seeks a job."""
    return await a_person(database, "Sam Okafor", seeks=True)


@pytest.fixture
async def rita(database: Database) -> Person:
    """Rita recruits for Averne."""
    person = await a_person(database, "Rita Lindqvist", recruits=True)
    return await an_organization(database, "Averne", admin=person)


@pytest.fixture
async def omar(database: Database) -> Person:
    """Omar is an outsider: he seeks, and he recruits for somebody else."""
    person = await a_person(database, "Omar Haddad", seeks=True, recruits=True)
    return await an_organization(database, "Elsewhere", admin=person)


Browse = Callable[[Person | None], AsyncClient]


@pytest.fixture
async def browse(application: FastAPI, tools: Tools) -> AsyncIterator[Browse]:
    """`browse(rita)` is a browser in which Rita is signed in; `browse(None)` a visitor's."""
    clients: list[AsyncClient] = []

    def open_browser(person: Person | None) -> AsyncClient:
        cookies = {"skillsync_session": person.cookie} if person else {}
        client = AsyncClient(
            transport=ASGITransport(application, raise_app_exceptions=False),
            base_url="http://test",
            cookies=cookies,
            headers={"Sec-Fetch-Site": "same-origin"},
        )
        clients.append(client)
        return client

    yield open_browser
    for client in clients:
        await client.aclose()


@pytest.fixture
async def call(application: FastAPI, tools: Tools) -> AsyncIterator[Browse]:
    """`call(rita)` is a program with Rita's access token."""
    clients: list[AsyncClient] = []

    def open_client(person: Person | None) -> AsyncClient:
        headers = {}
        if person is not None:
            headers["Authorization"] = f"Bearer {signed_in(person, key=KEY, now=NOON)}"
        client = AsyncClient(
            transport=ASGITransport(application, raise_app_exceptions=False),
            base_url="http://test/api/v1",
            headers=headers,
        )
        clients.append(client)
        return client

    yield open_client
    for client in clients:
        await client.aclose()


Work = Callable[[], Any]


@pytest.fixture
def work(tools: Tools) -> Work:
    """`await work()` runs every queued reaction, as a worker would, until none is left."""

    async def run_all() -> list[str]:
        reactions = {reaction.name: reaction for reaction in all_reactions()}
        done: list[str] = []
        while jobs := await take_jobs(tools.database):
            for name, arguments in jobs:
                reaction = reactions[name]
                await reaction.handler(tools, reaction.event(**arguments))
                done.append(name)
        return done

    return run_all


async def take_jobs(database: Database) -> list[tuple[str, dict[str, Any]]]:
    """Take every queued job off the queues, oldest first."""
    async with database.transaction(Actor.system()) as session:
        connection = await raw_connection(session)
        await session.connection()
        found = await connection.execute(
            "WITH taken AS (DELETE FROM procrastinate_jobs WHERE status = 'todo' "
            "RETURNING id, task_name, args) SELECT task_name, args FROM taken ORDER BY id"
        )
        return [(name, arguments) for name, arguments in await found.fetchall()]


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    """This worker's name; "master" when there is only one process."""
    return str(getattr(request.config, "workerinput", {}).get("workerid", "master"))
