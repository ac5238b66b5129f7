"""The JSON door of the career guide."""

from fastapi import APIRouter, Request

from skillsync.foundation.refusals import Conflict
from skillsync.foundation.web.identity import SignedInUser
from skillsync.foundation.web.transaction import UsedTools, actor_of
from skillsync.guide import service
from skillsync.guide.schemas import GuideView

router = APIRouter(prefix="/api/v1/guide", tags=["guide"])


class CareerNotKnown(Conflict):
    """Upload a résumé first: the guide starts from your career."""


@router.get("")
async def guide(request: Request, tools: UsedTools, user_id: SignedInUser) -> GuideView:
    """Show roles within reach, what to learn for your saved jobs, and a roadmap."""
    found = await service.make(tools, actor_of(request), user_id=user_id)
    if found is None:
        raise CareerNotKnown
    return GuideView.model_validate(found)
