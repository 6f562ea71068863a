"""A paid order has its seat; money that comes too late for one goes back."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from application.booking.start_payment import StartPayment
from application.payments.record_payment import RecordPayment
from application.payments.withdraw_from_contract import WithdrawFromContract
from application.trainings.cancel_training import CancelTraining
from application.trainings.complete_training import CompleteTraining
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.hold_seat import HoldSeat
from application.trainings.take_attendance import TakeAttendance
from application.trainings.take_seat import TakeSeat
from application.trainings.whenever_a_seat_is_paid_back import whenever_a_seat_is_paid_back
from domain.money import Money
from domain.orders import DetailsNotGiven, Method, Order, WithdrawalOver
from domain.payments import payment_of
from domain.trainings import PaidBy, Seating
from domain.trainings.cancelling import Why
from tests.spec import NOON, Spec, commanded
from tests.trainings.scene import (
    DAYS,
    NAMES,
    ORDER,
    TRAINING,
    at,
    for_orders,
    named,
    on_sale,
    person,
    seated,
    seats,
)
from tests.trainings.test_hold_seat import HELD, details
from tests.trainings.test_move_training import LATER, moved
from tests.trainings.test_order_seats import ORDERED

pytestmark = pytest.mark.feature("I1")
AINO = NAMES[0]
PAID = RecordPayment(intent="pi_1", order_id=ORDER, received=Money(614_95))
TAKEN = TakeSeat(order_id=ORDER)
WITHDRAWN = WithdrawFromContract(order_id=ORDER, name=AINO, email="aino@x.example")


def paying(spec: Spec) -> Spec:
    return for_orders(spec).given(
        HELD, replace(details(AINO), start_early=True),
        StartPayment(order_id=ORDER, method=Method.CARD),
    )  # fmt: skip


def test_the_seat_of_a_paid_order_is_the_clients(spec: Spec) -> None:
    paying(spec).given(PAID).when(TAKEN).then(Seating.SeatsTaken)
    (seat,) = seats(spec).values()
    assert (seat.person_id, seat.client_id) == (person(AINO), person(AINO))
    assert (seat.deal.paid_by, seat.deal.start_early) == (PaidBy.CARD, True)
    assert seat.deal.payment_id == payment_of("pi_1")
    spec.when(TAKEN).then()


def test_the_hold_lasts_a_little_longer_than_the_payment_page(spec: Spec) -> None:
    paying(spec)
    held = [one for one in spec.log.recorded if isinstance(one, Seating.SeatsHeld)][-1]
    started = next(one for one in spec.log.recorded if isinstance(one, Order.PaymentStarted))
    assert held.until == started.held_until > started.expires_at


def test_money_that_came_after_the_seat_was_gone_is_missed(spec: Spec) -> None:
    paying(spec).at(NOON + timedelta(hours=1))
    seated(spec, 6).given(PAID).when(TAKEN).then(Seating.SeatsMissed)
    missed = spec.event(Seating.SeatsMissed)
    assert (missed.price, missed.payment_id) == (Money(614_95), payment_of("pi_1"))


def test_money_for_a_training_that_was_cancelled_meanwhile_is_missed(spec: Spec) -> None:
    cancelled = CancelTraining(training_id=TRAINING, reason="The trainer fell ill")
    paying(spec).given(cancelled, PAID).when(TAKEN).then(Seating.SeatsMissed)
    assert seats(spec) == {}
    spec.when(TAKEN).then()


def test_money_that_comes_once_it_has_begun_is_missed(spec: Spec) -> None:
    paying(spec).at(DAYS[0].starts_at).given(PAID).when(TAKEN)
    assert spec.event(Seating.SeatsMissed).price == Money(614_95)


def test_who_got_a_seat_meanwhile_gets_no_second_one(spec: Spec) -> None:
    bought = replace(ORDERED, order_id=UUID(int=0x99))
    paying(spec).at(NOON + timedelta(hours=1)).given(bought)
    seat = next(iter(seats(spec)))
    spec.given(named(seat, AINO), PAID).when(TAKEN)
    assert spec.event(Seating.SeatsMissed).order_id == ORDER
    assert [one.person_id for one in seats(spec).values()].count(person(AINO)) == 1


def test_a_paid_order_has_its_seat_once_also_after_it_was_given_up(spec: Spec) -> None:
    paying(spec).given(PAID, TAKEN)
    (seat,) = seats(spec)
    spec.given(GiveUpSeat(training_id=TRAINING, seat_id=seat)).when(TAKEN).then()
    assert seats(spec) == {}


def test_an_order_nobody_has_claimed_takes_no_seat(spec: Spec) -> None:
    held = HoldSeat(training_id=TRAINING, order_id=UUID(int=5))
    on_sale(spec).given(held).when(TakeSeat(order_id=UUID(int=5))).then_refused(DetailsNotGiven)


@pytest.mark.feature("L2")
def test_withdrawing_from_the_order_frees_the_seat_and_pays_back_once(spec: Spec) -> None:
    paying(spec).given(PAID, TAKEN).when(WITHDRAWN)
    assert spec.event(Order.Withdrawn).amount == Money(614_95)
    given_up = spec.event(Seating.SeatGivenUp)
    assert (given_up.why, given_up.refund) == (Why.WITHDRAWAL, Money(0))
    assert seats(spec) == {}
    spec.when(WITHDRAWN).then()


@pytest.mark.feature("L2")
def test_a_seat_that_was_given_up_is_not_paid_back_again_by_its_order(spec: Spec) -> None:
    paying(spec).given(PAID, TAKEN)
    (seat,) = seats(spec)
    spec.given(GiveUpSeat(training_id=TRAINING, seat_id=seat))
    spec.when(WITHDRAWN).then_refused(WithdrawalOver)


@pytest.mark.feature("I4")
def test_who_was_there_is_not_paid_back_though_it_was_moved_after_they_paid(spec: Spec) -> None:
    paying(spec).given(PAID, TAKEN).at(at(1)).given(moved()).at(LATER[-1].ends_at)
    for nth in range(len(LATER)):
        spec.given(TakeAttendance(training_id=TRAINING, gathering=nth, present=(person(AINO),)))
    (seat,) = seats(spec)
    spec.given(CompleteTraining(training_id=TRAINING)).at(LATER[-1].ends_at + timedelta(days=3))
    spec.when(WITHDRAWN).then_refused(WithdrawalOver)
    spec.when(GiveUpSeat(training_id=TRAINING, seat_id=seat))
    given_up = spec.event(Seating.SeatGivenUp)
    assert (given_up.fee, given_up.refund, given_up.why) == (Money(614_95), Money(0), Why.LATE)
    assert commanded(whenever_a_seat_is_paid_back, given_up) == []
