"""Build the web application: every room's doors, one list."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from skillsync import __version__
from skillsync.accounts import api as accounts_api
from skillsync.accounts import pages as accounts_pages
from skillsync.employers import api as employers_api
from skillsync.employers import pages as employers_pages
from skillsync.employers.identity import identify
from skillsync.foundation.tools import Tools
from skillsync.foundation.web import operations
from skillsync.foundation.web.identity import IdentityMiddleware
from skillsync.foundation.web.plumbing import PlumbingMiddleware
from skillsync.foundation.web.problems import install_problems
from skillsync.foundation.web.static import install_static
from skillsync.notifications import pages as notifications_pages

DOORS = (
    operations,
    accounts_pages,
    accounts_api,
    employers_pages,
    employers_api,
)


def build_application(tools: Tools, *, metrics_token: str = "") -> FastAPI:
    """Return the web application. Nothing is read from the environment here."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        await tools.database.close()

    app = FastAPI(
        title="SkillSync",
        version=__version__,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.tools = tools
    app.state.metrics_token = metrics_token
    for door in DOORS:
        app.include_router(door.router)
    if tools.development:
        app.include_router(notifications_pages.router)
    install_static(app)
    install_problems(app)
    app.add_middleware(IdentityMiddleware, tools=tools, identify=identify)
    app.add_middleware(PlumbingMiddleware, secure=tools.base_url.startswith("https://"))
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    return app
