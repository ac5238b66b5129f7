"""An organization verifies what a candidate can do; it is theirs alone, and moves no score."""

from types import SimpleNamespace
from urllib.parse import quote

import pytest
from careers import zipped
from players import a_member, a_person
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from world import a_posting, a_resume, an_application, everyone

from skillsync.employers.models import Role

SEEN = {"way": "work_sample", "note": "Quillwort: wired the test panel."}


@pytest.fixture
async def known(call, tools, database, work, sam, rita):
    """Sam as Rita's candidate: where his skills are listed, and the one shown longest."""
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    application = await an_application(tools, sam, resume.id, posting.id)
    await work()
    async with database.transaction(everyone()) as session:
        candidate = (await session.execute(text("SELECT id FROM candidates"))).scalar_one()
    listed = (await call(rita).get(f"/candidates/{candidate}/skills")).json()
    assert (listed["application_id"], listed["problem"]) == (str(application.id), "")
    first = listed["skills"][0]
    assert (first["held"]["years"] > 0, first["verification"]) == (True, None)
    path = f"/candidates/{candidate}/skills"
    return SimpleNamespace(
        application=application,
        candidate=candidate,
        path=path,
        page=f"/hire/candidates/{candidate}",
        label=first["label"],
        mark=f"{path}/{first['skill_id']}/verification",
    )


async def marks(database):
    async with database.transaction(everyone()) as session:
        found = await session.execute(text("SELECT way, note FROM verified_skills"))
        return [tuple(row) for row in found]


async def test_rita_verifies_a_skill_and_takes_it_back(browse, call, database, rita, known):
    pages, form = browse(rita), f"/hire{known.mark}"
    assert "Verified</span>" not in (await pages.get(known.page)).text
    score = (await call(rita).get(f"/applications/{known.application.id}/ai-score")).json()
    wrong = await pages.post(form, data={"way": "hearsay", "note": "kept"})
    assert (wrong.status_code, "kept</textarea>" in wrong.text) == (422, True)
    assert f'action="{quote(form)}"' in wrong.text, "it can be sent again"
    for _ in range(2):
        answer = await pages.post(form, data=SEEN)
        assert (answer.status_code, answer.headers["location"]) == (303, f"{known.page}#skills")
    assert await marks(database) == [tuple(SEEN.values())]
    page = (await pages.get(known.page)).text
    for words in ("Verified</span>", "Work sample ·", "Rita Lindqvist, Nov 21, 2026", "Quillwort"):
        assert words in page
    assert "Quillwort" in (await pages.get(form)).text
    after = (await call(rita).get(f"/applications/{known.application.id}/ai-score")).json()
    assert after == score
    for _ in range(2):
        assert (await pages.post(f"{form}/take-back")).status_code == 303
    assert "Verified</span>" not in (await pages.get(known.page)).text
    assert await marks(database) == []


async def test_a_program_verifies_with_the_same_rules(call, rita, known):
    program = call(rita)
    made = await program.put(known.mark, json=SEEN)
    assert made.status_code == 200
    assert made.json() | SEEN | {"verified_by_name": "Rita Lindqvist"} == made.json()
    changed = await program.put(known.mark, json={"way": "reference"})
    assert (changed.json()["way"], changed.json()["note"]) == ("reference", "")
    wrong = await program.put(known.mark, json={"way": "hearsay"})
    assert wrong.status_code == 422
    assert "way" in wrong.text
    long = await program.put(known.mark, json={"way": "interview", "note": "x" * 501})
    assert long.status_code == 422
    nowhere = f"{known.path}/skillsync:juggling-sharks/verification"
    for answer in (await program.put(nowhere, json=SEEN), await program.delete(nowhere)):
        assert (answer.status_code, answer.json()["type"]) == (404, "/problems/skill-not-found")
    assert (await program.delete(known.mark)).status_code == 204
    assert (await program.delete(known.mark)).status_code == 204


async def test_a_verified_skill_stays_when_the_next_resume_does_not_name_it(
    browse, call, tools, database, work, sam, rita, known
):
    await call(rita).put(known.mark, json=SEEN)
    baker = "Sam Okafor\nBaker\n\nExperience\n\nBaker, Crumb Ltd\n2020 - 2024\n- Baked bread\n"
    resume = await a_resume(tools, sam, baker, name="baker.txt")
    await work()
    posting = await a_posting(tools, rita, title="Baker")
    second = await an_application(tools, sam, resume.id, posting.id)
    await work()
    async with database.transaction(everyone()) as session:
        await session.execute(
            text(
                "UPDATE applications SET applied_at = applied_at + interval '1 day' WHERE id = :i"
            ),
            {"i": second.id},
        )
    listed = (await call(rita).get(known.path)).json()
    assert listed["application_id"] == str(second.id)
    first, *others = listed["skills"]
    assert (first["label"], first["held"]) == (known.label, None)
    assert first["verification"]["note"] == SEEN["note"]
    assert all(one["verification"] is None for one in others)
    page = (await browse(rita).get(known.page)).text
    assert "Their newest résumé does not name it." in page
    assert "Quillwort" in page
    async with database.transaction(everyone()) as session:
        await session.execute(text("DELETE FROM candidates"))
    assert await marks(database) == [], "it goes with the candidate"


