"""Screen applications: read → connect with a candidate → score."""

from uuid import UUID, uuid5

from skillsync.ai.embedding.encoder import model_name
from skillsync.files import service as files
from skillsync.files.content import Upload
from skillsync.foundation.background import on
from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools
from skillsync.hiring import objecting, screening
from skillsync.hiring.events import (
    ApplicationReceived,
    ObjectionAnswered,
    ObjectionRaised,
    ScoreOutdated,
)
from skillsync.hiring.screening import ToScreen
from skillsync.jobs.events import PostingChanged
from skillsync.matching.scorer import score_safely
from skillsync.resumes.reader import read_safely, vector_of
from skillsync.resumes.showing import is_data, set_page


@on(ApplicationReceived, queue="scoring")
async def screen_application(tools: Tools, event: ApplicationReceived) -> None:
    """Screen an application. Killed at any moment, it starts again and ends the same."""
    async with tools.database.transaction(Actor.system()) as session:
        work = await screening.begin_screening(session, event.application_id)
    if work is None:
        return
    if work.needs_copy:
        await _keep_copy(tools, event.application_id, work)
    if work.needs_reading and not await _read(tools, event.application_id, work):
        return
    await _score(tools, event.application_id)


@on(ScoreOutdated, queue="scoring")
async def rescore_application(tools: Tools, event: ScoreOutdated) -> None:
    """Score an application anew."""
    await _score(tools, event.application_id)


@on(PostingChanged, queue="default")
async def outdate_scores(tools: Tools, event: PostingChanged) -> None:
    """Have every application to a changed posting scored anew."""
    async with tools.database.transaction(Actor.system()) as session:
        await screening.outdate_scores(session, event.posting_id)


@on(ObjectionRaised, queue="mail")
async def mail_organization(tools: Tools, event: ObjectionRaised) -> None:
    """Tell those who may answer that an applicant objects."""
    async with tools.database.transaction(Actor.system()) as session:
        await objecting.tell_organization(
            session, event.objection_id, base_url=tools.base_url, now=tools.now()
        )


@on(ObjectionAnswered, queue="mail")
async def mail_applicant(tools: Tools, event: ObjectionAnswered) -> None:
    """Tell the applicant that their objection was answered."""
    async with tools.database.transaction(Actor.system()) as session:
        await objecting.tell_applicant(
            session, event.objection_id, base_url=tools.base_url, now=tools.now()
        )


async def _keep_copy(tools: Tools, application_id: UUID, work: ToScreen) -> None:
    if work.file_id is None:
        return
    async with tools.database.transaction(Actor.system()) as session:
        original = await files.get_file(session, work.file_id)
    if is_data(original.media_type) and work.document is not None:
        upload, pictures = await tools.processes.run(set_page, work.document, work.file_name)
    else:
        data = await tools.storage.get(files.key_of(original.id))
        upload = Upload(data, original.name, original.media_type)
        pictures = [
            await tools.storage.get(files.page_key(original.id, number))
            for number in range(1, original.pages + 1)
        ]
    # The same id again after a worker was killed here: no bytes are left that nobody knows of.
    copy_id = uuid5(application_id, "copy")
    await tools.storage.put(files.key_of(copy_id), upload.data)
    await files.store_pages(tools.storage, copy_id, pictures)
    async with tools.database.transaction(Actor.system()) as session:
        await screening.keep_copy(session, application_id, copy_id, upload, pages=len(pictures))


async def _read(tools: Tools, application_id: UUID, work: ToScreen) -> bool:
    if work.file_id is None:
        return False
    data = await tools.storage.get(files.key_of(work.file_id))
    read = await read_safely(tools.processes, data)
    await files.store_pages(tools.storage, work.file_id, read.pages or [])
    async with tools.database.transaction(Actor.system()) as session:
        return await screening.remember_reading(session, application_id, read)


async def _score(tools: Tools, application_id: UUID) -> None:
    async with tools.database.transaction(Actor.system()) as session:
        pair = await screening.begin_scoring(session, application_id, today=tools.now().date())
    if pair is None:
        return
    scored = await score_safely(tools.processes, pair)
    async with tools.database.transaction(Actor.system()) as session:
        await screening.remember_score(session, application_id, scored)
    vector = await tools.processes.run(vector_of, pair.document)
    async with tools.database.transaction(Actor.system()) as session:
        await screening.remember_vector(session, application_id, vector, model=model_name())
