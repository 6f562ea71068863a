"""Money by card as the provider told it: received, gone back, lost, and for which order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from application.invoicing.pricing import civil_day
from application.views import Put, RowStep, Table
from domain.events import Event
from domain.money import NOTHING, Money
from domain.orders import Order
from domain.payments import DisputeOutcome, Payment


class CardMove(StrEnum):
    """What happened to money by card."""

    RECEIVED = "received"
    REFUNDED = "refunded"
    REFUND_FAILED = "refund_failed"
    DISPUTE_LOST = "dispute_lost"
    DISPUTE_WON = "dispute_won"
    APPLIED = "applied"


@dataclass(frozen=True)
class CardPosting:
    """One move; `amount` is what it adds to what the provider holds for the firm.

    `APPLIED` adds nothing there: it says which order the money paid, and how much of it. A failed
    refund or a dispute won counts only after one sent or lost of the same `reference`.
    """

    move_id: str
    payment_id: UUID
    what: CardMove
    on: date
    amount: Money
    applied: Money
    order_id: UUID | None
    reference: str
    recorded_at: datetime


@dataclass(frozen=True)
class CardRow:
    """One payment of a period: what came, went back, was lost, paid an order; and what is over.

    The days are those of its first and its last move within the period.
    """

    payment_id: UUID
    first_on: date
    last_on: date
    order_id: UUID | None
    received: Money
    refunded: Money
    lost: Money
    kept: Money
    applied: Money


def rows(event: Event) -> Iterator[RowStep]:
    told = civil_day(event.envelope.recorded_at)
    this = event.originator_id
    match event:
        case Payment.Received(amount=amount, received_at=at):
            yield _put(event, this, CardMove.RECEIVED, civil_day(at), amount)
        case Payment.Refunded(amount=amount, refund=refund):
            yield _put(event, this, CardMove.REFUNDED, told, -amount, refund)
        case Payment.RefundFailed(amount=amount, refund=refund):
            yield _put(event, this, CardMove.REFUND_FAILED, told, amount, refund)
        case Payment.DisputeClosed(outcome=DisputeOutcome.LOST, amount=amount, dispute=dispute):
            yield _put(event, this, CardMove.DISPUTE_LOST, told, -amount, dispute)
        case Payment.DisputeClosed(amount=amount, dispute=dispute):
            yield _put(event, this, CardMove.DISPUTE_WON, told, amount, dispute)
        case Order.Paid(payment_id=payment, ordered=ordered, paid_at=at) if ordered.to_pay:
            paid = _put(event, payment, CardMove.APPLIED, civil_day(at), NOTHING)
            yield Put(replace(paid.row, applied=ordered.to_pay, order_id=this))


def _put(
    event: Event, payment_id: UUID, what: CardMove, on: date, amount: Money, reference: str = ""
) -> Put:
    return Put(
        CardPosting(
            f"{event.originator_id}/{event.originator_version}", payment_id, what, on, amount,
            NOTHING, None, reference, event.envelope.recorded_at,
        )
    )  # fmt: skip


card_moves = Table(
    "card_moves", CardPosting, ("move_id",), rows, (("on",), ("payment_id",), ("recorded_at",))
)


def card_rows(moves: Iterable[CardPosting]) -> list[CardRow]:
    """Every payment with what became of it."""
    together: dict[UUID, list[CardPosting]] = {}
    for move in moves:
        together.setdefault(move.payment_id, []).append(move)
    return [_row(payment, group) for payment, group in together.items()]


UNDOES = {
    CardMove.REFUND_FAILED: CardMove.REFUNDED,
    CardMove.DISPUTE_WON: CardMove.DISPUTE_LOST,
}


def _row(payment_id: UUID, group: list[CardPosting]) -> CardRow:
    done = {(move.what, move.reference) for move in group}
    counted = [
        move for move in group
        if move.what not in UNDOES or (UNDOES[move.what], move.reference) in done
    ]  # fmt: skip

    def total(*kinds: CardMove) -> Money:
        return Money.total(move.amount for move in counted if move.what in kinds)

    days = [move.on for move in counted or group]
    order = next((move.order_id for move in group if move.order_id), None)
    return CardRow(
        payment_id, min(days), max(days), order,
        total(CardMove.RECEIVED), -total(CardMove.REFUNDED, CardMove.REFUND_FAILED),
        -total(CardMove.DISPUTE_LOST, CardMove.DISPUTE_WON),
        Money.total(move.amount for move in counted),
        Money.total(move.applied for move in group),
    )  # fmt: skip
