"""Those concerned are told when a seat is theirs, passed on or gone."""

from datetime import timedelta

import pytest

from application.trainings.cancel_training import CancelTraining
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.whenever_a_seat_changes_hands import whenever_a_seat_changes_hands
from domain.trainings import Seating
from tests.spec import NOON, Spec, commanded
from tests.trainings.scene import (
    MENTORS,
    NAMES,
    TRAINING,
    named,
    on_sale,
    person,
    queued,
    seated,
    seats,
)
from tests.trainings.test_take_seat import PAID, TAKEN, paying

pytestmark = pytest.mark.feature("I4")


def letters(spec: Spec) -> list[tuple[str, str]]:
    return [
        (one.about["letter"], one.about["to"])
        for event in spec.new
        for one in commanded(whenever_a_seat_changes_hands, event)
    ]


def test_a_seat_is_confirmed(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    spec.new = spec.log.recorded
    assert letters(spec) == [("seat_confirmed", str(MENTORS[0]))]


def test_who_paid_too_late_is_told_that_the_money_comes_back(spec: Spec) -> None:
    paying(spec).at(NOON + timedelta(hours=1))
    seated(spec, 6).given(PAID).when(TAKEN)
    assert letters(spec) == [("seat_missed", str(person(NAMES[0])))]


def test_both_are_told_of_a_seat_passed_on(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    (seat,) = seats(spec)
    spec.when(named(seat, NAMES[0]))
    assert letters(spec) == [
        ("named_participant", str(person(NAMES[0]))), ("seat_passed_on", str(MENTORS[0])),
    ]  # fmt: skip


def test_buyer_and_participant_are_told_of_a_seat_given_up(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    (seat,) = seats(spec)
    spec.given(named(seat, NAMES[0])).when(GiveUpSeat(training_id=TRAINING, seat_id=seat))
    assert letters(spec) == [
        ("seat_given_up", str(MENTORS[0])), ("seat_given_up", str(person(NAMES[0]))),
    ]  # fmt: skip


def test_everybody_is_told_that_a_training_is_cancelled(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), NAMES[0])
    spec.when(CancelTraining(training_id=TRAINING, reason="Ill"))
    assert {name for name, _ in letters(spec)} == {"training_cancelled"}
    assert len(letters(spec)) == 7


def test_who_leaves_the_list_by_themselves_gets_no_letter(spec: Spec) -> None:
    left = Seating.QueueLeft.__new__(Seating.QueueLeft)
    left.__dict__.update(training_id=TRAINING, person_id=MENTORS[0], called_off=False)
    assert not commanded(whenever_a_seat_changes_hands, left)
