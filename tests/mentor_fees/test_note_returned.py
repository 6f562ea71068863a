"""Money the payee's bank sends back is owed once more, and paid in another run."""

from dataclasses import replace

import pytest

from application.bank.record_transfer import RecordTransfer
from application.invoicing.billing_tasks import billing_tasks
from application.mentor_fees.fee_moves import fee_balances, fee_moves
from application.mentor_fees.note_returned import NoteFeeReturned
from application.mentor_fees.pay_fees import ApproveRun
from application.mentor_fees.statement_list import statement_list
from domain.bank import BankTransfer, transfer_of
from domain.bank.transfer_words import Apart
from domain.mentor_fees import FeeAccount
from domain.mentor_fees.run import PayoutRun
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_words import StatementState
from domain.money import Money
from tests.mentor_fees.paying import GROSS, PAY_DAY, approved, checked, left_account, run
from tests.mentor_fees.scene import SECOND, STATEMENT, THIRD, UUID, account, euros
from tests.spec import Spec
from tests.tables import kept

pytestmark = [pytest.mark.feature("L7"), pytest.mark.feature("R12")]


def came_back(amount: Money = GROSS) -> RecordTransfer:
    return RecordTransfer(
        account="FI21", entry="R1", amount=amount, booked_on=PAY_DAY, reversal=True,
        end_to_end_id=STATEMENT.hex, payer="Lehtonen Mentorointi",
    )  # fmt: skip


RETURNED = NoteFeeReturned(statement_id=STATEMENT, transfer_id=transfer_of("FI21", "R1"))


def test_money_the_payees_bank_sends_back_opens_the_statement_once_more(spec: Spec) -> None:
    approved(spec).given(left_account(), came_back()).when(RETURNED)
    spec.then(FeeStatement.PaymentReturned, FeeAccount.PaymentReturned, BankTransfer.KeptApart)
    assert not any(one.paid for one in account(spec).entries.values())
    assert spec.event(BankTransfer.KeptApart).what is Apart.FEE_RETURNED
    spec.when(RETURNED).then()
    (row,) = kept(statement_list.rows, "statement_id", spec)
    assert (row.state, row.came_back, row.paid_on) == (StatementState.MADE, True, None)
    assert kept(billing_tasks.rows, "task_id", spec) == []
    balance = fee_balances(kept(fee_moves.rows, "move_id", spec))[0]
    assert (balance.paid, balance.open) == (euros("0.00"), euros("143.00"))


def test_it_is_paid_in_another_run_and_may_come_back_again(spec: Spec) -> None:
    approved(spec).given(left_account(), came_back(), RETURNED)
    again = replace(run(), run_id=SECOND)
    spec.given(again, replace(checked(), run_id=SECOND))
    spec.by = UUID(int=7)
    spec.given(ApproveRun(run_id=SECOND)).when(replace(left_account(), transfer_id=THIRD))
    spec.then(FeeStatement.Paid, PayoutRun.ItemPaid, FeeAccount.Paid)
    back = replace(came_back(), entry="R2")
    twice = replace(RETURNED, transfer_id=transfer_of("FI21", "R2"))
    spec.given(back).when(twice).event(FeeStatement.PaymentReturned)


def test_another_sum_that_came_back_is_left_for_a_person(spec: Spec) -> None:
    approved(spec).given(left_account(), came_back(euros("169.47"))).when(RETURNED).then()
    (task,) = kept(billing_tasks.rows, "task_id", spec)
    assert (task.amount, task.why) == (euros("169.47"), "reversal")
