"""What becomes of one entry of a bank statement."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from domain.bank.transfer_words import CREDITED, Apart, Aside
from domain.events import Event
from domain.money import Money
from domain.privacy import Personal, Public, Purpose

Text = Annotated[str, Public]
Voucher = Annotated[str, Personal(Purpose.ACCOUNTING, "financial_year_id")]


class Received(Event):
    """Money came onto the firm's account; our own end-to-end id tells that it came back."""

    schema = 2
    account: Text
    entry: Text
    amount: Money
    booked_on: date
    reference: Text
    payer: Voucher
    payer_iban: Voucher
    message: Voucher
    financial_year_id: UUID
    end_to_end_id: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.amount, aggregate.booked_on = self.amount, self.booked_on
        aggregate.payer_iban, aggregate.year = self.payer_iban, self.financial_year_id


class Applied(Event):
    """Money of a transfer was set against an invoice."""

    invoice_id: UUID
    amount: Money
    rest: Money

    def apply(self, aggregate: Any) -> None:
        before = aggregate.applied.get(self.invoice_id, Money(0))
        aggregate.applied[self.invoice_id] = before + self.amount


class TakenOff(Event):
    """Money of a transfer was taken off an invoice again, whole or in part."""

    invoice_id: UUID
    amount: Money
    reason: Text
    rest: Money

    def apply(self, aggregate: Any) -> None:
        if left := aggregate.applied.pop(self.invoice_id, self.amount) - self.amount:
            aggregate.applied[self.invoice_id] = left
        aggregate.aside = None
        if self.reason == CREDITED:
            aggregate.freed_at = self.timestamp


class KeptApart(Event):
    """What is left of a transfer pays no invoice; what it is instead is known."""

    amount: Money
    what: Apart
    object_id: UUID | None
    reason: Text
    kept_on: date
    rest: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.kept_apart += self.amount


class SetAside(Event):
    """Money of a transfer belongs to no open invoice; a person looks at it."""

    amount: Money
    reason: Aside

    def apply(self, aggregate: Any) -> None:
        aggregate.aside = self.reason


class GivenBackAsked(Event):
    """What is left of a transfer is to go back to its payer; a second person may have to agree."""

    amount: Money
    asked_by: UUID
    asked_at: datetime
    needs_second: bool

    def apply(self, aggregate: Any) -> None:
        aggregate.asked = (self.amount, self.asked_by, self.asked_at)


class GivenBack(Event):
    """What was left of a transfer went back to its payer."""

    amount: Money
    given_back_on: date
    rest: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.given_back += self.amount
        aggregate.asked = None


class Debited(Event):
    """Money left the firm's account."""

    account: Text
    entry: Text
    amount: Money
    booked_on: date
    end_to_end_id: Text
    payee: Voucher
    message: Voucher
    financial_year_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.debited = self.amount
