"""One-use links that let somebody in, and what a browser was asked to prove."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb
from psycopg_pool import AsyncConnectionPool

from infrastructure.secrets_hashed import hashed, new_secret


@dataclass(frozen=True)
class UsedLink:
    """A link that was just used up: whose, what for, and where it leads."""

    person_id: UUID
    purpose: str
    leads_to: str


class Links:
    """Links by mail or from the command line; each works once, for a while."""

    def __init__(self, pool: AsyncConnectionPool) -> None:
        self.pool = pool

    async def make(
        self, person_id: UUID, expires_at: datetime, purpose: str,
        browser: str | None = None, leads_to: str = "",
    ) -> str:  # fmt: skip
        """Make a link's secret; with a browser's cookie it works in that browser only."""
        secret = new_secret()
        async with self.pool.connection() as link:
            await link.execute(
                "insert into sign_in_link (hash, person_id, purpose, expires_at, browser, leads_to)"
                " values (%s, %s, %s, %s, %s, %s)",
                (hashed(secret), person_id, purpose, expires_at,
                 hashed(browser) if browser else None, leads_to),
            )  # fmt: skip
        return secret

    async def use(self, secret: str, now: datetime, browser: str | None = None) -> UsedLink | None:
        """Take a link once; None when it is unknown, used, too old or of another browser."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "update sign_in_link set used_at = %(now)s where hash = %(hash)s"
                " and used_at is null and expires_at > %(now)s"
                " and (browser is null or browser = %(browser)s)"
                " returning person_id, purpose, leads_to",
                {"now": now, "hash": hashed(secret), "browser": hashed(browser or "")},
            )
            row = await found.fetchone()
        return UsedLink(*row) if row else None


@dataclass(frozen=True)
class Challenge:
    """What a browser was asked to prove, and what was known when it was asked."""

    secret: bytes
    facts: dict[str, Any]


class Challenges:
    """One open question a browser and purpose; asked anew it replaces the last."""

    def __init__(self, pool: AsyncConnectionPool) -> None:
        self.pool = pool

    async def ask(
        self, browser: str, purpose: str, secret: bytes, until: datetime, **facts: str
    ) -> None:
        """Remember what is asked."""
        async with self.pool.connection() as link:
            await link.execute(
                "insert into sign_in_challenge (browser, purpose, secret, facts, expires_at)"
                " values (%s, %s, %s, %s, %s) on conflict (browser, purpose) do update set"
                " secret = excluded.secret, facts = excluded.facts,"
                " expires_at = excluded.expires_at",
                (hashed(browser), purpose, secret, Jsonb(facts), until),
            )

    async def take(self, browser: str, purpose: str, now: datetime) -> Challenge | None:
        """Take the open question once; None when there is none or it is too old."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "delete from sign_in_challenge where browser = %s and purpose = %s"
                " returning secret, facts::text, expires_at",
                (hashed(browser), purpose),
            )
            row = await found.fetchone()
        if row is None or row[2] <= now:
            return None
        return Challenge(bytes(row[0]), json.loads(row[1]))


LINGERS = timedelta(days=1)


async def forget_old_links(pool: AsyncConnectionPool, now: datetime) -> None:
    """Let go of links and questions that no longer count."""
    async with pool.connection() as link:
        await link.execute("delete from sign_in_link where expires_at < %s", (now - LINGERS,))
        await link.execute("delete from sign_in_challenge where expires_at < %s", (now,))
