"""Which browser holds a time just now, and how many are held from one address of the network.

Only keyed hashes are kept, and only while a hold lasts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from psycopg_pool import AsyncConnectionPool

from domain.refusals import Refused


class TooManyHolds(Refused):
    """Too many times are held from your network at once. Order one of them or let one go."""

    status = 429


@dataclass
class LiveHolds:
    """Remembers holds by browser and address; `hashed` is the keyed hash of the house."""

    pool: AsyncConnectionPool
    hashed: Callable[[bytes], bytes]

    async def require_room(self, address: str, at_once: int, now: datetime) -> None:
        """Raises TooManyHolds when so many live holds come from this address already."""
        async with self.pool.connection() as link:
            await link.execute("delete from live_hold where until <= %s", (now,))
            found = await link.execute(
                "select count(*) from live_hold where address = %s", (self._hash(address),)
            )
            row = await found.fetchone()
        if row and row[0] >= at_once:
            raise TooManyHolds

    async def of_browser(self, browser: str, now: datetime) -> list[UUID]:
        """The orders this browser holds a time for."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select order_id from live_hold where browser = %s and until > %s",
                (self._hash(browser), now),
            )
            return [row[0] for row in await found.fetchall()]

    async def remember(self, order_id: UUID, browser: str, address: str, until: datetime) -> None:
        """Note a hold, or that it became longer."""
        async with self.pool.connection() as link:
            await link.execute(
                "insert into live_hold values (%s, %s, %s, %s)"
                " on conflict (order_id) do update set until = excluded.until",
                (order_id, self._hash(browser), self._hash(address), until),
            )

    async def forget(self, order_id: UUID) -> None:
        """The order is paid or let go: it holds nothing any more."""
        async with self.pool.connection() as link:
            await link.execute("delete from live_hold where order_id = %s", (order_id,))

    def _hash(self, text: str) -> bytes:
        return self.hashed(b"hold|" + text.encode())
