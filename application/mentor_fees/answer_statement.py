"""What a mentor and finance say to a statement: approved, objected to, answered, invoiced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from application.invoicing.pricing import civil_day
from domain.mentor_fees import FeeAccount, fee_account_of
from domain.mentor_fees.statement import FeeStatement
from domain.money import Money
from domain.privacy import Public
from domain.refusals import NotFound

Words = Annotated[str, MinLen(3), MaxLen(1000)]
Text = Annotated[str, Public, MaxLen(60)]


def statement_of(work: Work, mentor_id: UUID, statement_id: UUID) -> FeeStatement:
    """A statement of this mentor. Raises NotFound for anybody else's."""
    found = work.get(FeeStatement, statement_id)
    if found.mentor_id != mentor_id:
        raise NotFound
    return found


@dataclass(frozen=True, kw_only=True)
class ApproveStatement(Command):
    """Approve the invoice the firm issued in your name, before its time for objections is over."""

    mentor_id: UUID
    statement_id: UUID

    def do(self, work: Work) -> None:
        statement_of(work, self.mentor_id, self.statement_id).approve()


@dataclass(frozen=True, kw_only=True)
class ObjectToStatement(Command):
    """Say what is wrong with a statement; it is not paid until that is answered."""

    mentor_id: UUID
    statement_id: UUID
    words: Words

    def do(self, work: Work) -> None:
        statement_of(work, self.mentor_id, self.statement_id).object(self.words)


@dataclass(frozen=True, kw_only=True)
class AnswerObjection(Command):
    """Answer an objection; what has to change becomes a correction on the next statement."""

    mentor_id: UUID
    statement_id: UUID
    words: Words

    def do(self, work: Work) -> None:
        statement_of(work, self.mentor_id, self.statement_id).answer(self.words)


@dataclass(frozen=True, kw_only=True)
class MatchOwnInvoice(Command):
    """Set an invoice that came from the mentor, or from a service for them, against a statement."""

    mentor_id: UUID
    statement_id: UUID
    number: Annotated[str, Public, MinLen(1), MaxLen(60)]
    dated_on: date
    gross: Money
    reference: Text = ""

    def do(self, work: Work) -> None:
        statement = statement_of(work, self.mentor_id, self.statement_id)
        statement.match(self.number, self.reference, self.dated_on, self.gross)


@dataclass(frozen=True, kw_only=True)
class HandToPayroll(Command):
    """Hand a statement over to payroll, which withholds tax and tells the incomes register."""

    mentor_id: UUID
    statement_id: UUID

    def do(self, work: Work) -> None:
        statement = statement_of(work, self.mentor_id, self.statement_id)
        statement.hand_to_payroll(civil_day(work.now))


@dataclass(frozen=True, kw_only=True)
class NotePayrollPaid(Command):
    """Note that payroll has paid a statement."""

    mentor_id: UUID
    statement_id: UUID
    paid_on: date

    def do(self, work: Work) -> None:
        statement = statement_of(work, self.mentor_id, self.statement_id)
        if statement.pay(statement.gross, self.paid_on, None):
            account = work.get(FeeAccount, fee_account_of(self.mentor_id))
            account.pay(self.mentor_id, self.statement_id, self.paid_on)
