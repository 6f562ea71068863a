"""Pay statements by one file to the bank: prepared, the registers asked, approved by another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.bank.approving import entitled
from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import civil_day
from domain.four_eyes import four_eyes_on
from domain.invoicing import BOOKS, Books
from domain.mentor_fees import FeeAccount, fee_account_of
from domain.mentor_fees.run import PayoutRun
from domain.mentor_fees.run_events import RunItem
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_words import NothingInRun
from domain.money import Money
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class PrepareRun(Command):
    """Put statements together to be paid on a day."""

    statement_ids: tuple[UUID, ...]
    pay_on: date
    run_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(PayoutRun, self.run_id):
            return
        if not self.statement_ids:
            raise NothingInRun
        items = []
        for statement_id in dict.fromkeys(self.statement_ids):
            statement = work.get(FeeStatement, statement_id)
            statement.put_in_run(self.run_id, civil_day(work.now))
            items.append(
                RunItem(statement.id, statement.mentor_id, statement.gross, statement.taxed)
            )
        work.add(
            PayoutRun(
                id=self.run_id, pay_on=self.pay_on, items=tuple(items), prepared_at=work.now,
                prepared_by=work.by,
            )
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AskRegisters(Command):
    """Have the registers asked about everybody in a run."""

    run_id: UUID

    def do(self, work: Work) -> None:
        run = work.get(PayoutRun, self.run_id)
        if run.approved_on is None:
            run.ask_check()


@dataclass(frozen=True, kw_only=True)
class NoteRegisterCheck(Command):
    """Note what the registers say of a payee today, with the proof of it."""

    run_id: UUID
    mentor_id: UUID
    prepayment: bool
    vat: bool
    source: Annotated[str, Public, MinLen(3), MaxLen(120)]
    business_id: Annotated[str, MaxLen(20)]
    evidence: Annotated[str, MinLen(3), MaxLen(20_000)]

    def do(self, work: Work) -> None:
        work.get(PayoutRun, self.run_id).check(
            self.mentor_id, civil_day(work.now), prepayment=self.prepayment, vat=self.vat,
            source=self.source, business_id=self.business_id, evidence=self.evidence,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class LeaveOut(Command):
    """Leave a statement out of a run, with the reason; it waits for another one."""

    run_id: UUID
    statement_id: UUID
    reason: Annotated[str, Public, MinLen(3), MaxLen(200)]

    def do(self, work: Work) -> None:
        if work.get(PayoutRun, self.run_id).leave_out(self.statement_id, self.reason):
            work.get(FeeStatement, self.statement_id).leave_run(self.run_id, self.reason)


@dataclass(frozen=True, kw_only=True)
class ApproveRun(Command):
    """Approve a run somebody else prepared, on its pay day; then its file may go to the bank."""

    run_id: UUID

    def do(self, work: Work) -> None:
        day = civil_day(work.now)
        policy = four_eyes_on(day)
        work.under(policy.version)
        run = work.get(PayoutRun, self.run_id)
        run.approve(work.by, work.now, day, entitled(work), policy)


@dataclass(frozen=True, kw_only=True)
class NoteFeePaid(Command):
    """Set money that left the account against the statement its end-to-end id names."""

    statement_id: UUID
    transfer_id: UUID
    amount: Money
    booked_on: date

    def do(self, work: Work) -> None:
        statement = work.find(FeeStatement, self.statement_id)
        if statement is None:
            return
        work.get(Books, BOOKS).require_open(self.booked_on)
        run = work.find(PayoutRun, statement.run_id) if statement.run_id else None
        if not statement.pay(self.amount, self.booked_on, self.transfer_id) or run is None:
            return
        run.pay(self.statement_id, self.transfer_id, self.booked_on)
        mentor = statement.mentor_id
        account = work.get(FeeAccount, fee_account_of(mentor))
        account.pay(mentor, self.statement_id, self.booked_on)
