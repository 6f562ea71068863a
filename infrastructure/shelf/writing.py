"""Rows and documents written: one statement for many."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from psycopg import sql

from application.views import Change, Remove
from infrastructure.shelf.columns import to_column, to_element
from infrastructure.shelf.readers import Link, Reader
from infrastructure.shelf.steps import Delete, Operation, Update, Upsert, Values
from infrastructure.shelf.wall import count_behind_the_wall
from infrastructure.store.arrays import array_of


async def write(link: Link, reader: Reader, operation: Operation) -> None:
    """Do one operation on a reader's table."""
    if reader.own:
        await count_behind_the_wall(link)
    match operation:
        case Upsert(rows):
            await link.execute(_upsert(reader), _arrays(rows, reader.columns))
        case Update(rows):
            columns = tuple(rows[0])
            await link.execute(_update(reader, columns), _arrays(rows, columns))
        case Delete(rows):
            await link.execute(_delete(reader), _arrays(rows, reader.key))
        case Change(where, to):
            sets = sql.SQL(", ").join(sql.SQL("{} = %s").format(sql.Identifier(c)) for c in to)
            query = sql.SQL("update {} set {} where {}").format(reader.place, sets, _equal(where))
            some = [*to.values(), *(v for v in where.values() if v is not None)]
            await link.execute(query, [to_column(value) for value in some])
        case Remove(where):
            query = sql.SQL("delete from {} where {}").format(reader.place, _equal(where))
            said = [value for value in where.values() if value is not None]
            await link.execute(query, [to_column(value) for value in said])


def _arrays(rows: list[Values], columns: Iterable[str]) -> list[str]:
    return [array_of(to_element(row[column]) for row in rows) for column in columns]


@cache
def _upsert(reader: Reader) -> str:
    others = [column for column in reader.columns if column not in reader.key]
    sets = [sql.SQL("{0} = excluded.{0}").format(sql.Identifier(c)) for c in others]
    act = sql.SQL("update set ") + sql.SQL(", ").join(sets) if others else sql.SQL("nothing")
    return _text(sql.SQL("insert into {} ({}) select * from {} on conflict ({}) do {}").format(
        reader.place, _names(reader.columns), _unnest(reader, tuple(reader.columns)),
        _names(reader.key), act,
    ))  # fmt: skip


@cache
def _update(reader: Reader, columns: tuple[str, ...]) -> str:
    sets = [
        sql.SQL("{0} = new.{0}").format(sql.Identifier(c)) for c in columns if c not in reader.key
    ]
    return _text(sql.SQL("update {} t set {} from {} new ({}) where {}").format(
        reader.place, sql.SQL(", ").join(sets), _unnest(reader, columns), _names(columns),
        _same(reader),
    ))  # fmt: skip


@cache
def _delete(reader: Reader) -> str:
    return _text(sql.SQL("delete from {} t using {} new ({}) where {}").format(
        reader.place, _unnest(reader, reader.key), _names(reader.key), _same(reader)
    ))  # fmt: skip


def _text(query: sql.Composed) -> str:
    """A statement put together once; doing it each time took longer than the statement."""
    return query.as_string()


def _unnest(reader: Reader, columns: tuple[str, ...]) -> sql.Composed:
    arrays = [sql.SQL("%s::{}[]").format(sql.SQL(reader.columns[column])) for column in columns]
    return sql.SQL("unnest({})").format(sql.SQL(", ").join(arrays))


def _same(reader: Reader) -> sql.Composed:
    return sql.SQL(" and ").join(
        sql.SQL("t.{0} = new.{0}").format(sql.Identifier(column)) for column in reader.key
    )


def _equal(where: dict[str, Any]) -> sql.Composed:
    said = ((sql.Identifier(c), "{} is null" if v is None else "{} = %s") for c, v in where.items())
    return sql.SQL(" and ").join(sql.SQL(words).format(column) for column, words in said)


def _names(columns: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, columns))
