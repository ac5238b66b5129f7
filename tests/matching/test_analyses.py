"""A résumé held against a posting."""

import pytest
from world import SAMS_RESUME, WIRING, a_posting, a_resume, an_analysis, an_application

from skillsync.foundation.database import Actor
from skillsync.matching import queries


async def read_resume(tools, work, owner):
    resume = await a_resume(tools, owner)
    await work()
    return resume


async def test_a_pasted_posting_is_scored_with_evidence(browse, tools, work, sam):
    resume = await read_resume(tools, work, sam)
    browser = browse(sam)
    data = {"resume": str(resume.id), "posting_text": WIRING, "posting_location": "Dunmarrow"}
    answer = await browser.post("/analyses", data=data)
    assert answer.status_code == 303
    await work()
    page = await browser.get(answer.headers["location"])
    assert page.status_code == 200
    assert "Testing and inspection to BS 7671" in page.text
    assert "Installed and tested wiring in 140 homes to BS 7671" in page.text
    dashboard = await browser.get("/")
    assert answer.headers["location"] in dashboard.text


async def test_every_quote_stands_where_it_is_said_to_stand(tools, work, sam, call):
    resume = await read_resume(tools, work, sam)
    analysis = await an_analysis(tools, sam, resume.id, WIRING)
    await work()
    value = (await call(sam).get(f"/analyses/{analysis.id}")).json()
    assert value["status"] == "scored"
    assert value["score"]["requirements"]
    for row in value["score"]["requirements"]:
        asked = row["posting"]
        assert value["posting_text"][asked["start"] : asked["end"]] == asked["quote"]
        assert row["status"] in ("met", "partly", "missing", "unknown")
        for found in row["resume"]:
            if found["start"] is not None:
                assert SAMS_RESUME[found["start"] : found["end"]].split() == found["quote"].split()


async def test_a_posting_of_the_board_is_weighed_with_its_employers_criteria(
    call, tools, work, sam, rita
):
    resume = await read_resume(tools, work, sam)
    posting = await a_posting(tools, rita)
    criteria = {
        "skills_weight": 100,
        "experience_weight": 0,
        "education_weight": 0,
        "location_weight": 0,
    }
    changed = await call(rita).put(f"/jobs/{posting.id}/ai-criteria", json=criteria)
    assert changed.status_code == 200, changed.text
    draft = {"resume": str(resume.id), "posting": str(posting.id)}
    analysis = (await call(sam).post("/analyses", json=draft)).json()
    await work()
    value = (await call(sam).get(f"/analyses/{analysis['id']}")).json()
    assert value["score"]["overall"] == value["score"]["skills"]


@pytest.mark.parametrize(
    ("posting", "words"),
    [
        ("", "Paste a posting"),
        ("   \n ", "Paste a posting"),
        ("x" * 2_000_000, "50000"),
    ],
)
async def test_a_posting_that_cannot_be_used_is_refused_and_the_rest_kept(
    browse, call, tools, work, sam, posting, words
):
    resume = await read_resume(tools, work, sam)
    data = {
        "resume": str(resume.id),
        "posting_text": posting,
        "posting_location": "Dunmarrow harbour",
    }
    page = await browse(sam).post("/analyses", data=data)
    assert page.status_code == 422
    assert words in page.text.replace(",", "")
    assert "Dunmarrow harbour" in page.text
    answer = await call(sam).post("/analyses", json=data)
    assert answer.status_code == 422
    assert answer.json()["errors"]
    assert (await call(sam).get("/analyses")).json() == []


@pytest.mark.parametrize(
    "text", ["hello", "نبحث عن كهربائي ماهر للعمل في الميناء", "招聘电工，需要三年经验"]
)
async def test_a_posting_that_says_too_little_to_us_is_not_scored_and_never_0(
    tools, work, sam, call, text
):
    resume = await read_resume(tools, work, sam)
    analysis = await an_analysis(tools, sam, resume.id, text)
    await work()
    value = (await call(sam).get(f"/analyses/{analysis.id}")).json()
    assert value["status"] == "not_scored"
    assert value["overall"] is None
    assert "No requirement was found" in value["problem"]


