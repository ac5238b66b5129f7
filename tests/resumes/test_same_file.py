"""Files that are uploaded twice, and pictures of files that are gone."""

import pytest
from world import SAMS_RESUME, a_resume

from skillsync.files import service as files
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
