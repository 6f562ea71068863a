"""Whenever money is to go back for a seat, the refund is asked for with its ground."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.payments.ask_refund import AskRefund
from domain.events import Event, derived
from domain.trainings import Seating


def whenever_a_seat_is_paid_back(event: Event) -> Iterator[Command]:
    match event:
        case Seating.SeatGivenUp(seat_id=seat, payment_id=payment, refund=refund, why=why):
            if payment and refund:
                yield AskRefund(
                    payment_id=payment, refund_id=derived(seat, "refund"), amount=refund,
                    ground=f"training seat {why}",
                )  # fmt: skip
        case Seating.SeatsMissed(order_id=order, payment_id=payment, price=price):
            if payment:
                yield AskRefund(
                    payment_id=payment, refund_id=derived(order, "missed"), amount=price,
                    ground="training seat gone",
                )  # fmt: skip
