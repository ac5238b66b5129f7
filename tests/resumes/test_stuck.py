"""A file whose reading came to nothing, however often tried: its owner is told and helped."""

from datetime import timedelta

import pytest
from conftest import take_jobs
from sqlalchemy import update
from world import a_resume

from skillsync.foundation.database import Actor
from skillsync.resumes import queries, rereading
from skillsync.resumes.models import Resume, ResumeRereading

TOLD = "takes much longer than it should"


async def pass_minutes(tools, minutes):
    """Let it be as if everything had been asked for some minutes ago."""
    since = tools.now() - timedelta(minutes=minutes)
    async with tools.database.transaction(Actor.system()) as session:
        await session.execute(update(Resume).values(updated_at=since))
        await session.execute(update(ResumeRereading).values(requested_at=since))


@pytest.mark.parametrize("status", ["waiting", "reading"])
async def test_a_file_nobody_reads_any_more_is_given_to_a_reader_again(
    browse, call, tools, work, sam, omar, status
):
    resume = await a_resume(tools, sam)
    await take_jobs(tools.database)
    async with tools.database.transaction(Actor.system()) as session:
        (await queries.get_resume(session, resume.id)).status = status
    address = f"/resumes/{resume.id}"
    await pass_minutes(tools, 4)
    assert TOLD not in (await browse(sam).get(address)).text
    assert (await call(sam).post(f"{address}/read-again")).status_code == 409
    await pass_minutes(tools, 6)
    page = (await browse(sam).get(address)).text
    assert TOLD in page
    assert f'action="{address}/read-again"' in page
    assert (await browse(omar).post(f"{address}/read-again")).status_code == 404
    assert (await browse(sam).post(f"{address}/read-again")).status_code == 303
    # Once more at once asks for nothing.
    assert (await call(sam).post(f"{address}/read-again")).status_code == 409
    await work()
    assert (await call(sam).get(address)).json()["status"] == "read"


async def test_a_newer_reading_that_came_to_nothing_hides_the_review_for_minutes_only(
    browse, tools, work, sam
):
    resume = await a_resume(tools, sam)
    await work()
    async with tools.database.transaction(Actor.system()) as session:
        reading = await queries.find_reading(session, resume.id)
        reading.parser_version = f"{rereading.PARSER.rpartition(' ')[0]} 0.0"
    address = f"/resumes/{resume.id}"
    await browse(sam).post(f"{address}/read-again")
    await take_jobs(tools.database)
    await browse(sam).post(f"{address}/read-again")
    assert not await take_jobs(tools.database)
    await pass_minutes(tools, 6)
    assert TOLD in (await browse(sam).get(address)).text
    await browse(sam).post(f"{address}/read-again")
    await work()
    assert 'name="basics/name"' in (await browse(sam).get(address)).text
