"""Pages: a whole document, or the fragment of it that HTMX asked for, from one URL."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from babel.dates import format_date, format_timedelta
from babel.numbers import format_currency, format_decimal
from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.responses import Response

from skillsync.foundation.translations import current_language, gettext, ngettext
from skillsync.foundation.web.identity import find_identity
from skillsync.foundation.web.static import ICONS, asset_url

ROOMS = Path(__file__).parents[2]
NOTICE = "skillsync_notice"
THEME = "skillsync_theme"
BLIND = "skillsync_blind"
BULLET = re.compile(r"\s*[-•*]\s+")
ADDRESS = re.compile(r"(https?://[^\s<>\"]*[^\s<>\".,;:!?)\]'])")


def is_fragment_request(request: Request) -> bool:
    """Tell whether HTMX asks for a part of the page."""
    return request.headers.get("HX-Request") == "true"


def is_blind(request: Request) -> bool:
    """Tell whether a recruiter chose to read applications without knowing whose they are."""
    return request.cookies.get(BLIND) == "on"


@cache
def environment() -> Environment:
    """Return the template environment over every room's templates."""
    folders = sorted(str(folder) for folder in ROOMS.glob("**/templates") if folder.is_dir())
    env = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined] # added by the i18n extension
    # The extension's own way to these two crosses the context thrice, for each of 150 messages.
    env.globals.update(_=message, gettext=message)
    env.globals.update(icon=icon, asset=asset_url, now=lambda: datetime.now(UTC))
    env.filters.update(
        day=day, ago=ago, money=money, number=number, paragraphs=paragraphs, links=links
    )
    return env


def message(text: str, /, **values: object) -> Markup:
    """Return a template's message in the reader's language, with `values` escaped into it."""
    found = Markup(gettext(text))  # noqa: S704 - our own words, and their translations
    return found % values if "%" in found else found


def load_templates() -> None:
    """Compile every template now, so that nobody waits for the first page of its kind."""
    env = environment()
    for name in env.list_templates(extensions=["html"]):
        env.get_template(name)


@cache
def icon(name: str, css: str = "") -> Markup:
    """Return a Tabler icon as inline SVG, hidden from screen readers."""
    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    body = svg[svg.index("<svg") :].replace("\n", " ")
    opened = body.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1)
    # The markup comes from an installed package, the classes from our own templates.
    return Markup(opened.replace('class="', f'class="icon {css} ', 1))  # noqa: S704


def day(value: date | datetime | None) -> str:
    """Return a date in the reader's words, "" for none."""
    return format_date(value, format="medium", locale=current_language()) if value else ""


def ago(value: datetime | None) -> str:
    """Return how long ago a moment was, in the reader's words."""
    if value is None:
        return ""
    return format_timedelta(
        value - datetime.now(UTC), add_direction=True, locale=current_language()
    )


def money(value: int | None, currency: str) -> str:
    """Return an amount of whole currency units in the reader's form."""
    if value is None:
        return ""
    return format_currency(
        value, currency, locale=current_language(), format="¤#,##0", currency_digits=False
    )


def number(value: float | None) -> str:
    """Return a number in the reader's form."""
    return "" if value is None else format_decimal(value, locale=current_language())


def paragraphs(text: str) -> Markup:
    """Return plain text as HTML, escaped: paragraphs with line breaks, `- ` lines as a list."""
    shown = [
        _items(list(lines)) if is_list else _lines(list(lines))
        for block in text.split("\n\n")
        for is_list, lines in groupby(block.splitlines(), key=lambda line: bool(BULLET.match(line)))
    ]
    return Markup("").join(shown)


def _items(lines: list[str]) -> Markup:
    items = (Markup("<li>{}</li>").format(BULLET.sub("", line)) for line in lines)
    return Markup("<ul>{}</ul>").format(Markup("").join(items))


def _lines(lines: list[str]) -> Markup:
    if not any(line.strip() for line in lines):
        return Markup("")
    return Markup("<p>{}</p>").format(Markup("<br>").join(lines))


def links(text: str) -> Markup:
    """Return plain text, escaped, with its http(s) addresses as links."""
    parts = ADDRESS.split(text)
    return Markup("").join(
        Markup('<a href="{0}" rel="noreferrer">{0}</a>').format(part) if index % 2 else escape(part)
        for index, part in enumerate(parts)
    )


def render(
    request: Request,
    page: str,
    /,
    *,
    fragment: str | None = None,
    status: int = 200,
    **context: Any,
) -> Response:
    """Render `page`, or `fragment` when HTMX asks for less."""
    name = fragment if fragment and is_fragment_request(request) else page
    html = environment().get_template(name).render({**_page_context(request), **context})
    response = HTMLResponse(html, status_code=status, headers={"Vary": "HX-Request, Cookie"})
    if NOTICE in request.cookies and name == page:
        response.delete_cookie(NOTICE)
    return response


def see_other(path: str, *, notice: str = "") -> Response:
    """Redirect after a change (303), with a sentence to show on the next page."""
    response = RedirectResponse(path, status_code=303)
    if notice:
        response.set_cookie(
            NOTICE, quote(notice), max_age=60, httponly=True, samesite="lax", path="/"
        )
    return response


def safe_path(path: str, default: str = "/") -> str:
    """Return `path` if it is one of ours: anything that could leave this site is not."""
    ours = path.startswith("/") and not path.startswith(("//", "/\\")) and "\\" not in path
    return path if ours and path.isprintable() else default


def _page_context(request: Request) -> Mapping[str, Any]:
    theme = request.cookies.get(THEME, "auto")
    return {
        "request": request,
        "path": request.url.path,
        "identity": find_identity(request),
        "request_id": getattr(request.state, "request_id", ""),
        "notice": unquote(request.cookies.get(NOTICE, "")),
        "theme": theme if theme in ("light", "dark") else "auto",
        "language": current_language(),
        "blind": is_blind(request),
        "development": request.app.state.tools.development,
    }
