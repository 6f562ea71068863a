"""Who somebody is at the organisation's own sign-in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from psycopg_pool import AsyncConnectionPool


class Identities:
    """Issuer and subject lead to a person; an e-mail address, which changes hands, never does."""

    def __init__(self, pool: AsyncConnectionPool) -> None:
        self.pool = pool

    async def link(self, issuer: str, subject: str, person_id: UUID, now: datetime) -> bool:
        """Connect an account; False when it is somebody else's already."""
        async with self.pool.connection() as link:
            await link.execute(
                "insert into outside_identity values (%s, %s, %s, %s) on conflict do nothing",
                (issuer, subject, person_id, now),
            )
        return await self.person(issuer, subject) == person_id

    async def person(self, issuer: str, subject: str) -> UUID | None:
        """The person an account belongs to."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select person_id from outside_identity where issuer = %s and subject = %s",
                (issuer, subject),
            )
            row = await found.fetchone()
        return row[0] if row else None

    async def forget(self, person_id: UUID) -> None:
        """Let go of a person's accounts."""
        async with self.pool.connection() as link:
            await link.execute("delete from outside_identity where person_id = %s", (person_id,))
