import pytest

from application.booking.let_go import CancelOrder, ExpireOrder
from domain.diaries import Diary
from domain.orders import Order, OrderClosed
from tests.booking.scene import ORDER, ORDERED, OTHER, after, hold, payment
from tests.spec import Spec

CANCEL, EXPIRE = CancelOrder(order_id=ORDER), ExpireOrder(order_id=ORDER)
pytestmark = pytest.mark.feature("E5")


def test_a_cancelled_order_lets_the_time_of_both_go(spec: Spec) -> None:
    spec.given(*ORDERED).when(CANCEL)
    spec.then(Order.Cancelled, Diary.TimeReleased, Diary.TimeReleased)
    spec.when(hold(OTHER)).then(Order.TimeChosen, Diary.TimeHeld)


def test_cancelled_twice_is_cancelled_once(spec: Spec) -> None:
    spec.given(hold(), CANCEL).when(CANCEL).then()


def test_a_paid_order_is_not_cancelled_here(spec: Spec) -> None:
    spec.given(*ORDERED, payment()).when(CANCEL).then_refused(OrderClosed)


def test_at_the_end_of_the_hold_the_order_expires(spec: Spec) -> None:
    spec.given(hold()).at(after(minutes=10)).when(EXPIRE)
    spec.then(Order.Expired, Diary.TimeReleased)


def test_before_its_end_nothing_expires(spec: Spec) -> None:
    spec.given(hold()).at(after(minutes=9)).when(EXPIRE).then()


def test_a_paid_order_does_not_expire(spec: Spec) -> None:
    spec.given(*ORDERED, payment()).at(after(minutes=60)).when(EXPIRE).then()
