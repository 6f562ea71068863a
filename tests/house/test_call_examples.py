"""Every operation of the API is described with an example that its own schema takes."""

from __future__ import annotations

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from api.answers.examples import JSON, answers, done, operations
from api.main import create_app
from infrastructure.settings import Settings

TOLD: dict[str, Any] = create_app(Settings(), "").openapi()
pytestmark = [pytest.mark.generated, pytest.mark.feature("Q2")]


def test_every_operation_shows_what_comes_back_and_each_with_a_body_what_is_sent() -> None:
    bare = [
        f"{path} {operation['operationId']}"
        for path, operation in operations(TOLD)
        for content in contents(operation)
        if "example" not in content
    ]
    assert bare == []


def test_every_example_is_valid_by_its_schema() -> None:
    wrong = [
        f"{path}: {error.json_path} {error.message}"
        for path, operation in operations(TOLD)
        for content in contents(operation)
        if content.get("schema")
        for error in jsonschema.Draft202012Validator(
            {**content["schema"], "components": TOLD["components"]}
        ).iter_errors(content["example"])
    ]
    assert wrong == []


def test_examples_are_the_same_every_time() -> None:
    again = create_app(Settings(), "").openapi()
    assert json.dumps(again, sort_keys=True) == json.dumps(TOLD, sort_keys=True)


def test_a_command_answers_with_its_id_and_the_versions_it_led_to() -> None:
    told = done("/api/x", {"order_id": "o", "minutes": 60})
    assert (told["order_id"], told["versions"]) == ("o", {"o": 1})


def contents(operation: dict[str, Any]) -> list[dict[str, Any]]:
    body = operation.get("requestBody", {}).get("content", {})
    return [*([body[JSON]] if JSON in body else []), *answers(operation)]
