"""What happens to a run that pays fees: prepared, registers asked, approved, paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from domain.events import Created, Event
from domain.money import Money
from domain.privacy import Personal, Public, Purpose

Text = Annotated[str, Public]
Voucher = Annotated[str, Personal(Purpose.ACCOUNTING, "financial_year_id")]


@dataclass(frozen=True)
class RunItem:
    """One statement to be paid."""

    statement_id: UUID
    mentor_id: UUID
    amount: Money
    taxed: bool


class Prepared(Created):
    """A run that pays mentors' fees was prepared."""

    pay_on: date
    items: tuple[RunItem, ...]
    prepared_at: datetime
    prepared_by: UUID


class CheckAsked(Event):
    """The registers are to be asked about everybody in a run."""

    mentors: tuple[UUID, ...]


class RegisterChecked(Event):
    """A register was asked about a payee on the day of payment; what it said is kept as proof.

    Who pays somebody in the prepayment register withholds no tax (ennakkoperintälaki 25 §).
    """

    mentor_id: UUID
    checked_on: date
    prepayment: bool
    vat: bool
    source: Text
    financial_year_id: UUID
    business_id: Voucher
    evidence: Voucher

    def apply(self, aggregate: Any) -> None:
        aggregate.checks[self.mentor_id] = (self.checked_on, self.prepayment, self.vat)


class LeftOut(Event):
    """A statement was left out of a run."""

    statement_id: UUID
    mentor_id: UUID
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.items.pop(self.statement_id, None)


class Approved(Event):
    """A run was approved by a second person; its file may go to the bank."""

    approved_on: date
    total: Money
    items: tuple[RunItem, ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.approved_on, aggregate.approved_at = self.approved_on, self.timestamp


class ItemPaid(Event):
    """A statement of a run was paid, as the bank statement shows."""

    statement_id: UUID
    mentor_id: UUID
    transfer_id: UUID | None
    amount: Money
    paid_on: date
    left: int

    def apply(self, aggregate: Any) -> None:
        aggregate.paid.add(self.statement_id)
