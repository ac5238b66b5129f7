"""Finding postings and candidates: by words, meaning and facets; never what is not one's own."""

import pytest
from conftest import take_jobs
from sqlalchemy import select, text
from world import a_posting, a_resume, an_application

from skillsync.foundation.database import Actor
from skillsync.jobs import service as jobs
from skillsync.jobs.models import PostingStatus
from skillsync.jobs.schemas import CriteriaDraft, PostingDraft
from skillsync.search import indexing, queries, service
from skillsync.search.models import IndexWord, PostingEntry

PASTRY = "We bake bread and cakes by night.\n\nRequirements\n- Sourdough and laminated dough"


async def posted(tools, rita, **given):
    """Publish a posting with some columns of its own."""
    draft = PostingDraft(**({"title": "Electrician", "description": "Wiring homes."} | given))
    who = {"organization_id": rita.organization_id, "role": "admin"}
    async with tools.database.transaction(rita.actor) as session:
        posting = await jobs.draft_posting(session, draft, CriteriaDraft(), user_id=rita.id, **who)
        await jobs.move_posting(session, posting.id, PostingStatus.ACTIVE, now=tools.now(), **who)
    return posting


async def titles(call, query, person=None):
    found = (await call(person).get(f"/jobs/search?{query}")).json()
    return [one["posting"]["title"] for one in found["results"]]


async def test_a_posting_is_found_by_words_by_meaning_and_not_by_others(call, tools, work, rita):
    await posted(tools, rita, title="Night baker", description=PASTRY)
    await posted(tools, rita)
    await work()
    assert await titles(call, "q=sourdough") == ["Night baker"]
    assert (await titles(call, "q=pastry chef"))[0] == "Night baker"
    assert await titles(call, "q=electricians") == ["Electrician"]
    assert await titles(call, "q=accountant for taxes") == []


async def test_why_a_posting_was_found_is_said_in_its_own_words(call, tools, work, rita):
    await posted(tools, rita, title="Night baker", description=PASTRY)
    await work()
    (one,) = (await call(None).get("/jobs/search?q=sourdough")).json()["results"]
    assert one["why"]["by_words"]
    assert {"text": "Sourdough", "marked": True} in one["why"]["snippet"]


async def test_facets_narrow_and_count(call, browse, tools, work, rita):
    await posted(tools, rita, title="A", location="Hamburg, Germany", salary_max=50000)
    await posted(tools, rita, title="B", location="Bremen", is_remote=True)
    await posted(tools, rita, title="C", location="Hamburg", job_type="part-time")
    await work()
    assert sorted(await titles(call, "place=Hamburg")) == ["A", "C"]
    assert await titles(call, "remote=true") == ["B"]
    assert await titles(call, "salary=45000") == ["A"]
    assert await titles(call, "place=Hamburg&type=part-time") == ["C"]
    found = (await call(None).get("/jobs/search")).json()
    places = {one["value"]: one["count"] for one in found["facets"]["place"]}
    assert places == {"Hamburg": 2, "Bremen": 1}
    page = (await browse(None).get("/jobs?place=Hamburg")).text
    assert "2 open postings" in page
    assert 'value="Hamburg" selected' in page


@pytest.mark.parametrize("query", ["type=circus", "salary=much", "page=0", "q=" + "x" * 300])
async def test_a_search_that_cannot_be_is_refused_with_a_sentence(call, browse, query):
    assert (await call(None).get(f"/jobs/search?{query}")).status_code == 422
    page = await browse(None).get(f"/jobs?{query}")
    assert page.status_code == 422
    assert "This cannot be searched for." in page.text


async def test_any_characters_can_be_searched_for(call, tools, work, rita):
    await posted(tools, rita)
    await work()
    for query in (
        "'; --",
        "a & | ! b:*",
        "\\",
        "%",
        '"unfinished',
        "the of and",
        "()",
        "🎈",
    ):
        answer = await call(None).get("/jobs/search", params={"q": query})
        assert answer.status_code == 200, (query, answer.text)


async def test_a_closed_posting_is_gone_at_once_and_from_the_index_soon(
    call, tools, work, database, rita
):
    posting = await posted(tools, rita, title="Night baker", description=PASTRY)
    await work()
    await call(rita).post(f"/jobs/{posting.id}/pause")
    assert await titles(call, "q=sourdough") == []
    await work()
    async with database.transaction(Actor.system()) as session:
        entry = await session.get(PostingEntry, posting.id)
        assert not entry.is_open
    await call(rita).post(f"/jobs/{posting.id}/publish")
    await work()
    assert await titles(call, "q=sourdough") == ["Night baker"]


