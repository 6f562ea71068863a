"""The payment itself: one payment intent at the provider, and what became of the money."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.events import Standing, event
from domain.money import NOTHING, Money
from domain.payments import payment_events as happened
from domain.payments.payment_words import (
    Disputed,
    DisputeOutcome,
    MoreThanReceived,
    NothingReceived,
    Nowhere,
)


class Payment(Standing):
    """One payment intent at the provider, and what became of the money."""

    Opened = happened.Opened
    Received = happened.Received
    ForeignMoney = happened.ForeignMoney
    Unapplied = happened.Unapplied
    RefundAsked = happened.RefundAsked
    RefundWaits = happened.RefundWaits
    Refunded = happened.Refunded
    RefundFailed = happened.RefundFailed
    DisputeOpened = happened.DisputeOpened
    DisputeClosed = happened.DisputeClosed
    TroubleSettled = happened.TroubleSettled

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.intent = ""
        self.order_id: UUID | None = None
        self.received = self.lost = self.outside = NOTHING
        self.received_at: datetime | None = None
        self.foreign = False
        self.nowhere: Nowhere | None = None
        self.asked: dict[UUID, Money] = {}
        self.waiting: dict[UUID, tuple[Money, str]] = {}
        self.refunds: dict[str, Money] = {}
        self.failed: set[str] = set()
        self.disputes: dict[str, DisputeOutcome | None] = {}
        self.settled: set[tuple[str, str]] = set()

    @property
    def disputed(self) -> bool:
        """Whether a dispute is open."""
        return None in self.disputes.values()

    @property
    def returnable(self) -> Money:
        """What may still go back: received, less what was lost, went, is asked for or waits."""
        waits = Money.total(amount for amount, _ in self.waiting.values())
        asked = Money.total(self.asked.values())
        return self.received - self.lost - self.outside - asked - waits

    def receive(self, intent: str, order_id: UUID, amount: Money, received_at: datetime) -> None:
        if not self.received:
            self.record(
                happened.Received, intent=intent, order_id=order_id, amount=amount,
                received_at=received_at,
            )  # fmt: skip

    def receive_foreign(self, intent: str, order_id: UUID, currency: str) -> None:
        if not self.foreign:
            self.record(happened.ForeignMoney, intent=intent, order_id=order_id, currency=currency)

    def set_aside(self, reason: Nowhere) -> None:
        """Note that the money belongs to no open order."""
        if self.nowhere is None and self.order_id is not None:
            self.record(
                happened.Unapplied, intent=self.intent, order_id=self.order_id,
                amount=self.received, reason=reason,
            )  # fmt: skip

    def ask_refund(self, refund_id: UUID, amount: Money, ground: str) -> None:
        """Decide that money goes back; while a dispute is open the decision waits.

        Raises NothingReceived, MoreThanReceived.
        """
        if refund_id in self.asked or refund_id in self.waiting:
            return
        if not self.received:
            raise NothingReceived
        if not NOTHING < amount <= self.returnable:
            raise MoreThanReceived
        kind = happened.RefundWaits if self.disputed else happened.RefundAsked
        facts = {"refund_id": refund_id, "amount": amount, "ground": ground}
        self.record(kind, **facts if self.disputed else facts | {"intent": self.intent})

    def postpone_refund(self, refund_id: UUID, ground: str) -> None:
        """Let a refund wait that was decided before a dispute was heard of."""
        if refund_id in self.asked:
            self.record(
                happened.RefundWaits, refund_id=refund_id, amount=self.asked[refund_id],
                ground=ground,
            )  # fmt: skip

    def release_refunds(self) -> None:
        """Send on what waited for a dispute, unless the money is gone. Raises Disputed."""
        if self.disputed:
            raise Disputed
        for refund_id, (amount, ground) in list(self.waiting.items()):
            if self.returnable >= NOTHING:
                self.record(
                    happened.RefundAsked, refund_id=refund_id, intent=self.intent, amount=amount,
                    ground=ground,
                )  # fmt: skip
            else:
                self.refund_failed(f"waiting:{refund_id}", refund_id, amount, "dispute lost")

    def refunded(self, refund: str, refund_id: UUID | None, amount: Money) -> None:
        if refund not in self.refunds and refund not in self.failed:
            self.record(
                happened.Refunded, refund=refund, refund_id=refund_id, order_id=self.order_id,
                amount=amount,
            )  # fmt: skip

    def refund_failed(
        self, refund: str, refund_id: UUID | None, amount: Money, reason: str
    ) -> None:
        if refund not in self.failed:
            self.record(
                happened.RefundFailed, refund=refund, refund_id=refund_id,
                order_id=self.order_id, amount=amount, reason=reason,
            )  # fmt: skip

    def dispute(
        self, dispute: str, amount: Money, reason: str, evidence_due_at: datetime | None
    ) -> None:
        if dispute not in self.disputes:
            self.record(
                happened.DisputeOpened, dispute=dispute, order_id=self.order_id, amount=amount,
                reason=reason, evidence_due_at=evidence_due_at,
            )  # fmt: skip

    def end_dispute(self, dispute: str, amount: Money, outcome: DisputeOutcome) -> None:
        if self.disputes.get(dispute) is not outcome:
            self.record(
                happened.DisputeClosed, dispute=dispute, order_id=self.order_id, amount=amount,
                outcome=outcome,
            )  # fmt: skip

    def settle(self, what: str, reference: str, done: str) -> None:
        if (what, reference) not in self.settled:
            self.record(happened.TroubleSettled, what=what, reference=reference, done=done)
