"""Steps on a table's rows, put together so that a batch of them takes few statements.

Steps that name a whole key are worked out in memory; the others are done where they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from application.views import Change, Put, Remove, RowStep, Table

Key = tuple[Any, ...]
Values = dict[str, Any]


@dataclass(frozen=True)
class Upsert:
    """Write these whole rows."""

    rows: list[Values]


@dataclass(frozen=True)
class Update:
    """Change the same columns of several rows, each named by its key."""

    rows: list[Values]


@dataclass(frozen=True)
class Delete:
    """Remove the rows with these keys."""

    rows: list[Values]


@dataclass(frozen=True)
class _Fate:
    """What becomes of one row: written whole, some columns changed, or removed."""

    whole: bool
    to: Values | None


Operation = Upsert | Update | Delete | Change | Remove


def together(table: Table, steps: Iterable[RowStep]) -> Iterator[Operation]:
    """The same steps as few operations, one after the other."""
    fates: dict[Key, _Fate] = {}
    for step in steps:
        key = _key_of(table, step)
        if key is not None:
            fates[key] = _next(fates.get(key), step)
        elif not isinstance(step, Put):
            yield from _operations(table, fates)
            fates = {}
            yield step
    yield from _operations(table, fates)


def _key_of(table: Table, step: RowStep) -> Key | None:
    """The key of the one row a step is about; None if it may be about others."""
    if isinstance(step, Put):
        return tuple(getattr(step.row, column) for column in table.key)
    if step.where.keys() != set(table.key) or None in step.where.values():
        return None
    if isinstance(step, Change) and step.to.keys() & set(table.key):
        return None
    return tuple(step.where[column] for column in table.key)


def _next(before: _Fate | None, step: RowStep) -> _Fate:
    if isinstance(step, Put):
        return _Fate(whole=True, to=dict(vars(step.row)))
    if isinstance(step, Remove):
        return _Fate(whole=True, to=None)
    if before is None:
        return _Fate(whole=False, to=dict(step.to))
    if before.to is None:
        return before
    return _Fate(before.whole, {**before.to, **step.to})


def _operations(table: Table, fates: dict[Key, _Fate]) -> Iterator[Operation]:
    rows: list[Values] = []
    gone: list[Values] = []
    changed: dict[tuple[str, ...], list[Values]] = {}
    for key, fate in fates.items():
        named = dict(zip(table.key, key, strict=True))
        if fate.to is None:
            gone.append(named)
        elif fate.whole:
            rows.append(fate.to)
        elif fate.to:
            changed.setdefault(tuple(sorted(fate.to)), []).append({**named, **fate.to})
    if gone:
        yield Delete(gone)
    if rows:
        yield Upsert(rows)
    yield from (Update(some) for some in changed.values())
