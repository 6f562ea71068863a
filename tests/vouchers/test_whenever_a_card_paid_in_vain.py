from uuid import UUID

import pytest

from application.booking.let_go import CancelOrder
from application.vouchers.pay_with_gift_card import PayWithGiftCard, PutMinutesBack
from application.vouchers.sell_gift_card import SellGiftCard
from application.vouchers.whenever_a_card_paid_in_vain import whenever_a_card_paid_in_vain
from domain.orders import Order
from domain.vouchers import GiftCard
from tests.billing.scene import PERSON_SET, PRIVATE
from tests.booking.scene import ORDER, OTHER, THE_FIRM, hold
from tests.memory_log import MemoryLog
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("K4")


def test_an_order_that_comes_to_nothing_gives_the_minutes_back() -> None:
    sold = SellGiftCard(payer_id=PRIVATE, seed=UUID(int=0xC0DE))
    spec = Spec(MemoryLog()).given(*THE_FIRM, PERSON_SET, sold, hold())
    spec.given(PayWithGiftCard(order_id=ORDER, card_code=sold.code))
    gone = spec.when(CancelOrder(order_id=ORDER)).event(Order.Cancelled)
    (back,) = commanded(whenever_a_card_paid_in_vain, gone)
    assert back == PutMinutesBack(order_id=ORDER, return_id=ORDER)
    assert isinstance(back, PutMinutesBack)
    assert spec.when(back).event(GiftCard.PutBack).left == 60
    spec.when(back).then()
    spec.given(hold(OTHER, days=8)).when(CancelOrder(order_id=OTHER))
    assert commanded(whenever_a_card_paid_in_vain, spec.event(Order.Cancelled)) == []
