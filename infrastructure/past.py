"""A past that is written into an empty log: what is known of it, what it leaves to be done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb
from psycopg_pool import AsyncConnectionPool


@dataclass(frozen=True)
class Job:
    """Something left for the worker: an errand, or a command whose time has not come."""

    job_id: UUID
    kind: str
    about: dict[str, Any]
    due_at: datetime


class Past:
    """How far the writing of a past has come, in the database."""

    def __init__(self, pool: AsyncConnectionPool) -> None:
        self.pool = pool

    async def known(self) -> set[UUID]:
        """The ids of every command ever done."""
        async with self.pool.connection() as link:
            found = await link.execute("select command_id from command_log")
            return {row[0] for row in await found.fetchall()}

    async def read_until(self) -> int:
        """How far policies have read; 0 while a past is being written."""
        async with self.pool.connection() as link:
            found = await link.execute(
                "select position from reader_position where reader = 'policies'"
            )
            row = await found.fetchone()
        return int(row[0]) if row else 0

    async def leave(self, jobs: Iterable[Job], position: int) -> None:
        """Leave what is to be done to the worker, and let policies go on from a position."""
        async with self.pool.connection() as link, link.transaction(), link.cursor() as cursor:
            await cursor.executemany(
                "insert into job (job_id, kind, about, due_at) values (%s, %s, %s, %s)"
                " on conflict do nothing",
                [(job.job_id, job.kind, Jsonb(job.about), job.due_at) for job in jobs],
            )
            await cursor.execute(
                "insert into reader_position values ('policies', %s) on conflict (reader)"
                " do update set position = greatest(reader_position.position, excluded.position)",
                (position,),
            )

    async def last_recorded(self) -> datetime | None:
        """When the last command was done."""
        async with self.pool.connection() as link:
            found = await link.execute("select max(accepted_at) from command_log")
            row = await found.fetchone()
        return row[0] if row else None
