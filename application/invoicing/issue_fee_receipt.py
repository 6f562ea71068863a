"""Issue the receipt of what is kept for a session cancelled late or missed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from application.firm import Command, Work
from application.invoicing.issue_receipt import issue_paid
from application.invoicing.pricing import civil_day
from domain.billing_policy import billing_policy_on
from domain.invoice_sums import Line
from domain.invoice_writing import LineWords
from domain.invoicing import Invoice
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.orders import Order
from domain.vat import FINNISH_VAT, Category

WORDS = InThreeLanguages("Peruutusmaksu", "Avbokningsavgift", "Cancellation fee")


@dataclass(frozen=True, kw_only=True)
class IssueFeeReceipt(Command):
    """Give a cancellation fee its own numbered document with its own tax.

    Whether such a fee is paid for a service, and so taxed, is a dated setting of the firm.
    """

    order_id: UUID
    invoice_id: UUID
    fee: Money
    percent: int

    def do(self, work: Work) -> None:
        if work.find(Invoice, self.invoice_id):
            return
        order, today = work.get(Order, self.order_id), civil_day(work.now)
        policy = billing_policy_on(today)
        work.under(policy.version)
        rate = FINNISH_VAT.on(order.ordered.vat, today)
        work.under(f"vat/{rate.source}")
        line = Line(self.fee, rate.percent)
        if not policy.cancellation_taxed:
            line = Line(self.fee, Decimal(0), category=Category.OUTSIDE)
        what = LineWords(
            text=f"{WORDS.within(order.language)} {self.percent} %", source_id=str(self.invoice_id)
        )
        issue_paid(work, order, self.invoice_id, line, what, today)
