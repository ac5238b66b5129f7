"""Who sent this request. Resolved once, before the business transaction, by the identifiers the
builder hands in; left on `request.state` for doors and templates."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from starlette.types import ASGIApp, Receive, Scope, Send

from skillsync.foundation.refusals import NotAllowed, NotSignedIn
from skillsync.foundation.tools import Tools

COOKIE = "skillsync_session"


@dataclass(frozen=True)
class Membership:
    """The organization a person acts for now, and their role in it."""

    organization_id: UUID
    organization_name: str
    role: str


@dataclass(frozen=True)
class Identity:
    """A signed-in person."""

    user_id: UUID
    session_id: UUID
    name: str
    email: str
    seeks: bool
    recruits: bool
    is_admin: bool
    membership: Membership | None = None


class NoOrganization(NotAllowed):
    """Join or create an organization first; this page belongs to the hiring side."""


Identifier = Callable[[Tools, Request], Awaitable[Identity | None]]

ANONYMOUS_PATHS = ("/static/", "/assets/", "/healthz", "/readyz", "/metrics")


class IdentityMiddleware:
    """Puts `identity` (or None) on the request's state."""

    def __init__(self, app: ASGIApp, *, tools: Tools, identify: Identifier) -> None:
        self.app = app
        self.tools = tools
        self.identify = identify

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection (ASGI)."""
        if scope["type"] == "http":
            identity = None
            if not scope["path"].startswith(ANONYMOUS_PATHS):
                identity = await self.identify(self.tools, Request(scope))
            scope.setdefault("state", {})["identity"] = identity
            scope["state"]["identify"] = partial(self.identify, self.tools)
        await self.app(scope, receive, send)


def find_identity(request: Request) -> Identity | None:
    """Return who sent the request, None for a visitor."""
    identity: Identity | None = getattr(request.state, "identity", None)
    return identity


async def is_still_signed_in(request: Request) -> bool:
    """Ask again who sends a request that lasts: the session may have ended meanwhile."""
    then = find_identity(request)
    now: Identity | None = await request.state.identify(request)
    return then is not None and now is not None and now.session_id == then.session_id


# Async although they wait for nothing: the framework sends others to a thread.
async def require_identity(request: Request) -> Identity:
    """Return who sent the request. Raises NotSignedIn."""
    identity = find_identity(request)
    if identity is None:
        raise NotSignedIn
    return identity


async def require_user(identity: Annotated[Identity, Depends(require_identity)]) -> UUID:
    """Return the id of the signed-in person. Raises NotSignedIn."""
    return identity.user_id


async def require_membership(
    identity: Annotated[Identity, Depends(require_identity)],
) -> Membership:
    """Return the organization the person acts for. Raises NotSignedIn, NoOrganization."""
    if identity.membership is None:
        raise NoOrganization
    return identity.membership


SignedIn = Annotated[Identity, Depends(require_identity)]
SignedInUser = Annotated[UUID, Depends(require_user)]
SignedInMember = Annotated[Membership, Depends(require_membership)]

Identifiers = Sequence[Identifier]
