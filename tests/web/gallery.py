"""A small application that shows the gallery of parts in any shell."""

from datetime import UTC, date, datetime
from decimal import Decimal

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.answers.security_headers import SecurityHeaders
from api.months import month
from api.navigation import Viewer
from api.pages import page
from api.static_files import mount

SHELLS = ("public", "client", "staff", "past")
HENNA = Viewer("Henna Rautio", "Koordinaattori", frozenset({"administrator"}))
DECEMBER = date(2026, 12, 1)
FREE = {date(2026, 12, at): times for at, times in {1: 2, 3: 5, 4: 1, 8: 3, 15: 9}.items()}


def gallery(request: Request) -> Response:
    shell = request.path_params["shell"]
    request.state.viewer = None if shell == "public" else HENNA
    request.state.counts = {"board": 7, "engagements": 128}
    picture = month(
        DECEMBER, FREE, lang="en", today=DECEMBER, href=lambda at: f"?day={at}",
        chosen=date(2026, 12, 3),
    )  # fmt: skip
    return page(
        request, "shells/gallery.html", frame=f"shells/{shell}.html", picture=picture,
        share=Decimal("0.255"), as_of=datetime(2026, 10, 14, 6, 15, 42, tzinfo=UTC),
        position="41 877", back="/staff",
    )  # fmt: skip


def application() -> SecurityHeaders:
    app = Starlette(routes=[Route("/{shell}", gallery)])
    app.state.mode = "demo"
    mount(app)
    return SecurityHeaders(app)
