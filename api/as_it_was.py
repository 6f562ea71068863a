"""The shelf as it was of one thing at a position of the log; all other things are as they are.

Who may look is always asked of today: the ties between people and things are never the old ones.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from typing import Any, cast
from uuid import UUID

from api.expanding.inner import AS_OF
from application.house import relations
from application.trail.trail_subjects import TrailSubject, trail_subjects
from application.views import Table, View
from infrastructure.replayed import document_of, rows_of
from infrastructure.shelf import Shelf

MOST = 100_000


class AsItWas:
    """Answers what concerns the thing from its events up to there, and passes the rest on."""

    def __init__(self, shelf: Shelf, log: Any, thing: UUID, until: int) -> None:
        self._shelf, self._log, self._thing, self._until = shelf, log, thing, until

    def __getattr__(self, name: str) -> Any:
        """Everything that has nothing to do with time."""
        return getattr(self._shelf, name)

    async def document(self, view: View[Any], key: UUID) -> Any:
        """One document of a view."""
        return (await self.documents(view, [key])).get(key)

    async def documents(self, view: View[Any], keys: Iterable[UUID]) -> dict[UUID, Any]:
        """Some documents of a view; the thing's own made again."""
        wanted = set(keys)
        found: dict[UUID, Any] = await self._shelf.documents(view, wanted - {self._thing})
        if self._thing in wanted:
            was = document_of(view, self._thing, await self._events())
            found |= {self._thing: was} if was else {}
        return found

    async def find(
        self, table: Table, where: dict[str, Any] | None = None, **how: Any
    ) -> list[Any]:
        """Rows that match; those that bear the thing's id made again."""
        asked = where or {}
        if table is relations or self._thing not in asked.values():
            return await self._shelf.find(table, where, **how)
        rows = [one for one in rows_of(table, await self._events()) if fits(one, asked)]
        if order := how.get("order"):
            column = order.removeprefix("-")
            rows.sort(key=lambda row: getattr(row, column), reverse=order.startswith("-"))
        return rows[: how.get("limit", len(rows))]

    async def _events(self) -> list[Any]:
        where = {"subject": self._thing}
        found: list[TrailSubject] = await self._shelf.find(trail_subjects, where, limit=MOST)
        positions = sorted(one.position for one in found if one.position <= self._until)
        return await asyncio.to_thread(self._log.events_at, positions)


def fits(row: Any, where: Mapping[str, Any]) -> bool:
    """Whether a row matches as the shelf matches: equal, within bounds, or one of a list."""
    for name, wish in where.items():
        value = getattr(row, name)
        if isinstance(wish, tuple):
            fitting = wish[0] <= value < wish[1]
        else:
            fitting = value in wish if isinstance(wish, list | set) else value == wish
        if not fitting:
            return False
    return True


def shelf_for(scope: Mapping[str, Any], shelf: Shelf, log: Any) -> Shelf:
    """The shelf an answer is made from: today's, but where one of our own asks for the past."""
    if AS_OF not in scope:
        return shelf
    thing, until = scope[AS_OF]
    return cast("Shelf", AsItWas(shelf, log, thing, until))
