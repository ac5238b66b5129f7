"""What fits whom: jobs for a seeker, candidates for a posting, and more like this one."""

import pytest
from sqlalchemy import text
from world import SAMS_RESUME, a_posting, a_resume, an_application

from skillsync.foundation.database import Actor
from skillsync.search.rules import Alike, fits
from skillsync.search.spaces import SPACES

PASTRY = "We bake bread and cakes by night.\n\nRequirements\n- Sourdough and laminated dough"
OTHER_ELECTRICIAN = SAMS_RESUME.replace("Sam Okafor", "Nadia Brandt").replace("sam.okafor", "nadia")


@pytest.fixture
async def market(tools, work, sam, rita):
    """Two postings for electricians, one for a baker; Sam has read his résumé."""
    resume = await a_resume(tools, sam)
    first = await a_posting(tools, rita, title="Site electrician")
    second = await a_posting(tools, rita, title="Maintenance electrician")
    baker = await a_posting(tools, rita, title="Night baker", description=PASTRY)
    await work()
    return resume, first, second, baker


def titles(answer):
    return [one["posting"]["title"] for one in answer.json()]


async def test_a_seeker_gets_jobs_of_their_trade_with_the_skills_in_common(
    browse, call, market, sam
):
    found = await call(sam).get("/recommendations/jobs")
    assert sorted(titles(found)) == ["Maintenance electrician", "Site electrician"]
    assert found.json()[0]["why"]["skills"]
    page = (await browse(sam).get("/jobs/for-me")).text
    assert "Site electrician" in page
    assert "Night baker" not in page


async def test_what_one_applied_to_is_not_recommended_again(call, tools, work, market, sam):
    resume, first, _second, _baker = market
    await an_application(tools, sam, resume.id, first.id)
    await work()
    assert titles(await call(sam).get("/recommendations/jobs")) == ["Maintenance electrician"]


@pytest.mark.usefixtures("market")
async def test_without_a_resume_the_page_says_what_to_do(browse, call, omar):
    assert (await call(omar).get("/recommendations/jobs")).json() == []
    assert "Upload a résumé" in (await browse(omar).get("/jobs/for-me")).text
    assert (await call(None).get("/recommendations/jobs")).status_code == 401


async def test_jobs_like_this_are_of_its_trade(browse, call, market):
    _resume, first, _second, baker = market
    assert titles(await call(None).get(f"/jobs/{first.id}/similar")) == ["Maintenance electrician"]
    assert titles(await call(None).get(f"/jobs/{baker.id}/similar")) == []
    page = (await browse(None).get(f"/jobs/{first.id}")).text
    assert "Jobs like this" in page


def names(answer):
    return [one["candidate"]["name"] for one in answer.json()]


async def test_candidates_for_a_posting_are_known_fit_and_have_not_applied(
    browse, call, tools, work, market, sam, rita, omar
):
    resume, first, second, baker = market
    await an_application(tools, sam, resume.id, first.id)
    await work()
    wanted = f"/jobs/{second.id}/recommended-candidates"
    assert names(await call(rita).get(wanted)) == ["Sam Okafor"]
    assert names(await call(rita).get(f"/jobs/{first.id}/recommended-candidates")) == []
    assert names(await call(rita).get(f"/jobs/{baker.id}/recommended-candidates")) == []
    page = (await browse(rita).get(f"/hire/postings/{second.id}/recommended")).text
    assert "Sam Okafor" in page
    assert (await call(omar).get(wanted)).status_code == 404
    assert (await browse(omar).get(f"/hire/postings/{second.id}/recommended")).status_code == 404
    async with tools.database.transaction(Actor.system()) as session:
        await session.execute(text("UPDATE candidates SET is_blacklisted = true"))
    assert names(await call(rita).get(wanted)) == []


async def test_people_like_this_are_ones_own_organizations(
    browse, call, tools, work, market, sam, rita, omar
):
    resume, first, _second, _baker = market
    await an_application(tools, sam, resume.id, first.id)
    other = await a_resume(tools, omar, OTHER_ELECTRICIAN, name="nadia.txt")
    await work()
    await an_application(tools, omar, other.id, first.id)
    await work()
    known = {one["name"]: one["id"] for one in (await call(rita).get("/candidates")).json()}
    address = f"/candidates/{known['Sam Okafor']}/similar"
    assert names(await call(rita).get(address)) == ["Nadia Brandt"]
    assert "Nadia Brandt" in (await browse(rita).get(f"/hire{address}")).text
    assert (await call(omar).get(address)).status_code == 404
    assert (await browse(omar).get(f"/hire{address}")).status_code == 404


def test_skills_in_common_make_up_for_some_distance_only():
    space = SPACES["all-MiniLM-L6-v2"]
    assert fits(Alike(0.7, 0, 8), space)
    assert fits(Alike(0.5, 4, 8), space)
    assert not fits(Alike(0.5, 1, 8), space)
    assert not fits(Alike(0.2, 8, 8), space)
    assert Alike(0.6, 6, 8).fit > Alike(0.6, 1, 1).fit
