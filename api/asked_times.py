"""Times in addresses and commands: years no calendar here holds are refused before anybody counts.

Each parameter of a route that is a day or a moment is looked at, whatever the route does with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any, Final, get_args

from fastapi import Request
from pydantic import TypeAdapter, ValidationError

from domain.slots import TimeOutOfReach, within_reach

READ: Final[dict[type[date], TypeAdapter[Any]]] = {
    date: TypeAdapter(date),
    datetime: TypeAdapter(datetime),
}


def require_asked_times(request: Request) -> None:
    """Look at each time in an address. Raises TimeOutOfReach, with the parameter it is in."""
    asked = [*request.query_params.multi_items(), *request.path_params.items()]
    if not asked:
        return
    route = request.scope.get("route")
    times = dict(_times_of(route.dependant)) if route else {}
    for name, text in asked:
        if name in times:
            _look(name, str(text), times[name])


def require_times(value: Any, at: str = "") -> None:
    """Look at each time anywhere in a command. Raises TimeOutOfReach, with the field it is in."""
    if isinstance(value, date):
        _refuse_at(at, value)
    elif isinstance(value, list | tuple | set | frozenset):
        for part in value:
            require_times(part, at)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            require_times(getattr(value, each.name), f"{at}.{each.name}" if at else each.name)


def _look(name: str, text: str, kind: type[date]) -> None:
    try:
        found = READ[kind].validate_python(text)
    except ValidationError:
        return  # what is no time at all is refused where it is read
    _refuse_at(name, found)


def _refuse_at(name: str, moment: date) -> None:
    try:
        within_reach(moment)
    except TimeOutOfReach:
        raise TimeOutOfReach(**({"field": name} if name else {})) from None


def _times_of(dependant: Any) -> Iterator[tuple[str, type[date]]]:
    for one in (*dependant.query_params, *dependant.path_params):
        annotation = one.field_info.annotation
        for kind in READ:
            if kind is annotation or kind in get_args(annotation):
                yield one.alias, kind
    for inner in dependant.dependencies:
        yield from _times_of(inner)
