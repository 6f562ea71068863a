"""What happens to the money of an issued document: paid, credited, returned, written off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.four_eyes import Asked, AskedSum
from domain.money import Money
from domain.privacy import Personal, Public, Purpose

Text = Annotated[str, Public]


@dataclass(frozen=True)
class CreditedAmount:
    """What goes back of the line at a place (from 0), in the terms of the document's mode."""

    place: int
    amount: Money


class PaymentApplied(Event):
    """A payment was set against a document; `claims` is the part that pays fees and interest."""

    payment_id: UUID
    client_id: UUID
    number: Text
    amount: Money
    claims: Money
    paid_on: date
    means: Text
    open: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.payments[self.payment_id] = (self.amount, self.claims)
        aggregate.paid += self.amount - self.claims
        aggregate.claims_paid += self.claims
        aggregate.last_paid_on = self.paid_on


class PaymentWithdrawn(Event):
    """A payment set against a document was taken off it again, whole or in part."""

    payment_id: UUID
    client_id: UUID
    number: Text
    amount: Money
    claims: Money
    taken_on: date
    reason: Text
    open: Money

    def apply(self, aggregate: Any) -> None:
        amount, claims = aggregate.payments.pop(self.payment_id, (self.amount, self.claims))
        if left := amount - self.amount:
            aggregate.payments[self.payment_id] = (left, claims - self.claims)
        aggregate.paid -= self.amount - self.claims
        aggregate.claims_paid -= self.claims


class Credited(Event):
    """A credit note was issued for a document, whole or in part."""

    credit_id: UUID
    client_id: UUID
    credit_number: Text
    lines: tuple[CreditedAmount, ...]
    gross: Money
    open: Money

    def apply(self, aggregate: Any) -> None:
        amounts = {line.place: line.amount for line in self.lines}
        aggregate.left = aggregate.left.after(amounts)
        aggregate.credited += self.gross
        aggregate.credits[self.credit_id] = self.credit_number


class ReturnAsked(Event):
    """What was paid too much is to go back by bank transfer; a second person may have to agree.

    `left` of what was paid too much has not been asked for.
    """

    schema = 2
    return_id: UUID
    client_id: UUID
    number: Text
    amount: Money
    asked_by: UUID
    asked_at: datetime
    needs_second: bool
    iban: Annotated[str, Personal(Purpose.ACCOUNTING, "financial_year_id")]
    financial_year_id: UUID
    left: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.returning[self.return_id] = AskedSum(
            self.amount, Asked(self.asked_by, self.asked_at), self.needs_second
        )


class Returned(Event):
    """What was paid too much went back to the payer."""

    return_id: UUID
    client_id: UUID
    number: Text
    amount: Money
    returned_on: date
    open: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.returning.pop(self.return_id, None)
        aggregate.returned += self.amount


class WriteOffAsked(Event):
    """It was put forward that the rest of a document should be written off."""

    client_id: UUID
    number: Text
    amount: Money
    reason: Text
    asked_by: UUID
    asked_at: datetime

    def apply(self, aggregate: Any) -> None:
        aggregate.write_off_asked = (self.amount, self.reason, self.asked_by, self.asked_at)


class WrittenOff(Event):
    """The rest of a document was written off, by a second person."""

    client_id: UUID
    number: Text
    amount: Money
    reason: Text
    written_off_on: date
    open: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.written_off += self.amount
        aggregate.write_off_asked = None
