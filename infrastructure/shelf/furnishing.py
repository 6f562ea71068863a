"""The shelf made ready when a process starts: its tables, their kind, what nobody wants now."""

from __future__ import annotations

from typing import Final

from psycopg import sql

from infrastructure.shelf import positions
from infrastructure.shelf.readers import SCHEMA, Link
from infrastructure.shelf.reading_on import TURN, ReadingOn

FORGOTTEN_AFTER: Final = "7 days"
OF_ANOTHER_KIND: Final = (
    "select relname from pg_class where relnamespace = %s::regnamespace and relkind = 'r'"
    " and relpersistence <> %s"
)
UNWANTED: Final = (
    "delete from shelf.reader where reader <> all(%s) and wanted_at < now() - %s::interval"
    " returning reader"
)


async def furnish_all(on: ReadingOn) -> int:
    """Make everything there is to be; how far the slowest reader is.

    Views and tables of other versions stay for a week, for processes that still show them.
    """
    async with on.pool.connection() as link, link.transaction():
        await link.execute("select pg_advisory_xact_lock(%s)", [TURN])
        await positions.furnish(link, on.kind)
        standing = await _standing(link)
        for reader in on.readers.values():
            if reader.table not in standing:
                await reader.furnish(link, on.kind)
        await _turn_into(link, logged=not on.kind.as_string())
        known = await on.known(link)
        await _tidy(link, list(on.readers))
    return min((state.position for state in known.values()), default=0)


async def _standing(link: Link) -> set[str]:
    """Every table there is, asked for at once: a start is not to take a question for each."""
    found = await link.execute(
        "select relname from pg_class where relnamespace = %s::regnamespace", [SCHEMA]
    )
    return {name for (name,) in await found.fetchall()}


async def _turn_into(link: Link, *, logged: bool) -> None:
    """Bring tables made under another setting to the present one."""
    wanted, act = ("p", "logged") if logged else ("u", "unlogged")
    found = await link.execute(OF_ANOTHER_KIND, [SCHEMA, wanted])
    for (table,) in await found.fetchall():
        await link.execute(
            sql.SQL("alter table {} set {}").format(sql.Identifier(SCHEMA, table), sql.SQL(act))
        )


async def _tidy(link: Link, names: list[str]) -> None:
    await link.execute(
        "update shelf.reader set wanted_at = now(), stopped = false where reader = any(%s)", [names]
    )
    found = await link.execute(UNWANTED, [names, FORGOTTEN_AFTER])
    for (name,) in await found.fetchall():
        table = "{}_v{}".format(*name.rsplit("/", 1))
        place = sql.Identifier(SCHEMA, table)
        await link.execute(sql.SQL("drop table if exists {}").format(place))
        await link.execute("delete from shelf.quarantine where reader = %s", [name])
