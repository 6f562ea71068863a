"""How the house is, in numbers: what is behind, what stands still, what waits for a person.

Nothing of anybody is in it: names of readers, counts, and positions of the log.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import psycopg

from application.house import all_tables, all_views
from infrastructure.shelf.readers import reader_of

LATE: Final = timedelta(minutes=5)
"""A job that is due for so long is late."""
QUERY: Final = """
    select (select coalesce(max(position), 0) from event),
           (select coalesce(min(position), 0) from shelf.reader
             where reader = any(%(readers)s) and not stopped),
           (select coalesce(min(position), 0) from reader_position
             where reader like 'policy/%%' and not stopped),
           (select coalesce(max(position), 0) from audit_leaf),
           array(select reader from shelf.reader where reader = any(%(readers)s) and stopped
                 union select reader from reader_position where stopped order by 1),
           (select count(*) from shelf.quarantine where reader = any(%(readers)s)),
           (select count(*) from job where done_at is null and failed_at is null
             and due_at < %(late)s),
           (select count(*) from job where failed_at is not null)"""


@dataclass(frozen=True)
class Health:
    """Positions reached of the log, who stands still, and how much waits.

    `head` is the last event; `shown` what the slowest view has taken, `acted` the slowest policy,
    `sealed` the audit tree; `stopped` readers wait for mended code; `aside` documents are shut
    from an event they could not take; `late` jobs are overdue, `failed` ones given up.
    """

    head: int
    shown: int
    acted: int
    sealed: int
    stopped: tuple[str, ...]
    aside: int
    late: int
    failed: int

    @property
    def troubles(self) -> Iterator[str]:
        """What a person has to look at."""
        yield from (f"{reader} stands still" for reader in self.stopped)
        if self.aside:
            yield f"{self.aside} documents are put aside"
        if self.failed:
            yield f"{self.failed} jobs were given up"
        if self.late:
            yield f"{self.late} jobs are late: does the worker run?"


def _values(now: datetime) -> dict[str, Any]:
    names = [reader_of(one).name for one in (*all_views(), *all_tables())]
    return {"readers": names, "late": now - LATE}


def _health(row: tuple[Any, ...]) -> Health:
    head, shown, acted, sealed, stopped, aside, late, failed = row
    return Health(head, shown, acted, sealed, tuple(stopped), aside, late, failed)


async def health_of(house: Any) -> Health:
    """How the running house is. Raises psycopg.OperationalError where its database is away."""
    async with house.shelf.pool.connection(timeout=2) as link:
        found = await link.execute(QUERY, _values(house.log.now()))
        return _health((await found.fetchall())[0])


def health_in(link: psycopg.Connection[Any], now: datetime) -> Health:
    """How the house behind a connection is, whoever runs it."""
    return _health(link.execute(QUERY, _values(now)).fetchall()[0])
