"""What is done once a day by itself, at an hour nobody works: planned as jobs, each day anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, time, timedelta
from typing import Any, Final
from uuid import UUID, uuid5

from psycopg.types.json import Jsonb

from domain.slots import HELSINKI, zone_named

Handler = Callable[[Any, dict[str, str]], Awaitable[Any]]
_DAYS: Final = UUID("6c756f74-7369-5000-8000-000000000033")


def daily(name: str, at: time, work: Handler) -> Handler:
    """A job that plans itself for the next day when it is done."""

    async def done(house: Any, about: dict[str, str]) -> None:
        await work(house, about)
        await plan_daily(house, {name: at})

    return done


async def plan_daily(house: Any, plan: Mapping[str, time]) -> None:
    """Plan the next time of each; planning twice changes nothing."""
    now = house.log.now()
    async with house.shelf.pool.connection() as link:
        for name, at in plan.items():
            due = next_time(now, at)
            await link.execute(
                "insert into job (job_id, kind, about, due_at) values (%s, %s, %s, %s)"
                " on conflict do nothing",
                (uuid5(_DAYS, f"{name}/{due:%Y-%m-%d}"), name, Jsonb({}), due),
            )


def next_time(now: datetime, at: time) -> datetime:
    """The next moment (UTC) of an hour of the firm's clock."""
    here = now.astimezone(zone_named(HELSINKI))
    today = datetime.combine(here.date(), at, here.tzinfo)
    due = (
        today
        if today > here
        else datetime.combine(here.date() + timedelta(days=1), at, here.tzinfo)
    )
    return due.astimezone(now.tzinfo)
