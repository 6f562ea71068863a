"""A statement that should not have been is withdrawn; its invoice stays and is credited."""

from dataclasses import replace

import pytest

from application.ledgers.fee_postings import fee_postings, purchases
from application.mentor_fees.answer_statement import ObjectToStatement
from application.mentor_fees.fee_list import fee_list
from application.mentor_fees.statement_list import statement_list
from application.mentor_fees.withdraw_statement import WithdrawStatement
from domain.invoicing import Series
from domain.mentor_fees import FeeAccount, FeeTerms, Route
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_words import StatementMovedOn, StatementState, WithdrawnTooLate
from domain.money import Money
from domain.refusals import NotFound
from tests.mentor_fees.paying import (
    GROSS,
    approved,
    left_account,
    of,
    prepared,
    run,
    stated,
    statement,
)
from tests.mentor_fees.scene import MIKAEL, SANNA, STATEMENT, UUID, account, at
from tests.spec import Spec
from tests.tables import kept

pytestmark = [pytest.mark.feature("L7"), pytest.mark.feature("R12")]
WITHDRAW = WithdrawStatement(mentor_id=SANNA, statement_id=STATEMENT, reason="wrong month")
AGAIN = UUID(int=0xFE77)


def test_a_credit_note_in_the_mentors_series_names_the_invoice_and_takes_it_back(
    spec: Spec,
) -> None:
    stated(spec).when(WITHDRAW)
    spec.then(FeeStatement.Withdrawn, FeeAccount.Unsettled, Series.Opened, Series.NumberTaken)
    gone = spec.event(FeeStatement.Withdrawn)
    assert (gone.number, gone.credit_number, gone.gross) == ("P2026-00001", "PH2026-00001", GROSS)
    note = gone.snapshot
    assert (note.kind, note.number, note.credits_number) == ("credit", "PH2026-00001", gone.number)
    assert (note.gross, note.vat, note.credit_reason) == (GROSS, Money(3647), "wrong month")
    assert note.seller == of(spec).snapshot.seller
    assert "Itselaskutus" in note.texts[0]
    spec.when(WITHDRAW).then()


def test_what_was_on_it_is_due_once_more_under_a_new_number(spec: Spec) -> None:
    stated(spec).given(WITHDRAW).when(statement(statement_id=AGAIN))
    made = spec.event(FeeStatement.Made)
    assert (made.number, made.gross) == ("P2026-00002", GROSS)
    rows = kept(fee_list.rows, "entry_id", spec)
    assert {row.statement_id for row in rows} == {AGAIN}
    assert all(one.statement_id == AGAIN for one in account(spec).entries.values())


def test_an_objected_one_may_be_withdrawn_and_one_on_its_way_to_the_bank_not(spec: Spec) -> None:
    stated(spec).given(
        ObjectToStatement(mentor_id=SANNA, statement_id=STATEMENT, words="Not my sessions")
    )
    spec.when(WITHDRAW).event(FeeStatement.Withdrawn)
    spec.when(run()).then_refused(StatementMovedOn)


def test_in_a_run_or_paid_it_is_too_late(spec: Spec) -> None:
    prepared(spec).when(WITHDRAW).then_refused(WithdrawnTooLate)


def test_paid_it_is_too_late(spec: Spec) -> None:
    approved(spec).given(left_account()).when(WITHDRAW).then_refused(WithdrawnTooLate)


def test_a_wage_has_no_invoice_and_so_no_credit_note(spec: Spec) -> None:
    stated(spec, terms=FeeTerms(route=Route.PAYROLL)).when(WITHDRAW)
    gone = spec.event(FeeStatement.Withdrawn)
    assert (gone.credit_number, gone.snapshot) == ("", None)


def test_nobody_withdraws_anothers(spec: Spec) -> None:
    stated(spec).when(replace(WITHDRAW, mentor_id=MIKAEL)).then_refused(NotFound)


def test_the_list_and_the_books_know(spec: Spec) -> None:
    stated(spec).given(WITHDRAW)
    (row,) = kept(statement_list.rows, "statement_id", spec)
    assert (row.state, row.credit_number) == (StatementState.WITHDRAWN, "PH2026-00001")
    bought = list(purchases(kept(fee_postings.rows, "move_id", spec)))
    assert [(one.number, one.gross) for one in bought] == [
        ("P2026-00001", GROSS), ("PH2026-00001", -GROSS),
    ]  # fmt: skip
    assert {one.on for one in bought} == {at(4, 2).date()}
