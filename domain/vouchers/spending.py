"""What a gift card pays of an order: minutes come off it, and back where they are not used.

The card was taxed when it was sold; what it pays is no sale once more (directive 2006/112,
article 30 b).
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.events import Aggregate, Event
from domain.refusals import Refused


class GiftCardUsed(Refused):
    """This gift card has been used already."""


class GiftCardOver(Refused):
    """This gift card is no longer valid."""


class GiftCardReturned(Refused):
    """This gift card was returned to whoever bought it."""


class Spent(Event):
    """Minutes of a gift card paid for an order, or for a part of it."""

    payer_id: UUID
    order_id: UUID
    minutes: int
    left: int
    on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.spent[self.order_id] = aggregate.spent.get(self.order_id, 0) + self.minutes


class PutBack(Event):
    """Minutes an order did not use came back onto the gift card."""

    payer_id: UUID
    order_id: UUID
    return_id: UUID
    minutes: int
    left: int
    on: date
    valid_until: date

    def apply(self, aggregate: Any) -> None:
        aggregate.spent[self.order_id] -= self.minutes
        aggregate.valid_until = self.valid_until
        aggregate.returns.add(self.return_id)


class Spendable(Aggregate):
    """A card whose minutes pay for orders."""

    payer_id: UUID
    minutes: int
    valid_until: date
    returned: bool

    def begin_spending(self) -> None:
        self.spent: dict[UUID, int] = {}
        self.returns: set[UUID] = set()
        self.redeemed = 0

    @property
    def left(self) -> int:
        """Minutes that are still on it."""
        return 0 if self.returned else self.minutes - self.redeemed - sum(self.spent.values())

    def require_usable(self, today: date) -> None:
        """Raises GiftCardReturned, GiftCardUsed, GiftCardOver."""
        if self.returned:
            raise GiftCardReturned
        if not self.left:
            raise GiftCardUsed
        if today > self.valid_until:
            raise GiftCardOver

    def spend(self, order_id: UUID, wanted: int, today: date) -> int:
        """Pay so many minutes of an order, or what is left. Raises what require_usable does."""
        self.require_usable(today)
        minutes = min(wanted, self.left)
        self.record(
            Spent, payer_id=self.payer_id, order_id=order_id, minutes=minutes,
            left=self.left - minutes, on=today,
        )  # fmt: skip
        return minutes

    def put_back(
        self, order_id: UUID, return_id: UUID, minutes: int, today: date, at_least_until: date
    ) -> None:
        """Put minutes back, once for each return; whoever gets them has time to use them."""
        minutes = min(minutes, self.spent.get(order_id, 0))
        if minutes and return_id not in self.returns:
            self.record(
                PutBack, payer_id=self.payer_id, order_id=order_id, return_id=return_id,
                minutes=minutes, left=self.left + minutes, on=today,
                valid_until=max(self.valid_until, at_least_until),
            )  # fmt: skip
