"""A list read page by page: each page begins after the last row of the one before.

Rows are ordered by a column and the table's key, so that rows which arrive meanwhile neither
repeat nor hide another.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import fields
from typing import Any, get_type_hints

import msgspec
from psycopg import Error, sql

from application.views import Table
from domain.refusals import Refused
from infrastructure.shelf import (
    Shelf,
    conditions_of,
    from_column,
    name_in_shelf,
    plain_of,
    to_column,
)


class CursorUnknown(Refused):
    """This cursor is not one of ours. Start from the first page."""

    status = 422


async def rows_after(
    shelf: Shelf, table: Table, where: dict[str, Any], order: str, cursor: str | None, limit: int
) -> tuple[list[Any], str | None]:
    """One page of rows and the cursor of the next, None on the last page.

    `order` names a column that is never empty, with `-` before it for the last first.
    Raises CursorUnknown.
    """
    column, down = order.removeprefix("-"), order.startswith("-")
    columns = [part.name for part in fields(table.row)]
    if column not in columns:
        raise KeyError(column)
    place = list(dict.fromkeys((column, *table.key)))
    conditions, values = conditions_of(where, set(columns))
    if cursor:
        names = sql.SQL(", ").join(map(sql.Identifier, place))
        marks = sql.SQL(", ").join(sql.Placeholder() * len(place))
        sign = sql.SQL("<" if down else ">")
        conditions.append(sql.SQL("({}) {} ({})").format(names, sign, marks))
        values += _read(cursor, len(place))
    query = sql.SQL("select {} from {}").format(
        sql.SQL(", ").join(map(sql.Identifier, columns)), name_in_shelf(table)
    )
    if conditions:
        query += sql.SQL(" where ") + sql.SQL(" and ").join(conditions)
    way = sql.SQL(" desc" if down else "")
    query += sql.SQL(" order by ") + sql.SQL(", ").join(sql.Identifier(c) + way for c in place)
    query += sql.SQL(" limit {}").format(sql.Literal(limit + 1))
    found = await _fetch(shelf, query, values, from_outside=bool(cursor))
    hints = get_type_hints(table.row)
    rows = [
        table.row(**{c: from_column(v, hints[c]) for c, v in zip(columns, one, strict=True)})
        for one in found[:limit]
    ]
    more = len(found) > limit
    return rows, _written([getattr(rows[-1], name) for name in place]) if more else None


async def _fetch(
    shelf: Shelf, query: sql.Composed, values: list[Any], *, from_outside: bool
) -> list[Any]:
    async with shelf.open() as link:
        try:
            return await (await link.execute(query, values)).fetchall()
        except Error as error:
            if from_outside and error.sqlstate and error.sqlstate.startswith("22"):
                raise CursorUnknown from error
            raise


def _written(values: list[Any]) -> str:
    plain = [plain_of(to_column(value)) for value in values]
    return base64.urlsafe_b64encode(msgspec.json.encode(plain)).decode().rstrip("=")


def _read(cursor: str, width: int) -> list[Any]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        values = msgspec.json.decode(base64.urlsafe_b64decode(padded), type=list[str | int | bool])
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        raise CursorUnknown from None
    if len(values) != width:
        raise CursorUnknown
    return list(values)
