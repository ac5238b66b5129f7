"""Omar walks through every door, and a visitor after him; neither gets anything or changes it."""

import json
import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from fastapi.routing import APIRoute
from players import Person
from sqlalchemy import text
from world import (
    WIRES,
    WIRING,
    a_posting,
    a_resume,
    a_verified_skill,
    an_analysis,
    an_application,
    an_objection,
)

from skillsync.application import ROUTERS
from skillsync.employers.schemas import InvitationDraft
from skillsync.employers.service import invite
from skillsync.foundation.database import Actor, Base
from skillsync.foundation.tools import Tools
from skillsync.jobs.models import PostingStatus
from skillsync.saved_jobs import service as saved_jobs

SECRET = "Zebrafinch"
"""A word that stands in everything of Sam's and Rita's and nowhere else."""

TABLES_OF_LOGS = {"mails", "user_sessions", "one_time_tokens"}


@dataclass
class World:
    """What belongs to Sam and Rita."""

    sam: Person
    rita: Person
    ids: dict[str, list[UUID]]


@pytest.fixture
async def world(tools: Tools, work: Any, sam: Person, rita: Person) -> World:
    """Sam's résumé, analysis and application; Rita's draft, open posting, candidate, invitation."""
    words = (
        f"Sam {SECRET}\n{SECRET.lower()}@people.example\n\nExperience\n\n"
        f"Electrician, {SECRET} Ltd\n2019 - 2024\n- Wired {SECRET}\n"
    )
    resume = await a_resume(tools, sam, words, name=f"{SECRET}.txt")
    await work()
    analysis = await an_analysis(tools, sam, resume.id, f"{SECRET} wanted.\n{WIRING}")
    draft = await a_posting(tools, rita, title=f"{SECRET} draft", status=PostingStatus.DRAFT)
    posting = await a_posting(tools, rita, title="Open electrician")
    application = await an_application(tools, sam, resume.id, posting.id)
    assert rita.organization_id is not None
    async with tools.database.transaction(Actor.system()) as session:
        invitation = await invite(
            session,
            InvitationDraft(email=f"{SECRET}@people.example"),
            organization_id=rita.organization_id,
            user_id=rita.id,
            base_url="http://test",
            now=tools.now(),
        )
    await work()
    objection = await an_objection(tools, sam, application.id, f"{SECRET} was overlooked.")
    async with tools.database.transaction(sam.actor) as session:
        await saved_jobs.save_job(session, posting.id, user_id=sam.id)
        saved = await session.scalars(text("SELECT id FROM saved_jobs"))
        saved_ids = list(saved)
    async with tools.database.transaction(Actor.system()) as session:
        files = (await session.execute(text("SELECT id FROM files"))).scalars().all()
        candidates = (await session.execute(text("SELECT id FROM candidates"))).scalars().all()
        sessions = await session.execute(
            text("SELECT id FROM user_sessions WHERE user_id IN (:sam, :rita)"),
            {"sam": sam.id, "rita": rita.id},
        )
        ids = {
            "resume_id": [resume.id],
            "analysis_id": [analysis.id],
            "posting_id": [draft.id, posting.id],
            "application_id": [application.id],
            "objection_id": [objection.id],
            "candidate_id": list(candidates),
            "file_id": list(files),
            "organization_id": [rita.organization_id],
            "invitation_id": [invitation.id],
            "saved_job_id": saved_ids,
            "session_id": list(sessions.scalars()),
            "skill_id": [WIRES],
        }
    assert len(ids["candidate_id"]) == 1
    await a_verified_skill(tools, rita, ids["candidate_id"][0], f"{SECRET} wired it.")
    assert len(ids["file_id"]) == 2
    return World(sam, rita, ids)


async def snapshot(tools: Tools, world: World, omar: Person) -> str:
    """Return everything in the database but logs, and what Omar may add for himself."""
    rows: dict[str, Any] = {}
    async with tools.database.transaction(Actor.system()) as session:
        for table in sorted(set(Base.metadata.tables) - TABLES_OF_LOGS):
            found = await session.execute(text(f"SELECT to_jsonb(t) FROM {table} t"))  # noqa: S608
            rows[table] = sorted(
                json.dumps(row, sort_keys=True)
                for row in found.scalars()
                if "Omar" not in json.dumps(row) and str(omar.id) not in json.dumps(row)
            )
        alive = await session.execute(
            text("SELECT id FROM user_sessions WHERE ended_at IS NULL AND user_id IN (:s, :r)"),
            {"s": world.sam.id, "r": world.rita.id},
        )
        rows["sessions"] = sorted(str(one) for one in alive.scalars())
    return json.dumps(rows)


