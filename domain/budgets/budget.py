"""One budget: how much, for how long, under which purchase order, and what was charged to it."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from domain.budgets import budget_events as happened
from domain.events import Aggregate, Created, Event, event
from domain.money import NOTHING, Money
from domain.privacy import Public
from domain.refusals import Refused

Text = Annotated[str, Public]


class BudgetMakesNoSense(Refused):
    """A budget has a sum above zero, and ends after it begins."""

    status = 422


class LessThanCharged(Refused):
    """A budget cannot be less than what was charged to it already."""


class BudgetClosed(Refused):
    """This budget is closed."""


class Budget(Aggregate):
    """A sum without tax that an organisation sets aside for named people."""

    class Opened(Created):
        """A budget was opened."""

        organisation_id: UUID
        name: Text
        limit: Money
        order_number: Text
        valid_from: date
        valid_until: date

    LimitSet = happened.LimitSet
    ChargedTo = happened.ChargedTo
    UsedUp = happened.UsedUp
    ChargeUndone = happened.ChargeUndone
    Closed = happened.Closed

    @event(Opened)
    def __init__(
        self,
        id: UUID,
        organisation_id: UUID,
        name: str,
        limit: Money,
        order_number: str,
        valid_from: date,
        valid_until: date,
    ) -> None:
        self.organisation_id, self.limit, self.order_number = organisation_id, limit, order_number
        self.valid_from, self.valid_until = valid_from, valid_until
        self.charges: dict[UUID, Money] = {}
        self.short: set[UUID] = set()
        self.closed = False

    @property
    def left(self) -> Money:
        """What may still be charged to it."""
        return self.limit - Money.total(self.charges.values())

    def holds_on(self, day: date) -> bool:
        """Whether something of that day belongs to it."""
        return not self.closed and self.valid_from <= day <= self.valid_until

    def set_limit(self, limit: Money) -> None:
        """Make it larger or smaller. Raises LessThanCharged, BudgetMakesNoSense, BudgetClosed."""
        self.require_open()
        if limit <= NOTHING:
            raise BudgetMakesNoSense
        if limit < Money.total(self.charges.values()):
            raise LessThanCharged
        if limit != self.limit:
            self.record(happened.LimitSet, organisation_id=self.organisation_id, limit=limit)

    def charge(self, source_id: UUID, amount: Money) -> bool:
        """Charge something to it, once; False where it does not suffice."""
        if source_id in self.charges:
            return True
        left = self.left
        if amount > left:
            if source_id not in self.short:
                self._told(happened.UsedUp, source_id, amount, left)
            return False
        self._told(happened.ChargedTo, source_id, amount, left - amount)
        return True

    def undo(self, source_id: UUID) -> None:
        """Let something no longer be charged to it."""
        if amount := self.charges.get(source_id):
            self._told(happened.ChargeUndone, source_id, amount, self.left + amount)

    def close(self) -> None:
        """Let nothing more be charged to it."""
        if not self.closed:
            self.record(happened.Closed, organisation_id=self.organisation_id)

    def require_open(self) -> None:
        """Go on only while it is open. Raises BudgetClosed."""
        if self.closed:
            raise BudgetClosed

    def _told(self, what: type[Event], source_id: UUID, amount: Money, left: Money) -> None:
        self.record(
            what, organisation_id=self.organisation_id, source_id=source_id, amount=amount,
            left=left,
        )  # fmt: skip
