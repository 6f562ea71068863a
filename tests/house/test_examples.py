"""The API's description has an example for every body, and each would be taken as it stands."""

from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest
from fastapi import FastAPI
from pydantic import TypeAdapter

from api.main import create_app
from api.route_actions import routes_of
from application.firm import Command
from domain.refusals import Refused
from infrastructure.settings import Settings

pytestmark = [pytest.mark.generated, pytest.mark.feature("Q2")]


@pytest.fixture(scope="module")
def app() -> FastAPI:
    return create_app(Settings(), "")


def commands_of(app: FastAPI) -> Iterator[tuple[str, str, type[Command]]]:
    """Each operation that takes a command, and which."""
    for route in routes_of(app):
        if route.include_in_schema and route.path.startswith("/api/"):
            hints = get_type_hints(route.endpoint)
            for kind in hints.values():
                if isinstance(kind, type) and issubclass(kind, Command):
                    for method in route.methods or ():
                        yield route.path, method.lower(), kind


def test_every_command_s_example_is_read_as_that_command(app: FastAPI) -> None:
    paths: dict[str, Any] = app.openapi()["paths"]
    found = list(commands_of(app))
    assert len(found) > 200
    unread = []
    for path, method, kind in found:
        body = paths[path][method]["requestBody"]["content"]["application/json"]
        try:
            TypeAdapter(kind).validate_python(body["example"])
        except (Refused, ValueError) as error:
            unread.append((path, body["example"], repr(error)))
    assert not unread
