"""An applicant objects to a score; the organization answers with a reason."""

import pytest
from players import a_member, a_person
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from world import a_posting, a_resume, an_application, an_objection, everyone

from skillsync.employers.models import Role
from skillsync.hiring.events import ObjectionRaised
from skillsync.hiring.tasks import mail_organization

WORDS = "Quillwort: my years at sea were overlooked."


@pytest.fixture
async def scored(tools, work, sam, rita):
    """Sam's application to Rita's posting, scored."""
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    application = await an_application(tools, sam, resume.id, posting.id)
    await work()
    return application


async def mails_about(database, subject):
    async with database.transaction(everyone()) as session:
        found = await session.execute(
            text("SELECT recipient FROM mails WHERE subject LIKE :subject"),
            {"subject": f"%{subject}%"},
        )
        return list(found.scalars())


async def test_sam_objects_rita_answers_and_both_read_it(
    browse, call, database, work, sam, rita, scored
):
    mine, theirs = f"/applications/{scored.id}/score", f"/hire/applications/{scored.id}"
    answer = await browse(sam).post(f"/applications/{scored.id}/objections", data={"words": WORDS})
    assert answer.status_code == 303
    assert "Waits for an answer" in (await browse(sam).get(mine)).text
    await work()
    assert await mails_about(database, "Objection to a score") == [rita.email]
    assert WORDS in (await browse(rita).get(theirs)).text
    assert "1 applicant objects to a score" in (await browse(rita).get("/hire")).text
    ranked = await browse(rita).get(f"/hire/postings/{scored.posting_id}")
    assert "objection</span>" in ranked.text
    (objection,) = (await call(rita).get("/objections")).json()
    assert (objection["words"], objection["status"]) == (WORDS, "open")
    path = f"{theirs}/objections/{objection['id']}/answer"
    wrong = await browse(rita).post(path, data={"verdict": "declined", "reason": ""})
    assert wrong.status_code == 422
    assert "Please fill this in." in wrong.text
    right = {"verdict": "upheld", "reason": "You are right: we read past them."}
    assert (await browse(rita).post(path, data=right)).status_code == 303
    await work()
    assert await mails_about(database, "answered your objection") == [sam.email]
    page = await browse(sam).get(mine)
    assert "You are right: we read past them." in page.text
    assert "Upheld" in page.text
    assert "Send the objection" in page.text, "another one may follow"
    assert "applicant objects" not in (await browse(rita).get("/hire")).text
    again = await call(rita).put(
        f"/applications/{scored.id}/objections/{objection['id']}/answer",
        json=right | {"verdict": "declined"},
    )
    assert (again.status_code, again.json()["type"]) == (409, "/problems/objection-is-closed")


async def test_an_answer_may_score_again_and_the_old_score_stays(
    call, tools, work, sam, rita, scored
):
    objection = await an_objection(tools, sam, scored.id)
    before = (await call(rita).get(f"/applications/{scored.id}/ai-score")).json()
    answer = await call(rita).put(
        f"/applications/{scored.id}/objections/{objection.id}/answer",
        json={"verdict": "upheld", "reason": "Again.", "score_again": True},
    )
    assert answer.json()["status"] == "upheld"
    await work()
    after = (await call(rita).get(f"/applications/{scored.id}/ai-score")).json()
    assert after["overall_score"] == before["overall_score"]
    async with tools.database.transaction(everyone()) as session:
        assert (await session.scalar(text("SELECT count(*) FROM ai_scores"))) == 2


async def test_one_objection_is_open_at_a_time_and_can_be_taken_back(call, sam, scored):
    path = f"/applications/{scored.id}/objections"
    first = await call(sam).post(path, json={"words": WORDS})
    assert first.status_code == 201
    second = await call(sam).post(path, json={"words": "And another."})
    assert (second.status_code, second.json()["type"]) == (409, "/problems/already-objected")
    for _ in range(2):
        back = await call(sam).post(f"{path}/{first.json()['id']}/withdraw")
        assert back.json()["status"] == "withdrawn"
    assert (await call(sam).post(path, json={"words": "And another."})).status_code == 201
    listed = (await call(sam).get(path)).json()
    assert [one["status"] for one in listed] == ["open", "withdrawn"]


async def test_an_objection_says_something_and_is_not_endless(browse, call, sam, scored):
    for words in ("", "   ", "x" * 2_001):
        answer = await browse(sam).post(
            f"/applications/{scored.id}/objections", data={"words": words}
        )
        assert answer.status_code == 422
        assert "Send the objection" in answer.text
        assert words.strip() in answer.text, "what was typed is kept"
    assert (await call(sam).get(f"/applications/{scored.id}/objections")).json() == []


async def test_without_a_score_there_is_nothing_to_object_to(call, tools, work, sam, rita):
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    application = await an_application(tools, sam, resume.id, posting.id)
    answer = await call(sam).post(
        f"/applications/{application.id}/objections", json={"words": WORDS}
    )
    assert (answer.status_code, answer.json()["type"]) == (404, "/problems/score-not-found")


async def test_omar_neither_reads_nor_raises_nor_answers(
    browse, call, tools, sam, rita, omar, scored
):
    objection = await an_objection(tools, sam, scored.id, WORDS)
    path = f"/applications/{scored.id}/objections"
    answer = {"verdict": "upheld", "reason": "x"}
    assert (await call(omar).get(path)).status_code == 404
    assert (await call(omar).get("/objections")).json() == []
    assert (await call(omar).post(path, json={"words": "x"})).status_code == 404
    assert (await call(omar).post(f"{path}/{objection.id}/withdraw")).status_code == 404
    assert (await call(omar).put(f"{path}/{objection.id}/answer", json=answer)).status_code == 404
    assert (await call(rita).post(path, json={"words": "x"})).status_code == 404
    assert (await call(rita).post(f"{path}/{objection.id}/withdraw")).status_code == 404
    assert (await call(sam).put(f"{path}/{objection.id}/answer", json=answer)).status_code == 403
    assert "Quillwort" not in (await browse(omar).get("/hire")).text


async def test_a_viewer_reads_and_does_not_answer(browse, call, tools, database, sam, rita, scored):
    objection = await an_objection(tools, sam, scored.id, WORDS)
    other = await a_person(database, "Colleague", recruits=True)
    viewer = await a_member(database, other, rita.organization_id, role=Role.VIEWER)
    page = await browse(viewer).get(f"/hire/applications/{scored.id}")
    assert WORDS in page.text
    assert "Send the answer" not in page.text
    answer = await call(viewer).put(
        f"/applications/{scored.id}/objections/{objection.id}/answer",
        json={"verdict": "upheld", "reason": "x"},
    )
    assert answer.status_code == 403


async def test_the_database_keeps_each_side_to_its_own_words(tools, sam, rita, scored):
    await an_objection(tools, sam, scored.id, WORDS)
    for person, change in (
        (sam, "status = 'upheld', answered_at = now()"),
        (sam, "status = 'withdrawn', answer = 'They agree.'"),
        (rita, "status = 'withdrawn'"),
        (rita, "words = 'I am content.'"),
    ):
        with pytest.raises(DBAPIError, match=r"row-level security|permission denied"):
            async with tools.database.transaction(person.actor) as session:
                await session.execute(text(f"UPDATE score_objections SET {change}"))  # noqa: S608


async def test_telling_twice_mails_once(database, tools, work, sam, rita, scored):
    objection = await an_objection(tools, sam, scored.id, WORDS)
    await work()
    await mail_organization(tools, ObjectionRaised(objection_id=objection.id))
    assert await mails_about(database, "Objection to a score") == [rita.email]