async def test_without_a_resume_the_page_says_why_no_skill_stands_there(
    browse, database, rita, known
):
    async with database.transaction(everyone()) as session:
        await session.execute(text("DELETE FROM applications"))
    page = await browse(rita).get(known.page)
    assert page.status_code == 200
    assert "No application with a résumé that could be read is left." in page.text


async def test_omar_neither_sees_nor_changes_what_rita_verified(
    browse, call, database, rita, omar, known
):
    await call(rita).put(known.mark, json=SEEN)
    form = f"/hire{known.mark}"
    other = {"way": "interview"}
    answers = [
        await call(omar).get(known.path),
        await call(omar).put(known.mark, json=other),
        await call(omar).delete(known.mark),
        await browse(omar).get(known.page),
        await browse(omar).get(form),
        await browse(omar).post(form, data=other),
        await browse(omar).post(f"{form}/take-back"),
    ]
    assert [each.status_code for each in answers] == [404] * len(answers)
    assert not [each for each in answers if "Quillwort" in each.text or known.label in each.text]
    assert await marks(database) == [tuple(SEEN.values())]


async def test_row_security_lets_nobody_mark_others_candidates_or_sign_for_a_colleague(
    call, database, rita, omar, known
):
    await call(rita).put(known.mark, json=SEEN)
    mark = (
        "INSERT INTO verified_skills (organization_id, candidate_id, skill, label, way, note, "
        "verified_by, verified_at) VALUES (:organization, :candidate, 'skillsync:python', "
        "'Python', 'interview', '', :signer, now())"
    )
    for person, signer in ((omar, omar), (rita, omar)):
        signed = {"organization": person.organization_id, "signer": signer.id}
        with pytest.raises(ProgrammingError, match="row-level security"):
            async with database.transaction(person.actor) as session:
                await session.execute(text(mark), signed | {"candidate": known.candidate})
    async with database.transaction(omar.actor) as session:
        changed = await session.execute(text("UPDATE verified_skills SET note = 'mine'"))
        deleted = await session.execute(text("DELETE FROM verified_skills"))
        assert (changed.rowcount, deleted.rowcount) == (0, 0)


async def test_a_viewer_reads_who_verified_what_and_may_change_nothing(
    browse, call, database, rita, known
):
    await call(rita).put(known.mark, json=SEEN)
    wim = await a_person(database, "Wim Baker", recruits=True)
    wim = await a_member(database, wim, rita.organization_id, role=Role.VIEWER)
    page = (await browse(wim).get(known.page)).text
    assert "Quillwort" in page
    assert f"/hire{known.mark}" not in page
    form = f"/hire{known.mark}"
    answers = [
        await call(wim).put(known.mark, json={"way": "interview"}),
        await call(wim).delete(known.mark),
        await browse(wim).get(form),
        await browse(wim).post(form, data={"way": "interview"}),
        await browse(wim).post(f"{form}/take-back"),
    ]
    assert [each.status_code for each in answers] == [403] * len(answers)
    assert await marks(database) == [tuple(SEEN.values())]


async def test_an_employer_too_is_told_that_a_skill_comes_from_linkedin(
    browse, call, tools, work, sam, rita
):
    positions = "Company Name,Title,Started On\nTallowmere,Electrician,Mar 2019\n"
    archive = zipped({"Positions.csv": positions, "Skills.csv": "Name\nPLC programming\n"})
    sent = await browse(sam).post("/resumes", files={"file": ("LinkedIn.zip", archive)})
    await work()
    posting = await a_posting(tools, rita)
    await an_application(tools, sam, sent.headers["location"].rpartition("/")[2], posting.id)
    await work()
    (candidate,) = (await call(rita).get("/candidates")).json()
    listed = (await call(rita).get(f"/candidates/{candidate['id']}/skills")).json()
    held = {one["label"]: one["held"] for one in listed["skills"]}
    assert held["PLC programming"]["extracted_from"] == "linkedin"
    page = (await browse(rita).get(f"/hire/candidates/{candidate['id']}")).text
    assert "from LinkedIn" in page
