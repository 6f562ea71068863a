"""The shelf reads on: a batch of events at a time, one process at a time."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Iterable
from typing import Final

import psycopg
import structlog
from psycopg import sql
from psycopg_pool import AsyncConnectionPool

from domain.events import Event
from infrastructure.shelf import positions
from infrastructure.shelf.positions import State
from infrastructure.shelf.readers import Link, Reader
from infrastructure.shelf.taking import is_erasure, take

TURN: Final = 7105504
BATCH: Final = 500
EVERYTHING: Final = 2**62
PART: Final = -1
Events = Callable[[int, int], Awaitable[list[Event]]]
"""The events after a position, so many at most."""

log = structlog.get_logger()


class ReadingOn:
    """Keeps readers up to date. Processes take turns; whoever comes second does nothing."""

    def __init__(
        self, pool: AsyncConnectionPool, readers: Iterable[Reader], events: Events, kind: sql.SQL
    ) -> None:
        self.pool, self.events, self.kind = pool, events, kind
        self.readers = {reader.name: reader for reader in readers}
        self.plan = hashlib.sha256("\n".join(sorted(self.readers)).encode()).hexdigest()[:12]
        self.to_refold: list[str] = []
        self._here = asyncio.Lock()

    async def turn(self) -> tuple[int, bool] | None:
        """Take the next events: how far the slowest reader now is, and whether there were any.

        None when another process is at it.
        """
        async with self._here:
            try:
                return await self._turn(carefully=False)
            except psycopg.OperationalError:
                raise
            except (psycopg.Error, ValueError) as error:
                log.warning("a batch is read event by event", error=type(error).__name__)
                return await self._turn(carefully=True)

    async def now(self) -> dict[str, State]:
        """Where every reader is."""
        async with self.pool.connection() as link:
            return await positions.states(link, self.readers)

    async def look(self) -> int:
        """How far the slowest reader that goes on is."""
        return _slowest(await self.now())

    async def standing(self, link: Link) -> int:
        """How far the slowest reader is by this connection; 0 where a crash emptied any."""
        known = await positions.states(link, self.readers)
        await link.commit()
        return _slowest(known) if len(known) == len(self.readers) else 0

    async def _turn(self, *, carefully: bool) -> tuple[int, bool] | None:
        async with self.pool.connection() as link, link.transaction():
            if not await _alone(link):
                return None
            known = await self.known(link)
            self.to_refold = [name for name, state in known.items() if state.refold]
            slowest = _slowest(known)
            lead = max((one.position for one in known.values() if not one.stopped), default=0)
            reached = await self._take(link, known, lead, carefully=carefully)
            if slowest < lead:
                behind = await self._take(link, known, slowest, carefully=carefully)
                reached = None if reached is None and behind is None else PART
            if reached == PART:
                reached = _slowest(await positions.states(link, self.readers))
            if reached is not None:
                told = f"{self.plan} {reached}"
                await link.execute("select pg_notify('luotsi_shelf', %s)", [told])
        return (slowest, False) if reached is None else (reached, True)

    async def known(self, link: Link) -> dict[str, State]:
        """Where every reader is; one without a place begins before the first event."""
        found = await positions.states(link, self.readers)
        if missing := [reader for name, reader in self.readers.items() if name not in found]:
            for reader in missing:
                await reader.furnish(link, self.kind)
                await positions.begin(link, reader)
            found = await positions.states(link, self.readers)
        return found

    async def _take(
        self, link: Link, known: dict[str, State], after: int, *, carefully: bool
    ) -> int | None:
        """Let those at a position take the batch after it; the position they all reached.

        None when there is no batch, PART when some of them stopped or are elsewhere.
        """
        who = {n: one for n, one in known.items() if one.position == after and not one.stopped}
        events = await self.events(after, BATCH) if who else []
        if not events:
            return None
        moved = [
            name
            for name, state in who.items()
            if await take(link, self.readers[name], state, events, carefully=carefully)
        ]
        await positions.move(link, moved, events[-1].position)
        if any(is_erasure(event) for event in events):
            await positions.erased(link, list(who))
        return events[-1].position if len(moved) == len(known) else PART


async def _alone(link: Link) -> bool:
    found = await link.execute("select pg_try_advisory_xact_lock(%s)", [TURN])
    return bool((await found.fetchall())[0][0])


def _slowest(found: dict[str, State]) -> int:
    """Where the last of those is that go on; where none does, there is nothing to wait for."""
    return min((one.position for one in found.values() if not one.stopped), default=EVERYTHING)
