"""A step of the demo's past: a command, who gave it and when; its key makes the ids.

A room's seeds are one file `api/seeds/<room>.py` with `def steps(today) -> Iterator[Step]`, listed
in `api/seeds/__init__.py`. The same key means the same step for ever: what it recorded once is
never recorded again, whatever the command looks like by then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from application.firm import Command
from domain.events import NOBODY, Via
from domain.holidays import holidays_between
from domain.money import Money
from domain.office_hours import add_working_days

DEMO: Final = UUID("6c756f74-7369-5000-8000-0000000000de")
PAST: Final = timedelta(days=365)
"""How long before the day of its first seeding the demo's firm began."""
FINLAND: Final = ZoneInfo("Europe/Helsinki")


@dataclass(frozen=True)
class Paid:
    """What a client did at the payment page: the stand-in for Stripe remembers the money."""

    order_id: UUID
    amount: Money
    words: str
    method: str = "card"


@dataclass(frozen=True)
class Step:
    """Something somebody did at a moment of the past."""

    key: str
    command: Command | Paid
    by: UUID = NOBODY
    at: datetime = field(kw_only=True)
    via: Via = Via.WEB

    @property
    def command_id(self) -> UUID:
        """The id of the command, the same at every seeding."""
        return seeded(self.key)


Steps = Callable[[date], Iterator[Step]]


def seeded(key: str) -> UUID:
    """The id of a thing of the demo, made of its key."""
    return uuid5(DEMO, key)


def person_of(key: str) -> UUID:
    """A person of the demo: the one who acts in a role, or one named by a word."""
    return seeded(key)


def moment(day: date, clock: str) -> datetime:
    """A moment of a day in Finland, as `moment(day, "14:30")`."""
    return datetime.combine(day, time.fromisoformat(clock), FINLAND)


def working_day(day: date) -> date:
    """The day itself, or the next one that is neither a weekend nor a holiday."""
    return add_working_days(day, 0, holidays_between(day, day + timedelta(days=31)))
