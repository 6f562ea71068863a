"""Record what the payment provider says of a payment; what is known already changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from application.booking.standing_hold import promise_for
from application.firm import Command, Work
from domain.diaries import TimeTaken
from domain.money import Money
from domain.orders import Order, OrderState, WrongAmount
from domain.payments import DisputeOutcome, Nowhere, Payment, payment_of

EURO: Final = "eur"
WENT: Final = {"succeeded"}
FAILED: Final = {"failed", "canceled"}
OUTCOMES: Final = {
    "won": DisputeOutcome.WON,
    "warning_closed": DisputeOutcome.WON,
    "prevented": DisputeOutcome.PREVENTED,
    "lost": DisputeOutcome.LOST,
}
"""Every other status, known today or not, is a dispute that is still open."""


ENQUIRIES: Final = {"warning_needs_response", "warning_under_review", "warning_closed"}
"""The bank only asks: no money is taken, nothing is blocked, and it is no dispute."""


@dataclass(frozen=True)
class RefundFact:
    """A refund as the provider tells it; `refund_id` is our decision's, if it was ours."""

    refund: str
    refund_id: UUID | None
    amount: Money
    status: str
    reason: str = ""


@dataclass(frozen=True)
class DisputeFact:
    """A dispute as the provider tells it."""

    dispute: str
    amount: Money
    status: str
    reason: str
    evidence_due_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class RecordPayment(Command):
    """Take over the provider's facts about one payment: received, gone back, contested."""

    intent: str
    order_id: UUID
    received: Money
    currency: str = EURO
    received_at: datetime | None = None
    declined: str = ""
    refunds: tuple[RefundFact, ...] = ()
    disputes: tuple[DisputeFact, ...] = ()

    def do(self, work: Work) -> None:
        if self.declined and not self.received:
            _decline(work, self.order_id, self.declined)
            return
        payment = work.get(Payment, payment_of(self.intent))
        if self.received and self.currency != EURO:
            payment.receive_foreign(self.intent, self.order_id, self.currency)
            return
        if self.received:
            at = self.received_at or work.now
            payment.receive(self.intent, self.order_id, self.received, at)
            if reason := _apply(work, payment, self.order_id, self.received, at):
                payment.set_aside(reason)
        for dispute in self.disputes:
            _dispute(payment, dispute)
        for refund in self.refunds:
            _refund(payment, refund)


def _apply(
    work: Work, payment: Payment, order_id: UUID, amount: Money, at: datetime
) -> Nowhere | None:
    """Pay the order with it, or say why it belongs nowhere."""
    order = work.find(Order, order_id)
    if order is None:
        return Nowhere.UNKNOWN
    if order.payment_id == payment.id:
        return None
    if order.state is OrderState.CANCELLED:
        return Nowhere.CANCELLED
    late = order.state is OrderState.EXPIRED
    if late and (order.ordered.card_id or not _still_to_be_had(work, order)):
        return Nowhere.LATE
    try:
        paid = order.pay(payment.id, amount, at)
    except WrongAmount:
        return Nowhere.WRONG_AMOUNT
    return None if paid else Nowhere.TWICE if order.payment_id else Nowhere.UNKNOWN


def _still_to_be_had(work: Work, order: Order) -> bool:
    """Whether a time that was let go is free still; if so it is promised at once."""
    slot = order.ordered.slot
    if slot is None or slot.starts_at <= work.now:
        return False
    try:
        promise_for(work, order)
    except TimeTaken:
        return False
    return True


def _decline(work: Work, order_id: UUID, attempt: str) -> None:
    """Note on the order that a try to pay was refused; no money has moved."""
    if order := work.find(Order, order_id):
        order.note_decline(attempt)


def _dispute(payment: Payment, fact: DisputeFact) -> None:
    if fact.status in ENQUIRIES and fact.dispute not in payment.disputes:
        return
    payment.dispute(fact.dispute, fact.amount, fact.reason, fact.evidence_due_at)
    if outcome := OUTCOMES.get(fact.status):
        payment.end_dispute(fact.dispute, fact.amount, outcome)


def _refund(payment: Payment, fact: RefundFact) -> None:
    if fact.status in WENT:
        payment.refunded(fact.refund, fact.refund_id, fact.amount)
    elif fact.status in FAILED:
        payment.refund_failed(fact.refund, fact.refund_id, fact.amount, fact.reason)
