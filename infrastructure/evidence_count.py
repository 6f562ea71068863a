"""Counts what the log holds of some kinds of events, up to a position, and when the last came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from psycopg import sql

from application.trail.trail import trail
from infrastructure.shelf import Shelf, name_in_shelf

COUNT: Final = sql.SQL(
    "select name, count(*), max(recorded_at) from {} where position <= %s and name = any(%s)"
    " group by name"
).format(name_in_shelf(trail))


@dataclass(frozen=True)
class Counted:
    """How many events of a kind there are, and when the last of them was recorded (UTC)."""

    times: int
    last: datetime


async def count_events(shelf: Shelf, names: Iterable[str], until: int) -> dict[str, Counted]:
    """Events of these names among the first so many of the log; none is left out where it is 0."""
    async with shelf.pool.connection() as link:
        found = await (await link.execute(COUNT, (until, sorted(names)))).fetchall()
    return {name: Counted(times, last) for name, times, last in found}
