"""The demo town is loaded whole, through the real readers and scorers, and removed whole."""

from dataclasses import replace

import psycopg
from sqlalchemy import func, select

from skillsync.accounts.models import User
from skillsync.demo.loading import load, remove
from skillsync.demo.presence import PASSWORD, is_present
from skillsync.demo.town import build_town
from skillsync.files.models import StoredFile
from skillsync.foundation.database import Actor
from skillsync.hiring.models import Application, Screening, ScreeningStatus


def a_small_town(today):
    town = build_town(today=today)
    people = {one.candidate for one in town.seekers[:1]}
    people |= {one.slug for one in town.candidates[:4]}
    return replace(
        town,
        candidates=tuple(one for one in town.candidates if one.slug in people),
        applications=tuple(one for one in town.applications if one.candidate in people),
        seekers=town.seekers[:1],
    )


async def count(tools, table):
    async with tools.database.transaction(Actor.system()) as session:
        return await session.scalar(select(func.count()).select_from(table))


async def test_the_town_is_loaded_can_be_signed_in_to_and_leaves_nothing(call, tools, tmp_path):
    town = a_small_town(tools.now().date())
    await load(tools, town=town)
    assert await count(tools, Application) == len(town.applications)
    async with tools.database.transaction(Actor.system()) as session:
        screenings = list((await session.execute(select(Screening))).scalars())
    assert {one.status for one in screenings} == {ScreeningStatus.SCORED}
    assert all(one.vector is not None for one in screenings)
    login = {"email": town.seekers[0].email, "password": PASSWORD}
    assert (await call(None).post("/auth/login", json=login)).status_code == 200
    await remove(tools)
    assert await count(tools, User) == 0
    assert await count(tools, StoredFile) == 0
    assert not any(path.is_file() for path in (tmp_path / "files").rglob("*"))


def test_a_start_sees_whether_the_town_is_there(postgres):
    url = postgres.clone("skillsync_with_or_without_a_town")
    assert not is_present(url)
    with psycopg.connect(url) as connection:
        connection.execute("SET ROLE skillsync_system")
        columns = "id, email, name, seeks, recruits, is_admin, is_active, created_at, updated_at"
        values = "gen_random_uuid(), %s, 'Sam', true, false, false, true, now(), now()"
        connection.execute(
            f"INSERT INTO users ({columns}) VALUES ({values})",  # noqa: S608 - no input
            ("sam@demo.example",),
        )
    assert is_present(url)
