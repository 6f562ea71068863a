"""Which action each route is, and whether anybody answers for it; read from the routes themselves.

An action's name is the one its room declares, or the route's own: `people.grant_role` is the
function `grant_role` of the room `api/people.py`. API tokens are limited by these names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts

from domain.matters import REACH
from domain.permissions import Rule


class RouteWithoutAction(RuntimeError):
    """A route nobody has said who may use: give it a door of `api/doors.py` or `may(…)`."""


def routes_of(app: FastAPI) -> Iterator[APIRoute]:
    """Every route of the application; mounts (static files, the payment stand-in) have none."""
    for found in iter_route_contexts(app.routes):
        route = found.original_route
        if isinstance(route, APIRoute):
            yield route


def objects_of(route: APIRoute) -> list[Any]:
    """How the doors of a route find the object they ask about: a name, a row, whoever asks."""
    return [call.of for call in _calls(route.dependant) if hasattr(call, "of")]


def rules_of(route: APIRoute) -> list[tuple[str, Rule]]:
    """The doors of a route: the action's name (the route's own where it has none) and its rule."""
    own = f"{route.endpoint.__module__.split('.')[1]}.{route.endpoint.__name__}"
    found = [
        (getattr(call, "action", own), call.rule)
        for call in _calls(route.dependant)
        if hasattr(call, "rule")
    ]
    narrow = [one for one in found if not REACH[one[1].matter].everybody]
    return narrow or found[:1]


def require_actions(app: FastAPI) -> None:
    """Let no application start with a route nobody answers for. Raises RouteWithoutAction."""
    bare = [f"{sorted(r.methods or ())} {r.path}" for r in routes_of(app) if not rules_of(r)]
    if bare:
        raise RouteWithoutAction(", ".join(bare))


def covers(scopes: Iterable[str], route: Any, method: str) -> bool:
    """Whether an API token's scopes reach a route."""
    some = set(scopes)
    if "*" in some or ("read" in some and method in {"GET", "HEAD"}):
        return True
    names = [name for name, _ in rules_of(route)] if isinstance(route, APIRoute) else []
    return bool(names) and all(
        name in some or f"{name.partition('.')[0]}.*" in some for name in names
    )


def _calls(dependant: Any) -> Iterator[Any]:
    if dependant.call is not None:
        yield dependant.call
    for inner in dependant.dependencies:
        yield from _calls(inner)
