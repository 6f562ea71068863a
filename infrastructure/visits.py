"""Who is signed in: one-use links, web sessions and API tokens; only hashes are stored."""

from __future__ import annotations

import hashlib
import secrets
import zlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from psycopg_pool import AsyncConnectionPool

LINK_LIVES: Final = timedelta(minutes=10)
SESSION_LIVES: Final = timedelta(hours=12)
TOKEN_LIVES: Final = timedelta(days=90)


@dataclass(frozen=True)
class Visit:
    """Somebody who is signed in, and the token their forms carry."""

    person_id: UUID
    csrf: str = ""
    scopes: tuple[str, ...] = ()


class Visits:
    """Opens, finds and ends sign-ins. Every method takes the time (UTC) it is told."""

    def __init__(self, pool: AsyncConnectionPool, mode: str) -> None:
        self.pool = pool
        self.prefix = "luotsi_live_" if mode == "production" else "luotsi_test_"

    async def new_link(
        self, person_id: UUID, now: datetime, lives: timedelta = LINK_LIVES, purpose: str = "enter"
    ) -> str:
        """Make a one-use secret that lets a person in until it expires."""
        secret = secrets.token_urlsafe(32)
        async with self.pool.connection() as link:
            await link.execute(
                "insert into sign_in_link (hash, person_id, purpose, expires_at)"
                " values (%s, %s, %s, %s)",
                (_hash(secret), person_id, purpose, now + lives),
            )
        return secret

    async def use_link(self, secret: str, now: datetime) -> UUID | None:
        """Take a link once; None when it is unknown, used or too old."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "update sign_in_link set used_at = %(now)s where hash = %(hash)s"
                " and used_at is null and expires_at > %(now)s returning person_id",
                {"now": now, "hash": _hash(secret)},
            )
            row = await found.fetchone()
        return row[0] if row else None

    async def enter(self, person_id: UUID, now: datetime) -> str:
        """Open a web session and give its secret, for the cookie."""
        secret = secrets.token_urlsafe(32)
        async with self.pool.connection() as link:
            await link.execute(
                "insert into web_session (hash, person_id, csrf, created_at, seen_at, ends_at)"
                " values (%s, %s, %s, %s, %s, %s)",
                (_hash(secret), person_id, secrets.token_urlsafe(24), now, now,
                 now + SESSION_LIVES),
            )  # fmt: skip
        return secret

    async def visit(self, secret: str, now: datetime) -> Visit | None:
        """Who a cookie belongs to, while the session lasts."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select person_id, csrf from web_session"
                " where hash = %s and ended_at is null and ends_at > %s",
                (_hash(secret), now),
            )
            row = await found.fetchone()
        return Visit(row[0], row[1]) if row else None

    async def leave(self, secret: str, now: datetime) -> None:
        """End a web session."""
        async with self.pool.connection() as link:
            await link.execute(
                "update web_session set ended_at = %s where hash = %s", (now, _hash(secret))
            )

    async def new_token(
        self, person_id: UUID, scopes: tuple[str, ...], now: datetime,
        lives: timedelta = TOKEN_LIVES,
    ) -> str:  # fmt: skip
        """Make an API token; it is shown this once."""
        token_id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
        body = f"{self.prefix}{token_id}_{secret}"
        token = f"{body}_{zlib.crc32(body.encode()):08x}"
        async with self.pool.connection() as link:
            await link.execute(
                "insert into api_token (token_id, hash, person_id, scopes, created_at, expires_at)"
                " values (%s, %s, %s, %s, %s, %s)",
                (token_id, _hash(token), person_id, list(scopes), now, now + lives),
            )
        return token

    async def bearer(self, token: str, now: datetime) -> Visit | None:
        """Who a bearer token belongs to, while it is valid."""
        if not token.startswith(self.prefix):
            return None
        async with self.pool.connection() as link:
            found = await link.execute(
                "select person_id, scopes from api_token"
                " where hash = %s and revoked_at is null and expires_at > %s",
                (_hash(token), now),
            )
            row = await found.fetchone()
        return Visit(row[0], scopes=tuple(row[1])) if row else None


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
