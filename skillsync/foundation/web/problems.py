"""Refusals as RFC 9457 problems for programs and as a page for people, in the same words."""

from typing import Any
from urllib.parse import quote

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from skillsync.foundation.refusals import (
    Conflict,
    Invalid,
    NotAllowed,
    NotFound,
    NotSignedIn,
    Refusal,
    TooLarge,
    TooMany,
    Unavailable,
)
from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import explain, read_fields
from skillsync.foundation.web.pages import is_fragment_request, render, safe_path

log = structlog.get_logger()

STATUS: dict[type[Refusal], int] = {
    Invalid: 422,
    NotSignedIn: 401,
    NotAllowed: 403,
    NotFound: 404,
    Conflict: 409,
    TooLarge: 413,
    TooMany: 429,
    Unavailable: 503,
}


def status_of(refusal: type[Refusal]) -> int:
    """Return the HTTP status of a refusal: its kind decides."""
    return next(STATUS[kind] for kind in refusal.__mro__ if kind in STATUS)


def wants_json(request: Request) -> bool:
    """Tell whether a program asks: the path alone decides."""
    return request.url.path.startswith("/api/")


def answer(
    request: Request, *, status: int, slug: str, title: str, detail: str, **extra: Any
) -> Response:
    """Return a problem in the form the door speaks."""
    request_id = getattr(request.state, "request_id", "")
    if wants_json(request):
        body = {
            "type": f"/problems/{slug}",
            "title": title,
            "status": status,
            "detail": detail,
            "instance": f"urn:request:{request_id}",
            **extra,
        }
        return JSONResponse(body, status, media_type="application/problem+json")
    return render(request, "problem.html", status=status, title=title, detail=detail, code=status)


async def answer_refusal(request: Request, refusal: Exception) -> Response:
    """Answer an anticipated "no"."""
    if not isinstance(refusal, Refusal):
        raise refusal
    if isinstance(refusal, NotSignedIn) and not wants_json(request):
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        where = f"/sign-in?next={quote(path)}" if request.method == "GET" else "/sign-in"
        response: Response = RedirectResponse(where, status_code=303)
        if is_fragment_request(request):
            return Response(status_code=200, headers={"HX-Redirect": where})
        return await _kept_form(request, path) or response
    title = gettext(type(refusal).title())
    detail = gettext(refusal.detail) if refusal.detail else title
    kind = type(refusal)
    headers = {"WWW-Authenticate": "Bearer"} if isinstance(refusal, NotSignedIn) else {}
    response = answer(
        request,
        status=status_of(kind),
        slug=kind.slug(),
        title=title,
        detail=detail,
        **refusal.extra,
    )
    response.headers.update(headers)
    return response


MOST_FIELDS = 5_000
SHOWN_WORDS = 50


async def _kept_form(request: Request, path: str) -> Response | None:
    """Return a page that holds what a form sent after its session had ended, to be sent again.

    Nothing of it is stored here: it goes back to the browser it came from, and nobody else
    reads it there. Passwords and files are not sent back.
    """
    kind = request.headers.get("content-type", "").lower()
    if request.method != "POST" or not kind.startswith("application/x-www-form-urlencoded"):
        return None
    try:
        fields = (await read_fields(request)).multi_items()
    except Invalid:
        return None
    kept = [(name, value) for name, value in fields if isinstance(value, str)]
    secret = any("password" in name or "token" in name for name, _ in kept)
    if secret or not any(value.strip() for _, value in kept) or len(kept) > MOST_FIELDS:
        return None
    typed = [value for _, value in kept if " " in value.strip()]
    response = render(
        request,
        "signed_out.html",
        status=401,
        action=safe_path(path),
        fields=kept,
        typed=typed[:SHOWN_WORDS],
    )
    response.headers["Cache-Control"] = "no-store"
    return response


async def answer_invalid_request(request: Request, error: Exception) -> Response:
    """Answer input that does not fit its schema: which field, what was wrong."""
    if not isinstance(error, RequestValidationError):
        raise error
    errors = [
        {
            "pointer": "/" + "/".join(str(step) for step in found["loc"][1:]),
            "detail": explain(found),
        }
        for found in error.errors()
    ]
    if not wants_json(request) and any(found["loc"][0] == "path" for found in error.errors()):
        return answer(
            request,
            status=404,
            slug="not-found",
            title=gettext(NotFound.title()),
            detail=gettext("Please check the address."),
        )
    return answer(
        request,
        status=422,
        slug="invalid",
        title=gettext(Invalid.title()),
        detail="; ".join(f"{found['pointer']}: {found['detail']}" for found in errors),
        errors=errors,
    )


async def answer_http_error(request: Request, error: Exception) -> Response:
    """Answer what the framework itself refuses: unknown paths, wrong methods, broken bodies."""
    if not isinstance(error, HTTPException):
        raise error
    titles = {
        400: gettext("We could not read this request."),
        404: gettext(NotFound.title()),
        405: gettext("This address does not take this kind of request."),
    }
    title = titles.get(error.status_code, str(error.detail))
    detail = gettext("Please check the address.") if error.status_code == 404 else title
    if error.status_code == 400:
        detail = str(error.detail)
    slug = {400: "bad-request", 404: "not-found", 405: "method-not-allowed"}.get(
        error.status_code, "error"
    )
    return answer(request, status=error.status_code, slug=slug, title=title, detail=detail)


def answer_bug(request: Request) -> Response:
    """Answer when the program failed: no details, but the request's id."""
    return answer(
        request,
        status=500,
        slug="internal-error",
        title=gettext("Something went wrong on our side."),
        detail=gettext("It has been written down. Please try again, or tell us the number below."),
    )


def install_problems(app: FastAPI) -> None:
    """Make `app` answer every refusal as a problem."""
    app.add_exception_handler(Refusal, answer_refusal)
    app.add_exception_handler(RequestValidationError, answer_invalid_request)
    app.add_exception_handler(HTTPException, answer_http_error)
