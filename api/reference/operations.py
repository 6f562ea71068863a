"""Every operation of the API in the words of its own description: what it takes, who may ask."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from fastapi import FastAPI

from api.answers.examples import answers
from api.route_actions import routes_of, rules_of
from domain.matters import REACH
from domain.permissions import Rule

JSON: Final = "application/json"
_NOTHING: Final[dict[str, Any]] = {}
_drawn: dict[int, dict[str, list[Operation]]] = {}


@dataclass(frozen=True)
class Part:
    """One field of a body or of the address: its name, what it is, and whether it must be there."""

    name: str
    kind: str
    needed: bool


@dataclass(frozen=True)
class Operation:
    """One thing the API does."""

    method: str
    path: str
    key: str
    says: tuple[str, ...]
    who: str
    parts: tuple[Part, ...]
    sent: str
    comes: str
    answers: tuple[tuple[str, str], ...]


def chapters(app: FastAPI) -> dict[str, list[Operation]]:
    """The operations by what they are about, in the order of the alphabet."""
    if id(app) not in _drawn:
        _drawn[id(app)] = _draw(app)
    return _drawn[id(app)]


def _draw(app: FastAPI) -> dict[str, list[Operation]]:
    told = app.openapi()
    rules = {
        (method.lower(), route.path): [one for _, one in rules_of(route)]
        for route in routes_of(app)
        for method in route.methods or ()
    }
    found: dict[str, list[Operation]] = {}
    for path, method, one in _operations(told):
        drawn = _operation(told, path, method, one, rules.get((method, path), []))
        found.setdefault(one["tags"][0], []).append(drawn)
    return dict(sorted(found.items()))


def _operations(told: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in sorted(told["paths"].items()):
        for method, one in methods.items():
            yield path, method, one


def _operation(
    told: dict[str, Any], path: str, method: str, one: dict[str, Any], rules: list[Rule]
) -> Operation:
    body = one.get("requestBody", {}).get("content", {}).get(JSON, {})
    shape = _found(told, body.get("schema", {}))
    came = next(answers(one), _NOTHING)
    says = (one.get("description", ""), shape.get("description", ""))
    return Operation(
        method=method.upper(),
        path=path,
        key=one["operationId"],
        says=tuple(dict.fromkeys(words for words in says if words)),
        who="; ".join(map(_who, rules)),
        parts=(*_asked(one), *_fields(told, shape)),
        sent=_written(body.get("example")),
        comes=_written(came.get("example")),
        answers=tuple((code, answer["description"]) for code, answer in one["responses"].items()),
    )


def _who(rule: Rule) -> str:
    """Roles and relations a rule opens for, as permissions call them."""
    reach = REACH[rule.matter]
    if reach.everybody:
        return "everybody"
    if reach.signed_in:
        return "whoever is signed in"
    return ", ".join([*sorted(rule.roles), *sorted(rule.relations)])


def _asked(one: dict[str, Any]) -> Iterator[Part]:
    for asked in one.get("parameters", []):
        yield Part(asked["name"], _kind(asked["schema"]), asked.get("required", False))


def _fields(told: dict[str, Any], shape: dict[str, Any]) -> Iterator[Part]:
    needed = shape.get("required", [])
    for name, field in shape.get("properties", {}).items():
        inner = _found(told, field)
        yield Part(name, _kind(inner if inner.get("enum") else field), name in needed)


def _found(told: dict[str, Any], shape: dict[str, Any]) -> dict[str, Any]:
    """The shape itself, where only its name stands."""
    if "$ref" not in shape:
        return shape
    named: dict[str, Any] = told["components"]["schemas"][shape["$ref"].rpartition("/")[2]]
    return named


def _kind(shape: dict[str, Any]) -> str:
    """What a field is, in a word or two of the schema's own."""
    if "$ref" in shape:
        return str(shape["$ref"].rpartition("/")[2])
    if some := shape.get("enum"):
        return " | ".join(map(str, some))
    if some := shape.get("anyOf"):
        return " | ".join(map(_kind, some))
    if "items" in shape:
        return f"[{_kind(shape['items'])}]"
    return str(shape.get("format") or shape.get("type") or "any")


def _written(example: Any) -> str:
    return json.dumps(example, ensure_ascii=False, indent=2) if example is not None else ""
