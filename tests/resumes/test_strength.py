"""A person sees how complete their record is; nobody else does."""

from world import a_resume


async def test_the_dashboard_says_what_to_add_next(browse, call, tools, work, sam, omar):
    resume = await a_resume(tools, sam)
    early = await call(sam).get(f"/resumes/{resume.id}/strength")
    assert (early.status_code, early.json()["type"]) == (409, "/problems/resume-not-read-yet")
    assert "Strength of your record" not in (await browse(sam).get("/")).text
    await work()
    value = (await call(sam).get(f"/resumes/{resume.id}/strength")).json()
    assert 50 <= value["points"] < 100
    assert value["steps"][0]["gain"] >= value["steps"][1]["gain"] > 0
    page = (await browse(sam).get("/")).text
    assert "Strength of your record" in page
    assert "No employer sees it" in page
    assert "Strength of your record" in (await browse(sam).get(f"/resumes/{resume.id}")).text
    assert (await call(omar).get(f"/resumes/{resume.id}/strength")).status_code == 404
