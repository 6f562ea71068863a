import pytest

from application.booking.let_go import CancelOrder
from application.vouchers.use_coupon_on_order import GiveCouponBack
from application.vouchers.whenever_a_lessened_order_is_let_go import (
    whenever_a_lessened_order_is_let_go,
)
from domain.orders import Order
from tests.booking.scene import ORDER, THE_FIRM, hold
from tests.memory_log import MemoryLog
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("K4")


def test_its_coupon_is_given_back() -> None:
    spec = Spec(MemoryLog()).given(*THE_FIRM, hold())
    gone = spec.when(CancelOrder(order_id=ORDER)).event(Order.Cancelled)
    back = GiveCouponBack(order_id=ORDER)
    assert commanded(whenever_a_lessened_order_is_let_go, gone) == [back]


def test_a_time_held_gives_none_back() -> None:
    held = Spec(MemoryLog()).given(*THE_FIRM).when(hold()).event(Order.TimeChosen)
    assert commanded(whenever_a_lessened_order_is_let_go, held) == []
