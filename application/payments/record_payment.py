"""Record what the payment provider says of a payment; what is known already changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.money import Money
from domain.orders import Order, WrongAmount
from domain.payments import Payment, payment_of


@dataclass(frozen=True, kw_only=True)
class RecordPayment(Command):
    """Take over the provider's facts about one payment: received, and what went back."""

    intent: str
    order_id: UUID
    received: str
    refunds: tuple[tuple[str, str], ...] = ()

    def do(self, work: Work) -> None:
        payment = work.get(Payment, payment_of(self.intent))
        amount = Money.parse(self.received)
        if amount:
            payment.receive(self.intent, self.order_id, amount)
            self._apply(work, payment, amount)
        for refund, cents in self.refunds:
            payment.refunded(refund, Money.parse(cents))

    def _apply(self, work: Work, payment: Payment, amount: Money) -> None:
        order = work.find(Order, self.order_id)
        if order is None:
            payment.set_aside("order unknown")
            return
        try:
            if not order.pay(payment.id, amount):
                payment.set_aside(f"order {order.state}")
        except WrongAmount:
            payment.set_aside("wrong amount")
