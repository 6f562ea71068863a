"""Rows of a table as the shelf would hold them, for specifications."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from enum import Enum
from typing import Any, get_type_hints

from application.views import Change, Put, Remove, RowStep
from domain.events import Event
from tests.spec import Spec


def kept(rows: Callable[[Event], Iterator[RowStep]], key: str, spec: Spec) -> list[Any]:
    """What a table holds after everything that was recorded, in the order it came."""
    held: dict[Any, Any] = {}
    for event in spec.log.recorded:
        for step in rows(event):
            _take(held, key, step)
    return list(held.values())


def _take(held: dict[Any, Any], key: str, step: RowStep) -> None:
    if isinstance(step, Put):
        held[getattr(step.row, key)] = step.row
        return
    for name, row in list(held.items()):
        if not all(getattr(row, column) == value for column, value in step.where.items()):
            continue
        if isinstance(step, Remove):
            del held[name]
        elif isinstance(step, Change):
            held[name] = replace(row, **_typed(row, step.to))


def _typed(row: Any, to: dict[str, Any]) -> dict[str, Any]:
    """Plain values as the columns' own types."""
    hints = get_type_hints(type(row))
    known = {part.name for part in fields(row)}
    assert set(to) <= known, f"{set(to) - known} are no columns of {type(row).__name__}"
    return {
        name: hints[name](value)
        if isinstance(hints[name], type) and issubclass(hints[name], Enum)
        else value
        for name, value in to.items()
    }
