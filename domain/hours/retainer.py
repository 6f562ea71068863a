"""A retainer: a fee every month, for hours that are there when they are needed."""

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


class MonthChargedAlready(Refused):
    """This month of the retainer has been charged; work of it goes on the next one."""


class EndsBeforeItBegins(Refused):
    """A retainer ends at the end of its first month at the earliest."""


class Retainer(Worked):
    """A monthly fee with hours included; unused ones lapse with the month, more are charged."""

    class Agreed(Created):
        """A retainer was agreed."""

        payer_id: UUID
        engagement_id: UUID | None
        fee: Money
        included: int
        hour: Money
        price_version: Text
        terms: Text
        order_number: Text
        first_month: date
        last_month: date | None

    class MonthCharged(Event):
        """A month of a retainer was charged; `month` is its first day."""

        payer_id: UUID
        month: date
        used: int
        over: int

        def apply(self, aggregate: Any) -> None:
            aggregate.charged.add(self.month)

    class EndSet(Event):
        """The last month of a retainer was set."""

        payer_id: UUID
        last_month: date
        reason: Text

        def apply(self, aggregate: Any) -> None:
            aggregate.last_month = self.last_month

    WorkNoted = work_done.WorkNoted
    WorkTakenBack = work_done.WorkTakenBack

    @event(Agreed)
    def __init__(
        self,
        id: UUID,
        payer_id: UUID,
        engagement_id: UUID | None,
        fee: Money,
        included: int,
        hour: Money,
        price_version: str,
        terms: str,
        order_number: str,
        first_month: date,
        last_month: date | None,
    ) -> None:
        self.payer_id, self.engagement_id = payer_id, engagement_id
        self.fee, self.included, self.hour = fee, included, hour
        self.price_version, self.order_number = price_version, order_number
        self.first_month, self.last_month = first_month, last_month
        self.works, self.known = {}, set()
        self.charged: set[date] = set()

    def runs_in(self, month: date) -> bool:
        """Whether a month, named by its first day, belongs to it."""
        return self.first_month <= month and (self.last_month is None or month <= self.last_month)

    def used_in(self, month: date) -> int:
        """Units covered in a month so far."""
        return sum(w.covered for w in self.works.values() if w.day.replace(day=1) == month)

    def note(
        self, work_id: UUID, day: date, minutes: int, units: int, what: str, by_id: UUID
    ) -> int:
        """Note work of a month not charged yet. Raises MonthChargedAlready."""
        month = day.replace(day=1)
        if month in self.charged and work_id not in self.known:
            raise MonthChargedAlready
        free = self.included - self.used_in(month) if self.runs_in(month) else 0
        return self.note_against(free, work_id, day, minutes, units, what, by_id)

    def charge(self, month: date) -> bool:
        """Charge a month once; False where there is nothing to charge."""
        if month in self.charged or not self.runs_in(month):
            return False
        over = sum(w.over for w in self.works.values() if w.day.replace(day=1) == month)
        self.record(
            self.MonthCharged, payer_id=self.payer_id, month=month, used=self.used_in(month),
            over=over,
        )  # fmt: skip
        return True

    def end(self, last_month: date, reason: str) -> None:
        """Set the last month. Raises EndsBeforeItBegins, MonthChargedAlready."""
        if last_month < self.first_month:
            raise EndsBeforeItBegins
        if any(month > last_month for month in self.charged):
            raise MonthChargedAlready
        if self.last_month != last_month:
            self.record(self.EndSet, payer_id=self.payer_id, last_month=last_month, reason=reason)
