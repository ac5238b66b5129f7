"""A review of a file with thousands of lines: it opens, part by part, and nothing is lost."""

import pytest
from effort import calls_made
from world import a_resume

from skillsync.career.document import Span
from skillsync.foundation.database import Actor
from skillsync.resumes import pages
from skillsync.resumes.opened import open_review
from skillsync.resumes.reader import MOST_STRETCHES, in_stretches, read_file
from skillsync.resumes.review.parts import MOST, MOST_FIELDS, Parting

MOST_BYTES = 1_000_000
MOST_CALLS = 700_000
"""Calls of functions for what a page shows: about a third of a second."""
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


def test_lines_nobody_could_go_through_are_kept_in_stretches_and_none_is_lost():
    text = "a\n" * 30_000 + "Experience\n" + "b\n" * 500
    read = read_file(text.encode())
    spans = [(one["start"], one["end"]) for one in read.not_understood]
    assert len(spans) <= MOST_STRETCHES
    kept = "".join(read.source["text"][start:end] for start, end in spans)
    assert kept.count("a") == 30_000
    few = [Span(start=at, end=at + 1) for at in range(0, 2 * MOST_STRETCHES, 2)]
    assert in_stretches(few, text) == few
    # What stands between two stretches belongs to a field: they are not joined over it.
    apart = [Span(start=at, end=at + 1) for at in range(0, 8 * MOST_STRETCHES, 4)]
    assert in_stretches(apart, "a b " * 2 * MOST_STRETCHES) == apart


@pytest.mark.parametrize("text", ["a\n" * 60_000, "Experience\n" + "- b\n" * 3000])
async def test_the_page_of_a_long_file_takes_little_of_the_processor(tools, work, sam, text):
    resume = await a_resume(tools, sam, text)
    await work()
    async with tools.database.transaction(Actor.system()) as session:
        review = await open_review(session, resume.id)
    assert calls_made(lambda: pages._shown(review, Parting(""))) < MOST_CALLS


async def test_lines_are_counted_as_lines_also_where_they_are_shown_together(
    browse, tools, work, sam
):
    resume = await a_resume(tools, sam, "a\n" * 3000)
    await work()
    page = await browse(sam).get(f"/resumes/{resume.id}")
    assert "3000 lines belong to no field yet" in page.text
