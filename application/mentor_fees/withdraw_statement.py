"""Withdraw a statement of fees before it is paid; what was on it is due once more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from application.mentor_fees.answer_statement import statement_of
from application.mentor_fees.make_statement import fee_series_of
from domain.invoicing import BOOKS, Books, Series
from domain.invoicing_snapshot import InvoiceSnapshot
from domain.mentor_fees import FeeAccount, Route, fee_account_of
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_words import StatementState
from domain.money import NOTHING
from domain.privacy import Public

CREDIT = "fee-credit"


@dataclass(frozen=True, kw_only=True)
class WithdrawStatement(Command):
    """Withdraw a statement that is in no run and not paid, with the reason.

    An invoice issued in the mentor's name stays as it is: a credit note in the mentor's own series
    names it and takes it back whole (AVL 209 b § and 209 e §).
    """

    mentor_id: UUID
    statement_id: UUID
    reason: Annotated[str, Public, MinLen(3), MaxLen(200)]

    def do(self, work: Work) -> None:
        statement = statement_of(work, self.mentor_id, self.statement_id)
        if statement.state is StatementState.WITHDRAWN:
            return
        statement.require_withdrawable()
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        account = work.get(FeeAccount, fee_account_of(self.mentor_id))
        number, credit = "", None
        if statement.route is Route.SELF_BILLED:
            series = work.get(Series, fee_series_of(self.mentor_id, CREDIT, day.year))
            number = series.written_for(statement.id, CREDIT, day)
            credit = taken_back(statement, number, day, self.reason)
        statement.withdraw(self.reason, day, number, credit)
        account.unsettle(self.mentor_id, statement.id, day)


def taken_back(statement: FeeStatement, number: str, day: date, reason: str) -> InvoiceSnapshot:
    """The credit note of the whole invoice; its amounts are what goes back."""
    invoice = statement.snapshot
    return replace(
        invoice,
        kind="credit",
        number=number,
        issued_on=day,
        open=invoice.gross,
        paid=NOTHING,
        credits_number=invoice.number,
        credits_issued_on=invoice.issued_on,
        credit_reason=reason,
    )
