"""Go to the payment page: the time stays held until a little after the page closes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.booking.standing_hold import hold_for, promise_for
from application.firm import Command, Work
from domain.booking_policy import booking_policy_at
from domain.orders import Method, Order


@dataclass(frozen=True, kw_only=True)
class StartPayment(Command):
    """Choose how to pay and go to the payment page; what a gift card covers is ordered at once."""

    order_id: UUID
    method: Method

    def do(self, work: Work) -> None:
        policy = booking_policy_at(work.now)
        work.under(policy.version)
        order = work.get(Order, self.order_id)
        if order.ordered.card_id and not order.ordered.to_pay:
            order.pay_by_card(work.now)
            promise_for(work, order)
            return
        order.start_payment(self.method, work.now, policy)
        hold_for(work, order)


@dataclass(frozen=True, kw_only=True)
class NoteCheckout(Command):
    """Note under which reference the payment page was opened."""

    order_id: UUID
    attempt: int
    session: str

    def do(self, work: Work) -> None:
        work.get(Order, self.order_id).open_checkout(self.attempt, self.session)
