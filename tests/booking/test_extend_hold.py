import pytest

from application.booking.extend_hold import ExtendHold
from domain.diaries import Diary, TimeTaken
from domain.orders import AlreadyExtended, HoldExpired, Order, OrderClosed
from tests.booking.scene import ORDER, ORDERED, OTHER, after, hold, payment
from tests.spec import Spec

LONGER = ExtendHold(order_id=ORDER)
pytestmark = pytest.mark.feature("E5")


def test_it_is_held_ten_minutes_longer(spec: Spec) -> None:
    spec.given(hold()).at(after(minutes=6)).when(LONGER)
    spec.then(Order.HoldExtended, Diary.TimeHeld)
    assert spec.event(Order.HoldExtended).held_until == after(minutes=20)
    spec.at(after(minutes=19)).when(hold(OTHER)).then_refused(TimeTaken)


def test_only_once(spec: Spec) -> None:
    spec.given(hold(), LONGER).when(LONGER).then_refused(AlreadyExtended)


def test_not_after_its_end(spec: Spec) -> None:
    spec.given(hold()).at(after(minutes=10)).when(LONGER).then_refused(HoldExpired)


def test_not_once_it_is_paid(spec: Spec) -> None:
    spec.given(*ORDERED, payment()).when(LONGER).then_refused(OrderClosed)
