"""Reading `a[b][0][c]=x` the way Stripe does."""

from typing import Any
from urllib.parse import parse_qsl

from infrastructure.stripe_standin.refusals import ApiRefusal


def nested(body: str) -> dict[str, Any]:
    """Turn form or query text into nested dictionaries, lists and strings."""
    found: dict[str, Any] = {}
    for name, value in parse_qsl(body, keep_blank_values=True):
        _put(found, _path(name), value)
    return {name: _lists(value) for name, value in found.items()}


def _path(name: str) -> list[str]:
    head, *rest = name.split("[")
    return [head, *(part.removesuffix("]") for part in rest)]


def _put(into: dict[str, Any], path: list[str], value: str) -> None:
    for part in path[:-1]:
        into = into.setdefault(part, {})
        if not isinstance(into, dict):
            raise ApiRefusal(400, f"Invalid request: {part} is given twice", began=False)
    # an empty last part is Stripe's way to append to a list
    into[path[-1] or str(len(into))] = value


def _lists(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if value and all(name.isdecimal() for name in value):
        return [_lists(value[name]) for name in sorted(value, key=int)]
    return {name: _lists(inner) for name, inner in value.items()}
