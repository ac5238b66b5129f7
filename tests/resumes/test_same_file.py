"""Files that are uploaded twice, and pictures of files that are gone."""

import pytest
from sqlalchemy import text
from world import SAMS_RESUME, a_resume

from skillsync.files import service as files
from skillsync.foundation.database import Actor
from skillsync.resumes import tasks
from skillsync.resumes.reader import ReadFile

HINT = "You uploaded this very file before"


async def test_the_same_file_again_is_said_to_be_there_and_kept_all_the_same(
    browse, tools, work, sam, omar
):
    first = await a_resume(tools, sam, name="april.txt")
    await a_resume(tools, omar)
    other = await a_resume(tools, sam, SAMS_RESUME + "\nLanguages\n\nIgbo\n")
    again = await a_resume(tools, sam)
    await work()
    page = await browse(sam).get(f"/resumes/{again.id}")
    assert HINT in page.text
    assert f'href="/resumes/{first.id}">april.txt' in page.text
    for alone in (first, other):
        assert HINT not in (await browse(sam).get(f"/resumes/{alone.id}")).text


async def test_somebody_elses_same_file_is_not_told(browse, tools, work, sam, omar):
    await a_resume(tools, sam)
    mine = await a_resume(tools, omar)
    await work()
    assert HINT not in (await browse(omar).get(f"/resumes/{mine.id}")).text


async def test_pictures_of_a_reader_that_was_killed_go_with_their_resume(browse, tools, sam):
    resume = await a_resume(tools, sam)
    read = ReadFile(pages=[b"one", b"two"])
    assert await tasks._store_pages(tools, resume.id, resume.file_id, read)
    # The reader ends here, before it has remembered anything else.
    answer = await browse(sam).post(f"/resumes/{resume.id}/delete")
    assert answer.status_code == 303
    for number in (1, 2):
        with pytest.raises(FileNotFoundError):
            await tools.storage.get(files.page_key(resume.file_id, number))
    assert not await tasks._store_pages(tools, resume.id, resume.file_id, read)
    with pytest.raises(FileNotFoundError):
        await tools.storage.get(files.page_key(resume.file_id, 1))


async def test_one_press_too_many_is_no_second_resume(browse, sam, omar, tmp_path):
    file = {"file": ("cv.txt", SAMS_RESUME.encode(), "text/plain")}
    pressed = [await browse(sam).post("/resumes", files=file) for _ in range(3)]
    assert {answer.status_code for answer in pressed} == {303}
    (address,) = {answer.headers["location"] for answer in pressed}
    stored = [path for path in (tmp_path / "files").rglob("*") if path.is_file()]
    assert len(stored) == 1
    theirs = await browse(omar).post("/resumes", files=file)
    assert theirs.headers["location"] != address
    named = {"file": ("another.txt", SAMS_RESUME.encode(), "text/plain")}
    assert (await browse(sam).post("/resumes", files=named)).headers["location"] != address


async def test_the_same_file_some_time_later_is_a_resume_of_its_own(browse, tools, sam):
    file = {"file": ("cv.txt", SAMS_RESUME.encode(), "text/plain")}
    first = await browse(sam).post("/resumes", files=file)
    async with tools.database.transaction(Actor.system()) as session:
        await session.execute(text("UPDATE resumes SET created_at = now() - interval '11 s'"))
    again = await browse(sam).post("/resumes", files=file)
    assert again.headers["location"] != first.headers["location"]
