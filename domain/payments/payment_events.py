"""What happens to a payment: received, set aside, refunded, contested."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from domain.events import Created, Event
from domain.money import Money
from domain.payments.payment_words import DisputeOutcome, Nowhere, Text


class Opened(Created):
    """A payment was heard of."""


class Received(Event):
    """Money was received."""

    intent: Text
    order_id: UUID
    amount: Money
    received_at: datetime

    def apply(self, aggregate: Any) -> None:
        aggregate.intent, aggregate.order_id = self.intent, self.order_id
        aggregate.received, aggregate.received_at = self.amount, self.received_at


class ForeignMoney(Event):
    """Money came in another currency than euro; it is never applied to anything."""

    intent: Text
    order_id: UUID
    currency: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.foreign = True


class Unapplied(Event):
    """Money came that belongs to no open order."""

    intent: Text
    order_id: UUID
    amount: Money
    reason: Nowhere

    def apply(self, aggregate: Any) -> None:
        aggregate.nowhere = self.reason


class RefundAsked(Event):
    """A refund was decided."""

    refund_id: UUID
    intent: Text
    amount: Money
    ground: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.asked[self.refund_id] = self.amount
        aggregate.waiting.pop(self.refund_id, None)


class RefundWaits(Event):
    """A refund was decided that waits for the end of a dispute."""

    refund_id: UUID
    amount: Money
    ground: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.waiting[self.refund_id] = (self.amount, self.ground)
        aggregate.asked.pop(self.refund_id, None)


class Refunded(Event):
    """Money went back; without a decision's id it was sent from the provider's own pages."""

    refund: Text
    refund_id: UUID | None
    order_id: UUID | None
    amount: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.refunds[self.refund] = self.amount
        if self.refund_id not in aggregate.asked:
            aggregate.outside += self.amount


class RefundFailed(Event):
    """Money that was to go back did not arrive; it is owed to the client again."""

    refund: Text
    refund_id: UUID | None
    order_id: UUID | None
    amount: Money
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.failed.add(self.refund)
        went = aggregate.refunds.pop(self.refund, None)
        aggregate.waiting.pop(self.refund_id, None)
        if aggregate.asked.pop(self.refund_id, None) is None and went:
            aggregate.outside -= went


class DisputeOpened(Event):
    """The cardholder's bank contests the payment."""

    dispute: Text
    order_id: UUID | None
    amount: Money
    reason: Text
    evidence_due_at: datetime | None

    def apply(self, aggregate: Any) -> None:
        aggregate.disputes[self.dispute] = None


class DisputeClosed(Event):
    """A dispute ended; one that was lost may still be won on appeal."""

    dispute: Text
    order_id: UUID | None
    amount: Money
    outcome: DisputeOutcome

    def apply(self, aggregate: Any) -> None:
        before = aggregate.disputes.get(self.dispute)
        aggregate.disputes[self.dispute] = self.outcome
        if not self.outcome.kept:
            aggregate.lost += self.amount
        elif before is DisputeOutcome.LOST:
            aggregate.lost -= self.amount


class TroubleSettled(Event):
    """Somebody dealt with trouble over this payment."""

    what: Text
    reference: Text
    done: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.settled.add((self.what, self.reference))
