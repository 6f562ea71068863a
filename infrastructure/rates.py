"""How often something may be asked: token buckets in the database, so every worker counts alike."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from psycopg_pool import AsyncConnectionPool

from domain.refusals import Refused
from infrastructure.security_log import note


class TooManyTries(Refused):
    """That was too many tries in a row; wait a moment and go on."""

    status = 429


class Kind(StrEnum):
    """Classes of requests that are counted apart."""

    SIGN_IN = "sign_in"  # asking for a link, using one, a code, a passkey
    LINK = "link"  # letters with a link to one address: nobody's mailbox is to be filled
    WRITE = "write"  # whatever records something
    TOKEN = "token"  # noqa: S105 - every call with an API token
    READ = "read"  # the open part of the API, by people nobody knows
    EXPORT = "export"  # what costs much: exports, archives, bundles


@dataclass(frozen=True)
class Limit:
    """How many at once, and how many a minute in the long run."""

    at_once: int
    a_minute: float


LIMITS: Final[dict[Kind, Limit]] = {
    Kind.SIGN_IN: Limit(10, 10),
    Kind.LINK: Limit(5, 0.5),
    Kind.WRITE: Limit(60, 120),
    Kind.TOKEN: Limit(200, 600),
    Kind.READ: Limit(120, 240),
    Kind.EXPORT: Limit(10, 10),
}


class Rates:
    """Counts what is asked; switched off it lets everything through."""

    def __init__(self, pool: AsyncConnectionPool, *, on: bool) -> None:
        self.pool, self.on = pool, on

    async def take(self, kind: Kind, who: str) -> None:
        """Count one request of somebody. Raises TooManyTries with the seconds to wait."""
        if not self.on:
            return
        limit = LIMITS[kind]
        key = hashlib.sha256(f"{kind}|{who}".encode()).digest()
        async with self.pool.connection() as link:
            found = await link.execute(
                "select take_token(%s, %s, %s)", (key, limit.at_once, limit.a_minute / 60)
            )
            row = await found.fetchone()
        if row and row[0] > 0:
            note("too_many_tries", who, of=kind)
            raise TooManyTries(wait_seconds=math.ceil(row[0]))