async def test_a_changed_posting_is_found_by_its_new_words(call, tools, work, rita):
    posting = await posted(tools, rita)
    await work()
    draft = {"title": "Beekeeper", "description": "Honey and hives."}
    await call(rita).put(f"/jobs/{posting.id}", json=draft)
    await work()
    assert await titles(call, "q=honey") == ["Beekeeper"]
    assert await titles(call, "q=electrician") == []


async def entries(database):
    async with database.transaction(Actor.system()) as session:
        found = (await session.execute(select(PostingEntry.__table__))).all()
    return [tuple(map(str, row)) for row in found]


async def test_indexing_twice_changes_nothing(tools, work, database, rita):
    await posted(tools, rita)
    await work()
    before = await entries(database)
    async with database.transaction(Actor.system()) as session:
        await service.begin_reindexing(session)
    await work()
    assert len(before) == 1
    assert await entries(database) == before


RESUME = """Nadia Brandt
nadia@people.example

Experience

Pastry Chef, Zebrafinch Bakery
2018 - 2024
- Laminated croissant dough for 300 guests <b>a day</b>

Skills

Sourdough, chocolate work
"""


@pytest.fixture
async def applied(tools, work, sam, rita):
    """Sam with a pastry chef's résumé has applied to Rita's posting."""
    resume = await a_resume(tools, sam, RESUME)
    await work()
    posting = await a_posting(tools, rita)
    await an_application(tools, sam, resume.id, posting.id)
    await work()


def names(answer):
    return [one["candidate"]["name"] for one in answer.json()["results"]]


@pytest.mark.usefixtures("applied")
async def test_a_candidate_is_found_by_what_they_can_do(call, browse, rita):
    for query in ("croissant", "baker of cakes", "Nadia Brandt", "sam@people.example", "crois"):
        answer = await call(rita).get("/candidates/search", params={"q": query})
        assert names(answer) == ["Nadia Brandt"], query
    page = (await browse(rita).get("/hire/candidates?q=croissant")).text
    assert "<mark>croissant</mark>" in page
    assert "&lt;b&gt;a day&lt;/b&gt;" in page
    assert names(await call(rita).get("/candidates/search?q=kubernetes administrator")) == []


@pytest.mark.usefixtures("applied")
async def test_years_and_places_narrow_candidates(call, rita):
    assert names(await call(rita).get("/candidates/search?years=5")) == ["Nadia Brandt"]
    assert names(await call(rita).get("/candidates/search?years=20")) == []
    assert names(await call(rita).get("/candidates/search?place=Nowhere")) == []


@pytest.mark.usefixtures("applied")
async def test_omar_finds_none_of_ritas_candidates(call, browse, database, omar, rita):
    smuggled = f"skill=x&place=organization:{rita.organization_id}"
    for query in ("", "q=croissant", smuggled, "q=zebrafinch"):
        found = (await call(omar).get(f"/candidates/search?{query}")).json()
        assert found["results"] == []
        assert found["total"] == 0
        assert found["facets"]["skill"] == []
        page = (await browse(omar).get(f"/hire/candidates?{query}")).text
        assert "Nadia" not in page
        assert "Zebrafinch Bakery" not in page
    assert (await call(None).get("/candidates/search")).status_code == 401
    (known,) = (await call(rita).get("/candidates/search")).json()["results"]
    statements = (
        "SELECT count(*) FROM candidate_index",
        "SELECT count(*) FROM search_candidate_index('a', '{}', '{}', NULL, NULL, NULL, 10)",
        "SELECT count(*) FROM search_candidate_index('a', ARRAY['organization:' || "  # noqa: S608
        f"'{rita.organization_id}'], ARRAY[]::tsquery[], NULL, NULL, NULL, 10)",
        "SELECT sum(entries) FROM count_candidate_index('{}', NULL, 10, 10, 10)",
        "SELECT sum(entries) FROM count_among_candidate_index("  # noqa: S608
        f"ARRAY['{known['candidate']['id']}']::uuid[], 10)",
    )
    for person, expected in ((omar, 0), (rita, 1)):
        async with database.transaction(person.actor) as session:
            found = (await session.execute(text(statements[1]))).scalar_one()
            assert found == expected
            counted = (await session.execute(text(statements[4]))).scalar_one()
            assert bool(counted) == bool(expected)
    for actor in (omar.actor, Actor.visitor(), Actor.user(rita.id)):
        async with database.transaction(actor) as session:
            for statement in statements:
                assert (await session.execute(text(statement))).scalar_one() in (0, None)


