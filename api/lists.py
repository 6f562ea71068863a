"""Lists of the API: `items` and the address of the `next` page; the same rows as CSV on a page.

A route takes `paging: Paging` and ends in `return await listed(desk, table, where, "-number",
paging)`; with `?format=csv` exactly these rows come as a file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, fields
from io import StringIO
from typing import Annotated, Any, Generic, Literal, TypeVar, cast

from fastapi import Depends, Query, Response

from api.reception import Desk
from api.restricted import under_every_id
from application.views import Table
from infrastructure.listing import rows_after

R = TypeVar("R")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Listed(Generic[R]):
    """One page of a list; `next` is the address of the page after it, null on the last one."""

    items: list[R]
    next: str | None = None


@dataclass(frozen=True)
class Page:
    """Which page of a list is asked for."""

    cursor: str | None
    limit: int
    format: str


def _page(
    cursor: Annotated[str | None, Query(max_length=500, description="From `next`.")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    format: Annotated[Literal["json", "csv"], Query()] = "json",
) -> Page:
    return Page(cursor, limit, format)


Paging = Annotated[Page, Depends(_page)]


async def listed(
    desk: Desk, table: Table, where: dict[str, Any], order: str, paging: Page
) -> Listed[Any]:
    """One page of a table's rows, as `Listed` or as a CSV file. Raises CursorUnknown."""
    where = under_every_id(where, desk.entries)
    rows, after = await rows_after(desk.shelf, table, where, order, paging.cursor, paging.limit)
    if paging.format == "csv":
        file = csv_file(table.name, [part.name for part in fields(table.row)], rows)
        return cast("Listed[Any]", file)  # a response passes as it is
    return Listed(rows, next_address(desk, after))


def next_address(desk: Desk, after: str | None) -> str | None:
    """The address of this list's next page, with the same filters."""
    if after is None:
        return None
    url = desk.request.url.include_query_params(cursor=after)
    return f"{url.path}?{url.query}"


def csv_file(name: str, columns: list[str], rows: Iterable[Any]) -> Response:
    """Rows as CSV that spreadsheets open as text, never as a formula."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([as_cell(getattr(row, column)) for column in columns])
    named = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(out.getvalue().encode("utf-8-sig"), media_type="text/csv", headers=named)


def as_cell(value: Any) -> str:
    """A value as a cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    numeric = text.lstrip("-").replace(".", "", 1).isdigit()
    return f"'{text}" if text.startswith(FORMULA) and not numeric else text
