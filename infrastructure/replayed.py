"""Documents and rows as they were: made again from events, without the shelf."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from application.views import Change, Put, Remove, Table, View
from domain.events import Event


def document_of(view: View[Any], key: UUID, events: Iterable[Event]) -> Any:
    """The document under a key as these events leave it; None where none of them makes it."""
    document = None
    for event in events:
        if key in view.key(event):
            document = view.fold(document, event)
    return document


def rows_of(table: Table, events: Iterable[Event]) -> list[Any]:
    """The rows of a table as these events leave them, in the order they came."""
    held: dict[tuple[Any, ...], Any] = {}
    for event in events:
        for step in table.rows(event):
            if isinstance(step, Put):
                held[tuple(getattr(step.row, name) for name in table.key)] = step.row
                continue
            for key, row in list(held.items()):
                if not all(getattr(row, name) == value for name, value in step.where.items()):
                    continue
                if isinstance(step, Remove):
                    del held[key]
                elif isinstance(step, Change):
                    held[key] = replace(row, **step.to)
    return list(held.values())
