"""Working days and office hours: the clocks by which the firm promises to answer.

Days off are data: Sundays' feasts, the eves of Christmas and Midsummer, and the firm's closures.
Act on the calculation of statutory time limits (150/1930) 5 §: a last day that is a holy day,
Independence Day, May Day, Christmas or Midsummer Eve or a Saturday moves to the next working day.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from domain.opening_hours import Hours, OpeningHours, Stretch
from domain.refusals import Refused
from domain.slots import HELSINKI, aware, zone_named

_YEAR = 366
_FRIDAY = 5


class DaysBelowZero(Refused):
    """Working days are counted forward: zero or more."""

    status = 422


class OfficeNeverOpens(Refused):
    """The office has no open hours within a year."""


def is_working_day(day: date, days_off: frozenset[date]) -> bool:
    """Whether it is Monday to Friday and no day off."""
    return day.isoweekday() <= _FRIDAY and day not in days_off


def add_working_days(day: date, count: int, days_off: frozenset[date]) -> date:
    """The day so many working days later; 0 = the same day, or the next working one.

    The day itself is not counted. Raises DaysBelowZero, OfficeNeverOpens.
    """
    if count < 0:
        raise DaysBelowZero
    found = _next_working_day(day, days_off) if count == 0 else day
    for _ in range(count):
        found = _next_working_day(found + timedelta(days=1), days_off)
    return found


def _next_working_day(day: date, days_off: frozenset[date]) -> date:
    for later in (day + timedelta(days=n) for n in range(_YEAR)):
        if is_working_day(later, days_off):
            return later
    raise OfficeNeverOpens


def working_days_between(first: date, last: date, days_off: frozenset[date]) -> int:
    """How many working days lie after the first day, up to the last and including it."""
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(is_working_day(day, days_off) for day in days)


def office(
    opens: time = time(9),
    closes: time = time(16),
    days_off: frozenset[date] = frozenset(),
    zone: str = HELSINKI,
) -> OpeningHours:
    """An office open at the same hours on every working day."""
    weekly = tuple((weekday, Hours(opens, closes)) for weekday in range(1, _FRIDAY + 1))
    return OpeningHours(weekly=weekly, zone=zone, holidays=days_off)


def office_hours_between(start: datetime, end: datetime, office: OpeningHours) -> timedelta:
    """The real open time from start to end; zero when end comes first. Raises NaiveTime."""
    start, end = aware(start), aware(end)
    days = max((end - start).days + 2, 0)
    stretches = _stretches(start, office, days)
    overlaps = (min(s.ends_at, end) - max(s.starts_at, start) for s in stretches)
    return sum((max(o, timedelta()) for o in overlaps), timedelta())


def add_office_hours(start: datetime, length: timedelta, office: OpeningHours) -> datetime:
    """The UTC instant at which so much open time has passed since the start.

    An answer asked within 4 office hours is in time up to this instant, and at it.
    Raises NaiveTime, OfficeNeverOpens.
    """
    start, left = aware(start), length
    for stretch in _stretches(start, office, _YEAR + 7 * round(length / timedelta(hours=1))):
        begins = max(stretch.starts_at, start)
        if begins + left <= stretch.ends_at:
            return begins + left
        left -= max(stretch.ends_at - begins, timedelta())
    raise OfficeNeverOpens


def _stretches(start: datetime, office: OpeningHours, days: int) -> Iterator[Stretch]:
    first = start.astimezone(zone_named(office.zone)).date()
    for n in range(days):
        yield from office.on(first + timedelta(days=n))
