"""Set a transfer against an invoice by hand, or take it off again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MinLen

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.bank import BankTransfer
from domain.bank.transfer_words import CREDITED, Aside
from domain.invoicing import BOOKS, Books, Invoice
from domain.invoicing.settling import NothingOpen
from domain.money import Money
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class MatchTransfer(Command):
    """Set what is left of a transfer against an invoice, or a part of it."""

    transfer_id: UUID
    invoice_id: UUID
    amount: Money | None = None

    def do(self, work: Work) -> None:
        work.get(Books, BOOKS).require_open(civil_day(work.now))
        transfer = work.get(BankTransfer, self.transfer_id)
        invoice = work.get(Invoice, self.invoice_id)
        if self.invoice_id in transfer.applied:
            return
        wish = transfer.rest if self.amount is None else min(self.amount, transfer.rest)
        freed_on = civil_day(transfer.freed_at) if transfer.freed_at else transfer.booked_on
        part = invoice.pay(transfer.id, wish, max(transfer.booked_on, freed_on), "bank")
        if not part:
            raise NothingOpen
        transfer.apply_to(invoice.id, part)
        transfer.set_aside(Aside.TOO_MUCH)


@dataclass(frozen=True, kw_only=True)
class UnmatchTransfer(Command):
    """Take a transfer off an invoice it was not meant for, with the reason."""

    transfer_id: UUID
    invoice_id: UUID
    reason: Annotated[str, Public, MinLen(3)]

    def do(self, work: Work) -> None:
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        transfer = work.get(BankTransfer, self.transfer_id)
        invoice = work.get(Invoice, self.invoice_id)
        transfer.take_off(invoice.id, self.reason)
        invoice.take_off(transfer.id, day, self.reason)
        transfer.set_aside(Aside.UNKNOWN)


@dataclass(frozen=True, kw_only=True)
class FreeOverpaid(Command):
    """Keep what a credit note made too much as the payer's credit.

    It is taken off the invoice and waits with the transfers it came by, to be set against another
    invoice or given back to the account it came from. What it is set against is paid from now on:
    until it was credited the money had paid for something else.
    """

    invoice_id: UUID

    def do(self, work: Work) -> None:
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        invoice = work.get(Invoice, self.invoice_id)
        transfers = {key: work.get(BankTransfer, key) for key in invoice.payments}
        for key, part in invoice.free_overpaid(day, CREDITED).items():
            transfers[key].take_off(invoice.id, CREDITED, part)
            transfers[key].set_aside(Aside.TOO_MUCH)
