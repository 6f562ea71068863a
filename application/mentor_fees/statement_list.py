"""Every statement of fees and every run: what is paid to whom, by which route, how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.mentor_fees import Route
from domain.mentor_fees.run import PayoutRun
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_words import StatementState
from domain.money import Money


@dataclass(frozen=True)
class StatementRow:
    """One statement; `differs` tells that another sum left the account for it."""

    statement_id: UUID
    mentor_id: UUID
    number: str
    route: Route
    until: date
    made_on: date
    objected_by: date
    net: Money
    vat: Money
    gross: Money
    state: StatementState
    approved: bool
    own_number: str
    run_id: UUID | None
    paid_on: date | None
    differs: bool
    came_back: bool = False
    """Whether a payment of it came back and it waits to be paid once more."""
    credit_number: str = ""
    """The credit note by which it was withdrawn."""


@dataclass(frozen=True)
class RunRow:
    """One run that pays fees."""

    run_id: UUID
    pay_on: date
    prepared_by: UUID
    statements: int
    total: Money
    approved_on: date | None
    unpaid: int


def statement_rows(event: Event) -> Iterator[RowStep]:
    this = {"statement_id": event.originator_id}
    match event:
        case FeeStatement.Made():
            yield Put(
                StatementRow(
                    event.originator_id, event.mentor_id, event.number, event.route, event.until,
                    event.made_on, event.objected_by, event.net, event.vat, event.gross,
                    StatementState.MADE, approved=False, own_number="", run_id=None,
                    paid_on=None, differs=False,
                )
            )  # fmt: skip
        case FeeStatement.OwnInvoiceMatched(number=number):
            yield Change(this, {"own_number": number})
        case FeeStatement.PutInRun(run_id=run):
            yield Change(this, {"state": StatementState.IN_RUN.value, "run_id": run})
        case FeeStatement.Paid(paid_on=day):
            paid = {"state": StatementState.PAID.value, "paid_on": day, "came_back": False}
            yield Change(this, paid)
        case FeeStatement.Withdrawn(credit_number=number):
            gone = {"state": StatementState.WITHDRAWN.value, "credit_number": number}
            yield Change(this, gone)
    if to := _BECOMES.get(type(event)):
        yield Change(this, to)


_BECOMES: Final[dict[type, dict[str, Any]]] = {
    FeeStatement.Approved: {"approved": True},
    FeeStatement.Objected: {"state": StatementState.OBJECTED.value},
    FeeStatement.ObjectionAnswered: {"state": StatementState.MADE.value, "approved": True},
    FeeStatement.LeftRun: {"state": StatementState.MADE.value, "run_id": None},
    FeeStatement.HandedToPayroll: {"state": StatementState.AT_PAYROLL.value},
    FeeStatement.DebitDiffers: {"differs": True},
    FeeStatement.PaymentReturned: {
        "state": StatementState.MADE.value,
        "run_id": None,
        "paid_on": None,
        "approved": True,
        "came_back": True,
    },
}


def run_rows(event: Event) -> Iterator[RowStep]:
    this = {"run_id": event.originator_id}
    match event:
        case PayoutRun.Prepared(items=items):
            total = Money.total(item.amount for item in items)
            yield Put(
                RunRow(
                    event.originator_id, event.pay_on, event.prepared_by, len(items), total,
                    None, len(items),
                )
            )  # fmt: skip
        case PayoutRun.Approved(approved_on=day, total=total, items=items):
            count = len(items)
            yield Change(
                this,
                {"approved_on": day, "total": total, "statements": count, "unpaid": count},
            )
        case PayoutRun.ItemPaid(left=left):
            yield Change(this, {"unpaid": left})


statement_list = Table(
    "mentor_fee_statements", StatementRow, ("statement_id",), statement_rows,
    (("mentor_id",), ("state",), ("run_id",)), version=2,
)  # fmt: skip
run_list = Table("mentor_fee_runs", RunRow, ("run_id",), run_rows, (("pay_on",),))
