"""Writing, publishing and closing postings."""

import pytest
from world import WIRING, a_posting

from skillsync.jobs.models import PostingStatus

FORM = {
    "title": "Electrician",
    "description": WIRING,
    "requirements": "Wiring\n\nFault finding\n",
    "skills_weight": "40",
    "experience_weight": "30",
    "education_weight": "15",
    "location_weight": "15",
}


async def test_a_posting_is_written_published_and_found(browse, call, work, rita, sam):
    browser = browse(rita)
    answer = await browser.post("/hire/postings", data=FORM)
    assert answer.status_code == 303
    posting_id = answer.headers["location"].rpartition("/")[2]
    assert (await browse(sam).get(f"/jobs/{posting_id}")).status_code == 404
    await browser.post(f"/hire/postings/{posting_id}/move", data={"status": "active"})
    assert (await browse(sam).get(f"/jobs/{posting_id}")).status_code == 200
    await work()
    assert posting_id in (await browse(None).get("/jobs?q=electric")).text
    assert posting_id not in (await browse(None).get("/jobs?q=pastry")).text
    value = (await call(None).get(f"/jobs/{posting_id}")).json()
    assert value["requirements"] == ["Wiring", "Fault finding"]
    criteria = (await call(rita).get(f"/jobs/{posting_id}/ai-criteria")).json()
    assert [criteria[f"{part}_weight"] for part in ("skills", "experience")] == [40, 30]


async def test_weights_that_are_not_a_whole_are_refused_and_everything_kept(browse, rita):
    answer = await browse(rita).post("/hire/postings", data=FORM | {"skills_weight": "70"})
    assert answer.status_code == 422
    assert "must add up to 100" in answer.text
    assert "Fault finding" in answer.text
    assert 'value="70"' in answer.text


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("title", "", "Please fill this in."),
        ("description", "", "Please fill this in."),
        ("salary_min", "a lot", "whole number"),
        ("deadline", "31/12/2026", "2026-03-31"),
        ("salary_currency", "euros", "pattern"),
    ],
)
async def test_a_wrong_field_is_named(browse, rita, field, value, words):
    answer = await browse(rita).post("/hire/postings", data=FORM | {field: value})
    assert answer.status_code == 422
    assert words in answer.text


async def test_publishing_twice_changes_nothing(call, tools, rita, work):
    posting = await a_posting(tools, rita, status=PostingStatus.DRAFT)
    await work()
    first = await call(rita).post(f"/jobs/{posting.id}/publish")
    second = await call(rita).post(f"/jobs/{posting.id}/publish")
    assert first.json() == second.json()


async def test_a_closed_posting_cannot_be_published_again(call, tools, rita):
    posting = await a_posting(tools, rita)
    await call(rita).post(f"/jobs/{posting.id}/close")
    answer = await call(rita).post(f"/jobs/{posting.id}/publish")
    assert answer.status_code == 409
    assert answer.json()["type"] == "/problems/posting-cannot-change-so"


async def test_omar_cannot_touch_ritas_posting(browse, call, tools, rita, omar):
    posting = await a_posting(tools, rita)
    assert (await browse(omar).get(f"/hire/postings/{posting.id}")).status_code == 404
    assert (await browse(omar).get(f"/hire/postings/{posting.id}/edit")).status_code == 404
    answer = await browse(omar).post(f"/hire/postings/{posting.id}/edit", data=FORM)
    assert answer.status_code == 404
    assert (await call(omar).post(f"/jobs/{posting.id}/close")).status_code == 404
    assert (await call(omar).get(f"/jobs/{posting.id}/ai-criteria")).status_code == 404
    assert (await call(None).get(f"/jobs/{posting.id}")).json()["status"] == "active"


async def test_after_its_last_day_a_posting_leaves_the_board(browse, call, tools, rita, sam):
    form = FORM | {"deadline": "2026-01-31"}
    answer = await browse(rita).post("/hire/postings", data=form)
    posting_id = answer.headers["location"].rpartition("/")[2]
    refused = await call(rita).post(f"/jobs/{posting_id}/publish")
    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/deadline-has-passed"
    posting = await a_posting(tools, rita)
    change = {"title": "Electrician", "description": WIRING, "deadline": "2026-01-31"}
    assert (await call(rita).put(f"/jobs/{posting.id}", json=change)).status_code == 200
    assert str(posting.id) not in (await browse(None).get("/jobs")).text
    assert (await browse(sam).get(f"/jobs/{posting.id}/apply")).status_code == 404


BIASED = (
    "We are a young team in the harbour.\n\nRequirements\n- Native English speaker\n"
    "- At least three years of experience as an electrician\n- Fault finding\n"
    "- Driving licence\n- Max. 35 years\n"
)


async def test_criteria_are_proposed_with_the_words_that_may_keep_people_away(
    call, tools, rita, omar
):
    posting = await a_posting(tools, rita, description=BIASED)
    path = f"/jobs/{posting.id}/ai-criteria/proposal"
    found = (await call(rita).get(path)).json()
    assert "Driving licence" in found["required_skills"]
    assert "English" in found["required_skills"]
    assert "Max. 35 years" not in found["required_skills"], "no trait is offered as a criterion"
    assert found["minimum_experience"] == 3
    assert [(one["quote"], one["trait"], one["asked"]) for one in found["wording"]] == [
        ("young team", "age", False),
        ("Native English speaker", "origin", True),
        ("Max. 35 years", "age", True),
    ]
    for one in found["wording"]:
        assert posting.full_text()[one["start"] : one["end"]] == one["quote"]
    assert (await call(omar).get(path)).status_code == 404


async def test_reading_the_words_of_a_form_saves_nothing_and_takes_over_on_demand(browse, rita):
    browser = browse(rita)
    form = FORM | {"description": BIASED, "requirements": "", "required_skills": "Lifts"}
    page = await browser.post("/hire/postings/reading", data=form)
    assert page.status_code == 200
    assert "<q>young team</q> speaks of young people." in page.text
    assert "Ask for the level" in page.text
    assert "Driving licence</textarea>" not in page.text
    taken = await browser.post("/hire/postings/reading", data=form | {"take": "1"})
    kept = taken.text.partition('id="field-required_skills"')[2].partition("</textarea>")[0]
    assert kept.partition(">")[2].split("\n")[1] == "Lifts"
    assert "Driving licence" in kept
    assert 'value="3"' in taken.text
    assert "Electrician" not in (await browser.get("/hire/postings")).text
    empty = await browser.post("/hire/postings/reading", data={"title": "", "description": ""})
    assert empty.status_code == 200
    assert "paste its text" in empty.text


async def test_editing_shows_what_is_read_and_calm_words_where_nothing_is_found(
    browse, tools, rita
):
    posting = await a_posting(tools, rita)
    page = await browse(rita).get(f"/hire/postings/{posting.id}/edit")
    assert "No words were found that ask for an age" in page.text
    assert "Fault finding in motor controls" in page.text
