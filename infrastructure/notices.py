"""The notices to a receiver elsewhere: what was sent when, and what was not taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from psycopg.types.json import Jsonb

NEWEST: Final = """
    select (about->>'message')::uuid, about->>'kind', (about->>'at')::timestamptz, attempts,
           coalesce(done_at, failed_at, due_at), done_at is not null, failed_at is not null
      from job where kind = 'tell_receiver' and about->>'receiver_id' = %s
     order by 5 desc, 1 limit %s"""
ONE: Final = """
    select about from job where kind = 'tell_receiver'
       and about->>'receiver_id' = %s and about->>'message' = %s limit 1"""
AGAIN: Final = """
    insert into job (job_id, kind, about, due_at) values (%s, 'tell_receiver', %s, %s)
    on conflict do nothing"""


class Sending(StrEnum):
    """How far a notice has come."""

    TAKEN = "taken"
    WAITING = "waiting"
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class Notice:
    """One sending of a notice; `last` is when it was settled, or when it is tried next."""

    message_id: UUID
    kind: str
    happened_at: datetime
    tries: int
    last: datetime
    state: Sending


async def notices_of(pool: Any, receiver_id: UUID, most: int = 100) -> list[Notice]:
    """The newest sendings to a receiver."""
    async with pool.connection() as link:
        found = await link.execute(NEWEST, (str(receiver_id), most))
        return [_notice(*row) for row in await found.fetchall()]


async def was_sent(pool: Any, receiver_id: UUID, message_id: UUID) -> bool:
    """Whether a receiver was ever to be sent this notice."""
    async with pool.connection() as link:
        found = await link.execute(ONE, (str(receiver_id), str(message_id)))
        return await found.fetchone() is not None


async def send_again(pool: Any, about: dict[str, str], job_id: UUID, now: datetime) -> None:
    """Let a notice go out once more under its own name; one we never sent is let be."""
    async with pool.connection() as link:
        found = await link.execute(ONE, (about["receiver_id"], about["message"]))
        if row := await found.fetchone():
            await link.execute(AGAIN, (job_id, Jsonb(row[0]), now))


def _notice(
    message: UUID, kind: str, at: datetime, tries: int, last: datetime, *ends: bool
) -> Notice:
    taken, given_up = ends
    ended = Sending.GIVEN_UP if given_up else Sending.WAITING
    return Notice(message, kind, at, tries, last, Sending.TAKEN if taken else ended)
