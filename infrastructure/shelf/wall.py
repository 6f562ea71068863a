"""The second wall: confidential rows the database itself gives to nobody by mistake.

Behind it lies what single persons chose in surveys and signals. A connection reads the rows of the
person it names, all of them where it says that it counts, and otherwise none. What it said ends
with its transaction; an owner of the table is held to it too, a superuser by nothing.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection, sql


async def wall(link: AsyncConnection[Any], place: sql.Identifier, own: str) -> None:
    """Build it round a table whose rows are of the person in a column."""
    for act in ("enable", "force"):
        await link.execute(
            sql.SQL("alter table {} {} row level security").format(place, sql.SQL(act))
        )
    # A setting that was given once is '' afterwards and not null, so it is compared as text.
    await link.execute(
        sql.SQL(
            "create policy wall on {} using (current_setting('luotsi.counts', true) = 'yes'"
            " or {}::text = current_setting('luotsi.reader', true))"
        ).format(place, sql.Identifier(own))
    )


async def count_behind_the_wall(link: AsyncConnection[Any]) -> None:
    """Say in this transaction that every row is counted."""
    await link.execute("select set_config('luotsi.counts', 'yes', true)")


@asynccontextmanager
async def at_the_wall(
    link: AsyncConnection[Any], reader: UUID | None, *, counting: bool
) -> AsyncIterator[None]:
    """Read as a person, or as who counts; as nobody where neither is said."""
    if not (reader or counting):
        yield
        return
    async with link.transaction():
        if counting:
            await count_behind_the_wall(link)
        if reader:
            await link.execute("select set_config('luotsi.reader', %s, true)", [str(reader)])
        yield
