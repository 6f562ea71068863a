"""The shelf: what people read. Derived from the log, thrown away and rebuilt at will.

Documents stand as JSON under their key, tables as typed rows. Both are UNLOGGED unless a
setting says otherwise, so that readable personal data is in no write-ahead log and no backup.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any, Final, TypeVar
from uuid import UUID

from psycopg import sql
from psycopg_pool import AsyncConnectionPool

from application.firm import TooBusy
from application.views import Table, View
from infrastructure.shelf.folding import documents
from infrastructure.shelf.furnishing import furnish_all
from infrastructure.shelf.positions import State
from infrastructure.shelf.questions import matching, rows_of
from infrastructure.shelf.readers import Link, reader_of
from infrastructure.shelf.reading_on import Events, ReadingOn
from infrastructure.shelf.rebuilding import differing, rebuild
from infrastructure.shelf.wall import at_the_wall
from infrastructure.store.news import SHELF, News

D = TypeVar("D")
PATIENCE: Final = 2.0
HELP_AFTER: Final = 0.25
LOOK_AGAIN: Final = 0.02


class Shelf:
    """Documents and tables of the house, brought up to date from the log."""

    def __init__(
        self,
        pool: AsyncConnectionPool,
        views: Iterable[View[Any]],
        tables: Iterable[Table],
        events: Events,
        *,
        logged: bool = False,
    ) -> None:
        self.pool = pool
        self.position = self._emptied_at = 0
        kind = sql.SQL("" if logged else "unlogged")
        readers = [reader_of(one) for one in (*views, *tables)]
        self._on = ReadingOn(pool, readers, events, kind)
        self._waiting: list[tuple[int, asyncio.Future[None]]] = []
        self._refolding: asyncio.Task[None] | None = None

    async def prepare(self) -> None:
        """Make room for every view and table; one in a new version begins before the log."""
        self.position = await furnish_all(self._on)

    def listen(self, news: News) -> None:
        """Hear how far the shelf is when another process brings it on."""
        loop = asyncio.get_running_loop()

        def hear(_: int, said: str) -> None:
            loop.call_soon_threadsafe(self._told, said)

        news.on(SHELF, hear)

    async def read_on(self) -> bool:
        """Take the next events if it is our turn; False when there is nothing to do."""
        done = await self._on.turn()
        if done is None:
            return False
        position, took = done
        self.moved(position)
        if self._on.to_refold and (self._refolding is None or self._refolding.done()):
            self._refolding = asyncio.create_task(self._rebuild_those(_to_refold))
        return took

    async def catch_up(self, head: int) -> None:
        """Read on until everything up to a position is shown, whoever does it."""
        while await self.read_on() or await self._behind(head):
            pass
        if self._refolding:
            await self._refolding

    def moved(self, position: int) -> None:
        """Note how far the shelf is, and wake whoever waits for it."""
        self.position = position
        for wanted, future in self._waiting:
            if wanted <= position and not future.done():
                future.set_result(None)
        self._waiting = [one for one in self._waiting if not one[1].done()]

    async def look_at(self, link: Link) -> None:
        """See by a new connection whether a crash of the database emptied the shelf."""
        stands = await self._on.standing(link) if self.position else 0
        if stands < self.position:
            self._emptied_at, self.position = max(self._emptied_at, self.position), stands

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Link]:
        """A connection to read by, once what a crash emptied stands again. Raises TooBusy."""
        async with self.pool.connection() as link:
            if self.position >= self._emptied_at:
                yield link
                return
        if not await self.seen(self._emptied_at):
            raise TooBusy
        async with self.pool.connection() as link:
            yield link

    async def seen(self, position: int) -> bool:
        """Wait until the shelf shows everything up to a position; False if it takes too long.

        Where nobody else brings it on, the one who waits does.
        """
        until = time.monotonic() + PATIENCE
        while self.position < position:
            if time.monotonic() > until:
                return False
            future = asyncio.get_running_loop().create_future()
            self._waiting.append((position, future))
            try:
                await asyncio.wait_for(future, HELP_AFTER)
            except TimeoutError:
                await self.read_on()
        return True

    async def rebuild(self, names: Iterable[str] | None = None) -> None:
        """Build readers anew beside the live ones, all of them unless named, and swap them in."""
        await rebuild(self._on, list(self._on.readers if names is None else names))
        self.moved(await self._on.look())

    async def redrive(self) -> None:
        """Build anew what has documents put aside; for a start with the trouble mended."""
        names = [name for name, one in (await self._on.now()).items() if one.shut]
        if names:
            await self.rebuild(names)

    async def differing(self) -> list[str]:
        """The views and tables that a rebuild would leave otherwise than they stand."""
        return await differing(self._on)

    async def document(self, view: View[D], key: UUID) -> D | None:
        """One document of a view."""
        return (await self.documents(view, [key])).get(key)

    async def documents(self, view: View[D], keys: Iterable[UUID]) -> dict[UUID, D]:
        """Some documents of a view, by key."""
        async with self.open() as link:
            return await documents(link, reader_of(view), list(keys))

    async def find(
        self,
        table: Table,
        where: dict[str, Any] | None = None,
        *,
        order: str | None = None,
        limit: int = 1000,
        reader: UUID | None = None,
        counting: bool = False,
    ) -> list[Any]:
        """Rows that match: a value equals, a tuple `(from, to)` bounds, a list holds.

        `order` names a column, with `-` before it for the last first. Of a table behind the wall
        come the rows of `reader`, or all of them where it is `counting`.
        """
        query, values = matching(table, where or {}, order, limit)
        async with self.open() as link, at_the_wall(link, reader, counting=counting):
            return rows_of(table, await (await link.execute(query, values)).fetchall())

    async def _behind(self, head: int) -> bool:
        """Whether another process is still bringing the shelf on; a while later if so."""
        behind = await self._on.look() < head
        if behind:
            await asyncio.sleep(LOOK_AGAIN)
        return behind

    async def _rebuild_those(self, which: Callable[[State], bool]) -> None:
        while names := [name for name, one in (await self._on.now()).items() if which(one)]:
            await self.rebuild(names)

    def _told(self, said: str) -> None:
        plan, _, position = said.partition(" ")
        if plan == self._on.plan:
            self.moved(max(self.position, int(position)))


def _to_refold(state: State) -> bool:
    return state.refold
