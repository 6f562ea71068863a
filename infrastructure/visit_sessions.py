"""Web sessions as the database keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from psycopg_pool import AsyncConnectionPool


@dataclass(frozen=True)
class Session:
    """One sign-in in one browser."""

    session_id: UUID
    person_id: UUID
    csrf: str
    how: str
    agent: str
    created_at: datetime
    seen_at: datetime
    ends_at: datetime
    proven_at: datetime | None
    strong_until: datetime | None


COLUMNS: Final = (
    "session_id, person_id, csrf, how, agent, created_at, seen_at, ends_at, proven_at, strong_until"
)
LIVE: Final = "ended_at is null and ends_at > %(now)s and seen_at + idle > %(now)s"
FIND: Final = "select " + COLUMNS + " from web_session where hash = %(hash)s and " + LIVE  # noqa: S608
LIST: Final = (
    "select " + COLUMNS + " from web_session where person_id = %(person)s and " + LIVE  # noqa: S608
    + " order by created_at desc"
)  # fmt: skip


class Sessions:
    """Opens, finds and ends web sessions; an ended one is never found again, by any worker."""

    def __init__(self, pool: AsyncConnectionPool) -> None:
        self.pool = pool

    async def open(
        self, hash: bytes, person_id: UUID, csrf: str, now: datetime, ends_at: datetime,
        idle: timedelta, how: str, agent: str, strong_until: datetime | None,
    ) -> None:  # fmt: skip
        """Begin a session."""
        async with self.pool.connection() as link:
            await link.execute(
                "insert into web_session (hash, person_id, csrf, created_at, seen_at, ends_at,"
                " idle, how, agent, proven_at, strong_until)"
                " values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
                (hash, person_id, csrf, now, now, ends_at, idle, how, agent,
                 now if strong_until else None, strong_until),
            )  # fmt: skip

    async def find(self, hash: bytes, now: datetime) -> Session | None:
        """The session of a cookie, while it lasts."""
        async with self.pool.connection() as link:
            found = await link.execute(
                FIND,
                {"hash": hash, "now": now},
            )
            row = await found.fetchone()
        return Session(*row) if row else None

    async def seen(self, session_id: UUID, now: datetime) -> None:
        """Note that a session is in use."""
        async with self.pool.connection() as link:
            await link.execute(
                "update web_session set seen_at = %s where session_id = %s", (now, session_id)
            )

    async def of(self, person_id: UUID, now: datetime) -> list[Session]:
        """The sessions of a person that last, the newest first."""
        async with self.pool.connection() as link:
            found = await link.execute(
                LIST,
                {"person": person_id, "now": now},
            )
            return [Session(*row) for row in await found.fetchall()]

    async def end_by_secret(self, hash: bytes, now: datetime) -> None:
        """End the session of a cookie."""
        async with self.pool.connection() as link:
            await link.execute("update web_session set ended_at = %s where hash = %s", (now, hash))

    async def end(
        self, person_id: UUID, now: datetime, *,
        only: UUID | None = None, but: UUID | None = None, before: datetime | None = None,
    ) -> int:  # fmt: skip
        """End a person's sessions: all, one, all but one, or those begun before a moment."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "update web_session set ended_at = %(now)s where person_id = %(person)s"
                " and ended_at is null"
                " and (%(only)s::uuid is null or session_id = %(only)s)"
                " and (%(but)s::uuid is null or session_id <> %(but)s)"
                " and (%(before)s::timestamptz is null or created_at < %(before)s)",
                {"now": now, "person": person_id, "only": only, "but": but, "before": before},
            )
            return found.rowcount
