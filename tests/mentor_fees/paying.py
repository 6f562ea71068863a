"""Statements and runs, as the specifications of paying speak of them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from application.invoicing.note_entitled import NoteEntitled
from application.mentor_fees.answer_statement import ApproveStatement
from application.mentor_fees.make_statement import MakeStatement
from application.mentor_fees.pay_fees import (
    ApproveRun,
    NoteFeePaid,
    NoteRegisterCheck,
    PrepareRun,
)
from domain.mentor_fees.run import PayoutRun
from domain.mentor_fees.statement import FeeStatement
from domain.money import Money
from domain.people import Role
from tests.mentor_fees.scene import FIRST, RUN, SANNA, STATEMENT, agreed, at, euros, met
from tests.spec import Spec

MARCH = date(2026, 3, 31)
PAY_DAY, PAID_AT = date(2026, 4, 15), at(4, 15)
GROSS = euros("179.47")
"""132.00 and 11.00, with 25.5 % of tax."""
OTHER_IN_FINANCE = UUID(int=8)


def statement(mentor_id: UUID = SANNA, statement_id: UUID = STATEMENT) -> MakeStatement:
    return MakeStatement(mentor_id=mentor_id, until=MARCH, statement_id=statement_id)


def stated(spec: Spec, **more: Any) -> Spec:
    """A session of March, on a statement of April."""
    met(spec.given(*agreed(**more)), FIRST, at(3, 4))
    return spec.at(at(4, 2)).given(statement())


def run(*ids: UUID) -> PrepareRun:
    return PrepareRun(statement_ids=ids or (STATEMENT,), pay_on=PAY_DAY, run_id=RUN)


def checked(mentor_id: UUID = SANNA, **more: Any) -> NoteRegisterCheck:
    given: dict[str, Any] = {"prepayment": True, "vat": True} | more
    return NoteRegisterCheck(
        run_id=RUN, mentor_id=mentor_id, source="ytj.fi", business_id="2345670-5",
        evidence="Extract: in the prepayment register since 1.1.2020", **given,
    )  # fmt: skip


def prepared(spec: Spec, **more: Any) -> Spec:
    """The statement approved by the mentor and put in a run, on its pay day."""
    stated(spec, **more)
    spec.given(ApproveStatement(mentor_id=SANNA, statement_id=STATEMENT))
    for nth in (7, 8):
        spec.given(NoteEntitled(person_id=UUID(int=nth), role=Role.FINANCE, entitled=True))
    return spec.given(run()).at(PAID_AT)


def approved(spec: Spec, **more: Any) -> Spec:
    """The same, looked up and approved by a second person."""
    prepared(spec, **more).given(checked())
    spec.by = OTHER_IN_FINANCE
    return spec.given(ApproveRun(run_id=RUN))


def left_account(amount: Money = GROSS, statement_id: UUID = STATEMENT) -> NoteFeePaid:
    return NoteFeePaid(
        statement_id=statement_id, transfer_id=UUID(int=0xFE50), amount=amount,
        booked_on=PAY_DAY,
    )  # fmt: skip


def of(spec: Spec, statement_id: UUID = STATEMENT) -> FeeStatement:
    """A statement as it stands."""
    found = spec.log.fold(FeeStatement, statement_id)
    assert isinstance(found, FeeStatement)
    return found


def run_of(spec: Spec) -> PayoutRun:
    """The run as it stands."""
    found = spec.log.fold(PayoutRun, RUN)
    assert isinstance(found, PayoutRun)
    return found


__all__ = ["datetime"]
