"""How often a mentor's own calendar is read, how far ahead, and when its silence is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.refusals import Refused


class NoCalendarPolicy(Refused):
    """No policy of calendars elsewhere holds for that day."""


@dataclass(frozen=True, kw_only=True)
class CalendarPolicy:
    """One version of the numbers by which calendars elsewhere are read."""

    version: str
    valid_from: date
    every_minutes: int = 60
    days_ahead: int = 400
    """Further than anybody books: an engagement is booked a year ahead at most."""
    most_times: int = 3000
    silent_hours: int = 24
    """Not read for so long: the mentor is told."""

    @property
    def every(self) -> timedelta:
        """How long from one reading to the next."""
        return timedelta(minutes=self.every_minutes)

    @property
    def patience(self) -> timedelta:
        """How long a calendar may be silent before its mentor is told."""
        return timedelta(hours=self.silent_hours)


FIRST_CALENDARS = CalendarPolicy(version="calendars/1", valid_from=date(2020, 1, 1))
CALENDARS: tuple[CalendarPolicy, ...] = (FIRST_CALENDARS,)


def calendar_policy_on(day: date, policies: Iterable[CalendarPolicy] = CALENDARS) -> CalendarPolicy:
    """The version that holds on a day: the last to begin by then. Raises NoCalendarPolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoCalendarPolicy
    return max(begun, key=lambda policy: policy.valid_from)
