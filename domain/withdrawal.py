"""A consumer's right to withdraw from a distance contract: until when, and what has to be paid.

Consumer Protection Act (38/1978) 6:14: 14 days from the conclusion of a contract for services.
A period that would end on a holy day, Independence Day, May Day, Christmas or Midsummer Eve or a
Saturday ends on the next working day (150/1930, 5 §; regulation 1182/71 art. 3).
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final

from domain.holidays import holidays_between
from domain.office_hours import add_working_days
from domain.slots import HELSINKI, instant_of, zone_named

DAYS: Final = 14
"""Set by law (2011/83/EU art. 9), not by the firm."""


def withdrawal_ends(concluded_at: datetime) -> datetime:
    """The last instant (UTC) at which a contract concluded then may be withdrawn from."""
    last = concluded_at.astimezone(zone_named(HELSINKI)).date() + timedelta(days=DAYS)
    off = holidays_between(last, last + timedelta(days=31))
    last = add_working_days(last, 0, off)
    return instant_of(last + timedelta(days=1), time(0), HELSINKI) - timedelta(microseconds=1)
