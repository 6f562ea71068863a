"""Whenever money is to go back for a seat, it is refunded and its receipt credited, once."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from application.firm import Command
from application.invoicing.credit_invoice import CreditReceipt
from application.payments.ask_refund import AskRefund
from domain.events import Event, derived
from domain.invoicing.money_events import CreditedAmount
from domain.money import Money
from domain.trainings import Seating


def whenever_a_seat_is_paid_back(event: Event) -> Iterator[Command]:
    match event:
        case Seating.SeatGivenUp(seat_id=seat, order_id=order, deal=deal, refund=refund, why=why):
            if deal.payment_id and refund:
                yield from _returned(deal.payment_id, order, seat, refund, f"training seat {why}")
        case Seating.SeatsMissed(order_id=order, payment_id=payment, price=price):
            if payment:
                yield from _returned(payment, order, order, price, "training seat gone")


def _returned(
    payment: UUID, order: UUID, cause: UUID, amount: Money, ground: str
) -> Iterator[Command]:
    yield AskRefund(
        payment_id=payment, refund_id=derived(cause, "refund"), amount=amount, ground=ground
    )
    yield CreditReceipt(
        invoice_id=derived(order, "receipt"), credit_id=derived(cause, "credit"),
        lines=(CreditedAmount(0, amount),), reason=ground,
    )  # fmt: skip
