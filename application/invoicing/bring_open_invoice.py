"""Bring along what a former system left open: its number, reference and rest stay as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import civil_day
from domain.accounts import Account, account_of
from domain.firm_details import OUR_FIRM, FirmDetails
from domain.invoice_lines import Line
from domain.invoice_parties import bank_of, seller_of
from domain.invoice_sums import sum_up
from domain.invoice_writing import LineWords, line_of, rate_of
from domain.invoicing import BOOKS, Books, Invoice, PaymentReference, reference_of
from domain.invoicing.forms import BROUGHT_ALONG
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.money import NOTHING, Money
from domain.privacy import Public
from domain.reference_numbers import checked_reference
from domain.refusals import Refused
from domain.vat import FINNISH_VAT, VatKind

WORDS = {
    "fi": "Avoin lasku aiemmasta järjestelmästä",
    "sv": "Öppen faktura från ett tidigare system",
    "en": "Open invoice of a former system",
}


class NothingLeftOpen(Refused):
    """An invoice is brought along with something open, and no more than its whole sum."""

    status = 422


class IssuedSince(Refused):
    """Only what was issued before today is brought along."""


@dataclass(frozen=True, kw_only=True)
class BringOpenInvoice(Command):
    """Take over an invoice of a former system that is not paid yet, as an opening balance.

    Its tax was reported there, so no report of this system counts it; payments, reminders and
    the ledger of open items do.
    """

    payer_id: UUID
    number: Annotated[str, Public, MinLen(1), MaxLen(20)]
    reference: Annotated[str, Public, MaxLen(30)]
    issued_on: date
    due_on: date
    gross: Money
    open: Money
    vat: VatKind = VatKind.GENERAL
    invoice_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Invoice, self.invoice_id):
            return
        today = civil_day(work.now)
        work.get(Books, BOOKS).require_open(today)
        if not NOTHING < self.open <= self.gross:
            raise NothingLeftOpen
        if self.issued_on >= today:
            raise IssuedSince
        reference = checked_reference(self.reference)
        snapshot = self._snapshot(work, reference)
        work.add(Invoice.issue(self.invoice_id, self.number, snapshot, None, self.payer_id))
        work.get(PaymentReference, reference_of(reference)).give(reference, self.invoice_id)

    def _snapshot(self, work: Work, reference: str) -> InvoiceSnapshot:
        buyer = work.get(Account, account_of(self.payer_id)).require_buyer()
        version, firm = work.get(FirmDetails, OUR_FIRM).details_on(civil_day(work.now))
        work.under(f"firm-details/{version}")
        rate = FINNISH_VAT.on(self.vat, self.issued_on)
        sums = sum_up([Line(self.gross, rate.percent)], "gross")
        words = LineWords(WORDS[buyer.language], "C62", self.issued_on, self.issued_on)
        return InvoiceSnapshot(
            kind="invoice", mode="gross", language=buyer.language, number=self.number,
            issued_on=self.issued_on, due_on=self.due_on, seller=seller_of(firm),
            bank=bank_of(firm), buyer=buyer.party, reference=reference, form=BROUGHT_ALONG,
            lines=tuple(line_of(one, words) for one in sums.lines),
            rates=tuple(rate_of(one) for one in sums.rates), net=sums.net, vat=sums.vat,
            gross=self.gross, open=self.open, paid=self.gross - self.open,
            supplied_from=self.issued_on, supplied_to=self.issued_on,
        )  # fmt: skip
