"""The time line of a case: how many of its events fell on each stretch of days."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from api.reception import Desk
from application.trail.trail import TrailRow
from domain.slots import HELSINKI
from infrastructure.trail_search import events_a_day, subject

MOST_BARS = 60
FEWEST_DAYS = 30


@dataclass(frozen=True)
class TimeLine:
    """How many events each stretch of days holds; those after `here` had not happened."""

    bars: tuple[int, ...]
    here: int | None
    first: date
    last: date


def days_between(first: date, last: date) -> list[tuple[date, date]]:
    """The bars of the time line: 30 to 60 stretches of whole days that end with the last."""
    days = max((last - first).days + 1, FEWEST_DAYS)
    first = last - timedelta(days=days - 1)
    width = -(-days // MOST_BARS)
    starts = [first + timedelta(days=step) for step in range(0, days, width)]
    return [(start, start + timedelta(days=width)) for start in starts]


async def line_of(desk: Desk, case: UUID, here: TrailRow | None) -> TimeLine:
    """The bars of a case; those after `here` had not happened then."""
    counted: Counter[date] = await events_a_day(desk.shelf, subject(case), HELSINKI)
    stretches = days_between(min(counted), max(counted))
    bars = tuple(
        sum(count for day, count in counted.items() if start <= day < end)
        for start, end in stretches
    )
    day = here.recorded_at.astimezone(ZoneInfo(HELSINKI)).date() if here else None
    at = next((n for n, (start, end) in enumerate(stretches) if day and start <= day < end), None)
    return TimeLine(bars, at, stretches[0][0], max(counted))
