"""Send money back that belongs to no order."""

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
