"""No body takes a field it does not know: walked through every route, described or not.

A field we would pass over may be one somebody believes we heeded, or one a later version heeds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.params import Form
from pydantic import TypeAdapter

from api.main import create_app
from api.route_actions import routes_of
from api.wishes import Wish
from infrastructure.settings import Mode, Settings

TAKES_MORE = {
    "/sign-in/passkey/finish credential": "browsers say more of a device from year to year",
    "/my/sign-ins/passkey/finish credential": "browsers say more of a device from year to year",
}
pytestmark = [
    pytest.mark.feature("Q1"), pytest.mark.asvs("15.3.3"), pytest.mark.asvs("2.2.1"),
]  # fmt: skip


def objects(part: Any, parts: dict[str, Any], where: str, seen: set[str]) -> Iterator[str]:
    """Where in a description unknown fields are taken."""
    if isinstance(part, list):
        for one in part:
            yield from objects(one, parts, where, seen)
    if not isinstance(part, dict):
        return
    name = part.get("$ref", "").rpartition("/")[2]
    if name and name not in seen:
        seen.add(name)
        yield from objects(parts[name], parts, where, seen)
    more = part.get("additionalProperties", True)
    if part.get("type") == "object" and more is True:
        yield where
    for field, of in part.get("properties", {}).items():
        yield from objects(of, parts, f"{where} {field}", seen)
    for key in ("items", "prefixItems", "anyOf", "oneOf", "allOf"):
        yield from objects(part.get(key), parts, where, seen)
    yield from objects(more, parts, where, seen)


def open_bodies(app: FastAPI) -> tuple[list[str], int]:
    found, walked = list[str](), 0
    for route in routes_of(app):
        body = route.body_field
        if body is None or isinstance(body.field_info, Form):
            continue
        kind: Any = body.field_info.annotation
        described = TypeAdapter(kind).json_schema()
        found += objects(described, described.get("$defs", {}), route.path, set())
        walked += 1
    return found, walked


def test_no_body_takes_what_it_does_not_know() -> None:
    found, walked = open_bodies(create_app(Settings(mode=Mode.TEST), ""))
    assert sorted(found) == sorted(TAKES_MORE)
    assert walked > 300


@dataclass(frozen=True)
class Outer(Wish):
    """A body that is closed, with a part that is not."""

    parts: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Closed(Wish):
    """A body that is closed."""

    name: str


def test_one_that_takes_more_is_found_however_deep_it_lies() -> None:
    app = FastAPI()

    @app.post("/deep")
    def deep(wish: Outer) -> None: ...

    @app.post("/closed")
    def closed(wish: Closed) -> None: ...

    assert open_bodies(app)[0] == ["/deep parts"]
