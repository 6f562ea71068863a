from dataclasses import replace

import pytest

from application.booking.place_order import PlaceOrder
from domain.diaries import Diary
from domain.orders import Method, Order, TermsNotAccepted
from domain.people import Person
from tests.booking.scene import AINO, ORDER, after, hold
from tests.spec import Spec

PLACED = PlaceOrder(
    order_id=ORDER, name="Aino Korhonen", email="aino@yritys.fi", accept_terms=True,
    client_id=AINO, method=Method.MOBILEPAY,
)  # fmt: skip
pytestmark = pytest.mark.feature("L1")


def test_details_and_payment_are_one_act(spec: Spec) -> None:
    spec.given(hold()).when(PLACED)
    spec.then(
        Order.DetailsGiven, Person.Registered, Person.RoleGranted, Order.PaymentStarted,
        Diary.Opened, Diary.TimeHeld, Diary.TimeHeld, Diary.TimeHeld,
    )  # fmt: skip
    assert spec.event(Order.PaymentStarted).method is Method.MOBILEPAY


def test_what_is_refused_leaves_nothing_behind(spec: Spec) -> None:
    spec.given(hold()).when(replace(PLACED, accept_terms=False)).then_refused(TermsNotAccepted)


def test_the_time_stays_held_until_the_payment_page_has_closed(spec: Spec) -> None:
    held = spec.given(hold()).when(PLACED).new[-1]
    assert isinstance(held, Diary.TimeHeld)
    assert held.until == after(minutes=37)
