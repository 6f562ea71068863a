"""Issue a credit note for an issued document, whole or in part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated
from uuid import UUID

from application.budgets.charging import take_off
from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import civil_day
from domain.accounts import Account, account_of
from domain.credit_sums import NothingLeftToCredit
from domain.invoice_writing import credit_note
from domain.invoicing import BOOKS, Books, Invoice, Series, series_of
from domain.invoicing.money_events import CreditedAmount
from domain.money import Money
from domain.orders.return_words import reason_words
from domain.privacy import Public
from domain.refusals import Refused


class NotCreditable(Refused):
    """A credit note is issued for an invoice or a receipt, not for another credit note."""


class GoesBackWithItsMoney(Refused):
    """This was paid at once: send the money back, and the credit note is issued with it."""


@dataclass(frozen=True, kw_only=True)
class CreditInvoice(Command):
    """Credit lines of an invoice; no lines named means whatever is left of it.

    Amounts are without tax on invoices to businesses and with tax otherwise. Lines credited whole
    may be invoiced again; of lines that stand for several things, `sources` names those given
    back. The credit note has a number of its own series and names what it credits (AVL 209 e §).
    What was paid beyond the rest is owed to the payer, and a task until it went back or was set
    against another invoice. A receipt is credited only together with its money.
    """

    invoice_id: UUID
    lines: tuple[CreditedAmount, ...] = ()
    sources: tuple[UUID, ...] = ()
    reason: Annotated[str, Public]
    credit_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.get(Invoice, self.invoice_id).paid_at_once:
            raise GoesBackWithItsMoney
        self.write(work)

    def write(self, work: Work) -> None:
        """Issue the credit note, once."""
        if work.find(Invoice, self.credit_id):
            return
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        invoice = work.get(Invoice, self.invoice_id)
        if invoice.snapshot.kind == "credit":
            raise NotCreditable
        work.find(Account, account_of(invoice.client_id))  # at hand before anything is recorded
        amounts = self._amounts(invoice)
        credit = invoice.creditable(amounts)
        number = self._number(work, day)
        reason = reason_words(self.reason, invoice.snapshot.language)
        document = credit_note(invoice.snapshot, credit, number, day, reason)
        document = replace(document, open=credit.gross)
        invoice.credit(self.credit_id, number, amounts, credit)
        work.add(
            Invoice.issue(
                self.credit_id, number, document, invoice.order_id, invoice.client_id,
                credits_id=invoice.id,
            )
        )  # fmt: skip
        self._free(work, invoice, amounts)

    def _amounts(self, invoice: Invoice) -> Mapping[int, Money]:
        if self.lines:
            return {line.place: line.amount for line in self.lines}
        rest = {at: line.left for at, line in enumerate(invoice.left.lines) if line.left}
        if not rest:
            raise NothingLeftToCredit
        return rest

    def _number(self, work: Work, day: date) -> str:
        series = work.get(Series, series_of("credit", day.year))
        return series.written_for(self.credit_id, "credit", day)

    def _free(self, work: Work, invoice: Invoice, amounts: Mapping[int, Money]) -> None:
        """Let what was credited whole be invoiced again."""
        gone = [at for at in amounts if not invoice.left.lines[at].left]
        whole = [UUID(source) for at in gone for source in invoice.snapshot.lines[at].sources]
        if sources := dict.fromkeys((*whole, *self.sources)):
            account = work.get(Account, account_of(invoice.client_id))
            for source in sources:
                on_it, line = account.invoiced.get(source, (None, None))
                take_off(work, source, line if on_it == invoice.id else None)
            account.free(invoice.id, self.credit_id, sources)


@dataclass(frozen=True, kw_only=True)
class CreditReceipt(CreditInvoice):
    """Credit what was paid at once, for whoever sends its money back in the same breath."""

    def do(self, work: Work) -> None:
        self.write(work)
