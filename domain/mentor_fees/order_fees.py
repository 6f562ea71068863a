"""The fees that hang on one order, so that a dispute over its payment reaches them."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event

_ORDERS: Final = UUID("6c756f74-7369-5000-8000-0000000000f3")


def order_fees_of(order_id: UUID) -> UUID:
    """The id of the list of an order's fees."""
    return uuid5(_ORDERS, str(order_id))


class OrderFees(Standing):
    """Which fees were earned by what an order paid for, and whether its payment is contested."""

    class Opened(Created):
        """A list of an order's fees was begun."""

    class FeeNoted(Event):
        """A fee was earned by something an order paid for."""

        order_id: UUID
        mentor_id: UUID
        entry_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.fees[self.entry_id] = self.mentor_id

    class PaymentContested(Event):
        """The payment of an order is contested, and with it the fees it pays for."""

        order_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.contested = True

    class PaymentKept(Event):
        """The payment of an order was kept after all."""

        order_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.contested = False

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.fees: dict[UUID, UUID] = {}
        self.contested = False

    def note(self, order_id: UUID, mentor_id: UUID, entry_id: UUID) -> None:
        if entry_id not in self.fees:
            self.record(
                OrderFees.FeeNoted, order_id=order_id, mentor_id=mentor_id, entry_id=entry_id
            )

    def contest(self, order_id: UUID) -> None:
        if not self.contested:
            self.record(OrderFees.PaymentContested, order_id=order_id)

    def keep(self, order_id: UUID) -> None:
        if self.contested:
            self.record(OrderFees.PaymentKept, order_id=order_id)
