"""Money that belongs to no order goes back in full, by one act, once."""

import pytest

from application.payments.return_unapplied import AppliedAlready, ReturnUnapplied
from domain.money import Money
from domain.payments import NothingReceived, Payment
from tests.booking.scene import ORDERED, THE_FIRM, payment
from tests.memory_log import MemoryLog
from tests.payments.test_ask_refund import PAYMENT
from tests.spec import Spec

BACK = ReturnUnapplied(payment_id=PAYMENT)
pytestmark = pytest.mark.feature("L2")


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, *ORDERED)


def test_a_wrong_amount_goes_back_and_is_off_the_list(spec: Spec) -> None:
    spec.given(payment(received=Money(14799))).when(BACK)
    spec.then(Payment.RefundAsked, Payment.TroubleSettled)
    assert spec.event(Payment.RefundAsked).amount == Money(14799)


def test_what_paid_an_order_does_not_go_back_this_way(spec: Spec) -> None:
    spec.given(payment()).when(BACK).then_refused(AppliedAlready)


def test_nothing_goes_back_where_nothing_came(spec: Spec) -> None:
    spec.given(payment(received=Money(0))).when(BACK).then_refused(NothingReceived)
