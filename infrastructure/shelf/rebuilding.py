"""Readers built anew beside the live ones, and put in their place without a gap for anybody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager

import psycopg

from domain.events import Event
from infrastructure.shelf.positions import State
from infrastructure.shelf.readers import Link, Reader
from infrastructure.shelf.reading_on import BATCH, EVERYTHING, TURN, ReadingOn
from infrastructure.shelf.taking import Taking, is_erasure

REBUILDING = 7105505


class Building:
    """One reader built beside the live one."""

    def __init__(self, reader: Reader) -> None:
        self.live, self.beside = reader, Reader(reader.of, beside=True)
        self.taking = Taking(self.beside, set())
        self.position = 0

    async def take(self, link: Link, events: list[Event]) -> None:
        """Take events as the live one does."""
        if self.taking.stopped or not events:
            return
        try:
            async with link.transaction():
                await self.taking.all(link, events)
        except psycopg.OperationalError:
            raise
        except (psycopg.Error, ValueError):
            await self.taking.each(link, events)
        self.position = events[-1].position

    async def take_over(self, link: Link, *, again: bool) -> None:
        """Stand in the live one's place; `again` if somebody was erased meanwhile."""
        await self.beside.take_over(link)
        await link.execute("delete from shelf.quarantine where reader = %s", [self.live.name])
        await link.execute(
            "update shelf.reader set position = %s, stopped = false, personal = %s, refold = %s"
            " where reader = %s",
            [self.position, self.taking.personal, again, self.live.name],
        )
        await self.taking.tell(link)

    async def same(self, link: Link) -> bool:
        """Whether it came out as the live one stands; it is taken away again."""
        same = await self.beside.hash(link) == await self.live.hash(link)
        await self.beside.clear(link)
        return same


class Site:
    """Several readers built at once, each event read once for all of them."""

    def __init__(self, on: ReadingOn, link: Link, names: Iterable[str]) -> None:
        self.on, self.link = on, link
        self.buildings = [Building(on.readers[name]) for name in names]
        self.position, self._since, self.erased = 0, 0, False

    async def begin(self, *, no_further_than_live: bool = False) -> None:
        """Build batch by batch while the live ones go on."""
        async with self.link.transaction():
            known = await self.on.known(self.link)
            for building in self.buildings:
                await building.beside.clear(self.link)
                await building.beside.furnish(self.link, self.on.kind)
        self._since = max((one.position for one in known.values()), default=0)
        slowest = min((one.position for one in known.values()), default=0)
        until = slowest if no_further_than_live else EVERYTHING
        while len(events := await self._next()) == BATCH and events[-1].position <= until:
            async with self.link.transaction():
                for building in self.buildings:
                    await building.take(self.link, events)
            self.position = events[-1].position
            await asyncio.sleep(0)

    async def finish(self, until: Mapping[str, State] | None = None) -> None:
        """Take the rest while the live ones stand still, each no further than given."""
        while events := await self._next():
            for building in self.buildings:
                last = until[building.live.name].position if until else EVERYTHING
                own = [event for event in events if event.position <= last]
                await building.take(self.link, own)
            self.position = events[-1].position

    async def _next(self) -> list[Event]:
        events = await self.on.events(self.position, BATCH)
        # Who was erased before this began is read as erased; who was erased since may not be.
        since = [one for one in events if one.position > self._since]
        self.erased = self.erased or any(is_erasure(one) for one in since)
        return events


async def rebuild(on: ReadingOn, names: Iterable[str]) -> None:
    """Build readers anew and put them in place. Raises psycopg.Error."""
    async with _one_at_a_time(on) as link:
        site = Site(on, link, names)
        await site.begin()
        async with link.transaction():
            await _hold_still(link)
            await site.finish()
            for building in site.buildings:
                await building.take_over(link, again=site.erased)


async def differing(on: ReadingOn) -> list[str]:
    """The readers that come out otherwise when they are built anew. Raises psycopg.Error."""
    async with _one_at_a_time(on) as link:
        site = Site(on, link, on.readers)
        await site.begin(no_further_than_live=True)
        async with link.transaction():
            await _hold_still(link)
            await site.finish(await on.known(link))
            return [one.live.name for one in site.buildings if not await one.same(link)]


async def _hold_still(link: Link) -> None:
    await link.execute("select pg_advisory_xact_lock(%s)", [TURN])
    await link.execute("set local lock_timeout = '3s'")


@asynccontextmanager
async def _one_at_a_time(on: ReadingOn) -> AsyncIterator[Link]:
    async with on.pool.connection() as link:
        await link.set_autocommit(True)
        await link.execute("select pg_advisory_lock(%s)", [REBUILDING])
        try:
            yield link
        finally:
            if not link.closed:
                await link.execute("select pg_advisory_unlock(%s)", [REBUILDING])
                await link.set_autocommit(False)
