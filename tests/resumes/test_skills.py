"""A person sees their skills under the names employers search by; nobody else does."""

from world import a_resume


async def test_the_skills_of_a_resume_are_listed_with_what_shows_them(
    browse, call, tools, work, sam, omar
):
    resume = await a_resume(tools, sam)
    early = await call(sam).get(f"/resumes/{resume.id}/skills")
    assert (early.status_code, early.json()["type"]) == (409, "/problems/resume-not-read-yet")
    await work()
    listed = (await call(sam).get(f"/resumes/{resume.id}/skills")).json()
    shown = next(one for one in listed if one["roles"])
    assert shown["id"]
    assert shown["surfaces"]
    assert shown["years"] > 0
    assert shown["extracted_from"] == "resume"
    page = (await browse(sam).get(f"/resumes/{resume.id}/skills")).text
    assert shown["label"] in page
    assert shown["roles"][0] in page
    assert f"/resumes/{resume.id}/skills" in (await browse(sam).get(f"/resumes/{resume.id}")).text
    assert (await call(omar).get(f"/resumes/{resume.id}/skills")).status_code == 404
    assert (await browse(omar).get(f"/resumes/{resume.id}/skills")).status_code == 404
