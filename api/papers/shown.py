"""Every class of fields the service shows: what operations answer with, what pages are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from fastapi import FastAPI

from api.route_actions import routes_of, rules_of
from application.house import all_tables, all_views
from domain.permissions import Rule


@dataclass
class Shown:
    """A class that is answered with or kept on the shelf, and the rules of its operations."""

    kind: type
    rules: list[Rule] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Its room and its own name: `people.people_list.PersonRow`."""
        return f"{self.kind.__module__.partition('.')[2]}.{self.kind.__name__}"

    @property
    def names(self) -> list[str]:
        """Its fields."""
        return [one.name for one in fields(self.kind)]


def all_shown(app: FastAPI) -> dict[str, Shown]:
    """Every class of every answer, document and row, by its name."""
    found: dict[type, Shown] = {}
    for route in routes_of(app):
        for kind in kinds_in(route.response_model, set()):
            shown = found.setdefault(kind, Shown(kind))
            shown.rules += [rule for _, rule in rules_of(route)]
    for kept in (*(view.document for view in all_views()), *(table.row for table in all_tables())):
        for kind in kinds_in(kept, set()):
            found.setdefault(kind, Shown(kind))
    return {one.name: one for one in sorted(found.values(), key=lambda one: one.name)}


def kinds_in(hint: Any, seen: set[type]) -> Iterator[type]:
    for part in get_args(hint):
        yield from kinds_in(part, seen)
    kind = get_origin(hint) or hint
    if isinstance(kind, type) and is_dataclass(kind) and kind not in seen:
        seen.add(kind)
        yield kind
        for inner in get_type_hints(kind, include_extras=True).values():
            yield from kinds_in(inner, seen)
