from application.booking.extend_hold import ExtendHold
from application.booking.let_go import CancelOrder, ExpireOrder
from application.booking.order_page import OrderPage, order_page
from application.booking.start_payment import NoteCheckout
from domain.orders import Method, Order, OrderState
from tests.booking.scene import AINO, ORDER, ORDERED, after, details, hold, payment, to_payment
from tests.spec import Spec, shown


def page(spec: Spec) -> OrderPage:
    found: OrderPage = shown(
        order_page, *(e for e in spec.log.recorded if isinstance(e, Order.Event))
    )
    return found


def test_a_held_order_shows_until_when(spec: Spec) -> None:
    held = page(spec.given(hold(), ExtendHold(order_id=ORDER)))
    assert (held.state, held.held_until, held.extended) == (
        OrderState.HELD, after(minutes=20), True,
    )  # fmt: skip


def test_it_shows_what_was_accepted_and_in_which_language(spec: Spec) -> None:
    found = page(spec.given(hold(), details(language="sv")))
    assert (found.client_id, found.language) == (AINO, "sv")
    assert found.accepted
    assert found.accepted.terms == 1


def test_another_try_remembers_the_page_to_be_closed(spec: Spec) -> None:
    note = NoteCheckout(order_id=ORDER, attempt=1, session="cs_1")
    found = page(spec.given(*ORDERED, note))
    assert (found.state, found.method, found.session) == (
        OrderState.AWAITING_PAYMENT, Method.CARD, "cs_1",
    )  # fmt: skip
    again = page(spec.given(to_payment()))
    assert (again.attempt, again.session, again.earlier_session) == (2, "", "cs_1")


def test_a_paid_order_shows_until_when_it_may_be_withdrawn_from(spec: Spec) -> None:
    found = page(spec.given(*ORDERED, payment()))
    assert (found.state, found.paid_at) == (OrderState.PAID, after())
    assert found.withdrawal_until
    assert found.withdrawal_until.date().isoformat() == "2026-03-16"


def test_an_order_that_is_over_says_so(spec: Spec) -> None:
    assert page(spec.given(hold(), CancelOrder(order_id=ORDER))).state is OrderState.CANCELLED


def test_an_order_whose_time_ran_out_says_so(spec: Spec) -> None:
    spec.given(hold()).at(after(minutes=10))
    assert page(spec.given(ExpireOrder(order_id=ORDER))).state is OrderState.EXPIRED
