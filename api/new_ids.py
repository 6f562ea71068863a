"""Ids of new things are ours to give: only the office brings its own along.

Whoever chose the id of something new could choose one that is another's already: a talk booked
under the id of another's talk would take its place on every list.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any, Final

from fastapi import Request

from api.navigation import Viewer
from api.own_forms import FORMS
from application.asking import DERIVED, new_ids_of
from domain.people import OFFICE
from domain.refusals import Refused

NONE_GIVEN: Final = (None, str(DERIVED))


class IdIsOurs(Refused):
    """The id of something new is given by us. Leave it out."""

    status = 422


def brings_ids(viewer: Viewer | None) -> bool:
    """Whether somebody may say under which id something new is kept."""
    return viewer is not None and not viewer.roles.isdisjoint(OFFICE)


async def require_no_new_ids(request: Request, viewer: Viewer | None) -> None:
    """Go on unless JSON from outside the office names the id of something new. Raises IdIsOurs."""
    names = given_ids_of(_body_of(request))
    if not names or brings_ids(viewer):
        return
    if request.headers.get("content-type", "").startswith(FORMS):
        return
    with suppress(ValueError, RecursionError):  # what cannot be read is refused elsewhere
        sent = json.loads(await request.body())
        for name in names:
            if isinstance(sent, dict) and sent.get(name) not in NONE_GIVEN:
                raise IdIsOurs(field=name)


def given_ids_of(kind: Any) -> tuple[str, ...]:
    """The ids of new things in a body which only the office may bring along."""
    rewritten: frozenset[str] = getattr(kind, "rewrites", frozenset())
    return tuple(name for name in new_ids_of(kind) if name not in rewritten)


def _body_of(request: Request) -> Any:
    """What the body of the route is read as."""
    body = getattr(request.scope.get("route"), "body_field", None)
    return body.field_info.annotation if body else None
