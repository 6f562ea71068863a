from application.booking.extend_hold import ExtendHold
from application.booking.let_go import ExpireOrder
from application.booking.whenever_a_time_is_held import whenever_a_time_is_held
from application.policies import Later
from domain.orders import Order
from tests.booking.scene import ORDER, after, details, hold, to_payment
from tests.spec import Spec, commanded

EXPIRE = ExpireOrder(order_id=ORDER)


def test_a_hold_is_let_go_when_it_is_over(spec: Spec) -> None:
    chosen = spec.when(hold()).event(Order.TimeChosen)
    assert commanded(whenever_a_time_is_held, chosen) == [Later(after(minutes=10), EXPIRE)]


def test_a_longer_hold_is_looked_at_again_at_its_later_end(spec: Spec) -> None:
    longer = spec.given(hold()).when(ExtendHold(order_id=ORDER)).event(Order.HoldExtended)
    assert commanded(whenever_a_time_is_held, longer) == [Later(after(minutes=20), EXPIRE)]


def test_while_paying_it_is_looked_at_after_the_page_has_closed(spec: Spec) -> None:
    paying = spec.given(hold(), details()).when(to_payment()).event(Order.PaymentStarted)
    assert commanded(whenever_a_time_is_held, paying) == [Later(after(minutes=37), EXPIRE)]
