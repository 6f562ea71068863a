"""An example for every operation of the API, made of its own schema in the field's words.

The examples are the same every time, and each is valid by the schema it stands beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID, uuid5

from api.answers.example_words import BY_FORMAT, BY_NAME, ENDS

Schema = dict[str, Any]
_IDS: Final = UUID("6c756f74-7369-5000-8000-0000000000ee")
JSON: Final = "application/json"
DEEPEST: Final = 6


def with_examples(told: Schema) -> Schema:
    """The same description with an example of what is sent and of what comes back."""
    schemas = told.get("components", {}).get("schemas", {})
    for path, operation in operations(told):
        body = operation.get("requestBody", {}).get("content", {}).get(JSON)
        sent = example_of(body["schema"], schemas) if body else None
        if body:
            shape = schemas.get(body["schema"].get("$ref", "").rsplit("/", 1)[-1], body["schema"])
            body["example"] = without_new_ids(sent, shape)
        for content in answers(operation):
            schema = content.get("schema") or {}
            content["example"] = example_of(schema, schemas) if schema else done(path, sent)
    return told


def without_new_ids(sent: Any, shape: Schema) -> Any:
    """What is sent without the ids of new things, which are given by us."""
    fields = shape.get("properties", {})
    new = {name for name, one in fields.items() if one.get("default") == str(UUID(int=0))}
    return {name: one for name, one in sent.items() if name not in new} if new else sent


def operations(told: Schema) -> Iterator[tuple[str, Schema]]:
    """Every operation with its path."""
    for path, methods in told["paths"].items():
        for method, operation in methods.items():
            if method != "parameters":
                yield path, operation


def answers(operation: Schema) -> Iterator[Schema]:
    """What comes back as JSON when all went well."""
    for status, answer in operation["responses"].items():
        if status.startswith("2") and JSON in answer.get("content", {}):
            yield answer["content"][JSON]


def done(path: str, sent: Any) -> Schema:
    """What every command answers: its id, the versions it led to, and the ids it brought along."""
    ids = {name: value for name, value in (sent or {}).items() if name.endswith("_id")}
    stream = next(iter(ids.values()), _id(path))
    return {"command_id": _id("command_id"), "versions": {stream: 1}, **ids}


def example_of(schema: Schema, schemas: dict[str, Schema], name: str = "", deep: int = 0) -> Any:
    """A value that is valid by a schema."""
    if "$ref" in schema:
        own = schemas[schema["$ref"].rsplit("/", 1)[1]]
        return example_of(own, schemas, name, deep)
    if given := schema.get("examples"):
        return given[0]
    if several := schema.get("anyOf") or schema.get("oneOf"):
        return _one_of(several, schemas, name, deep)
    shapes: dict[str | None, Any] = {"object": _object, "array": _array}
    kind = schema.get("type")
    if kind in shapes:
        return shapes[kind](schema, schemas, name, deep)
    return _plain(schema, kind, name)


def _one_of(choices: list[Schema], schemas: dict[str, Schema], name: str, deep: int) -> Any:
    nothing = any(one.get("type") == "null" for one in choices)
    if nothing and (deep >= DEEPEST or BY_NAME.get(name, name) is None):
        return None
    first = next((one for one in choices if one.get("type") != "null"), choices[0])
    return example_of(first, schemas, name, deep + 1)


def _object(schema: Schema, schemas: dict[str, Schema], name: str, deep: int) -> Any:
    required = set(schema.get("required", ()))
    shown = {
        field: example_of(part, schemas, field, deep + 1)
        for field, part in schema.get("properties", {}).items()
        if deep < DEEPEST or field in required
    }
    more = schema.get("additionalProperties")
    if isinstance(more, dict) and not shown:
        key = example_of(
            {"type": "string"} | schema.get("propertyNames", {}), schemas, "key", deep + 1
        )
        return {str(key): example_of(more, schemas, name, deep + 1)}
    return shown


def _array(schema: Schema, schemas: dict[str, Schema], name: str, deep: int) -> list[Any]:
    if "prefixItems" in schema:
        return [example_of(one, schemas, name, deep + 1) for one in schema["prefixItems"]]
    least = int(schema.get("minItems", 0))
    if "items" not in schema or (deep >= DEEPEST and not least):
        return []
    return [example_of(schema["items"], schemas, name, deep + 1)] * max(1, least)


def _plain(schema: Schema, kind: str | None, name: str) -> Any:
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    if kind == "boolean":
        return bool(schema.get("default", False))
    if kind in {"integer", "number"}:
        return _number(schema)
    if kind == "string":
        return _text(schema, name)
    return {} if kind is None else None


def _number(schema: Schema) -> int:
    least = int(schema.get("minimum", schema.get("exclusiveMinimum", -1) + 1))
    most = int(schema.get("maximum", schema.get("exclusiveMaximum", 10**9) - 1))
    wanted = schema.get("default")
    return int(wanted) if isinstance(wanted, int) else min(max(60, least), most)


def _text(schema: Schema, name: str) -> str:
    form = schema.get("format")
    if form == "uuid":
        return _id(name)
    if form == "time" and name in ENDS:
        return "17:00:00"
    if form in BY_FORMAT:
        return BY_FORMAT[form]
    if "pattern" in schema:
        return "148.00"
    wanted = BY_NAME.get(name) or schema.get("default") or name.replace("_", " ") or "text"
    text = str(wanted)[: int(schema.get("maxLength", 200))]
    return text.ljust(int(schema.get("minLength", 0)), "x")


def _id(name: str) -> str:
    """The same id for the same name, so that examples of one thing belong together."""
    return str(uuid5(_IDS, name))
