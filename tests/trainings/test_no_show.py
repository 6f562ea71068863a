"""Who did not come pays the whole: nothing goes back, by card or by invoice."""

from dataclasses import replace
from datetime import timedelta

import pytest

from application.booking.start_payment import StartPayment
from application.payments.record_payment import RecordPayment
from application.payments.withdraw_from_contract import WithdrawFromContract
from application.trainings.bill_seats import BillSeats
from application.trainings.complete_training import CompleteTraining
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.take_attendance import TakeAttendance
from application.trainings.take_seat import TakeSeat
from application.trainings.whenever_a_seat_is_paid_back import whenever_a_seat_is_paid_back
from application.trainings.whenever_seats_are_to_be_billed import (
    whenever_seats_are_to_be_billed,
)
from domain.accounts import Account
from domain.money import NOTHING, Money
from domain.orders import Method, WithdrawalOver
from domain.trainings import Completion, Seating
from tests.spec import Spec, commanded
from tests.trainings.scene import DAYS, NAMES, ORDER, TRAINING, for_orders, named, person, seats
from tests.trainings.test_hold_seat import HELD, details
from tests.trainings.test_order_seats import ORDERED

pytestmark = pytest.mark.feature("I4")
AINO, OSKARI = NAMES[:2]
PRICE = Money(614_95)
COMPLETED = CompleteTraining(training_id=TRAINING)


def paid_by_card(spec: Spec) -> Spec:
    return for_orders(spec).given(
        HELD, replace(details(AINO), start_early=True),
        StartPayment(order_id=ORDER, method=Method.CARD),
        RecordPayment(intent="pi_1", order_id=ORDER, received=PRICE), TakeSeat(order_id=ORDER),
    )  # fmt: skip


def nobody_came(spec: Spec) -> Spec:
    """Every day went by without the one participant."""
    spec.at(DAYS[-1].ends_at + timedelta(hours=1))
    for nth in range(len(DAYS)):
        spec.given(TakeAttendance(training_id=TRAINING, gathering=nth, present=()))
    return spec


def test_nothing_goes_back_to_who_paid_by_card_and_did_not_come(spec: Spec) -> None:
    nobody_came(paid_by_card(spec)).when(COMPLETED)
    assert not [one for one in spec.new if isinstance(one, Seating.SeatGivenUp)]
    assert not [c for one in spec.new for c in commanded(whenever_a_seat_is_paid_back, one)]
    assert not [one for one in spec.new if isinstance(one, Completion.CertificateGranted)]


def test_a_seat_given_up_after_not_coming_is_charged_whole(spec: Spec) -> None:
    nobody_came(paid_by_card(spec)).given(COMPLETED)
    (seat,) = seats(spec)
    spec.when(GiveUpSeat(training_id=TRAINING, seat_id=seat))
    given_up = spec.event(Seating.SeatGivenUp)
    assert (given_up.percent, given_up.fee, given_up.refund) == (100, PRICE, NOTHING)
    assert not commanded(whenever_a_seat_is_paid_back, given_up)


def test_there_is_no_withdrawing_for_who_did_not_come(spec: Spec) -> None:
    nobody_came(paid_by_card(spec)).given(COMPLETED)
    withdrawn = WithdrawFromContract(order_id=ORDER, name=AINO, email="aino@x.example")
    spec.when(withdrawn).then_refused(WithdrawalOver)


def test_an_organisation_is_invoiced_whole_for_who_did_not_come(spec: Spec) -> None:
    for_orders(spec).given(replace(ORDERED, seats=1))
    (seat,) = seats(spec)
    nobody_came(spec.given(named(seat, OSKARI))).when(COMPLETED)
    (billed,) = [c for one in spec.new for c in commanded(whenever_seats_are_to_be_billed, one)]
    assert billed == BillSeats(training_id=TRAINING)
    spec.when(billed).then(Account.LineAdded)
    line = spec.event(Account.LineAdded).line
    assert (line.unit_price, line.grounds.percent) == (Money(490_00), 100)
    assert seats(spec)[seat].person_id == person(OSKARI)
