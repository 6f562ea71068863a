"""The registers are asked on the morning of the pay day; the account statement settles fees."""

import pytest

from application.bank.record_transfer import RecordDebit, RecordTransfer
from application.mentor_fees.note_returned import NoteFeeReturned
from application.mentor_fees.pay_fees import AskRegisters, NoteFeePaid
from application.mentor_fees.whenever_fees_are_paid import statement_named, whenever_fees_are_paid
from application.policies import Errand, Later
from domain.bank import BankTransfer
from domain.mentor_fees.run import PayoutRun
from domain.mentor_fees.statement import FeeStatement
from tests.mentor_fees.paying import GROSS, PAY_DAY, approved, left_account, prepared
from tests.mentor_fees.scene import RUN, SANNA, STATEMENT, at
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("R12")


def test_the_registers_are_asked_on_the_morning_of_the_pay_day(spec: Spec) -> None:
    prepared(spec)
    told = next(e for e in spec.log.recorded if isinstance(e, PayoutRun.Prepared))
    (later,) = commanded(whenever_fees_are_paid, told)
    assert later == Later(at(4, 15, 3), AskRegisters(run_id=RUN))
    spec.when(later.command)
    (errand,) = commanded(whenever_fees_are_paid, spec.event(PayoutRun.CheckAsked))
    assert errand == Errand("check_registers", {"run_id": str(RUN)})


def test_a_debit_is_set_against_the_statement_its_end_to_end_id_names(spec: Spec) -> None:
    debit = RecordDebit(
        account="FI2112345600000785", entry="E1", amount=GROSS, booked_on=PAY_DAY,
        end_to_end_id=STATEMENT.hex, payee="Lehtonen Mentorointi",
    )  # fmt: skip
    left = approved(spec).when(debit).event(BankTransfer.Debited)
    assert commanded(whenever_fees_are_paid, left) == [
        NoteFeePaid(
            statement_id=STATEMENT, transfer_id=debit.transfer_id, amount=GROSS, booked_on=PAY_DAY
        )
    ]


def test_money_that_comes_back_is_known_by_the_same_id_and_finance_hears_of_it(
    spec: Spec,
) -> None:
    approved(spec).given(left_account())
    back = RecordTransfer(
        account="FI21", entry="R1", amount=GROSS, booked_on=PAY_DAY, end_to_end_id=STATEMENT.hex
    )  # fmt: skip
    told = spec.when(back).event(BankTransfer.Received)
    note = NoteFeeReturned(statement_id=STATEMENT, transfer_id=told.originator_id)
    assert commanded(whenever_fees_are_paid, told) == [note]
    opened = spec.when(note).event(FeeStatement.PaymentReturned)
    letter = {"letter": "fee_returned", "to_role": "finance", "mentor_id": str(SANNA)}
    assert commanded(whenever_fees_are_paid, opened) == [Errand("letter", letter)]


@pytest.mark.parametrize("own", ["", "NOTPROVIDED", "rent 4/2026", "z" * 32, str(STATEMENT)])
def test_other_debits_name_no_statement(own: str) -> None:
    assert statement_named(own) is None
