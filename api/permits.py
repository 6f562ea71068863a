"""Doors for declared actions: who may do this to the very object the request names.

    desk: Annotated[Desk, Depends(may("engagements.close_session", of="engagement_id"))]
    desk: Annotated[Desk, Depends(may("engagements.see_schedule",
                                      of=through(sessions, "session_id", "engagement_id")))]

The name is looked for in the path, the query, and the form or body (`about.engagement_id` reaches
into a part); named twice with different values it is refused. `of=MYSELF` is whoever asks. In a
route `await desk.require("engagements.read_content", found.engagement_id)` asks for an object
that was only found on the way, and `await desk.can(…)` chooses what a page offers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Depends, Request

from api.doors import Enter, SignInFirst, anyone
from api.reception import Desk
from api.rights import ACTIONS
from application.views import Table
from domain.permissions import can
from domain.refusals import NotFound


@dataclass(frozen=True)
class Through:
    """The object is found in a row of a table: the row's key is named, its column is asked for."""

    table: Table
    name: str
    column: str


@dataclass(frozen=True)
class Myself:
    """The object is whoever asks."""


MYSELF: Final = Myself()


def through(table: Table, name: str, column: str) -> Through:
    """The object that a row leads to: `through(sessions, "session_id", "engagement_id")`."""
    return Through(table, name, column)


def may(action: str, of: str | Through | Myself | None = None) -> Enter:
    """A door for one declared action. KeyError at the start when no room declares it."""
    opened = ACTIONS[action]

    async def enter(request: Request, desk: Annotated[Desk, Depends(anyone)]) -> Desk:
        if desk.visit is None and not can(desk.actor, opened, (), desk.now):
            raise SignInFirst
        await desk.require(action, await _object(request, desk, of))
        return desk

    enter.rule, enter.action, enter.of = opened, action, of  # type: ignore[attr-defined]
    return enter


async def _object(request: Request, desk: Desk, of: str | Through | Myself | None) -> UUID | None:
    if of is None:
        return None
    if isinstance(of, Myself):
        return desk.by if desk.visit else None
    if isinstance(of, str):
        return await _named(request, of)
    key = await _named(request, of.name)
    if key is None:
        return None
    rows = await desk.shelf.find(of.table, {of.name: key}, limit=1)
    return getattr(rows[0], of.column) if rows else None


async def _named(request: Request, name: str) -> UUID | None:
    """The one id of this name in the request. Raises NotFound when two are named."""
    some = {str(value) for value in [*_from_address(request, name), *await _sent(request, name)]}
    if not some:
        return None
    try:
        (found,) = {UUID(value) for value in some}
    except ValueError:
        raise NotFound from None
    return found


def _from_address(request: Request, name: str) -> Iterator[Any]:
    if name in request.path_params:
        yield request.path_params[name]
    yield from request.query_params.getlist(name)


async def _sent(request: Request, name: str) -> list[Any]:
    if request.method in {"GET", "HEAD"}:
        return []
    if "json" in request.headers.get("content-type", ""):
        part: Any = await request.json()
        for word in name.split("."):
            part = part.get(word) if isinstance(part, Mapping) else None
        return [] if part is None else [part]
    return list((await request.form()).getlist(name))
