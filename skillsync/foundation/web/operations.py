"""For operators: is it alive, is it ready, what does it do."""

import hmac

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, PlainTextResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.responses import Response

from skillsync.foundation.database import Actor
from skillsync.foundation.refusals import NotFound
from skillsync.foundation.web.transaction import UsedTools

router = APIRouter(include_in_schema=False)


@router.get("/healthz")
async def healthz() -> PlainTextResponse:
    """Answer while the process runs."""
    return PlainTextResponse("ok")


@router.get("/readyz")
async def readyz(tools: UsedTools) -> JSONResponse:
    """Answer 200 when the database is reachable and migrated, 503 otherwise."""
    try:
        async with tools.database.transaction(Actor.system()) as session:
            await session.execute(text("SELECT 1 FROM users LIMIT 1"))
    except (SQLAlchemyError, OSError):
        return JSONResponse({"ready": False, "database": "unreachable"}, status_code=503)
    return JSONResponse({"ready": True, "database": "ok"})


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """Show Prometheus metrics to whoever knows the token; in development, to this machine."""
    token = request.app.state.metrics_token
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    known = bool(token) and hmac.compare_digest(given.encode(), token.encode())
    here = request.client is not None and request.client.host in ("127.0.0.1", "::1")
    # Behind a proxy everybody comes from this machine, so only development trusts that.
    if not known and not (here and request.app.state.tools.development):
        raise NotFound
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
