"""A view or a table as a reader of the log, with a place of its own on the shelf."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import Any, Final, get_type_hints

from psycopg import AsyncConnection, sql

from application.views import Table, View
from infrastructure.shelf.columns import type_of
from infrastructure.shelf.wall import count_behind_the_wall, wall

SCHEMA: Final = "shelf"
BESIDE: Final = "_beside"
Link = AsyncConnection[Any]


def name_in_shelf(of: View[Any] | Table) -> sql.Identifier:
    """Where a view or a table stands in the database."""
    return reader_of(of).place


@dataclass(frozen=True)
class Reader:
    """One view or table in one version; `beside` while it is built anew next to the live one."""

    of: View[Any] | Table
    beside: bool = False

    @cached_property
    def name(self) -> str:
        """Its name among the readers."""
        return f"{self.of.name}/{self.of.version}"

    @cached_property
    def table(self) -> str:
        """Its table's name in the shelf's schema."""
        return f"{self.of.name}_v{self.of.version}" + (BESIDE if self.beside else "")

    @cached_property
    def place(self) -> sql.Identifier:
        """Its table."""
        return sql.Identifier(SCHEMA, self.table)

    @cached_property
    def columns(self) -> dict[str, str]:
        """The columns of its table with their types."""
        if isinstance(self.of, View):
            return {"key": "uuid", "document": "jsonb"}
        hints = get_type_hints(self.of.row)
        return {part.name: type_of(hints[part.name]) for part in fields(self.of.row)}

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The columns that make a row one."""
        return ("key",) if isinstance(self.of, View) else self.of.key

    @property
    def own(self) -> str:
        """The column of the person its rows are confidentially of, if they are."""
        return "" if isinstance(self.of, View) else self.of.own

    async def furnish(self, link: Link, how: sql.SQL) -> None:
        """Make its table, unless it is there."""
        found = await link.execute("select to_regclass(%s)", [f'{SCHEMA}."{self.table}"'])
        if (await found.fetchall())[0][0] is not None:
            return
        columns = [
            sql.SQL("{} {}").format(sql.Identifier(name), sql.SQL(kind))
            for name, kind in self.columns.items()
        ]
        await link.execute(
            sql.SQL("create {} table {} ({}, primary key ({}))").format(
                how, self.place, sql.SQL(", ").join(columns), _names(self.key)
            )
        )
        if self.own:
            await wall(link, self.place, self.own)
        for index in () if isinstance(self.of, View) else self.of.indexes:
            await link.execute(sql.SQL("create index on {} ({})").format(self.place, _names(index)))

    async def clear(self, link: Link) -> None:
        """Take its table away."""
        await link.execute(sql.SQL("drop table if exists {}").format(self.place))

    async def take_over(self, link: Link) -> None:
        """Put the table built beside in the live one's place."""
        live = Reader(self.of)
        await live.clear(link)
        await link.execute(
            sql.SQL("alter table {} rename to {}").format(self.place, sql.Identifier(live.table))
        )

    async def hash(self, link: Link) -> str:
        """A hash over all its rows in order: the same for the same contents."""
        query = sql.SQL(
            "select encode(sha256(convert_to(coalesce(string_agg(t::text, E'\\n' order by {}), ''),"
            " 'UTF8')), 'hex') from {} t"
        ).format(_names(self.key), self.place)
        if self.own:
            await count_behind_the_wall(link)
        return str((await (await link.execute(query)).fetchall())[0][0])


@cache
def reader_of(of: View[Any] | Table) -> Reader:
    """The reader that keeps a view or a table."""
    return Reader(of)


def _names(columns: tuple[str, ...]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, columns))
