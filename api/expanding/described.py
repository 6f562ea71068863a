"""The API's description with what each GET can expand, and where it then stands."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI

from api.expanding.relations import Relation, relations_of
from api.route_actions import routes_of

JSON: Final = "application/json"
HOW: Final = (
    "What to show beside its id, under `expanded`: up to five names, separated by commas, each at"
    " most two deep, as in `engagement.lead`. It is what its own address shows to you, and null"
    " where that is not yours to see. Here: {names}."
)
EXAMPLE: Final = "6c756f74-7369-5000-8000-0000000000de"
SHOWN: Final = "What was asked for by `expand`, each by its name; absent where nothing was."


def with_expansions(told: dict[str, Any], app: FastAPI) -> dict[str, Any]:
    """The same description with `expand` wherever something can be expanded."""
    schemas = told.get("components", {}).get("schemas", {})
    for route in routes_of(app):
        operation = told["paths"].get(route.path, {}).get("get")
        relations = relations_of(route) if operation else {}
        if not operation or not relations:
            continue
        operation.setdefault("parameters", []).append(_parameter(sorted(relations)))
        shape = operation["responses"]["200"]["content"][JSON]["schema"]
        if thing := _thing(shape, schemas):
            thing.setdefault("properties", {})["expanded"] = _expanded(relations)
    return told


def _parameter(names: list[str]) -> dict[str, Any]:
    return {
        "name": "expand", "in": "query", "required": False, "schema": {"type": "string"},
        "description": HOW.format(names=", ".join(f"`{name}`" for name in names)),
        "example": ",".join(names[:2]),
    }  # fmt: skip


def _expanded(relations: Any) -> dict[str, Any]:
    first: Relation = next(iter(relations.values()))
    key = first.address.partition("{")[2].rstrip("}")
    example = {first.name: {key: EXAMPLE}}
    return {
        "type": "object", "title": "Expanded", "description": SHOWN,
        "additionalProperties": True, "examples": [example],
    }  # fmt: skip


def _thing(shape: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any] | None:
    """The schema of the one thing, or of each thing of a list."""
    shape = _at(shape, schemas)
    items = shape.get("properties", {}).get("items", shape)
    if items.get("type") == "array":
        return _at(items["items"], schemas)
    return shape if shape.get("type") == "object" else None


def _at(shape: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    known: dict[str, Any] = schemas[shape["$ref"].rsplit("/", 1)[1]] if "$ref" in shape else shape
    return known
