"""A review of a file with thousands of lines: it opens, part by part, and nothing is lost."""

import pytest
from world import a_resume

from skillsync.resumes.review.parts import MOST, MOST_FIELDS, Parting

MOST_BYTES = 1_000_000
LINES = "a\n" * 4000
WORDS = "Jane Doe\n\nSkills\n\n" + ", ".join(f"trade {number}" for number in range(1, 701))


@pytest.mark.parametrize("text", [LINES, WORDS])
async def test_the_page_of_a_long_file_is_no_larger_than_a_browser_likes(
    browse, tools, work, sam, text
):
    resume = await a_resume(tools, sam, text)
    await work()
    page = await browse(sam).get(f"/resumes/{resume.id}")
    assert page.status_code == 200
    assert len(page.content) < MOST_BYTES
    assert page.text.count("turn:") == 1

    start = "line:0-1" if text == LINES else "basics"
    page = await browse(sam).get(f"/resumes/{resume.id}/move", params={"start": start})
    assert page.status_code == 200
    assert len(page.content) < MOST_BYTES / 4


async def test_the_next_words_are_shown_and_what_was_typed_is_kept(browse, tools, work, sam):
    resume = await a_resume(tools, sam, WORDS)
    await work()
    browser = browse(sam)
    page = await browser.get(f"/resumes/{resume.id}")
    assert 'value="trade 200"' in page.text
    assert 'value="trade 201"' not in page.text
    data = {"basics/label": "Master of trades", "action": f"turn:skills:{MOST}", "part": ""}
    answer = await browser.post(f"/resumes/{resume.id}", data=data)
    assert answer.status_code == 303
    page = await browser.get(answer.headers["location"])
    assert 'value="trade 201"' in page.text
    assert 'value="trade 200"' not in page.text
    assert 'value="Master of trades"' in page.text
    # A correction further down stays there, and those before it stay as they are.
    data = {"basics/name": "Jane D", "action": "save", "part": f"skills:{MOST}"}
    answer = await browser.post(f"/resumes/{resume.id}", data=data)
    page = await browser.get(answer.headers["location"])
    assert 'value="trade 201"' in page.text
    assert 'value="trade 401"' not in page.text


async def test_a_part_nobody_meant_is_the_first(browse, tools, work, sam):
    resume = await a_resume(tools, sam, WORDS)
    await work()
    for part in ("skills:9" + "9" * 5000, "skills:-4", "skills:٣", ":", "skills:700000"):
        page = await browse(sam).get(f"/resumes/{resume.id}", params={"part": part})
        assert page.status_code == 200
        assert 'value="trade 1"' in page.text


def test_a_page_of_many_lists_stays_within_its_room():
    parting = Parting(room=MOST_FIELDS)
    shown = 0
    for number in range(200):
        words = parting.cut(f"{number}/highlights", ["a"] * 200, min(MOST, parting.room))
        parting.room -= len(words)
        shown += len(words)
    assert shown <= MOST_FIELDS + 200
    assert parting.parts["199/highlights"].after == "199/highlights:1"


async def test_a_percentage_of_thousands_of_digits_accepts_nothing(browse, tools, work, sam):
    resume = await a_resume(tools, sam)
    await work()
    data = {"action": "accept-above", "threshold": "9" * 5000}
    answer = await browse(sam).post(f"/resumes/{resume.id}", data=data)
    assert answer.status_code == 303
