"""Read uploaded résumés; keep their vectors fresh."""

from uuid import UUID

from skillsync.ai.embedding.encoder import model_name
from skillsync.files import service as files
from skillsync.foundation.background import on
from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools
from skillsync.resumes import queries, rereading, service
from skillsync.resumes.events import RereadingRequested, ResumeRead, ResumeUploaded
from skillsync.resumes.models import READABLE, RereadingStatus
from skillsync.resumes.reader import ReadFile, read_safely, vector_of


@on(ResumeUploaded, queue="reading")
async def read_uploaded_resume(tools: Tools, event: ResumeUploaded) -> None:
    """Read a résumé's file. Killed at any moment, it starts again and ends the same."""
    async with tools.database.transaction(Actor.system()) as session:
        resume = await service.begin_reading(session, event.resume_id)
        if resume is None:
            return
        file_id = resume.file_id
    read = await _read(tools, file_id)
    if not await _store_pages(tools, event.resume_id, file_id, read):
        return
    async with tools.database.transaction(Actor.system()) as session:
        await service.remember_reading(session, event.resume_id, read)
        gone = await queries.lock_resume(session, event.resume_id) is None
    if gone:
        await files.forget_bytes(tools.storage, file_id, len(read.pages or []))


@on(RereadingRequested, queue="reading")
async def read_resume_again(tools: Tools, event: RereadingRequested) -> None:
    """Read a file again with a newer reader. What was read before stays until that is done."""
    async with tools.database.transaction(Actor.system()) as session:
        resume = await queries.lock_resume(session, event.resume_id)
        waiting = await queries.find_rereading(session, event.resume_id)
        if resume is None or waiting is None or waiting.status is not RereadingStatus.WAITING:
            return
        file_id = resume.file_id
    read = await _read(tools, file_id)
    if not read.problem and not await _store_pages(tools, event.resume_id, file_id, read):
        return
    async with tools.database.transaction(Actor.system()) as session:
        await rereading.finish_rereading(session, event.resume_id, read)
        gone = await queries.lock_resume(session, event.resume_id) is None
    if gone:
        await files.forget_bytes(tools.storage, file_id, len(read.pages or []))


async def _store_pages(tools: Tools, resume_id: UUID, file_id: UUID, read: ReadFile) -> bool:
    """Keep pictures of pages once their number is remembered; False if their résumé is gone."""
    async with tools.database.transaction(Actor.system()) as session:
        if not await service.expect_pages(session, resume_id, len(read.pages or [])):
            return False
    await files.store_pages(tools.storage, file_id, read.pages or [])
    return True


async def _read(tools: Tools, file_id: UUID) -> ReadFile:
    try:
        data = await tools.storage.get(files.key_of(file_id))
    except FileNotFoundError:
        return ReadFile(problem="The file is gone. Please upload it again.")
    return await read_safely(tools.processes, data)


@on(ResumeRead, queue="indexing")
async def index_resume(tools: Tools, event: ResumeRead) -> None:
    """Refresh the vector that matching searches."""
    async with tools.database.transaction(Actor.system()) as session:
        resume = await queries.lock_resume(session, event.resume_id)
        if resume is None or resume.status not in READABLE or resume.document is None:
            return
        document = resume.document
    vector = await tools.processes.run(vector_of, document)
    async with tools.database.transaction(Actor.system()) as session:
        await service.remember_vector(session, event.resume_id, vector, model=model_name())
