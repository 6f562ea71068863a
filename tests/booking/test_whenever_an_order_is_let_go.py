from application.booking.let_go import CancelOrder, ExpireOrder
from application.booking.start_payment import NoteCheckout
from application.booking.whenever_an_order_is_let_go import whenever_an_order_is_let_go
from application.policies import Errand
from domain.orders import Order
from tests.booking.account_scene import BY_INVOICE, ritva_orders
from tests.booking.scene import ORDER, ORDERED, after, hold, to_payment
from tests.spec import Spec, commanded

NOTE = NoteCheckout(order_id=ORDER, attempt=1, session="cs_1")
CLOSE = Errand("close_checkout", {"order_id": str(ORDER), "session": "cs_1"})


def test_the_payment_page_of_a_cancelled_order_is_closed(spec: Spec) -> None:
    cancelled = spec.given(*ORDERED, NOTE).when(CancelOrder(order_id=ORDER)).event(Order.Cancelled)
    assert commanded(whenever_an_order_is_let_go, cancelled) == [CLOSE]


def test_so_is_that_of_an_order_whose_time_ran_out(spec: Spec) -> None:
    spec.given(*ORDERED, NOTE).at(after(minutes=37)).when(ExpireOrder(order_id=ORDER))
    assert commanded(whenever_an_order_is_let_go, spec.event(Order.Expired)) == [CLOSE]


def test_so_is_that_of_an_order_that_goes_by_invoice_after_all(spec: Spec) -> None:
    ritva_orders(spec).given(to_payment(), NOTE).when(BY_INVOICE)
    assert commanded(whenever_an_order_is_let_go, spec.event(Order.Confirmed)) == [CLOSE]


def test_where_no_page_was_opened_there_is_none_to_close(spec: Spec) -> None:
    cancelled = spec.given(hold()).when(CancelOrder(order_id=ORDER)).event(Order.Cancelled)
    assert commanded(whenever_an_order_is_let_go, cancelled) == []
