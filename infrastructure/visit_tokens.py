"""API tokens: shown once, kept as a hash, with scopes, an end, and a prefix scanners know."""

from __future__ import annotations

import secrets
import zlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from psycopg_pool import AsyncConnectionPool

from domain.refusals import Refused
from domain.sign_in_policy import sign_in_at
from infrastructure.secrets_hashed import hashed, new_secret

CONFIDENTIAL_SCOPE: Final = "confidential"
"""Without this scope a token reads nothing that asks people for a second factor."""


class TokenLivesTooLong(Refused):
    """An API token lives 90 days at most."""

    status = 422


@dataclass(frozen=True)
class Token:
    """A token as its owner sees it in the list."""

    token_id: str
    name: str
    scopes: tuple[str, ...]
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class Bearer:
    """Whose token was shown, and what it may be used for."""

    person_id: UUID
    scopes: tuple[str, ...]


class Tokens:
    """Makes, knows and revokes tokens. Every method takes the time (UTC) it is told."""

    def __init__(self, pool: AsyncConnectionPool, mode: str) -> None:
        self.pool = pool
        self.prefix = "luotsi_live_" if mode == "production" else "luotsi_test_"

    async def make(
        self, person_id: UUID, scopes: tuple[str, ...], now: datetime,
        lives: timedelta | None = None, name: str = "",
    ) -> str:  # fmt: skip
        """Make a token; it is shown this once. Raises TokenLivesTooLong."""
        longest = sign_in_at(now).token
        if (lives := lives or longest) > longest:
            raise TokenLivesTooLong
        token_id = secrets.token_hex(6)
        body = f"{self.prefix}{token_id}_{new_secret()}"
        token = f"{body}_{checksum(body)}"
        async with self.pool.connection() as link:
            await link.execute(
                "insert into api_token (token_id, hash, person_id, scopes, created_at, expires_at,"
                " name) values (%s, %s, %s, %s, %s, %s, %s)",
                (token_id, hashed(token), person_id, list(scopes), now, now + lives, name),
            )
        return token

    async def bearer(self, token: str, now: datetime) -> Bearer | None:
        """Whose token this is, while it is valid."""
        body, _, check = token.rpartition("_")
        if not token.startswith(self.prefix) or check != checksum(body):
            return None
        async with self.pool.connection() as link:
            found = await link.execute(
                "select person_id, scopes, used_at from api_token"
                " where hash = %s and revoked_at is null and expires_at > %s",
                (hashed(token), now),
            )
            row = await found.fetchone()
            if row and (row[2] is None or now - row[2] > timedelta(minutes=1)):
                await link.execute(
                    "update api_token set used_at = %s where hash = %s", (now, hashed(token))
                )
        return Bearer(row[0], tuple(row[1])) if row else None

    async def of(self, person_id: UUID, now: datetime) -> list[Token]:
        """The tokens of a person that still count."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select token_id, name, scopes, created_at, expires_at, used_at from api_token"
                " where person_id = %s and revoked_at is null and expires_at > %s"
                " order by created_at",
                (person_id, now),
            )
            return [
                Token(row[0], row[1], tuple(row[2]), *row[3:]) for row in await found.fetchall()
            ]

    async def revoke(self, person_id: UUID, token_id: str | None, now: datetime) -> int:
        """Revoke one token of a person, or all; gives how many."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "update api_token set revoked_at = %s where person_id = %s and revoked_at is null"
                " and (%s::text is null or token_id = %s)",
                (now, person_id, token_id, token_id),
            )
            return found.rowcount


def checksum(body: str) -> str:
    """The end of a token: a scanner tells a real one from a lookalike without asking us."""
    return f"{zlib.crc32(body.encode()):08x}"
