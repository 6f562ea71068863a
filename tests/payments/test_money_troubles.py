from dataclasses import replace

import pytest

from application.payments.money_troubles import MoneyTroubleRow, Trouble, rows
from application.payments.record_payment import RefundFact
from application.payments.settle_trouble import SettleTrouble
from application.views import Change, Put, RowStep
from domain.money import Money
from domain.payments import payment_of
from tests.booking.scene import INTENT, ORDER, ORDERED, THE_FIRM, after, payment
from tests.memory_log import MemoryLog
from tests.payments.test_ask_refund import DISPUTE, PAYMENT, disputed
from tests.spec import Spec

pytestmark = pytest.mark.feature("L2")


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, *ORDERED)


def steps(spec: Spec) -> list[RowStep]:
    return [step for event in spec.new for step in rows(event)]


def put(step: RowStep) -> MoneyTroubleRow:
    assert isinstance(step, Put)
    row: MoneyTroubleRow = step.row
    return row


def test_a_wrong_amount_is_an_alarm(spec: Spec) -> None:
    (step,) = steps(spec.when(payment(received=Money(100))))
    row = put(step)
    assert (row.what, row.order_id, row.amount) == (Trouble.WRONG_AMOUNT, ORDER, Money(100))
    assert (row.payment_id, row.reference, row.open) == (payment_of(INTENT), INTENT, True)


def test_other_money_too(spec: Spec) -> None:
    (step,) = steps(spec.when(payment(currency="sek")))
    assert (put(step).what, put(step).words) == (Trouble.FOREIGN_MONEY, "sek")


def test_money_paid_twice_goes_back_without_anybody(spec: Spec) -> None:
    assert steps(spec.given(payment()).when(payment(intent="pi_2"))) == []


def test_a_refund_that_failed_is_a_task(spec: Spec) -> None:
    failed = RefundFact("re_1", None, Money(5000), "failed", "closed account")
    (step,) = steps(spec.given(payment()).when(payment(refunds=(failed,))))
    assert (put(step).what, put(step).words) == (Trouble.REFUND_FAILED, "closed account")


def test_a_refund_nobody_here_decided_is_a_task(spec: Spec) -> None:
    by_hand = RefundFact("re_1", None, Money(5000), "succeeded")
    (step,) = steps(spec.given(payment()).when(payment(refunds=(by_hand,))))
    assert put(step).what is Trouble.REFUND_BY_HAND


def test_a_dispute_has_a_deadline_and_closes_by_itself(spec: Spec) -> None:
    due = replace(DISPUTE, evidence_due_at=after(days=9))
    (opened,) = steps(spec.given(payment()).when(payment(disputes=(due,))))
    assert (put(opened).what, put(opened).due_at) == (Trouble.DISPUTE, after(days=9))
    (closed,) = steps(spec.when(payment(disputes=(disputed("won"),))))
    where = {"payment_id": PAYMENT, "what": "dispute", "reference": "dp_1"}
    assert closed == Change(where, {"open": False})


def test_a_lost_dispute_leaves_a_loss_to_be_booked(spec: Spec) -> None:
    spec.given(payment(disputes=(DISPUTE,)))
    _, lost = steps(spec.when(payment(disputes=(disputed("lost"),))))
    assert (put(lost).what, put(lost).amount) == (Trouble.DISPUTE_LOST, Money(9800))


def test_trouble_somebody_dealt_with_is_closed(spec: Spec) -> None:
    spec.given(payment(received=Money(100)))
    settle = SettleTrouble(
        payment_id=PAYMENT, what="wrong_amount", reference=INTENT, done="sent back by hand"
    )
    (step,) = steps(spec.when(settle))
    where = {"payment_id": PAYMENT, "what": "wrong_amount", "reference": INTENT}
    assert step == Change(where, {"open": False})
