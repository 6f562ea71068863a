"""What people ask of the shelf: documents by key, rows that match."""

from __future__ import annotations

from typing import Any, get_type_hints

from psycopg import sql

from application.views import Table
from infrastructure.shelf.columns import from_column, to_column
from infrastructure.shelf.readers import reader_of


def conditions_of(where: dict[str, Any], known: set[str]) -> tuple[list[sql.Composable], list[Any]]:
    """What rows must be like, as SQL with its values; KeyError for a column there is not."""
    conditions: list[sql.Composable] = []
    values: list[Any] = []
    for column, wish in where.items():
        if column not in known:
            raise KeyError(column)
        name = sql.Identifier(column)
        if isinstance(wish, tuple):
            conditions.append(sql.SQL("{0} >= %s and {0} < %s").format(name))
            values += [to_column(part) for part in wish]
        elif isinstance(wish, list):
            conditions.append(sql.SQL("{} = any(%s)").format(name))
            values.append([to_column(part) for part in wish])
        elif wish is None:
            conditions.append(sql.SQL("{} is null").format(name))
        else:
            conditions.append(sql.SQL("{} = %s").format(name))
            values.append(to_column(wish))
    return conditions, values


def matching(
    table: Table, where: dict[str, Any], order: str | None, limit: int
) -> tuple[sql.Composed, list[Any]]:
    """The question for rows that match, in the order of a column (`-` before it: last first)."""
    reader = reader_of(table)
    conditions, values = conditions_of(where, set(reader.columns))
    query = sql.SQL("select {} from {}").format(
        sql.SQL(", ").join(map(sql.Identifier, reader.columns)), reader.place
    )
    if conditions:
        query += sql.SQL(" where ") + sql.SQL(" and ").join(conditions)
    wish = order or table.key[0]
    column = wish.removeprefix("-")
    if column not in reader.columns:
        raise KeyError(column)
    down = sql.SQL(" desc") if wish.startswith("-") else sql.SQL("")
    query += sql.SQL(" order by {}").format(sql.Identifier(column)) + down
    return query + sql.SQL(" limit {}").format(sql.Literal(limit)), values


def rows_of(table: Table, found: list[Any]) -> list[Any]:
    """Rows as the table's own type."""
    hints = get_type_hints(table.row)
    names = list(reader_of(table).columns)
    return [
        table.row(**{c: from_column(v, hints[c]) for c, v in zip(names, row, strict=True)})
        for row in found
    ]
