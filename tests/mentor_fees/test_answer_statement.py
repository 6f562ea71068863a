"""A mentor approves or objects, an own invoice is set against its statement, payroll takes over."""

from datetime import date
from typing import Any

import pytest

from application.mentor_fees.answer_statement import (
    AnswerObjection,
    ApproveStatement,
    HandToPayroll,
    MatchOwnInvoice,
    NotePayrollPaid,
    ObjectToStatement,
)
from domain.mentor_fees import FeeAccount, FeeTerms, Route
from domain.mentor_fees.run import PayoutRun
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_words import (
    InvoiceDiffers,
    NotPayable,
    NotYourRoute,
    StatementMovedOn,
)
from domain.refusals import NotFound
from tests.mentor_fees.paying import GROSS, of, run, stated
from tests.mentor_fees.scene import MIKAEL, SANNA, STATEMENT, at, euros
from tests.spec import Spec

pytestmark = pytest.mark.feature("R12")
THIS: dict[str, Any] = {"mentor_id": SANNA, "statement_id": STATEMENT}
OBJECT = ObjectToStatement(**THIS, words="The session of the fourth lasted 90 minutes.")
INVOICE = MatchOwnInvoice(**THIS, number="2026-17", dated_on=date(2026, 4, 3), gross=GROSS)


def test_the_mentor_approves_before_the_time_for_objections_is_over(spec: Spec) -> None:
    stated(spec).when(run()).then_refused(NotPayable)
    approve = ApproveStatement(**THIS)
    spec.when(approve).then(FeeStatement.Approved)
    spec.when(approve).then()
    spec.when(run()).then(FeeStatement.PutInRun, PayoutRun.Prepared)


def test_silence_for_seven_days_is_approval(spec: Spec) -> None:
    stated(spec).at(at(4, 9)).when(run()).then_refused(NotPayable)
    spec.at(at(4, 10)).when(run()).then(FeeStatement.PutInRun, PayoutRun.Prepared)


def test_what_is_objected_to_waits_for_an_answer(spec: Spec) -> None:
    stated(spec).when(OBJECT).then(FeeStatement.Objected)
    spec.at(at(4, 20)).when(run()).then_refused(StatementMovedOn)
    spec.when(AnswerObjection(**THIS, words="The next statement has 66.00 more."))
    spec.then(FeeStatement.ObjectionAnswered)
    spec.when(run()).then(FeeStatement.PutInRun, PayoutRun.Prepared)
    spec.when(OBJECT).then_refused(StatementMovedOn)


def test_somebody_else_s_statement_is_not_there(spec: Spec) -> None:
    other = ApproveStatement(mentor_id=MIKAEL, statement_id=STATEMENT)
    stated(spec).when(other).then_refused(NotFound)


def test_an_own_invoice_is_paid_once_it_fits_the_statement(spec: Spec) -> None:
    stated(spec, terms=FeeTerms(route=Route.OWN_INVOICE)).at(at(4, 20))
    spec.when(run()).then_refused(NotPayable)
    wrong = MatchOwnInvoice(
        **THIS, number="2026-17", dated_on=date(2026, 4, 3), gross=euros("179.48")
    )
    spec.when(wrong).then_refused(InvoiceDiffers)
    spec.when(INVOICE).then(FeeStatement.OwnInvoiceMatched)
    spec.when(INVOICE).then()
    assert of(spec).remittance == "2026-17"
    spec.when(run()).then(FeeStatement.PutInRun, PayoutRun.Prepared)


def test_a_self_billed_mentor_sends_no_invoice_and_goes_to_no_payroll(spec: Spec) -> None:
    stated(spec).when(INVOICE).then_refused(NotYourRoute)
    spec.when(HandToPayroll(**THIS)).then_refused(NotYourRoute)


def test_payroll_pays_what_was_handed_over(spec: Spec) -> None:
    stated(spec, terms=FeeTerms(route=Route.PAYROLL)).at(at(4, 20))
    spec.when(run()).then_refused(NotYourRoute)
    hand = HandToPayroll(**THIS)
    spec.when(hand).then(FeeStatement.HandedToPayroll)
    spec.when(hand).then()
    paid = NotePayrollPaid(**THIS, paid_on=date(2026, 4, 30))
    spec.when(paid).then(FeeStatement.Paid, FeeAccount.Paid)
    assert spec.event(FeeAccount.Paid).amount == euros("143.00")
    spec.when(paid).then()
