"""Build the web application: every room's doors, one list."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

import skillsync.worker  # noqa: F401 - registers the reactions that publishing queues
from skillsync import __version__
from skillsync.accounts import api as accounts_api
from skillsync.accounts import pages as accounts_pages
from skillsync.employers import api as employers_api
from skillsync.employers import pages as employers_pages
from skillsync.employers.identity import identify
from skillsync.files import pages as files_pages
from skillsync.foundation.tools import Tools
from skillsync.foundation.web import operations
from skillsync.foundation.web.identity import IdentityMiddleware
from skillsync.foundation.web.plumbing import PlumbingMiddleware
from skillsync.foundation.web.problems import install_problems
from skillsync.foundation.web.static import install_static
from skillsync.guide import api as guide_api
from skillsync.guide import pages as guide_pages
from skillsync.hiring import api as hiring_api
from skillsync.hiring import candidate_pages as hiring_candidate_pages
from skillsync.hiring import pages as hiring_pages
from skillsync.hiring import ranked_pages as hiring_ranked_pages
from skillsync.hiring import score_pages as hiring_score_pages
from skillsync.home import pages as home_pages
from skillsync.insights import api as insights_api
from skillsync.insights import pages as insights_pages
from skillsync.jobs import api as jobs_api
from skillsync.jobs import pages as jobs_pages
from skillsync.matching import api as matching_api
from skillsync.matching import pages as matching_pages
from skillsync.notifications import pages as notifications_pages
from skillsync.resumes import api as resumes_api
from skillsync.resumes import pages as resumes_pages
from skillsync.saved_jobs import api as saved_jobs_api
from skillsync.saved_jobs import pages as saved_jobs_pages
from skillsync.search import api as search_api
from skillsync.search import pages as search_pages

ROUTERS = (
    operations.router,
    home_pages.router,
    accounts_pages.router,
    accounts_api.router,
    files_pages.router,
    employers_pages.router,
    employers_api.router,
    resumes_pages.router,
    resumes_api.router,
    # Before the rooms whose addresses take any word for an id.
    search_pages.router,
    search_api.router,
    jobs_pages.recruiter_router,
    jobs_api.router,
    matching_pages.router,
    matching_api.router,
    hiring_pages.router,
    hiring_candidate_pages.router,
    hiring_ranked_pages.router,
    hiring_score_pages.router,
    hiring_api.router,
    guide_pages.router,
    guide_api.router,
    saved_jobs_pages.router,
    saved_jobs_api.router,
    insights_pages.router,
    insights_api.router,
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
    for router in ROUTERS:
        app.include_router(router)
    if tools.development:
        app.include_router(notifications_pages.router)
    install_static(app)
    install_problems(app)
    app.add_middleware(IdentityMiddleware, tools=tools, identify=identify)
    app.add_middleware(PlumbingMiddleware, secure=tools.base_url.startswith("https://"))
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=1)
    return app
