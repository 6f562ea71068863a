"""What goes back of a session an order has paid for, by the terms it was booked under."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from application.engagements.close_session import StateNoShow
from application.payments.settle_session import ReturnFee, ReturnFeeIfResold, SettleSession
from domain.cancelling_outcome import Why
from domain.cancelling_policy import Payer
from domain.money import Money
from domain.orders import NothingKept, Order, OrderState
from domain.slots import Slot
from tests.booking.scene import (
    MENTOR,
    ORDER,
    OTHER,
    PRICE,
    SANNA,
    after,
    details,
    hold,
    payment,
    slot,
    to_payment,
)  # fmt: skip
from tests.payments.scene import BOOKED, CANCEL, ENGAGEMENT, SESSION, paid, settled
from tests.spec import Spec

FULL, HALF = PRICE, Money(7400)
pytestmark = [pytest.mark.feature("E9"), pytest.mark.feature("E10"), pytest.mark.feature("L2")]


def cancelled(before: timedelta, **booked: Any) -> Spec:
    """Aino cancels so long before the start, and the money is settled."""
    spec = paid(booked=replace(BOOKED, **booked)) if booked else paid()
    spec.at(slot().starts_at - before).when(CANCEL)
    return spec.when(settled(spec))


def test_in_good_time_all_goes_back() -> None:
    event = cancelled(timedelta(hours=48)).event(Order.SessionSettled)
    assert (event.amount, event.fee, event.why) == (FULL, Money(0), Why.IN_TIME)


@pytest.mark.parametrize("hours", [24, 47.99])
def test_a_private_person_cancels_free_until_exactly_a_day_before(hours: float) -> None:
    assert cancelled(timedelta(hours=hours)).event(Order.SessionSettled).fee == Money(0)


def test_nearer_than_that_half_is_kept_at_most() -> None:
    event = cancelled(timedelta(hours=24, seconds=-1)).event(Order.SessionSettled)
    assert (event.fee, event.amount, event.percent, event.why) == (HALF, HALF, 50, Why.LATE)


def test_while_the_right_of_withdrawal_runs_all_goes_back_even_at_the_last_minute() -> None:
    until = slot().starts_at
    spec = cancelled(timedelta(minutes=1), withdrawal_until=until)
    event = spec.event(Order.SessionSettled)
    assert (event.amount, event.why) == (FULL, Why.WITHDRAWAL)


def test_ones_own_word_for_sudden_illness_is_enough() -> None:
    spec = paid().at(slot().starts_at - timedelta(hours=1)).when(replace(CANCEL, excused=True))
    assert spec.when(settled(spec)).event(Order.SessionSettled).amount == FULL


@pytest.mark.feature("E11")
def test_who_did_not_come_gets_half_back() -> None:
    spec = paid(by=SANNA).at(slot().starts_at + timedelta(minutes=15))
    spec.when(StateNoShow(engagement_id=ENGAGEMENT, session_id=SESSION))
    event = spec.when(settled(spec)).event(Order.SessionSettled)
    assert (event.fee, event.why) == (HALF, Why.NO_SHOW)


def test_an_organisation_uses_all_of_it_at_the_last_minute() -> None:
    event = cancelled(timedelta(hours=23), payer=Payer.ORGANISATION).event(Order.SessionSettled)
    assert (event.fee, event.amount) == (FULL, Money(0))


def test_when_the_mentor_cancels_all_goes_back() -> None:
    spec = paid(by=SANNA).at(slot().starts_at - timedelta(hours=1)).when(CANCEL)
    event = spec.when(settled(spec)).event(Order.SessionSettled)
    assert (event.amount, event.why) == (FULL, Why.BY_THE_MENTOR)


def test_settled_twice_it_goes_back_once() -> None:
    spec = cancelled(timedelta(hours=48))
    again = SettleSession(
        order_id=ORDER, session_id=SESSION, percent=0, why=Why.IN_TIME, terms="cancelling/1"
    )
    spec.when(again).then()


def test_an_order_whose_money_has_all_gone_back_says_so() -> None:
    spec = cancelled(timedelta(hours=48))
    assert spec.log.fold(Order, ORDER).state is OrderState.REFUNDED


# Summer time begins at 3.00 on 29 March and ends at 4.00 on 25 October 2026: real hours count.
SPRING = Slot(datetime.fromisoformat("2026-03-29T10:00:00+03:00"), 60)
AUTUMN = Slot(datetime.fromisoformat("2026-10-25T10:00:00+02:00"), 60)


@pytest.mark.feature("E4")
@pytest.mark.parametrize(
    ("session", "at", "fee"),
    [
        (AUTUMN, "2026-10-24T10:30:00+03:00", 0),  # 24.5 h; clocks alone would say 23.5
        (AUTUMN, "2026-10-24T11:00:00+03:00", 0),  # 24 h to the second
        (AUTUMN, "2026-10-24T11:00:01+03:00", 7400),
        (SPRING, "2026-03-28T09:00:00+02:00", 0),  # 24 h; clocks alone would say 25
        (SPRING, "2026-03-28T09:00:01+02:00", 7400),
        (SPRING, "2026-03-28T09:59:00+02:00", 7400),  # 23 h 1 min; clocks alone would say 24
    ],
)
def test_real_hours_decide_on_the_days_the_clocks_change(session: Slot, at: str, fee: int) -> None:
    spec = paid(booked=replace(BOOKED, slot=session)).at(datetime.fromisoformat(at)).when(CANCEL)
    assert spec.when(settled(spec)).event(Order.SessionSettled).fee == Money(fee)


FEE = ReturnFee(order_id=ORDER, session_id=SESSION, why="waived")


def test_a_waived_fee_goes_back_once() -> None:
    spec = cancelled(timedelta(hours=1)).when(FEE)
    assert spec.event(Order.FeeReturned).amount == HALF
    spec.when(FEE).then()
    assert spec.log.fold(Order, ORDER).returned == FULL


def test_where_nothing_was_kept_nothing_goes_back() -> None:
    paid().when(FEE).then_refused(NothingKept)
    cancelled(timedelta(hours=48)).when(FEE).then()


RESOLD = ReturnFeeIfResold(order_id=ORDER, session_id=SESSION, mentor_id=MENTOR, slot=slot())


@pytest.mark.feature("E10")
def test_a_time_somebody_else_took_after_all_costs_nothing() -> None:
    spec = cancelled(timedelta(hours=1))
    spec.at(after(days=5)).given(hold(OTHER), details(OTHER, UUID(int=0x99)), to_payment(OTHER))
    spec.given(payment(OTHER, "pi_2"))
    taken = replace(BOOKED, engagement_id=UUID(int=0x97), session_id=UUID(int=0x98), order_id=OTHER,
                    mentee_id=UUID(int=0x99))  # fmt: skip
    spec.given(taken).at(slot().ends_at).when(RESOLD)
    assert spec.event(Order.FeeReturned).why == "resold"


def test_a_time_nobody_took_stays_paid_for() -> None:
    cancelled(timedelta(hours=1)).at(slot().ends_at).when(RESOLD).then()
