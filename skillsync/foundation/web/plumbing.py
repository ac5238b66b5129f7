"""What happens around every request: an id, headers, the origin check, logs, metrics, the last
net under a bug."""

import re
import time
from uuid import uuid4

import structlog
from fastapi import Request
from prometheus_client import Counter, Histogram
from starlette.datastructures import FormData, Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from skillsync.foundation.refusals import NotAllowed, TooLarge
from skillsync.foundation.translations import best_language, use_language
from skillsync.foundation.web.problems import answer_bug, answer_refusal

log = structlog.get_logger()

REQUESTS = Counter(
    "skillsync_http_requests_total", "Requests answered.", ["method", "route", "status"]
)
SECONDS = Histogram(
    "skillsync_http_request_seconds", "Time to answer a request.", ["method", "route"]
)

CLIENT_LEFT = 499
"""As nginx counts a request whose sender hung up before it was answered."""
MAX_BODY_BYTES = 100 * 1024 * 1024
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
REQUEST_ID = re.compile(r"^[A-Za-z0-9-]{8,64}$")

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}


class CrossSiteRequest(NotAllowed):
    """This request came from another site and was not carried out."""


class BodyTooLarge(TooLarge):
    """This is larger than 100 MB. Please send something smaller."""


class PlumbingMiddleware:
    """The outermost layer of ours."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self.app = app
        self.secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection (ASGI)."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        request_id = given if REQUEST_ID.match(given) else uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        use_language(best_language(headers.get("accept-language", "")))
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            await self._measured(scope, receive, send, request_id)

    async def _measured(self, scope: Scope, receive: Receive, send: Send, request_id: str) -> None:
        started = time.perf_counter()
        status = 500
        begun = False

        async def send_with_headers(message: Message) -> None:
            nonlocal status, begun
            if message["type"] == "http.response.start":
                status, begun = message["status"], True
                self._add_headers(MutableHeaders(scope=message), scope, request_id)
            await send(message)

        try:
            await self._guarded(scope, receive, send_with_headers)
        except ClientDisconnect:
            # An upload that was cut: no bug of ours, and nobody is left to be answered.
            status = CLIENT_LEFT
        except Exception:
            log.exception("request failed", method=scope["method"], path=scope["path"])
            if begun:
                raise
            await answer_bug(Request(scope))(scope, receive, send_with_headers)
        finally:
            form: FormData | None = scope["state"].get("form")
            if form is not None:
                await form.close()
            _count(scope, status, time.perf_counter() - started)

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        if scope["method"] not in SAFE_METHODS and is_cross_site(headers):
            response = await answer_refusal(Request(scope), CrossSiteRequest())
            await response(scope, receive, send)
            return
        length = headers.get("content-length", "0")
        if length.isdigit() and int(length) > MAX_BODY_BYTES:
            response = await answer_refusal(Request(scope), BodyTooLarge())
            await response(scope, receive, send)
            return
        await self.app(scope, _limited(receive), send)

    def _add_headers(self, headers: MutableHeaders, scope: Scope, request_id: str) -> None:
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        headers["X-Request-ID"] = request_id
        if self.secure:
            headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
        if not scope["path"].startswith(("/static/", "/assets/")):
            headers.setdefault("Cache-Control", "private, no-store")


def _count(scope: Scope, status: int, seconds: float) -> None:
    """Count and log a request that is over."""
    route = getattr(scope.get("route"), "path", None) or "unmatched"
    method = scope["method"] if scope["method"] in METHODS else "OTHER"
    REQUESTS.labels(method, route, status).inc()
    SECONDS.labels(method, route).observe(seconds)
    if not scope["path"].startswith(("/static/", "/assets/", "/healthz", "/metrics")):
        log.info(
            "request",
            method=scope["method"],
            route=route,
            status=status,
            took_ms=round(seconds * 1000, 1),
        )


def is_cross_site(headers: Headers) -> bool:
    """Tell whether a browser sent an unsafe request from another origin.

    `Sec-Fetch-Site` decides where it is sent (every current browser), `Origin` otherwise. A
    request with neither does not come from a browser's page and carries no cookie of ours.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host", "")


def _limited(receive: Receive) -> Receive:
    received = 0

    async def receive_limited() -> Message:
        nonlocal received
        message = await receive()
        if message["type"] == "http.request":
            received += len(message.get("body", b""))
            if received > MAX_BODY_BYTES:
                raise BodyTooLarge
        return message

    return receive_limited
