"""People register while registration is open, and not else."""

import pytest

from application.booking.start_payment import StartPayment
from application.trainings.hold_seat import HoldSeat
from application.trainings.open_registration import CloseRegistration, OpenRegistration
from application.trainings.settle_seats import SettleSeats
from application.trainings.take_seat import TakeSeat
from domain.orders import Method, Order
from domain.slots import Slot
from domain.trainings import Seating, Training
from domain.trainings.words import NotOnSale, OfferExpired
from tests.spec import Spec
from tests.trainings.scene import (
    NAMES,
    OPENED,
    ORDER,
    PLANNED,
    TRAINING,
    at,
    entry,
    for_orders,
    on_sale,
    person,
    queue,
    queued,
    seated,
    seats,
    waits,
)
from tests.trainings.test_hold_seat import details
from tests.trainings.test_take_seat import PAID

pytestmark = pytest.mark.feature("I1")
AINO = NAMES[0]
CLOSED = CloseRegistration(training_id=TRAINING)


def test_registration_opens(spec: Spec) -> None:
    spec.given(PLANNED).when(OPENED).then(Training.Published, Seating.SaleOpened)


def test_opened_twice_it_is_open_once(spec: Spec) -> None:
    spec.given(PLANNED, OPENED).when(OpenRegistration(training_id=TRAINING)).then()


def test_nobody_gets_in_before_it_opens(spec: Spec) -> None:
    spec.given(PLANNED).when(waits("Aino Korhonen")).then_refused(NotOnSale)


def test_closed_it_takes_nobody_more(spec: Spec) -> None:
    on_sale(spec).when(CLOSED).then(Training.Closed, Seating.SaleClosed)
    spec.when(waits("Aino Korhonen")).then_refused(NotOnSale)


@pytest.mark.feature("I2")
def test_closed_it_keeps_what_was_promised_until_its_hour(spec: Spec) -> None:
    for_orders(spec).given(waits(AINO), CLOSED)
    assert queue(spec)[0].until == at(1, 18)
    spec.when(HoldSeat(training_id=TRAINING)).then_refused(NotOnSale)
    held = HoldSeat(training_id=TRAINING, order_id=ORDER, entry_id=entry(AINO))
    spec.at(at(1, 17, 59)).when(held).then(Seating.SeatsHeld, Order.TimeChosen)
    taken = (details(AINO), StartPayment(order_id=ORDER, method=Method.CARD), PAID)
    spec.given(*taken).when(TakeSeat(order_id=ORDER)).then(Seating.SeatsTaken)
    assert [seat.person_id for seat in seats(spec).values()] == [person(AINO)]


@pytest.mark.feature("I2")
def test_closed_it_keeps_no_promise_past_its_hour_and_makes_no_new_one(spec: Spec) -> None:
    queued(seated(on_sale(spec), 5), AINO, NAMES[1]).given(CLOSED).at(at(1, 18))
    late = HoldSeat(training_id=TRAINING, entry_id=entry(AINO))
    spec.when(late).then_refused(OfferExpired)
    spec.when(SettleSeats(training_id=TRAINING)).then(Seating.OfferLapsed)
    assert [one.until for one in queue(spec)] == [None]


@pytest.mark.feature("I2")
def test_a_seat_promised_is_not_taken_once_the_training_has_begun(spec: Spec) -> None:
    on_sale(spec, gatherings=(Slot(at(1, 9), 240),)).given(waits(AINO), CLOSED).at(at(1, 9))
    late = HoldSeat(training_id=TRAINING, entry_id=entry(AINO))
    spec.when(late).then_refused(OfferExpired)


def test_it_may_be_opened_again(spec: Spec) -> None:
    on_sale(spec).given(CLOSED).when(OPENED).then(Training.Published, Seating.SaleOpened)
