"""Finland's days off, with the eves nobody works on: computed, so that no year is missing.

As the almanac has had them since 1992: Easter by the Gregorian computus, Midsummer on the Saturday
of 20-26 June, All Saints' Day on that of 31 October to 6 November.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_SATURDAY = 6
FIXED = ((1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26))


@lru_cache(maxsize=256)
def holidays_in(year: int) -> frozenset[date]:
    """The days of a year on which nobody is booked unless they open one."""
    easter = easter_sunday(year)
    moving = [easter + timedelta(days=days) for days in (-2, 0, 1, 39, 49)]
    midsummer, saints = _saturday(date(year, 6, 20)), _saturday(date(year, 10, 31))
    fixed = [date(year, month, day) for month, day in FIXED]
    return frozenset([*fixed, *moving, midsummer - timedelta(days=1), midsummer, saints])


def holidays_between(first: date, last: date) -> frozenset[date]:
    """The days off of all years from the first to the last day's."""
    return frozenset().union(*map(holidays_in, range(first.year, last.year + 1)))


def easter_sunday(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    quarter, odd = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * quarter - epact - odd) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _saturday(from_: date) -> date:
    return from_ + timedelta(days=(_SATURDAY - from_.isoweekday()) % 7)
