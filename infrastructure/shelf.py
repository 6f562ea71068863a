"""The shelf: what people read. Derived from the log, thrown away and rebuilt at will.

Documents stand as JSON under their key, tables as typed rows. Both are UNLOGGED unless a
setting says otherwise, so that readable personal data is in no write-ahead log and no backup.
"""

from __future__ import annotations

import asyncio
import types
import typing
from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec
from psycopg import AsyncConnection, sql
from psycopg.types.json import Jsonb
from psycopg_pool import AsyncConnectionPool

from application.views import Change, Put, RowStep, Table, View
from domain.events import Event
from domain.money import Money
from infrastructure.store.mapper import encode_plain, read_plain

D = TypeVar("D")
READER: Final = "views"
PATIENCE: Final = 2.0


class Shelf:
    """Documents and tables of the house, brought up to date from the log."""

    def __init__(
        self,
        pool: AsyncConnectionPool,
        views: Iterable[View[Any]],
        tables: Iterable[Table],
        *,
        logged: bool = False,
    ) -> None:
        self.pool = pool
        self.views, self.tables = list(views), list(tables)
        self._kind = sql.SQL("" if logged else "unlogged")
        self.position = 0
        self._moved = asyncio.Condition()

    async def prepare(self) -> None:
        """Make room for every view and table; a changed version is emptied and built anew."""
        async with self.pool.connection() as link, link.transaction():
            await link.execute("select pg_advisory_xact_lock(7105504)")
            await link.execute(
                sql.SQL(
                    "create {} table if not exists shelf_document (view text, key uuid,"
                    " document jsonb not null, primary key (view, key))"
                ).format(self._kind)
            )
            await link.execute(
                sql.SQL(
                    "create {} table if not exists shelf_position"
                    " (reader text primary key, plan text not null, position bigint not null)"
                ).format(self._kind)
            )
            found = await link.execute(
                "select plan, position from shelf_position where reader = %s", (READER,)
            )
            row = await found.fetchone()
            if row is None or row[0] != self._plan:
                await self._begin_anew(link)
            else:
                self.position = row[1]

    async def apply(self, events: list[Event]) -> None:
        """Fold a batch: each document read and written once, with the position."""
        if not events:
            return
        async with self.pool.connection() as link, link.transaction():
            for view in self.views:
                await self._fold(link, view, events)
            for table in self.tables:
                for event in events:
                    for step in table.rows(event):
                        await self._step(link, table, step)
            await link.execute(
                "update shelf_position set position = %s where reader = %s",
                (events[-1].position, READER),
            )
        await self.moved(events[-1].position)

    async def moved(self, position: int) -> None:
        """Note how far the shelf is, and wake whoever waits for it."""
        async with self._moved:
            self.position = max(self.position, position)
            self._moved.notify_all()

    async def seen(self, position: int) -> bool:
        """Wait until the shelf shows everything up to a position; False if it takes too long."""
        if self.position >= position:
            return True
        try:
            async with asyncio.timeout(PATIENCE), self._moved:
                await self._moved.wait_for(lambda: self.position >= position)
        except TimeoutError:
            return False
        return True

    async def document(self, view: View[D], key: UUID) -> D | None:
        """One document of a view."""
        return (await self.documents(view, [key])).get(key)

    async def documents(self, view: View[D], keys: Iterable[UUID]) -> dict[UUID, D]:
        """Some documents of a view, by key."""
        async with self.pool.connection() as link:
            return await self._documents(link, view, list(keys))

    async def find(
        self,
        table: Table,
        where: dict[str, Any] | None = None,
        *,
        order: str | None = None,
        limit: int = 1000,
    ) -> list[Any]:
        """Rows that match: a value equals, a tuple `(from, to)` bounds, a list holds.

        `order` names a column, with `-` before it for the last first.
        """
        hints = get_type_hints(table.row)
        columns = [part.name for part in fields(table.row)]
        conditions, values = conditions_of(where or {}, set(columns))
        query = sql.SQL("select {} from {}").format(
            sql.SQL(", ").join(map(sql.Identifier, columns)), sql.Identifier(name_in_shelf(table))
        )
        if conditions:
            query += sql.SQL(" where ") + sql.SQL(" and ").join(conditions)
        wish = order or table.key[0]
        column = wish.removeprefix("-")
        if column not in columns:
            raise KeyError(column)
        down = sql.SQL(" desc") if wish.startswith("-") else sql.SQL("")
        query += sql.SQL(" order by {}").format(sql.Identifier(column)) + down
        query += sql.SQL(" limit {}").format(sql.Literal(limit))
        async with self.pool.connection() as link:
            found = await (await link.execute(query, values)).fetchall()
        return [
            table.row(**{c: from_column(v, hints[c]) for c, v in zip(columns, row, strict=True)})
            for row in found
        ]

    @property
    def _plan(self) -> str:
        named = [f"{view.name}/{view.version}" for view in self.views]
        named += [f"{table.name}/{table.version}" for table in self.tables]
        return " ".join(sorted(named))

    async def _begin_anew(self, link: AsyncConnection[Any]) -> None:
        await link.execute("truncate shelf_document")
        for table in self.tables:
            await link.execute(sql.SQL("drop table if exists {}").format(_named(table)))
            await link.execute(self._ddl(table))
            for index in table.indexes:
                columns = sql.SQL(", ").join(map(sql.Identifier, index))
                await link.execute(
                    sql.SQL("create index on {} ({})").format(_named(table), columns)
                )
        await link.execute(
            "insert into shelf_position values (%s, %s, 0) on conflict (reader)"
            " do update set plan = excluded.plan, position = 0",
            (READER, self._plan),
        )
        self.position = 0

    def _ddl(self, table: Table) -> sql.Composed:
        hints = get_type_hints(table.row)
        columns = [
            sql.SQL("{} {}").format(sql.Identifier(part.name), sql.SQL(_type(hints[part.name])))
            for part in fields(table.row)
        ]
        key = sql.SQL(", ").join(map(sql.Identifier, table.key))
        return sql.SQL("create {} table {} ({}, primary key ({}))").format(
            self._kind, _named(table), sql.SQL(", ").join(columns), key
        )

    async def _fold(self, link: AsyncConnection[Any], view: View[Any], events: list[Event]) -> None:
        touched = [(event, list(view.key(event))) for event in events]
        keys = list({key for _, some in touched for key in some})
        if not keys:
            return
        documents: dict[UUID, Any] = dict(await self._documents(link, view, keys))
        for event, some in touched:
            for key in some:
                documents[key] = view.fold(documents.get(key), event)
        kept = [(view.name, k, Jsonb(plain_of(d))) for k, d in documents.items() if d is not None]
        gone = [key for key in keys if documents.get(key) is None]
        async with link.cursor() as cursor:
            await cursor.executemany(
                "insert into shelf_document values (%s, %s, %s)"
                " on conflict (view, key) do update set document = excluded.document",
                kept,
            )
        if gone:
            await link.execute(
                "delete from shelf_document where view = %s and key = any(%s)", (view.name, gone)
            )

    async def _documents(
        self, link: AsyncConnection[Any], view: View[D], keys: list[UUID]
    ) -> dict[UUID, D]:
        found = await link.execute(
            "select key, document from shelf_document where view = %s and key = any(%s)",
            (view.name, keys),
        )
        return {key: read_plain(doc, view.document) for key, doc in await found.fetchall()}

    async def _step(self, link: AsyncConnection[Any], table: Table, step: RowStep) -> None:
        if isinstance(step, Put):
            await link.execute(*_put(table, step))
        elif isinstance(step, Change):
            sets = sql.SQL(", ").join(sql.SQL("{} = %s").format(sql.Identifier(c)) for c in step.to)
            query = sql.SQL("update {} set {} where ").format(_named(table), sets)
            values = [to_column(value) for value in step.to.values()]
            await link.execute(query + _equal(step.where), [*values, *step.where.values()])
        else:
            query = sql.SQL("delete from {} where ").format(_named(table))
            await link.execute(query + _equal(step.where), list(step.where.values()))


