"""Send money of an order back: credited, with what is kept on a document of its own, refunded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.credit_invoice import CreditReceipt
from application.invoicing.issue_fee_receipt import IssueFeeReceipt
from domain.events import derived
from domain.invoicing import Invoice
from domain.invoicing.money_events import CreditedAmount
from domain.money import NOTHING, Money
from domain.orders import Order
from domain.orders.return_words import reason_words
from domain.payments import Payment
from domain.privacy import Public


def receipt_of(order_id: UUID) -> UUID:
    """The id of the receipt of an order."""
    return derived(order_id, "receipt")


def fee_receipt_of(order_id: UUID, session_id: UUID) -> UUID:
    """The id of the document of what was kept for a session."""
    return derived(order_id, "fee", session_id)


@dataclass(frozen=True, kw_only=True)
class PayBack(Command):
    """Credit a document, receipt what is kept, and send the rest back to where it came from."""

    order_id: UUID
    document_id: UUID
    payment_id: UUID
    refund_id: UUID
    credited: Money
    amount: Money
    ground: Annotated[str, Public]
    fee: Money = NOTHING
    fee_receipt_id: UUID | None = None
    percent: int = 0

    def do(self, work: Work) -> None:
        if not work.find(Invoice, derived(self.refund_id, "credit")):
            self._credit(work)
        if self.fee and self.fee_receipt_id:
            fee = self._in_terms_of(work, self.fee)
            IssueFeeReceipt(
                order_id=self.order_id, invoice_id=self.fee_receipt_id, fee=fee,
                percent=self.percent,
            ).do(work)  # fmt: skip
        if self.amount:
            payment = work.get(Payment, self.payment_id)
            payment.ask_refund(self.refund_id, self.amount, self.ground)

    def _credit(self, work: Work) -> None:
        """Credit the document meant; what is more than is left of it, the order's others."""
        order = work.get(Order, self.order_id)
        left, credit_id = self._in_terms_of(work, self.credited), derived(self.refund_id, "credit")
        for document_id in self._documents(order):
            document = work.find(Invoice, document_id)
            amount = min(left, document.left.lines[0].left) if document else NOTHING
            if not amount:
                continue
            CreditReceipt(
                invoice_id=document_id, lines=(CreditedAmount(0, amount),),
                reason=reason_words(self.ground, order.language), credit_id=credit_id,
            ).do(work)  # fmt: skip
            left -= amount
            credit_id = derived(credit_id, document_id)

    def _documents(self, order: Order) -> Iterable[UUID]:
        fees = (fee_receipt_of(order.id, session) for session in order.settled)
        return dict.fromkeys((self.document_id, receipt_of(order.id), *fees))

    def _in_terms_of(self, work: Work, gross: Money) -> Money:
        """An organisation's documents are written without tax; a private person's with it."""
        ordered = work.get(Order, self.order_id).ordered
        if ordered.net is None:
            return gross
        return ordered.net.share(Decimal(gross.cents) / ordered.price.cents)
