"""The stylesheet, script, fonts and icons, served by ourselves and kept by browsers for a year.

An address carries the first figures of the file's hash, so a changed file has a new address.
"""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from markupsafe import Markup, escape
from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope

HERE = Path(__file__).parent
FOLDERS = {"static": HERE / "static", "vendor": HERE / "vendor"}
A_YEAR = "public, max-age=31536000, immutable"
A_DAY = "public, max-age=86400"


class Kept(StaticFiles):
    """Files with a hash in their address are kept for a year, others for a day."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, with how long it may be kept."""
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = A_YEAR if b"v=" in scope["query_string"] else A_DAY
        return response


def mount(app: Starlette) -> None:
    """Serve /static and /vendor, compressed; nothing there is secret, so compressing is safe."""
    for name, folder in FOLDERS.items():
        app.mount(f"/{name}", compressed(Kept(directory=folder)), name=name)


def compressed(files: ASGIApp) -> ASGIApp:
    """The files behind gzip."""
    return GZipMiddleware(files, minimum_size=1000)


@cache
def address(file: str) -> str:
    """Where a file is, with its hash: static/ui.css is /static/ui.css?v=1f3a9c02."""
    return f"/{file}?v={hashlib.sha256(_bytes(file)).hexdigest()[:8]}"


@cache
def integrity(file: str) -> str:
    """What a browser checks a script against before it runs it."""
    digest = base64.b64encode(hashlib.sha384(_bytes(file)).digest())
    return f"sha384-{digest.decode()}"


@cache
def icon(name: str, label: str | None = None, cls: str = "") -> Markup:
    """A Lucide icon, inline. Without a label it is decoration and screen readers pass it by."""
    drawn = (HERE / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    lines = " ".join(re.sub(r"^.*?<svg[^>]*>|</svg>", "", drawn, flags=re.DOTALL).split())
    said = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    classes = f"i {cls}".strip()
    return Markup(f'<svg class="{classes}" viewBox="0 0 24 24" {said}>{lines}</svg>')  # noqa: S704


def _bytes(file: str) -> bytes:
    folder, _, rest = file.partition("/")
    return (FOLDERS[folder] / rest).read_bytes()