async def test_a_draft_is_never_found(call, tools, work, rita, omar):
    await a_posting(tools, rita, title="Secret baker", status=PostingStatus.DRAFT)
    await work()
    for person in (None, omar, rita):
        assert await titles(call, "q=secret baker", person) == []


async def test_another_model_is_filled_beside_the_served_one_and_then_served(
    call, tools, work, database, rita
):
    await posted(tools, rita, title="Night baker", description=PASTRY)
    await work()
    async with database.transaction(Actor.system()) as session:
        await service.begin_reindexing(session, "multilingual-e5-small")
    assert (await titles(call, "q=pastry chef")) == ["Night baker"]
    with pytest.raises(service.SpaceNotFilled):
        async with database.transaction(Actor.system()) as session:
            await service.serve_space(session)
    await work()
    async with database.transaction(Actor.system()) as session:
        assert (await queries.get_spaces(session)).name == "multilingual-e5-small"
    assert (await titles(call, "q=Bäckerin für Sauerteigbrot")) == ["Night baker"]
    assert await indexing.catch_up(tools) == 0


async def test_what_the_index_lacks_is_made_up_for(call, tools, work, database, rita):
    await posted(tools, rita, title="Night baker", description=PASTRY)
    await take_jobs(database)
    assert await titles(call, "q=sourdough") == []
    assert await indexing.catch_up(tools) == 1
    await work()
    assert await titles(call, "q=sourdough") == ["Night baker"]


async def test_a_mistyped_word_finds_what_was_meant(call, browse, tools, work, rita):
    await posted(tools, rita, title="Night baker", description=PASTRY)
    await posted(tools, rita)
    await work()
    found = (await call(None).get("/jobs/search?q=sourdouhg")).json()
    assert found["respelt"] == "sourdough"
    assert [one["posting"]["title"] for one in found["results"]] == ["Night baker"]
    assert {"text": "Sourdough", "marked": True} in found["results"][0]["why"]["snippet"]
    page = (await browse(None).get("/jobs?q=elektrician")).text
    assert "Showing results for “electrician”." in page
    assert 'href="/jobs?q=elektrician&amp;exact=true"' in page
    exactly = (await call(None).get("/jobs/search?q=sourdouhg&exact=true")).json()
    assert exactly["respelt"] == ""
    assert not any(one["why"]["by_words"] for one in exactly["results"])


async def test_a_word_that_is_right_is_left_alone(call, tools, work, rita):
    await posted(tools, rita, title="Night baker", description=PASTRY)
    await work()
    for query in ("sourdough", "bakers", "laminat", "bake sourdough", "kubernetes", "caked bread"):
        answer = await call(None).get("/jobs/search", params={"q": query})
        assert answer.json()["respelt"] == "", query


@pytest.mark.usefixtures("applied")
async def test_words_of_candidates_are_known_to_their_organization_alone(
    call, browse, database, omar, rita
):
    found = await call(rita).get("/candidates/search?q=zebrafnich")
    assert found.json()["respelt"] == "zebrafinch"
    assert names(found) == ["Nadia Brandt"]
    page = (await browse(rita).get("/hire/candidates?q=croisant")).text
    assert "<mark>croissant</mark>" in page
    assert (await call(omar).get("/candidates/search?q=zebrafnich")).json()["respelt"] == ""
    known = select(IndexWord.word).where(IndexWord.kind == "candidates")
    held = text("SELECT sum(entries) FROM held_in_candidate_index(ARRAY['croissant'], 10)")
    for actor, expected in ((rita.actor, 1), (omar.actor, 0), (Actor.visitor(), None)):
        async with database.transaction(actor) as session:
            words = set((await session.execute(known)).scalars())
            assert ("croissant" in words) == bool(expected)
            # Who a candidate is cannot be told from the words.
            assert not words & {"nadia", "brandt", "example"}
            assert (await session.execute(held)).scalar_one() == expected
