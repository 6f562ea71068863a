"""The sum of what moved is the provider's own sum, whatever happened to the money."""

from dataclasses import replace

import pytest

from application.payments.movements import rows
from application.payments.record_payment import DisputeFact, RefundFact
from domain.money import Money
from tests.booking.scene import ORDERED, PRICE, THE_FIRM, payment
from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L11")
SENT = RefundFact("re_1", None, Money(5000), "succeeded")
CONTESTED = DisputeFact("dp_1", Money(9800), "needs_response", "fraudulent", None)


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, payment())


def total(spec: Spec) -> Money:
    return Money.total(row.amount for row in kept(rows, "reference", spec))


def test_what_came_counts_in_full(spec: Spec) -> None:
    assert total(spec) == PRICE


def test_what_went_back_is_taken_off(spec: Spec) -> None:
    assert total(spec.given(payment(refunds=(SENT,)))) == Money(9800)


def test_what_did_not_arrive_is_there_again(spec: Spec) -> None:
    spec.given(payment(refunds=(SENT,)), payment(refunds=(replace(SENT, status="failed"),)))
    assert total(spec) == PRICE


def test_a_contested_payment_is_gone_until_the_bank_decides(spec: Spec) -> None:
    assert total(spec.given(payment(disputes=(CONTESTED,)))) == Money(5000)


@pytest.mark.parametrize(("status", "left"), [("won", 14800), ("prevented", 14800), ("lost", 5000)])
def test_the_end_of_a_dispute_says_whose_money_it_is(spec: Spec, status: str, left: int) -> None:
    spec.given(payment(disputes=(CONTESTED,)))
    assert total(spec.given(payment(disputes=(replace(CONTESTED, status=status),)))) == Money(left)


def test_other_money_is_counted_nowhere() -> None:
    strange = Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, payment(currency="sek"))
    assert total(strange) == Money(0)
