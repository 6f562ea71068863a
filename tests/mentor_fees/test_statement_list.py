"""Statements and runs say how far they are."""

import pytest

from application.mentor_fees.statement_list import run_rows, statement_rows
from domain.mentor_fees.statement_words import StatementState
from tests.mentor_fees.paying import GROSS, PAY_DAY, approved, left_account, prepared, stated
from tests.mentor_fees.scene import RUN, SANNA, euros
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("R12")


def test_a_statement_goes_from_made_to_paid(spec: Spec) -> None:
    (row,) = kept(statement_rows, "statement_id", stated(spec))
    assert (row.mentor_id, row.number, row.net) == (SANNA, "P2026-00001", euros("143.00"))
    assert (row.state, row.approved) == (StatementState.MADE, False)


def test_a_run_says_what_of_it_is_paid(spec: Spec) -> None:
    approved(spec)
    (row,) = kept(statement_rows, "statement_id", spec)
    assert (row.state, row.run_id, row.approved) == (StatementState.IN_RUN, RUN, True)
    (run,) = kept(run_rows, "run_id", spec)
    assert (run.total, run.approved_on, run.unpaid) == (GROSS, PAY_DAY, 1)
    spec.given(left_account())
    (row,) = kept(statement_rows, "statement_id", spec)
    assert (row.state, row.paid_on) == (StatementState.PAID, PAY_DAY)
    (run,) = kept(run_rows, "run_id", spec)
    assert run.unpaid == 0


def test_another_sum_is_marked(spec: Spec) -> None:
    approved(spec).given(left_account(euros("1.00")))
    (row,) = kept(statement_rows, "statement_id", spec)
    assert row.differs


def test_a_prepared_run_waits_for_approval(spec: Spec) -> None:
    (run,) = kept(run_rows, "run_id", prepared(spec))
    assert (run.pay_on, run.approved_on, run.statements) == (PAY_DAY, None, 1)
