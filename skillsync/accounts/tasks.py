"""Mail links to choose a new password."""

from skillsync.accounts import service
from skillsync.accounts.events import PasswordForgotten
from skillsync.foundation.background import on
from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools


@on(PasswordForgotten, queue="mail")
async def mail_reset_link(tools: Tools, event: PasswordForgotten) -> None:
    """Mail a link to choose a new password, if the address is known."""
    async with tools.database.transaction(Actor.system()) as session:
        await service.mail_reset_link(
            session,
            event.email,
            request_id=event.request_id,
            base_url=tools.base_url,
            now=tools.now(),
        )
