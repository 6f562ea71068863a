"""A pool of hours bought beforehand and used by the quarter."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Created, Event, event
from domain.hours import work_done
from domain.hours.work_done import Worked
from domain.money import Money
from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]


class PoolClosed(Refused):
    """This pool of hours is closed."""


class HourPool(Worked):
    """Hours somebody bought; work uses them, work beyond them is charged by the hour."""

    class Bought(Created):
        """A pool of hours was bought."""

        payer_id: UUID
        engagement_id: UUID | None
        units: int
        hour: Money
        price: Money
        price_version: Text
        terms: Text
        order_number: Text
        bought_on: date
        valid_until: date

    class Closed(Event):
        """A pool was closed; what was left of it goes back by the price it was bought at."""

        payer_id: UUID
        on: date
        unused: int
        refund: Money
        reason: Text

        def apply(self, aggregate: Any) -> None:
            aggregate.closed_on = self.on

    WorkNoted = work_done.WorkNoted
    WorkTakenBack = work_done.WorkTakenBack

    @event(Bought)
    def __init__(
        self,
        id: UUID,
        payer_id: UUID,
        engagement_id: UUID | None,
        units: int,
        hour: Money,
        price: Money,
        price_version: str,
        terms: str,
        order_number: str,
        bought_on: date,
        valid_until: date,
    ) -> None:
        self.payer_id, self.engagement_id = payer_id, engagement_id
        self.units, self.hour, self.price = units, hour, price
        self.price_version, self.order_number = price_version, order_number
        self.valid_until = valid_until
        self.works, self.known = {}, set()
        self.closed_on: date | None = None

    @property
    def left(self) -> int:
        """Units nobody has used yet."""
        return self.units - sum(work.covered for work in self.works.values())

    def note(
        self, work_id: UUID, day: date, minutes: int, units: int, what: str, by_id: UUID
    ) -> int:
        """Note work; what the pool does not cover, or of a day past its end, goes beyond it.

        Raises PoolClosed.
        """
        if self.closed_on is not None and work_id not in self.known:
            raise PoolClosed
        free = self.left if day <= self.valid_until else 0
        return self.note_against(free, work_id, day, minutes, units, what, by_id)

    def close(self, on: date, refund: Money, reason: str) -> None:
        """Close it, with what goes back. Raises PoolClosed."""
        if self.closed_on is not None:
            raise PoolClosed
        self.record(
            self.Closed, payer_id=self.payer_id, on=on, unused=self.left, refund=refund,
            reason=reason,
        )  # fmt: skip
