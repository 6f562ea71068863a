"""An example for the body of every operation, made of the schema it has to fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

BY_NAME: Final = {
    "name": "Aino Korhonen", "email": "aino@yritys.example", "phone": "+358 40 123 4567",
    "business_id": "2345678-0", "organisation": "Nordpuu Oy", "employer": "Nordpuu Oy",
    "street": "Satamakatu 1", "postcode": "00160", "town": "Helsinki", "link": "https://example.org",
    "theme": "leadership", "zone": "Europe/Helsinki", "reason": "Agreed on the telephone",
    "closes": "17:00:00", "ends": "17:00:00",
}  # fmt: skip
"""What stands in a field that bears one of these names."""
BY_FORMAT: Final = {
    "uuid": "6c756f74-7369-5000-8000-0000000000de", "date-time": "2026-12-03T12:30:00Z",
    "date": "2026-12-03", "time": "12:30:00", "duration": "PT1H", "uri": "https://example.org",
    "decimal": "148.00",
}  # fmt: skip
WORDS: Final = "Written as the client would say it"
SUM: Final = "148.00"


def with_examples(told: dict[str, Any]) -> dict[str, Any]:
    """The API's description with an example beside each JSON body it takes."""
    schemas = told.get("components", {}).get("schemas", {})
    for body in _bodies(told):
        body.setdefault("example", example_of(body["schema"], schemas))
    return told


def example_of(schema: Mapping[str, Any], schemas: Mapping[str, Any], name: str = "") -> Any:
    """Something that fits a schema: what has to be there, and nothing beyond it."""
    while "$ref" in schema:
        schema = schemas[schema["$ref"].rsplit("/", 1)[-1]]
    if several := schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf"):
        return example_of(several[0], schemas, name)
    if fixed := schema.get("enum", [schema["const"]] if "const" in schema else []):
        return fixed[0]
    whole = {"object": _object, "array": _array}.get(schema.get("type", ""))
    return whole(schema, schemas, name) if whole else _plain(schema, name)


def _object(schema: Mapping[str, Any], schemas: Mapping[str, Any], _: str) -> dict[str, Any]:
    known = schema.get("properties", {})
    needed = schema.get("required") or [name for name in known if name in BY_NAME]
    return {name: example_of(known[name], schemas, name) for name in needed}


def _array(schema: Mapping[str, Any], schemas: Mapping[str, Any], name: str) -> list[Any]:
    if "prefixItems" in schema:
        return [example_of(one, schemas, name) for one in schema["prefixItems"]]
    return [example_of(schema["items"], schemas, name)] * max(1, schema.get("minItems", 0))


def _plain(schema: Mapping[str, Any], name: str) -> Any:
    match schema.get("type"):
        case "integer" | "number":
            return _number(schema)
        case "boolean":
            return True
        case "null":
            return None
        case _:
            return _text(schema, name)


def _number(schema: Mapping[str, Any]) -> int:
    least = schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
    return int(min(max(1, least), schema.get("maximum", least)))


def _text(schema: Mapping[str, Any], name: str) -> str:
    if "pattern" in schema and schema.get("format") is None:
        return SUM
    text = BY_NAME.get(name) or BY_FORMAT.get(schema.get("format", ""), WORDS)
    least, most = schema.get("minLength", 0), schema.get("maxLength", len(text) + 1000)
    while len(text) < least:
        text = f"{text} {WORDS}"
    return text[:most]


def _bodies(told: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for operations in told.get("paths", {}).values():
        for operation in operations.values():
            content = operation.get("requestBody", {}).get("content", {})
            if "schema" in content.get("application/json", {}):
                yield content["application/json"]
