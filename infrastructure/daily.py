"""What is done again and again by itself: once a day at an hour nobody works, or every so often.

Each time is planned as a job when the one before it is done.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID, uuid5

from psycopg.types.json import Jsonb

from domain.slots import HELSINKI, zone_named

When = time | timedelta
"""An hour of the firm's clock, or how often."""
Handler = Callable[[Any, dict[str, str]], Awaitable[Any]]
_DAYS: Final = UUID("6c756f74-7369-5000-8000-000000000033")


def daily(name: str, at: When, work: Handler) -> Handler:
    """A job that plans itself for the next time when it is done."""

    async def done(house: Any, about: dict[str, str]) -> None:
        try:
            await work(house, about)
        finally:  # a bad night does not end all nights
            await plan_daily(house, {name: at})

    return done


async def plan_daily(house: Any, plan: Mapping[str, When]) -> None:
    """Plan the next time of each; planning twice changes nothing."""
    now = house.log.now()
    async with house.shelf.pool.connection() as link:
        for name, at in plan.items():
            due = next_time(now, at)
            await link.execute(
                "insert into job (job_id, kind, about, due_at) values (%s, %s, %s, %s)"
                " on conflict do nothing",
                (uuid5(_DAYS, _named(name, at, due)), name, Jsonb({}), due),
            )


def _named(name: str, at: When, due: datetime) -> str:
    return f"{name}/{due:%Y-%m-%d}" if isinstance(at, time) else f"{name}/{due.isoformat()}"


def next_time(now: datetime, at: When) -> datetime:
    """The next moment (UTC) of an hour of the firm's clock, or the next full stretch of time."""
    if isinstance(at, timedelta):
        return now + at - (now - datetime(2020, 1, 1, tzinfo=UTC)) % at
    here = now.astimezone(zone_named(HELSINKI))
    today = datetime.combine(here.date(), at, here.tzinfo)
    due = (
        today
        if today > here
        else datetime.combine(here.date() + timedelta(days=1), at, here.tzinfo)
    )
    return due.astimezone(now.tzinfo)