def addresses(path: str, ids: dict[str, list[UUID]]) -> list[str]:
    """Return the path with every combination of Sam's and Rita's ids in it."""
    paths = [path]
    for name in re.findall(r"{(\w+)(?::\w+)?}", path):
        values = [str(one) for one in ids.get(name, [])] or ["1"]
        paths = [
            re.sub(r"{" + name + r"(?::\w+)?}", value, one) for one in paths for value in values
        ]
    return paths


def bodies(world: World) -> dict[str, Any]:
    """Return the bodies that would do harm if a door let Omar through with Sam's ids."""
    resume = str(world.ids["resume_id"][0])
    posting = str(world.ids["posting_id"][1])
    return {
        "json": {"resume": resume, "posting": posting, "status": "rejected", "document": {}}
        | {"words": "Omar was here", "verdict": "upheld", "reason": "Omar was here"}
        | {"way": "reference", "note": "Omar was here"},
        "form": {
            "resume": resume,
            "posting": posting,
            "status": "rejected",
            "notes": "Omar was here",
            "words": "Omar was here",
            "verdict": "upheld",
            "reason": "Omar was here",
            "way": "reference",
            "note": "Omar was here",
            "action": "save",
            "basics/name": "Omar was here",
        },
    }


def fitting(route: APIRoute, body: dict[str, Any]) -> dict[str, Any]:
    """Return the bodies without the JSON fields a door would refuse before it asks who knocks."""
    wanted = route.body_field.field_info.annotation if route.body_field else None
    known = getattr(wanted, "model_fields", body["json"])
    return body | {"json": {name: value for name, value in body["json"].items() if name in known}}


async def test_an_outsider_gets_nothing_and_changes_nothing(
    tools: Tools, browse: Any, call: Any, world: World, omar: Person
) -> None:
    before = await snapshot(tools, world, omar)
    visited = 0
    for person in (omar, None):
        browser, program = browse(person), call(person)
        for route in (route for router in ROUTERS for route in router.routes):
            assert isinstance(route, APIRoute)
            for path in addresses(route.path, world.ids):
                for method in sorted((route.methods or set()) - {"HEAD"}):
                    if path in ("/sign-out", "/api/v1/auth/logout"):
                        continue
                    answer = await knock(
                        browser, program, method, path, fitting(route, bodies(world))
                    )
                    visited += 1
                    assert SECRET.lower() not in answer.text.lower(), (method, path)
                    assert answer.status_code < 500, (method, path, answer.text[:300])
    assert visited > 150
    assert await snapshot(tools, world, omar) == before


async def knock(browser: Any, program: Any, method: str, path: str, body: dict[str, Any]) -> Any:
    """Try one door the way it is meant to be used."""
    if path.startswith("/api/v1"):
        sent = {"json": body["json"]} if method in ("POST", "PUT", "PATCH") else {}
        return await program.request(method, path.removeprefix("/api/v1"), **sent)
    sent = {"data": body["form"]} if method == "POST" else {}
    return await browser.request(method, path, **sent)


async def test_sam_and_rita_do_get_theirs(browse: Any, world: World) -> None:
    """The attack above means something only if the doors open for their owners."""
    sam, rita = browse(world.sam), browse(world.rita)
    for browser, path in (
        (sam, f"/resumes/{world.ids['resume_id'][0]}"),
        (sam, f"/analyses/{world.ids['analysis_id'][0]}"),
        (sam, f"/applications/{world.ids['application_id'][0]}/score"),
        (rita, f"/hire/postings/{world.ids['posting_id'][0]}"),
        (rita, f"/hire/postings/{world.ids['posting_id'][1]}"),
        (rita, f"/hire/applications/{world.ids['application_id'][0]}"),
        (rita, f"/hire/candidates/{world.ids['candidate_id'][0]}"),
        (rita, f"/hire/candidates/{world.ids['candidate_id'][0]}/skills/{WIRES}/verification"),
    ):
        answer = await browser.get(path)
        assert answer.status_code == 200, path
        assert SECRET in answer.text, path
