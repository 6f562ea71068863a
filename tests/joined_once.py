"""Joins a thousand routes to the application once a process and not once a test.

FastAPI works out every route anew for each application it is joined to, which takes a second and
a half; what comes of it depends on nothing a test sets.
"""

from typing import Any

from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute

JOIN = FastAPI.include_router
_joined: dict[int, BaseRoute] = {}


def _join(app: FastAPI, router: APIRouter, **how: Any) -> None:
    """As `include_router`, but what was worked out for our application before is taken again."""
    known = _joined.get(id(router))
    if app.title != "Luotsi" or how:
        JOIN(app, router, **how)
    elif known:
        app.router.routes.append(known)
        app.router._mark_routes_changed()
    else:
        JOIN(app, router)
        _joined[id(router)] = app.router.routes[-1]


def join_once() -> None:
    """Let it be so for the whole process."""
    FastAPI.include_router = _join  # type: ignore[method-assign,assignment]
