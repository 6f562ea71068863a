"""What several reports are made of: the rows known at a moment, and a file of them."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final, TypeVar, cast

from api.billing.asked import Asked
from api.lists import csv_file
from api.reception import Desk
from application.ledgers.age_report import OpenItem, open_items
from application.ledgers.open_item_moves import open_item_moves
from application.ledgers.sales_postings import SalesPosting, sales_postings
from application.views import Table

R = TypeVar("R")
MOST: Final = 500_000


async def postings_of(desk: Desk, asked: Asked) -> list[SalesPosting]:
    """The postings of the days asked for."""
    return await found(desk, sales_postings, asked.within("posted_on"), "number")


async def items_of(desk: Desk, asked: Asked) -> list[OpenItem]:
    """What was open on the last day."""
    return open_items(await found(desk, open_item_moves, asked.known), asked.until)


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
