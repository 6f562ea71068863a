"""A run is prepared by one, looked up in the registers on its day, approved by another, paid."""

from dataclasses import replace

import pytest

from application.mentor_fees.pay_fees import ApproveRun, AskRegisters, LeaveOut
from domain.four_eyes import SecondPersonNeeded
from domain.mentor_fees import FeeAccount
from domain.mentor_fees.run import PayoutRun
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_words import (
    BeforePayDay,
    NothingInRun,
    NotInRegister,
    RegisterCheckMissing,
    RunApproved,
    RunNotApproved,
    StatementMovedOn,
)
from tests.mentor_fees.paying import (
    GROSS,
    OTHER_IN_FINANCE,
    PAY_DAY,
    approved,
    checked,
    left_account,
    of,
    prepared,
    run,
    run_of,
)
from tests.mentor_fees.scene import (
    RUN,
    SANNA,
    SECOND,
    STATEMENT,
    UUID,
    account,
    at,
    euros,
)
from tests.spec import Spec

pytestmark = [pytest.mark.feature("L7"), pytest.mark.feature("R12")]
APPROVE = ApproveRun(run_id=RUN)


def test_a_second_person_approves_what_one_prepared(spec: Spec) -> None:
    prepared(spec).given(checked()).when(APPROVE).then_refused(SecondPersonNeeded)
    spec.by = OTHER_IN_FINANCE
    spec.when(APPROVE).then(PayoutRun.Approved)
    assert spec.event(PayoutRun.Approved).total == GROSS
    spec.when(APPROVE).then()


def test_nobody_is_paid_without_the_registers_asked_on_the_very_day(spec: Spec) -> None:
    prepared(spec).at(at(4, 14)).given(checked())
    spec.by = OTHER_IN_FINANCE
    spec.when(APPROVE).then_refused(BeforePayDay)
    spec.at(at(4, 15)).when(APPROVE).then_refused(RegisterCheckMissing)
    spec.when(checked()).then(PayoutRun.RegisterChecked)
    proof = spec.event(PayoutRun.RegisterChecked)
    assert (proof.checked_on, proof.source) == (PAY_DAY, "ytj.fi")
    assert proof.evidence.startswith("Extract")
    spec.when(APPROVE).then(PayoutRun.Approved)


@pytest.mark.parametrize("register", ["prepayment", "vat"])
def test_who_is_not_in_the_registers_is_refused_and_left_out(spec: Spec, register: str) -> None:
    prepared(spec).given(checked(SANNA, **{register: False}))
    spec.by = OTHER_IN_FINANCE
    spec.when(APPROVE).then_refused(NotInRegister)
    leave = LeaveOut(run_id=RUN, statement_id=STATEMENT, reason="not in the register")
    spec.when(leave).then(PayoutRun.LeftOut, FeeStatement.LeftRun)
    spec.when(leave).then()
    spec.when(APPROVE).then_refused(NothingInRun)
    spec.when(replace(run(), run_id=SECOND)).then(PayoutRun.Prepared, FeeStatement.PutInRun)


def test_registers_are_asked_until_it_is_approved(spec: Spec) -> None:
    prepared(spec).when(AskRegisters(run_id=RUN)).then(PayoutRun.CheckAsked)
    assert spec.event(PayoutRun.CheckAsked).mentors == (SANNA,)
    spec.given(checked())
    spec.by = OTHER_IN_FINANCE
    spec.given(APPROVE).when(AskRegisters(run_id=RUN)).then()
    spec.when(checked(vat=False)).then()
    leave = LeaveOut(run_id=RUN, statement_id=STATEMENT, reason="too late")
    spec.when(leave).then_refused(RunApproved)


def test_a_run_holds_statements_each_in_one_run_only(spec: Spec) -> None:
    prepared(spec).when(replace(run(), run_id=SECOND)).then_refused(StatementMovedOn)
    spec.when(replace(run(), statement_ids=(), run_id=SECOND)).then_refused(NothingInRun)
    spec.when(run()).then()


def test_the_debit_of_the_account_pays_the_fees(spec: Spec) -> None:
    approved(spec).when(left_account())
    spec.then(FeeStatement.Paid, PayoutRun.ItemPaid, FeeAccount.Paid)
    assert spec.event(FeeAccount.Paid).amount == euros("143.00")
    assert spec.event(PayoutRun.ItemPaid).left == 0
    assert all(one.paid for one in account(spec).entries.values())
    spec.when(left_account()).then()


def test_another_sum_pays_nothing_and_is_told(spec: Spec) -> None:
    approved(spec).when(left_account(euros("179.46"))).then(FeeStatement.DebitDiffers)
    assert spec.event(FeeStatement.DebitDiffers).expected == GROSS
    assert not any(one.paid for one in account(spec).entries.values())
    spec.when(left_account(euros("179.46"))).then()


def test_money_for_a_run_nobody_approved_is_refused(spec: Spec) -> None:
    prepared(spec).when(left_account()).then_refused(RunNotApproved)


def test_money_that_names_no_statement_changes_nothing(spec: Spec) -> None:
    approved(spec).when(left_account(statement_id=UUID(int=9))).then()
    assert run_of(spec).paid == set()
    assert of(spec).paid_on is None
