"""Words of the index are forgotten once no entry holds them, and not a moment earlier."""

import asyncio
import os
from dataclasses import replace

import pytest
from conftest import NOON
from players import a_person, an_organization
from procrastinate.periodic import PeriodicDeferrer
from sqlalchemy import delete, select, text
from world import a_posting, a_resume, an_application, everyone

from skillsync import worker
from skillsync.foundation.background import all_routines
from skillsync.foundation.database import Database
from skillsync.foundation.schema import LOGIN
from skillsync.hiring.models import Candidate
from skillsync.jobs import service as jobs
from skillsync.jobs.models import PostingStatus
from skillsync.search import indexing
from skillsync.search.engine import Entry, Kind
from skillsync.search.models import IndexWord
from skillsync.search.vocabulary import forget, remember_words

RESUME = """Nadia Brandt
nadia@people.example

Experience
Pastry chef, Zebrafinch Cakes, 2016 - 2024
- Laminated dough for croissants; kept the ovens of the Schweißerei next door warm
"""


async def words_of(database, organization_id, kind=Kind.CANDIDATES):
    async with database.transaction(everyone()) as session:
        wanted = select(IndexWord.word).where(
            IndexWord.kind == kind, IndexWord.organization_id == organization_id
        )
        return set((await session.execute(wanted)).scalars())


async def applied(tools, work, seeker, recruiter):
    resume = await a_resume(tools, seeker, RESUME)
    await work()
    posting = await a_posting(tools, recruiter)
    await an_application(tools, seeker, resume.id, posting.id)
    await work()


async def test_a_rare_word_of_somebody_erased_is_forgotten(tools, database, work, sam, rita, omar):
    for recruiter in (rita, omar):
        await applied(tools, work, sam, recruiter)
    known = await words_of(database, rita.organization_id)
    assert {"zebrafinch", "croissants", "schweißerei"} <= known
    assert await indexing.forget_words(tools) == 0
    # A name that somebody bears does not keep a word that nobody's work has.
    async with database.transaction(everyone()) as session:
        gone = {"kind": Kind.CANDIDATES, "organization_id": rita.organization_id, "word": "brandt"}
        session.add(IndexWord(**gone))
    assert await indexing.forget_words(tools) == 1
    assert await words_of(database, rita.organization_id) == known

    async with database.transaction(everyone()) as session:
        mine = Candidate.organization_id == rita.organization_id
        await session.execute(delete(Candidate).where(mine))
    assert await indexing.forget_words(tools) == len(known)
    assert await words_of(database, rita.organization_id) == set()
    # Omar's organization knows the same person still.
    assert await words_of(database, omar.organization_id) == known
    assert await indexing.forget_words(tools) == 0


async def test_what_a_closed_posting_said_is_forgotten_and_known_again_when_it_opens(
    tools, database, work, rita
):
    closed = await a_posting(tools, rita, description="Wiring of zeppelins.")
    await a_posting(tools, rita, description="Wiring of lighthouses.")
    await work()
    who = {"organization_id": rita.organization_id, "role": "admin", "now": tools.now()}
    for status, expected in ((PostingStatus.PAUSED, False), (PostingStatus.ACTIVE, True)):
        async with database.transaction(rita.actor) as session:
            await jobs.move_posting(session, closed.id, status, **who)
        await work()
        await indexing.forget_words(tools)
        public = await words_of(database, rita.organization_id, Kind.POSTINGS)
        assert ("zeppelins" in public) is expected
        assert {"wiring", "lighthouses"} <= public


@pytest.fixture
async def committed(postgres):
    """A database of this test alone, where two transactions may be open at once."""
    database = Database.connect(postgres.clone(f"skillsync_words_{os.getpid()}"), pool_size=0)
    yield database
    await database.close()


async def index_kim(session, organization_id, word):
    """Index a candidate who says a word, as the engine does: the entry, then its words."""
    kim = Candidate(
        organization_id=organization_id, name="Kim", email=f"{word}@people.example",
        phone="", location="", current_title="", current_company="",
    )  # fmt: skip
    session.add(kim)
    await session.flush()
    given = {"id": kim.id, "whose": organization_id, "word": word}
    await session.execute(
        text(
            "INSERT INTO candidate_index (candidate_id, organization_id, facets, words, "
            "fingerprint) VALUES (:id, :whose, '{}', "
            "setweight(to_tsvector('simple', :word), 'D'), '')"
        ),
        given,
    )
    entry = Entry({"D": word}, (), (), "en")
    await remember_words(session, Kind.CANDIDATES, entry, organization_id=organization_id)


async def test_what_is_indexed_meanwhile_is_never_forgotten(committed):
    rita = await an_organization(
        committed, "Averne", admin=await a_person(committed, "Rita", recruits=True)
    )
    whose = rita.organization_id
    assert whose is not None
    async with committed.transaction(everyone()) as session:
        for word in ("first", "second"):
            session.add(IndexWord(kind=Kind.CANDIDATES, organization_id=whose, word=word))

    async def forgets(word):
        async with committed.transaction(everyone()) as session:
            return await forget(session, Kind.CANDIDATES, whose, [word])

    # The entry is written but not committed: forgetting waits for it, and sees it.
    async with committed.transaction(everyone()) as session:
        await index_kim(session, whose, "first")
        forgetting = asyncio.create_task(forgets("first"))
        await asyncio.sleep(0.2)
        assert not forgetting.done()
    assert await forgetting == 0

    # The word is gone but for the commit: who indexes waits for it, and remembers it anew.
    async def indexes():
        async with committed.transaction(everyone()) as session:
            await index_kim(session, whose, "second")

    async with committed.transaction(everyone()) as session:
        assert await forget(session, Kind.CANDIDATES, whose, ["second"]) == 1
        indexing_kim = asyncio.create_task(indexes())
        await asyncio.sleep(0.2)
        assert not indexing_kim.done()
    await indexing_kim
    assert await words_of(committed, whose) == {"first", "second"}


async def test_a_night_is_queued_once_and_done_by_a_worker(committed, tools, postgres):
    url = postgres.url(f"skillsync_words_{os.getpid()}", LOGIN)
    first, second = (worker.build(replace(tools, database=committed), url) for _ in range(2))
    async with first.open_async(), second.open_async():
        for app in (first, second):
            deferrer = PeriodicDeferrer(app.periodic_registry, **app.periodic_defaults)
            # At noon: both were started long after the night.
            await deferrer.defer_jobs(deferrer.get_previous_tasks(at=NOON.timestamp()))
        queued = [job.task_name for job in await first.job_manager.list_jobs_async()]
        assert queued == [one.name for one in all_routines()]
        await first.run_worker_async(wait=False, install_signal_handlers=False)
        assert {job.status for job in await first.job_manager.list_jobs_async()} == {"succeeded"}
