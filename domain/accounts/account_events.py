"""What happens on a payer's account: lines come, go, are invoiced and freed again."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.accounts.billable import Billable, Rebate
from domain.accounts.buyer import Buyer
from domain.events import Event
from domain.privacy import Personal, Public, Purpose

Text = Annotated[str, Public]


class BuyerSet(Event):
    """A payer's billing details were set."""

    payer_id: UUID
    buyer: Annotated[Buyer, Personal(Purpose.CONTACT, "payer_id")]

    def apply(self, aggregate: Any) -> None:
        aggregate.payer_id, aggregate.buyer = self.payer_id, self.buyer


class LineAdded(Event):
    """Something delivered or agreed was added to a payer's account."""

    payer_id: UUID
    source_id: UUID
    line: Billable

    def apply(self, aggregate: Any) -> None:
        aggregate.payer_id = self.payer_id
        aggregate.waiting[self.source_id] = self.line
        aggregate.known.add(self.source_id)


class LineDropped(Event):
    """A line was taken off a payer's account before it was invoiced."""

    payer_id: UUID
    source_id: UUID
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.waiting.pop(self.source_id)


class CreditWanted(Event):
    """Something that stands on an invoice already should not have been charged."""

    payer_id: UUID
    source_id: UUID
    invoice_id: UUID
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.wanted[self.source_id] = self.reason


class LineHeldBack(Event):
    """A line is not to be invoiced for the time being."""

    payer_id: UUID
    source_id: UUID
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.held_back.add(self.source_id)


class LineLetGo(Event):
    """A line held back may be invoiced again."""

    payer_id: UUID
    source_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.held_back.discard(self.source_id)


class RebateGiven(Event):
    """The next invoice of a payer, or of a purchase order of theirs, is to be less."""

    payer_id: UUID
    order_number: Text
    rebate: Rebate

    def apply(self, aggregate: Any) -> None:
        aggregate.payer_id = self.payer_id
        aggregate.rebates.setdefault(self.order_number, []).append(self.rebate)


class LinesInvoiced(Event):
    """Lines of a payer's account were invoiced."""

    payer_id: UUID
    invoice_id: UUID
    sources: tuple[UUID, ...]
    issued_on: date

    def apply(self, aggregate: Any) -> None:
        for source in self.sources:
            line = aggregate.waiting.pop(source)
            aggregate.invoiced[source] = (self.invoice_id, line)
            if not line.outside:
                aggregate.rebates.pop(line.order_number, None)


class LinesFreed(Event):
    """Lines were credited whole, and may be invoiced again with a link to the credit note."""

    payer_id: UUID
    invoice_id: UUID
    credit_id: UUID
    sources: tuple[UUID, ...]

    def apply(self, aggregate: Any) -> None:
        for source in self.sources:
            _, line = aggregate.invoiced.pop(source)
            aggregate.wanted.pop(source, None)
            aggregate.freed[source] = (self.credit_id, line)


class LineInvoicedAgain(Event):
    """A credited line was put on the account once more, as it was or put right."""

    payer_id: UUID
    source_id: UUID
    line: Billable
    credit_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.freed.pop(self.source_id)
        aggregate.waiting[self.source_id] = self.line
