"""Every table that holds someone's data is under row security, and without an actor nothing is."""

from contextlib import suppress

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from world import SAMS_RESUME, a_posting, a_resume, an_application

from skillsync.foundation.database import Actor, Base

QUEUE = {
    "procrastinate_jobs",
    "procrastinate_events",
    "procrastinate_periodic_defers",
    "procrastinate_workers",
}


async def tables(database):
    async with database.transaction(Actor.system()) as session:
        found = await session.execute(
            text(
                "SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class c "
                "JOIN pg_namespace n ON n.oid = c.relnamespace "
                "WHERE n.nspname = 'public' AND relkind IN ('r', 'p')"
            )
        )
        return {name: (on, forced) for name, on, forced in found}


async def test_every_table_is_under_forced_row_security(database):
    unprotected = {
        name for name, (on, forced) in (await tables(database)).items() if not (on and forced)
    }
    assert unprotected == QUEUE | {"alembic_version"}


async def test_every_table_of_the_code_exists_and_the_other_way_round(database):
    assert set(await tables(database)) - QUEUE - {"alembic_version"} == set(Base.metadata.tables)


async def test_without_an_actor_nothing_can_be_read(tools, database, work, sam, rita):
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    await an_application(tools, sam, resume.id, posting.id)
    await work()
    async with database.transaction(Actor.system()) as session:
        await session.execute(text("SELECT set_config('role', 'skillsync_user', true)"))
        await session.execute(text("SELECT set_config('app.actor', '', true)"))
        # The connection's own savepoints: a session's would declare its actor again.
        connection = await session.connection()
        readable = {}
        for name in sorted(Base.metadata.tables):
            # What people may never read is refused, which is as good as empty.
            with suppress(ProgrammingError):
                async with connection.begin_nested():
                    found = await connection.execute(text(f"SELECT count(*) FROM {name}"))  # noqa: S608
                    readable[name] = found.scalar_one()
    assert "resumes" in readable
    assert "applications" in readable
    assert {name: count for name, count in readable.items() if count} == {}


async def test_people_cannot_read_or_change_the_queue(database, sam):
    for table in QUEUE:
        with pytest.raises(ProgrammingError, match="permission denied"):
            async with database.transaction(sam.actor) as session:
                await session.execute(text(f"SELECT * FROM {table}"))  # noqa: S608


async def test_nobody_makes_themselves_an_admin(database, sam):
    with pytest.raises(ProgrammingError, match="permission denied"):
        async with database.transaction(sam.actor) as session:
            await session.execute(text("UPDATE users SET is_admin = true"))


async def test_omars_updates_touch_no_row_of_sams(tools, database, work, sam, omar):
    resume = await a_resume(tools, sam, SAMS_RESUME)
    await work()
    async with database.transaction(omar.actor) as session:
        changed = await session.execute(text("UPDATE resumes SET name = 'mine'"))
        assert changed.rowcount == 0
        gone = await session.execute(text("DELETE FROM resumes"))
        assert gone.rowcount == 0
    async with database.transaction(Actor.system()) as session:
        found = await session.execute(
            text("SELECT name FROM resumes WHERE id = :id"), {"id": resume.id}
        )
        assert found.scalar_one() == "sam.txt"


async def test_what_was_sent_cannot_be_rewritten_by_either_side(tools, database, work, sam, rita):
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    await an_application(tools, sam, resume.id, posting.id)
    for person in (sam, rita):
        with pytest.raises(ProgrammingError, match="permission denied"):
            async with database.transaction(person.actor) as session:
                await session.execute(text("UPDATE applications SET cover_letter = 'other'"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE user_sessions SET ended_at = NULL",
        "UPDATE organizations SET verified = true",
        "UPDATE applications SET status = 'hired'",
    ],
)
async def test_nobody_gives_themselves_what_others_decide(
    database, tools, work, sam, rita, statement
):
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    await an_application(tools, sam, resume.id, posting.id)
    actor = rita.actor if "organizations" in statement else sam.actor
    with pytest.raises(ProgrammingError):
        async with database.transaction(actor) as session:
            await session.execute(text(statement))


async def test_nobody_queues_a_job_without_being_anybody(worker_database):
    from psycopg import AsyncConnection
    from psycopg.errors import InsufficientPrivilege

    async with await AsyncConnection.connect(worker_database) as connection:
        with pytest.raises(InsufficientPrivilege):
            await connection.execute("SELECT procrastinate_defer_jobs_v1(NULL)")