async def test_resume_analyze_answers_at_once_and_saves(call, sam):
    program = call(sam)
    answer = await program.post(
        "/resume/analyze",
        files={"file": ("cv.txt", SAMS_RESUME.encode())},
        data={"posting": WIRING},
    )
    assert answer.status_code == 200, answer.text
    value = answer.json()
    assert value["resume"]["basics"]["name"] == "Sam Okafor"
    assert value["score"]["overall"] > 0
    assert value["advice"]["action_plan"]
    assert len((await program.get("/resumes")).json()) == 1
    assert len((await program.get("/analyses")).json()) == 1


async def test_resume_analyze_keeps_nothing_when_the_posting_is_no_use(call, sam):
    program = call(sam)
    answer = await program.post(
        "/resume/analyze",
        files={"file": ("cv.txt", SAMS_RESUME.encode())},
        data={"posting": "x" * 60_000},
    )
    assert answer.status_code == 422
    assert (await program.get("/resumes")).json() == []


async def test_a_resume_that_is_not_read_yet_is_not_scored(call, tools, sam):
    resume = await a_resume(tools, sam)
    draft = {"resume": str(resume.id), "posting_text": WIRING}
    answer = await call(sam).post("/analyses", json=draft)
    assert answer.status_code == 409
    assert answer.json()["type"] == "/problems/resume-not-read-yet"


async def test_omar_cannot_analyse_sams_resume_or_see_his_analysis(
    call, browse, tools, work, sam, omar
):
    resume = await read_resume(tools, work, sam)
    analysis = await an_analysis(tools, sam, resume.id, WIRING)
    await work()
    draft = {"resume": str(resume.id), "posting_text": WIRING}
    assert (await call(omar).post("/analyses", json=draft)).status_code == 404
    assert (await call(omar).get(f"/analyses/{analysis.id}")).status_code == 404
    assert (await browse(omar).get(f"/analyses/{analysis.id}")).status_code == 404
    assert (await browse(omar).get(f"/analyses/{analysis.id}/progress")).status_code == 404
    assert (await call(omar).delete(f"/analyses/{analysis.id}")).status_code == 404


async def test_scoring_twice_changes_nothing(tools, work, sam):
    from skillsync.matching.events import AnalysisRequested
    from skillsync.matching.tasks import score_analysis

    resume = await read_resume(tools, work, sam)
    analysis = await an_analysis(tools, sam, resume.id, WIRING)
    await work()
    async with tools.database.transaction(Actor.system()) as session:
        before = (await queries.get_analysis(session, analysis.id)).score
    await score_analysis(tools, AnalysisRequested(analysis_id=analysis.id))
    async with tools.database.transaction(Actor.system()) as session:
        assert (await queries.get_analysis(session, analysis.id)).score == before


async def test_the_page_leads_to_applying_and_then_to_the_application(
    browse, call, tools, work, sam, rita
):
    resume = await read_resume(tools, work, sam)
    posting = await a_posting(tools, rita)
    draft = {"resume": str(resume.id), "posting": str(posting.id)}
    analysis = (await call(sam).post("/analyses", json=draft)).json()
    await work()
    path, apply = f"/analyses/{analysis['id']}", f"/jobs/{posting.id}/apply"
    assert f'href="{apply}?resume={resume.id}"' in (await browse(sam).get(path)).text
    await an_application(tools, sam, resume.id, posting.id)
    page = await browse(sam).get(path)
    assert apply not in page.text
    assert "Your application" in page.text


async def test_a_closed_posting_is_not_offered_for_applying(browse, call, tools, work, sam, rita):
    resume = await read_resume(tools, work, sam)
    posting = await a_posting(tools, rita)
    draft = {"resume": str(resume.id), "posting": str(posting.id)}
    analysis = (await call(sam).post("/analyses", json=draft)).json()
    await work()
    assert (await call(rita).post(f"/jobs/{posting.id}/close")).status_code == 200
    page = await browse(sam).get(f"/analyses/{analysis['id']}")
    assert page.status_code == 200
    assert f"/jobs/{posting.id}/apply" not in page.text


async def test_an_analysis_is_explained_to_its_owner_alone(call, tools, work, sam, omar):
    resume = await read_resume(tools, work, sam)
    analysis = await an_analysis(tools, sam, resume.id, WIRING)
    path = f"/analyses/{analysis.id}/explanation"
    early = await call(sam).get(path)
    assert (early.status_code, early.json()["type"]) == (404, "/problems/analysis-not-scored")
    await work()
    why = (await call(sam).get(path)).json()
    assert round(sum(term["adds"] or 0 for term in why["terms"])) == why["overall"]
    assert (await call(omar).get(path)).status_code == 404
