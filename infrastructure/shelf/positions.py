"""How far each reader is, whether it stands still, and what of it is put aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from psycopg import sql

from infrastructure.shelf.folding import Poison
from infrastructure.shelf.readers import Link, Reader

READERS: Final = sql.SQL("""
    create {} table if not exists shelf.reader (
        reader text primary key, position bigint not null,
        stopped boolean not null default false, personal boolean not null default false,
        refold boolean not null default false, wanted_at timestamptz not null default now()
    ) with (fillfactor = 50)""")
QUARANTINE: Final = sql.SQL("""
    create {} table if not exists shelf.quarantine (
        reader text, key text, position bigint not null, trouble text not null,
        primary key (reader, key)
    )""")
STATES: Final = """
    select r.reader, r.position, r.stopped, r.personal, r.refold,
           array(select key from shelf.quarantine q where q.reader = r.reader)
      from shelf.reader r where r.reader = any(%s)"""


@dataclass(frozen=True)
class State:
    """Where a reader is.

    `position` is that of the last event it took; `stopped`: it cannot take the next one;
    `personal`: it holds text of persons; `refold`: one of them was erased since; `shut`: the
    documents put aside.
    """

    position: int
    stopped: bool
    personal: bool
    refold: bool
    shut: list[str]


async def furnish(link: Link, kind: sql.SQL) -> None:
    """Make the tables of positions and quarantine, unless they are there."""
    await link.execute(READERS.format(kind))
    await link.execute(QUARANTINE.format(kind))


async def states(link: Link, names: Iterable[str]) -> dict[str, State]:
    """Where readers are; those without a place yet are left out."""
    found = await link.execute(STATES, [list(names)])
    return {name: State(*state) for name, *state in await found.fetchall()}


async def begin(link: Link, reader: Reader) -> None:
    """Let a reader begin before the first event, with nothing on the shelf."""
    await link.execute(sql.SQL("truncate {}").format(reader.place))
    await link.execute("delete from shelf.quarantine where reader = %s", [reader.name])
    await link.execute(
        "insert into shelf.reader values (%s, 0) on conflict (reader) do update"
        " set position = 0, stopped = false, refold = false",
        [reader.name],
    )


async def move(link: Link, names: list[str], position: int) -> None:
    """These readers have taken everything up to a position."""
    await link.execute(
        "update shelf.reader set position = %s where reader = any(%s)", [position, names]
    )


async def personal(link: Link, names: list[str]) -> None:
    """These readers hold text of persons."""
    await link.execute("update shelf.reader set personal = true where reader = any(%s)", [names])


async def erased(link: Link, names: list[str]) -> None:
    """Somebody was erased: whoever holds text of persons has to be made anew."""
    await link.execute(
        "update shelf.reader set refold = true where personal and reader = any(%s)", [names]
    )


async def stop(link: Link, reader: Reader, poison: Poison) -> None:
    """Let a reader stand still before an event it cannot take, and call people."""
    await link.execute(
        "update shelf.reader set position = %s, stopped = true where reader = %s",
        [poison.position - 1, reader.name],
    )
    await _call(link, reader, poison, "stopped")


async def put_aside(link: Link, reader: Reader, poison: Poison) -> None:
    """Shut a document from an event on, and tell people."""
    await link.execute(
        "insert into shelf.quarantine values (%s, %s, %s, %s) on conflict do nothing",
        [reader.name, poison.key, poison.position, poison.trouble],
    )
    await _call(link, reader, poison, f"{poison.key} put aside")


async def _call(link: Link, reader: Reader, poison: Poison, what: str) -> None:
    await link.execute(
        "insert into reader_trouble (reader, position, what) values (%s, %s, %s)"
        " on conflict do nothing",
        [reader.name, poison.position, f"{what}: {poison.trouble}"],
    )
