"""What becomes of a statement that is not paid after all: sent back by a bank, or withdrawn."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.invoicing_snapshot import InvoiceSnapshot
from domain.mentor_fees.statement_events import AboutStatement, Text
from domain.mentor_fees.statement_words import StatementState
from domain.money import Money
from domain.privacy import Personal, Purpose


class PaymentReturned(AboutStatement):
    """The payee's bank sent the money back: the statement is to be paid once more."""

    run_id: UUID | None
    transfer_id: UUID
    amount: Money
    returned_on: date

    def apply(self, aggregate: Any) -> None:
        aggregate.state, aggregate.approved = StatementState.MADE, True
        aggregate.run_id = aggregate.paid_on = None
        aggregate.came_back.add(self.transfer_id)


class Withdrawn(AboutStatement):
    """A statement was withdrawn before it was paid; an invoice by a credit note that names it."""

    person_id: UUID
    number: Text
    credit_number: Text
    net: Money
    vat: Money
    gross: Money
    reason: Text
    withdrawn_on: date
    financial_year_id: UUID
    snapshot: Annotated[InvoiceSnapshot | None, Personal(Purpose.ACCOUNTING, "financial_year_id")]

    def apply(self, aggregate: Any) -> None:
        aggregate.state = StatementState.WITHDRAWN
