"""Take the seat an order has paid for; if it is gone, the money goes back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.orders import DetailsNotGiven, Order
from domain.trainings import Deal, Group, PaidBy, Seating, Training, seating_of


@dataclass(frozen=True, kw_only=True)
class TakeSeat(Command):
    """Give out the seat of a paid order."""

    order_id: UUID

    def do(self, work: Work) -> None:
        order = work.get(Order, self.order_id)
        if order.client_id is None:
            raise DetailsNotGiven
        ordered = order.ordered
        early = bool(order.accepted and order.accepted.start_early)
        deal = Deal(ordered.payer, ordered.price, PaidBy.CARD, order.payment_id, early)
        seating = work.get(Seating, seating_of(ordered.service_id))
        if work.get(Training, ordered.service_id).called_off:
            seating.miss(self.order_id, order.client_id, deal)
            return
        seating.take(
            self.order_id, order.client_id, deal, work.now, Group.PRIVATE,
            person_id=order.client_id,
        )  # fmt: skip
