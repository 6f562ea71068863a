"""Every movement of money at the payment provider that we know of, with its sign.

Their sum is what the provider's own ledger has to say, payouts and fees left aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from application.views import Change, Put, Remove, RowStep, Table
from domain.events import Event
from domain.money import NOTHING, Money
from domain.payments import Payment


class Movement(StrEnum):
    """What moved."""

    RECEIVED = "received"
    RETURNED = "returned"
    CONTESTED = "contested"


@dataclass(frozen=True)
class MovementRow:
    """One movement: what was received, what went back, what a bank has taken for a dispute."""

    payment_id: UUID
    reference: str
    what: Movement
    order_id: UUID | None
    amount: Money
    at: datetime


def rows(event: Event) -> Iterator[RowStep]:
    payment = event.originator_id
    match event:
        case Payment.Received(intent=intent, amount=amount, order_id=order, received_at=at):
            yield Put(MovementRow(payment, intent, Movement.RECEIVED, order, amount, at))
        case Payment.Refunded(refund=refund, amount=amount, order_id=order):
            at, sent = event.timestamp, NOTHING - amount
            yield Put(MovementRow(payment, refund, Movement.RETURNED, order, sent, at))
        case Payment.RefundFailed(refund=refund):
            yield Remove({"payment_id": payment, "reference": refund})
        case Payment.DisputeOpened(dispute=dispute, amount=amount, order_id=order):
            at, taken = event.timestamp, NOTHING - amount
            yield Put(MovementRow(payment, dispute, Movement.CONTESTED, order, taken, at))
        case Payment.DisputeClosed(dispute=dispute, amount=amount, outcome=outcome):
            left = NOTHING if outcome.kept else NOTHING - amount
            yield Change({"payment_id": payment, "reference": dispute}, {"amount": left})


movements = Table(
    "provider_movements", MovementRow, ("payment_id", "reference"), rows,
    (("order_id",), ("at",)), money=True,
)  # fmt: skip
