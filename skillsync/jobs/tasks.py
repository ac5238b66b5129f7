"""Keep the vectors of postings fresh."""

from skillsync.ai.embedding.encoder import model_name
from skillsync.foundation.background import on
from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools
from skillsync.jobs import queries, service
from skillsync.jobs.events import PostingChanged


@on(PostingChanged, queue="indexing")
async def index_posting(tools: Tools, event: PostingChanged) -> None:
    """Refresh the vector that matching searches."""
    async with tools.database.transaction(Actor.system()) as session:
        try:
            posting = await queries.get_posting(session, event.posting_id)
        except queries.PostingNotFound:
            return
        text = posting.full_text()
    vector = await tools.processes.run(service.vector_of, text)
    if vector is None:
        return
    async with tools.database.transaction(Actor.system()) as session:
        await service.remember_vector(session, event.posting_id, vector, model=model_name())
