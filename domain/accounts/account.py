"""One payer's account: each delivered thing stands on it once, and on at most one live invoice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from domain.accounts import account_events as happened
from domain.accounts.billable import Billable, Rebate, Sheet
from domain.accounts.buyer import Buyer, BuyerUnknown
from domain.accounts.lines import Lines, NoSuchLine
from domain.events import Created, event
from domain.refusals import Refused

_ACCOUNTS: Final = UUID("6c756f74-7369-5000-8000-000000000009")


class NothingToBill(Refused):
    """There is nothing on this account that could be invoiced now."""


def account_of(payer_id: UUID) -> UUID:
    """The id of a payer's account."""
    return uuid5(_ACCOUNTS, str(payer_id))


class Account(Lines):
    """What a payer is to be invoiced for."""

    class Opened(Created):
        """A payer's account was opened."""

    BuyerSet = happened.BuyerSet
    LineAdded = happened.LineAdded
    LineDropped = happened.LineDropped
    CreditWanted = happened.CreditWanted
    LineHeldBack = happened.LineHeldBack
    LineLetGo = happened.LineLetGo
    RebateGiven = happened.RebateGiven
    LinesInvoiced = happened.LinesInvoiced
    LinesFreed = happened.LinesFreed
    LineInvoicedAgain = happened.LineInvoicedAgain

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.begin()

    def set_buyer(self, payer_id: UUID, buyer: Buyer) -> None:
        if self.buyer != buyer:
            self.record(happened.BuyerSet, payer_id=payer_id, buyer=buyer)

    def require_buyer(self) -> Buyer:
        """Who the invoice goes to. Raises BuyerUnknown."""
        if self.buyer is None:
            raise BuyerUnknown
        return self.buyer

    def due(self, sheet: Sheet, until: date) -> Mapping[UUID, Billable]:
        """What a sheet holds that was delivered by a day. Raises NothingToBill."""
        found = {
            source: line
            for source, line in sorted(self.waiting.items(), key=_in_order)
            if line.sheet == sheet and _reached(line, until) and source not in self.held_back
        }
        if not found:
            raise NothingToBill
        return found

    def give_rebate(self, payer_id: UUID, order_number: str, rebate: Rebate) -> None:
        """Let the next invoice of a purchase order, or without one, be less."""
        if rebate not in self.rebates.get(order_number, ()):
            self.record(
                happened.RebateGiven, payer_id=payer_id, order_number=order_number, rebate=rebate
            )

    def rebates_on(self, sheet: Sheet) -> tuple[Rebate, ...]:
        """What lessens the invoice of a sheet."""
        return () if sheet.outside else tuple(self.rebates.get(sheet.order_number, ()))

    def sheets(self, until: date) -> list[Sheet]:
        """The invoices that could be written now."""
        ready = (
            line.sheet
            for source, line in self.waiting.items()
            if _reached(line, until) and source not in self.held_back
        )
        return sorted(set(ready), key=lambda sheet: (sheet.outside, sheet.order_number))

    def invoice(self, invoice_id: UUID, sources: Iterable[UUID], issued_on: date) -> None:
        """Move lines onto an invoice."""
        self.record(
            happened.LinesInvoiced, payer_id=self.payer_id, invoice_id=invoice_id,
            sources=tuple(sources), issued_on=issued_on,
        )  # fmt: skip

    def free(self, invoice_id: UUID, credit_id: UUID, sources: Iterable[UUID]) -> None:
        """Let lines that were credited whole be invoiced again."""
        on_it = tuple(s for s in sources if self.invoiced.get(s, (None,))[0] == invoice_id)
        if on_it:
            self.record(
                happened.LinesFreed, payer_id=self.payer_id, invoice_id=invoice_id,
                credit_id=credit_id, sources=on_it,
            )  # fmt: skip

    def invoice_again(self, source_id: UUID, line: Billable | None = None) -> None:
        """Put a credited line on the account once more. Raises NoSuchLine."""
        if source_id in self.waiting:
            return
        if source_id not in self.freed:
            raise NoSuchLine
        credit_id, earlier = self.freed[source_id]
        self.record(
            happened.LineInvoicedAgain, payer_id=self.payer_id, source_id=source_id,
            line=replace(line or earlier, credited_by=credit_id), credit_id=credit_id,
        )  # fmt: skip


def _reached(line: Billable, until: date) -> bool:
    day = line.not_before or (line.supplied_from if line.advance else line.supplied_to)
    return day <= until


def _in_order(item: tuple[UUID, Billable]) -> tuple[date, str]:
    return item[1].supplied_from, str(item[0])
