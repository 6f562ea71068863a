"""Give money back to whoever paid too much: asked by one, above a limit agreed to by another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.bank.approving import entitled
from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import civil_day
from domain.bank import BankTransfer
from domain.four_eyes import four_eyes_on
from domain.invoicing import BOOKS, Books, Invoice
from domain.money import Money
from domain.reference_numbers import any_iban


@dataclass(frozen=True, kw_only=True)
class AskTransferBack(Command):
    """Ask for what is left of a transfer to go back to its payer."""

    transfer_id: UUID

    def do(self, work: Work) -> None:
        policy = four_eyes_on(civil_day(work.now))
        work.under(policy.version)
        work.get(BankTransfer, self.transfer_id).ask_back(work.by, work.now, policy)


@dataclass(frozen=True, kw_only=True)
class GiveTransferBack(Command):
    """Note that what was asked went back; above the limit a second person says so."""

    transfer_id: UUID

    def do(self, work: Work) -> None:
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        policy = four_eyes_on(day)
        work.under(policy.version)
        transfer = work.get(BankTransfer, self.transfer_id)
        transfer.give_back(day, work.by, work.now, entitled(work), policy)


@dataclass(frozen=True, kw_only=True)
class AskReturn(Command):
    """Ask for what was paid too much on a document to go back, as after a credit note."""

    invoice_id: UUID
    amount: Money
    iban: Annotated[str, MaxLen(34)]
    return_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        policy = four_eyes_on(civil_day(work.now))
        work.under(policy.version)
        invoice = work.get(Invoice, self.invoice_id)
        iban = any_iban(self.iban)
        invoice.ask_return(self.return_id, self.amount, iban, work.by, work.now, policy)


@dataclass(frozen=True, kw_only=True)
class ReturnOverpaid(Command):
    """Note that it went back; above the limit a second person says so."""

    invoice_id: UUID
    return_id: UUID

    def do(self, work: Work) -> None:
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        policy = four_eyes_on(day)
        work.under(policy.version)
        invoice = work.get(Invoice, self.invoice_id)
        invoice.give_back(self.return_id, day, work.by, work.now, entitled(work), policy)
