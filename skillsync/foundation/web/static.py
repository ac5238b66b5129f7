"""Our own static files and the installed web assets, with addresses that change with content."""

import hashlib
from functools import cache
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

OWN = Path(__file__).parent / "static"
INSTALLED = Path(__file__).parents[3] / "node_modules"
ICONS = INSTALLED / "@tabler/icons/icons/outline"

PACKAGES = {
    "tabler": INSTALLED / "@tabler/core/dist",
    "htmx": INSTALLED / "htmx.org/dist",
    "swagger": INSTALLED / "swagger-ui-dist",
}


class _Immutable(StaticFiles):
    """Files whose address carries a hash of their content: cached for a year."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type] # passed through
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Serve one file; nothing but the file's own type is sniffed."""
        return await super().get_response(path, scope)


@cache
def asset_url(name: str) -> str:
    """Return the address of `skillsync.css` (ours) or `tabler/css/…` (installed)."""
    package, _, rest = name.partition("/")
    if package in PACKAGES:
        path, address = PACKAGES[package] / rest, f"/assets/{name}"
    else:
        path, address = OWN / name, f"/static/{name}"
    return f"{address}?v={hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"


def install_static(app: FastAPI) -> None:
    """Serve /static and /assets."""
    app.mount("/static", _Immutable(directory=OWN), name="static")
    for package, folder in PACKAGES.items():
        app.mount(f"/assets/{package}", _Immutable(directory=folder), name=package)
