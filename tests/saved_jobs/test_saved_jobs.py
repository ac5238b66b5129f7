"""Postings put aside."""

from sqlalchemy import text
from world import a_posting

from skillsync.foundation.database import Actor
from skillsync.jobs.models import PostingStatus


async def test_a_posting_is_saved_found_again_and_taken_off(browse, tools, sam, rita):
    posting = await a_posting(tools, rita, title="Harbour electrician")
    browser = browse(sam)
    answer = await browser.post(f"/jobs/{posting.id}/save", data={"next": "/jobs?q=harbour"})
    assert answer.headers["location"] == "/jobs?q=harbour"
    assert f"/jobs/{posting.id}/unsave" in (await browser.get(f"/jobs/{posting.id}")).text
    assert "Harbour electrician" in (await browser.get("/saved-jobs")).text
    await browser.post(f"/jobs/{posting.id}/unsave")
    assert "No saved job yet" in (await browser.get("/saved-jobs")).text


async def test_saving_twice_leaves_one_saved_job(call, tools, sam, rita):
    posting = await a_posting(tools, rita)
    for _ in range(2):
        assert (await call(sam).put(f"/saved-jobs/{posting.id}")).status_code == 204
    listed = (await call(sam).get("/saved-jobs")).json()
    assert [one["posting_id"] for one in listed] == [str(posting.id)]
    for _ in range(2):
        assert (await call(sam).delete(f"/saved-jobs/{posting.id}")).status_code == 204
    assert (await call(sam).get("/saved-jobs")).json() == []


async def test_a_closed_posting_stays_on_the_list_and_says_so(browse, call, tools, sam, rita):
    posting = await a_posting(tools, rita, title="Crane driver")
    await call(sam).put(f"/saved-jobs/{posting.id}")
    await call(rita).post(f"/jobs/{posting.id}/close")
    (listed,) = (await call(sam).get("/saved-jobs")).json()
    assert not listed["is_open"]
    page = (await browse(sam).get("/saved-jobs")).text
    assert "Crane driver" in page
    assert "no longer open" in page
    answer = await browse(sam).post(f"/saved-jobs/{listed['id']}/forget")
    assert answer.status_code == 303
    assert (await call(sam).get("/saved-jobs")).json() == []


async def test_what_is_not_on_the_board_cannot_be_saved(call, tools, sam, rita):
    draft = await a_posting(tools, rita, status=PostingStatus.DRAFT)
    assert (await call(sam).put(f"/saved-jobs/{draft.id}")).status_code == 404
    assert (await call(None).put(f"/saved-jobs/{draft.id}")).status_code == 401


async def test_omar_neither_sees_nor_removes_what_sam_saved(
    browse, call, database, tools, sam, rita, omar
):
    posting = await a_posting(tools, rita, title="Zebrafinch keeper")
    await call(sam).put(f"/saved-jobs/{posting.id}")
    (saved,) = (await call(sam).get("/saved-jobs")).json()
    assert (await call(omar).get("/saved-jobs")).json() == []
    assert "Zebrafinch" not in (await browse(omar).get("/saved-jobs")).text
    assert (await browse(omar).post(f"/saved-jobs/{saved['id']}/forget")).status_code == 404
    await call(omar).delete(f"/saved-jobs/{posting.id}")
    for person, count in ((omar, 0), (rita, 0), (sam, 1)):
        async with database.transaction(person.actor) as session:
            found = await session.execute(text("SELECT count(*) FROM saved_jobs"))
            assert found.scalar_one() == count
    async with database.transaction(Actor.visitor()) as session:
        found = await session.execute(text("SELECT count(*) FROM saved_jobs"))
        assert found.scalar_one() == 0


async def test_a_link_to_elsewhere_is_not_followed(browse, tools, sam, rita):
    posting = await a_posting(tools, rita)
    answer = await browse(sam).post(f"/jobs/{posting.id}/save", data={"next": "//evil.example/x"})
    assert answer.headers["location"] == f"/jobs/{posting.id}"
