"""The payment provider's messages: each remembered once, for ever, before anything is done."""

from __future__ import annotations

from datetime import datetime

from psycopg_pool import AsyncConnectionPool

from application.payments.gateway import VerifiedHint


class Inbox:
    """What the provider told us of, and whether we have looked since."""

    def __init__(self, pool: AsyncConnectionPool) -> None:
        self.pool = pool

    async def remember(self, hint: VerifiedHint, now: datetime) -> None:
        """Remember a message; the same one again changes nothing."""
        async with self.pool.connection() as link:
            await link.execute(
                "insert into webhook_inbox (event_id, type, payment_intent, received_at)"
                " values (%s, %s, %s, %s) on conflict do nothing",
                (hint.event_id, hint.type, hint.payment_intent, now),
            )

    async def unhandled(self) -> list[tuple[str, str | None]]:
        """Messages nobody has acted on yet, oldest first."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select event_id, payment_intent from webhook_inbox"
                " where handled_at is null order by received_at limit 100"
            )
            return [(row[0], row[1]) for row in await found.fetchall()]

    async def handled(self, event_id: str, now: datetime) -> None:
        """Note that a message was acted on."""
        async with self.pool.connection() as link:
            await link.execute(
                "update webhook_inbox set handled_at = %s where event_id = %s", (now, event_id)
            )
