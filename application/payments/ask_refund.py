"""Send money back: decided, put off by a dispute, released, or refused by the provider."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.money import Money
from domain.payments import Payment


@dataclass(frozen=True, kw_only=True)
class AskRefund(Command):
    """Decide a refund of a payment, with its ground."""

    payment_id: UUID
    refund_id: UUID
    amount: Money
    ground: str

    def do(self, work: Work) -> None:
        work.get(Payment, self.payment_id).ask_refund(self.refund_id, self.amount, self.ground)


@dataclass(frozen=True, kw_only=True)
class ReleaseRefunds(Command):
    """Send on the refunds that waited for the end of a dispute."""

    payment_id: UUID

    def do(self, work: Work) -> None:
        work.get(Payment, self.payment_id).release_refunds()


@dataclass(frozen=True, kw_only=True)
class NoteRefusedRefund(Command):
    """Note that the provider refused a refund: it waits for a dispute, or is owed again."""

    payment_id: UUID
    refund_id: UUID
    reason: str

    def do(self, work: Work) -> None:
        payment = work.get(Payment, self.payment_id)
        if payment.disputed:
            payment.postpone_refund(self.refund_id, self.reason)
        elif self.refund_id in payment.asked:
            payment.refund_failed(
                f"refused:{self.refund_id}", self.refund_id, payment.asked[self.refund_id],
                self.reason,
            )  # fmt: skip
