"""Score requested analyses."""

from skillsync.foundation.background import on
from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools
from skillsync.matching import service
from skillsync.matching.events import AnalysisRequested
from skillsync.matching.scorer import score_safely


@on(AnalysisRequested, queue="scoring")
async def score_analysis(tools: Tools, event: AnalysisRequested) -> None:
    """Hold a résumé against a posting. Killed at any moment, it starts again and ends the same."""
    now = tools.now()
    async with tools.database.transaction(Actor.system()) as session:
        pair = await service.begin_scoring(session, event.analysis_id, today=now.date())
    if pair is None:
        return
    scored = await score_safely(tools.processes, pair)
    async with tools.database.transaction(Actor.system()) as session:
        await service.remember_score(session, event.analysis_id, scored, now=tools.now())