def _named(table: Table) -> sql.Identifier:
    return sql.Identifier(name_in_shelf(table))


def name_in_shelf(table: Table) -> str:
    """The table's name in the database."""
    return f"shelf_{table.name}"


def _equal(where: dict[str, Any]) -> sql.Composed:
    return sql.SQL(" and ").join(sql.SQL("{} = %s").format(sql.Identifier(c)) for c in where)


def _put(table: Table, step: Put) -> tuple[sql.Composed, list[Any]]:
    columns = [part.name for part in fields(table.row)]
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    marks = sql.SQL(", ").join(sql.Placeholder() * len(columns))
    key = sql.SQL(", ").join(map(sql.Identifier, table.key))
    others = [c for c in columns if c not in table.key]
    sets = sql.SQL(", ").join(
        sql.SQL("{0} = excluded.{0}").format(sql.Identifier(c)) for c in others
    )
    act = sql.SQL("update set {}").format(sets) if others else sql.SQL("nothing")
    query = sql.SQL("insert into {} ({}) values ({}) on conflict ({}) do {}").format(
        _named(table), names, marks, key, act
    )
    return query, [to_column(getattr(step.row, column)) for column in columns]


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


_TYPES: Final[dict[Any, str]] = {
    UUID: "uuid", str: "text", int: "bigint", bool: "boolean", date: "date",
    datetime: "timestamptz", Decimal: "numeric", Money: "bigint",
}  # fmt: skip


def _type(hint: Any) -> str:
    if get_origin(hint) in (typing.Union, types.UnionType):
        (inner,) = [part for part in get_args(hint) if part is not types.NoneType]
        return _type(inner)
    if hint in _TYPES:
        return _TYPES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "text"
    return "jsonb"


def to_column(value: Any) -> Any:
    """A value as a column holds it."""
    if isinstance(value, Money):
        return value.cents
    if isinstance(value, Enum):
        return value.value
    if value is None or type(value) in _TYPES or isinstance(value, str):
        return value
    return Jsonb(plain_of(value))


def from_column(value: Any, hint: Any) -> Any:
    """A value as the row has it."""
    if value is None:
        return None
    if hint is Money:
        return Money(value)
    if _type(hint) in {"text", "jsonb"} and hint is not str:
        return read_plain(value, hint)
    return value


def plain_of(value: Any) -> Any:
    """A value as plain JSON."""
    return msgspec.json.decode(encode_plain(value))
