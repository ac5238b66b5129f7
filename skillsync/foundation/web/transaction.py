"""One request, one transaction, one actor."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools
from skillsync.foundation.web.identity import find_identity


# Dependencies are async although they wait for nothing: the framework sends others to a thread.
async def get_tools(request: Request) -> Tools:
    """Return the tools the builder made."""
    return tools_of(request)


def tools_of(request: Request) -> Tools:
    """Return the tools the builder made."""
    tools: Tools = request.app.state.tools
    return tools


def actor_of(request: Request) -> Actor:
    """Return who acts in this request's transactions."""
    identity = find_identity(request)
    if identity is None:
        return Actor.visitor()
    membership = identity.membership
    return Actor.user(identity.user_id, membership.organization_id if membership else None)


async def open_transaction(request: Request) -> AsyncIterator[AsyncSession]:
    """Open the request's transaction as its actor."""
    async with tools_of(request).database.transaction(actor_of(request)) as session:
        yield session


async def open_system_transaction(request: Request) -> AsyncIterator[AsyncSession]:
    """Open a transaction as the program itself: sign-in and links in mails."""
    async with tools_of(request).database.transaction(Actor.system()) as session:
        yield session


UsedTools = Annotated[Tools, Depends(get_tools)]
# scope="function" commits before the response leaves, so a failed commit is a failed request.
Transaction = Annotated[AsyncSession, Depends(open_transaction, scope="function")]
SystemTransaction = Annotated[AsyncSession, Depends(open_system_transaction, scope="function")]
