"""Who could not pay is shown to the office until they pay, cancel, or the time is past."""

import pytest

from application.booking.declined_payments import declined_payments, rows
from application.booking.let_go import CancelOrder
from application.payments.record_payment import RecordPayment
from domain.money import Money
from domain.orders import Order
from tests.booking.scene import AINO, ORDER, ORDERED, THE_FIRM, payment
from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("L1")


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, *ORDERED)


def declined(charge: str = "ch_1") -> RecordPayment:
    return payment(received=Money(0), declined=charge)


def test_a_refused_payment_is_listed_with_the_time_it_was_for(spec: Spec) -> None:
    assert kept(rows, "order_id", spec) == []
    (row,) = kept(rows, "order_id", spec.given(declined(), declined("ch_2")))
    assert (row.order_id, row.client_id) == (ORDER, AINO)
    order = spec.log.fold(Order, ORDER)
    assert order.ordered.slot
    assert (row.starts_at, row.held_until) == (order.ordered.slot.starts_at, order.held_until)


def test_it_goes_when_they_pay_or_cancel(spec: Spec) -> None:
    assert kept(rows, "order_id", spec.given(declined(), payment())) == []
    other = Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, declined(), CancelOrder(order_id=ORDER))
    assert kept(rows, "order_id", other) == []


def test_it_is_asked_for_by_the_time_it_was_for() -> None:
    assert ("starts_at",) in declined_payments.indexes
