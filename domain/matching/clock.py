"""Until when a mentor answers: so many working days, those on which the mentor is away left out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final

from domain.holidays import holidays_between
from domain.office_hours import add_working_days
from domain.opening_hours import Stretch
from domain.slots import HELSINKI, instant_of, zone_named

FAR: Final = timedelta(days=400)


def answer_by(
    asked: datetime, working_days: int, away: Iterable[Stretch], closed: frozenset[date]
) -> datetime:
    """The end (UTC) of the last day to answer; holidays, closed days and leave do not count."""
    zone = zone_named(HELSINKI)
    first = asked.astimezone(zone).date()
    off = holidays_between(first, first + FAR) | closed | _days_of(away, first)
    last = add_working_days(first, working_days, off)
    return instant_of(last + timedelta(days=1), time(), HELSINKI)


def _days_of(away: Iterable[Stretch], first: date) -> frozenset[date]:
    """Whole days of leave within reach, counted in Finland."""
    zone = zone_named(HELSINKI)
    found = set()
    for stretch in away:
        day = max(stretch.starts_at.astimezone(zone).date(), first)
        end = min(stretch.ends_at.astimezone(zone).date(), first + FAR)
        while day <= end:
            found.add(day)
            day += timedelta(days=1)
    return frozenset(found)
