"""What the provider sent to the bank is recorded once, and only when its rows add up."""

from dataclasses import replace

import pytest

from application.payments.record_payout import RecordPayout
from domain.money import Money
from domain.payouts import Payout, PayoutDoesNotAddUp, PayoutSums
from tests.booking.scene import after
from tests.memory_log import MemoryLog
from tests.spec import Spec

SUMS = PayoutSums(received=Money(29600), returned=Money(-5000), fees=Money(494))
PAYOUT = RecordPayout(payout="po_1", amount=Money(24106), sums=SUMS, arrives_at=after(days=2))
FAILED = replace(PAYOUT, failed=True)
pytestmark = pytest.mark.feature("L11")


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog())


def test_gross_returned_and_fees_stand_apart(spec: Spec) -> None:
    spec.when(PAYOUT).then(Payout.Opened, Payout.Sent)
    sent = spec.event(Payout.Sent)
    assert (sent.sums.received, sent.sums.fees, sent.amount) == (
        Money(29600), Money(494), Money(24106),
    )  # fmt: skip


def test_told_again_nothing_is_added(spec: Spec) -> None:
    spec.given(PAYOUT).when(PAYOUT).then()


def test_rows_that_do_not_add_up_are_no_payout(spec: Spec) -> None:
    spec.when(replace(PAYOUT, amount=Money(24107))).then_refused(PayoutDoesNotAddUp)


def test_a_payout_the_bank_did_not_take_is_told_of_once(spec: Spec) -> None:
    spec.given(PAYOUT).when(FAILED).then(Payout.Failed)
    spec.when(FAILED).then()
