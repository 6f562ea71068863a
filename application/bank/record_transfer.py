"""Record an entry of a bank statement, and set it against the invoice its reference names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from domain.bank import BankTransfer, transfer_of
from domain.bank.transfer_words import Aside
from domain.invoicing import BOOKS, Books, Invoice, PaymentReference, financial_year, reference_of
from domain.money import Money
from domain.reference_numbers import NotAReference

Words = Annotated[str, MaxLen(500)]


@dataclass(frozen=True, kw_only=True)
class RecordTransfer(Command):
    """Take over money that came in; the same entry of the same account changes nothing.

    A valid reference of ours is paid as far as it is open. What is left over, or bears a reference
    we do not know, waits for a person.
    """

    account: Words
    entry: Words
    amount: Money
    booked_on: date
    reference: Words = ""
    payer: Words = ""
    payer_iban: Words = ""
    message: Words = ""
    reversal: bool = False
    end_to_end_id: Words = ""

    def do(self, work: Work) -> None:
        transfer = work.get(BankTransfer, transfer_of(self.account, self.entry))
        if transfer.known:
            return
        work.get(Books, BOOKS).require_open(self.booked_on)
        transfer.receive(
            self.account, self.entry, self.amount, self.booked_on, self.reference, self.payer,
            self.payer_iban, self.message, financial_year(self.booked_on), self.end_to_end_id,
        )  # fmt: skip
        invoice = None if self.reversal else self._invoice(work)
        if invoice is None:
            transfer.set_aside(Aside.REVERSAL if self.reversal else Aside.UNKNOWN)
            return
        if part := invoice.pay(transfer.id, transfer.rest, self.booked_on, "bank"):
            transfer.apply_to(invoice.id, part)
        transfer.set_aside(Aside.TOO_MUCH if part else Aside.NOT_OPEN)

    def _invoice(self, work: Work) -> Invoice | None:
        try:
            known = work.see(PaymentReference, reference_of(self.reference))
        except NotAReference:
            return None
        if known is None or known.invoice_id is None:
            return None
        return work.find(Invoice, known.invoice_id)


@dataclass(frozen=True, kw_only=True)
class RecordDebit(Command):
    """Take over money that left the firm's account."""

    account: Words
    entry: Words
    amount: Money
    booked_on: date
    end_to_end_id: Words = ""
    payee: Words = ""
    message: Words = ""

    @property
    def transfer_id(self) -> UUID:
        """Which entry is meant."""
        return transfer_of(self.account, self.entry)

    def do(self, work: Work) -> None:
        transfer = work.get(BankTransfer, self.transfer_id)
        if transfer.known:
            return
        work.get(Books, BOOKS).require_open(self.booked_on)
        transfer.debit(
            self.account, self.entry, self.amount, self.booked_on, self.end_to_end_id,
            self.payee, self.message, financial_year(self.booked_on),
        )  # fmt: skip
