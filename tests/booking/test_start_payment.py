from datetime import timedelta

import pytest

from application.booking.start_payment import NoteCheckout
from domain.diaries import Diary, TimeTaken
from domain.orders import DetailsNotGiven, HoldExpired, Order
from tests.booking.scene import ORDER, ORDERED, OTHER, after, details, hold, to_payment
from tests.spec import Spec

pytestmark = pytest.mark.feature("L1")


def test_the_hold_outlives_the_payment_page_by_two_minutes(spec: Spec) -> None:
    spec.given(hold(), details()).at(after(minutes=9)).when(to_payment())
    spec.then(Order.PaymentStarted, Diary.TimeHeld, Diary.TimeHeld)
    started = spec.event(Order.PaymentStarted)
    assert started.expires_at == after(minutes=44)
    assert started.held_until == started.expires_at + timedelta(minutes=2)
    spec.at(after(minutes=45)).when(hold(OTHER)).then_refused(TimeTaken)


def test_the_numbers_that_decided_are_pinned(spec: Spec) -> None:
    spec.given(hold(), details()).when(to_payment())
    assert "booking/1" in spec.event(Order.PaymentStarted).envelope.rule


def test_each_try_is_an_attempt_of_its_own(spec: Spec) -> None:
    assert spec.given(*ORDERED).when(to_payment()).event(Order.PaymentStarted).attempt == 2


def test_who_orders_has_to_be_known(spec: Spec) -> None:
    spec.given(hold()).when(to_payment()).then_refused(DetailsNotGiven)


def test_after_the_hold_it_is_too_late(spec: Spec) -> None:
    spec.given(hold(), details()).at(after(minutes=10)).when(to_payment())
    spec.then_refused(HoldExpired)


def test_the_page_is_noted_once(spec: Spec) -> None:
    note = NoteCheckout(order_id=ORDER, attempt=1, session="cs_1")
    spec.given(*ORDERED).when(note).then(Order.CheckoutOpened)
    spec.when(note).then()
