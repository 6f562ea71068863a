"""What happens to a statement of fees: made, approved or objected to, put in a run, paid."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Created, Event
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.mentor_fees.statement_words import StatementState
from domain.mentor_fees.words import Route
from domain.money import Money
from domain.privacy import Personal, Public, Purpose

Text = Annotated[str, Public]
Voucher = Annotated[str, Personal(Purpose.ACCOUNTING, "financial_year_id")]


class Made(Created):
    """A statement of a mentor's fees was made, and the invoice issued for those who agreed to it.

    `net` is what the entries come to; tax is added by the mentor's own standing.
    """

    mentor_id: UUID
    person_id: UUID
    route: Route
    until: date
    made_on: date
    objected_by: date
    entries: tuple[UUID, ...]
    number: Text
    net: Money
    vat: Money
    gross: Money
    terms_version: int
    financial_year_id: UUID
    snapshot: Annotated[InvoiceSnapshot, Personal(Purpose.ACCOUNTING, "financial_year_id")]


class AboutStatement(Event):
    """Something happened to a statement."""

    mentor_id: UUID


class Approved(AboutStatement):
    """A mentor approved the invoice issued in their name."""

    def apply(self, aggregate: Any) -> None:
        aggregate.approved = True


class Objected(AboutStatement):
    """A mentor objected to a statement; it is not paid until that is answered."""

    financial_year_id: UUID
    words: Voucher

    def apply(self, aggregate: Any) -> None:
        aggregate.state = StatementState.OBJECTED


class ObjectionAnswered(AboutStatement):
    """Finance answered what a mentor objected to; the statement may be paid."""

    financial_year_id: UUID
    words: Voucher

    def apply(self, aggregate: Any) -> None:
        aggregate.state, aggregate.approved = StatementState.MADE, True


class OwnInvoiceMatched(AboutStatement):
    """The mentor's own invoice, or that of a service for them, fits the statement."""

    number: Text
    reference: Text
    dated_on: date
    gross: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.own_number, aggregate.own_reference = self.number, self.reference


class PutInRun(AboutStatement):
    """A statement was put in a run that pays fees."""

    run_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.state, aggregate.run_id = StatementState.IN_RUN, self.run_id


class LeftRun(AboutStatement):
    """A statement was left out of a run; it waits for another one."""

    run_id: UUID
    reason: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.state, aggregate.run_id = StatementState.MADE, None


class HandedToPayroll(AboutStatement):
    """Fees were handed over to payroll, which withholds tax and tells the incomes register."""

    on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.state = StatementState.AT_PAYROLL


class Paid(AboutStatement):
    """A statement was paid."""

    run_id: UUID | None
    transfer_id: UUID | None
    amount: Money
    paid_on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.state, aggregate.paid_on = StatementState.PAID, self.paid_on


class DebitDiffers(AboutStatement):
    """Money left the account for a statement, but not its sum; a person looks at it."""

    transfer_id: UUID
    amount: Money
    expected: Money

    def apply(self, aggregate: Any) -> None:
        aggregate.differing.add(self.transfer_id)
