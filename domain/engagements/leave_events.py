"""That a mentee is away for a while, and is back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from domain.events import Event
from domain.slots import HELSINKI, zone_named
from domain.standing_still import Days


class AboutLeave(Event):
    """Something changed in when a mentee is away."""

    mentee_id: UUID

    @property
    def day(self) -> date:
        """The day it was told, in Finland."""
        return self.timestamp.astimezone(zone_named(HELSINKI)).date()


class LeaveTold(AboutLeave):
    """The mentee is away for a while; reminders, rhythm and validity stand still meanwhile."""

    from_on: date
    back_on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.leave = (self.from_on, self.back_on)
        aggregate.leaves = [*until(aggregate.leaves, self.day), aggregate.leave]


class LeaveTakenBack(AboutLeave):
    """The mentee is back, or stays after all."""

    def apply(self, aggregate: Any) -> None:
        aggregate.leave = None
        aggregate.leaves = until(aggregate.leaves, self.day)


def until(leaves: Iterable[Days], day: date) -> list[Days]:
    """What of the leaves lies before a day."""
    return [(start, min(back, day)) for start, back in leaves if start < day]
