"""What several reports are made of: the rows known at a moment, and a file of them."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Final, TypeVar, cast

from api.billing.asked import Asked
from api.lists import csv_file
from api.reception import Desk
from application.ledgers.age_report import OpenItem, open_items
from application.ledgers.month_locks import Locks, month_locks
from application.ledgers.open_item_moves import OpenItemMove, open_item_moves
from application.ledgers.sales_postings import SalesPosting, sales_postings
from application.views import Table

R = TypeVar("R")
MOST: Final = 500_000


async def postings_of(desk: Desk, asked: Asked) -> list[SalesPosting]:
    """The postings of the days asked for."""
    rows: list[SalesPosting] = await entered(desk, sales_postings, asked, "posted_on")
    return sorted(rows, key=lambda one: one.number)


async def moves_of(desk: Desk, asked: Asked) -> list[OpenItemMove]:
    """What made more or less of open items on the days asked for."""
    return await entered(desk, open_item_moves, asked, "on")


async def items_of(desk: Desk, asked: Asked) -> list[OpenItem]:
    """What was open on the last day."""
    locks = await locks_of(desk, asked)
    known: list[OpenItemMove] = await found(desk, open_item_moves, asked.known)
    on_their_days = (replace(one, on=locks.entered(one.on, one.recorded_at)) for one in known)
    return open_items(on_their_days, asked.until)


async def entered(desk: Desk, table: Table, asked: Asked, day: str) -> list[Any]:
    """Rows by the day they are entered on, which for months closed before is when they came."""
    locks = await locks_of(desk, asked)
    known = [*await found(desk, table, asked.within(day)), *await found(desk, table, asked.told)]
    moved = (
        replace(row, **{day: locks.entered(getattr(row, day), row.recorded_at)})
        for row in dict.fromkeys(known)
    )
    return [row for row in moved if asked.since <= getattr(row, day) <= asked.until]


async def locks_of(desk: Desk, asked: Asked) -> Locks:
    """Which months were closed when."""
    return Locks(await found(desk, month_locks, asked.known))


async def found(
    desk: Desk, table: Table, where: dict[str, Any], order: str | None = None
) -> list[Any]:
    """All rows of a table that match."""
    rows: list[Any] = await desk.shelf.find(table, where, order=order, limit=MOST)
    return rows


def as_asked(asked: Asked, name: str, row: type[R], rows: list[R]) -> list[R]:
    """The rows themselves, or a CSV file of them."""
    if asked.format == "json":
        return rows
    columns = [part.name for part in fields(cast("Any", row))]
    return cast("list[R]", csv_file(name, columns, rows))  # a response passes as it is
