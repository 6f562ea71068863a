"""A training the firm cancels costs nobody anything."""

import pytest

from application.trainings.cancel_training import CancelTraining
from domain.trainings import Seating, Training
from domain.trainings.cancelling import Why
from domain.trainings.words import ReasonNeeded
from tests.spec import Spec
from tests.trainings.scene import NAMES, TRAINING, on_sale, queue, queued, seated, seats

pytestmark = pytest.mark.feature("I4")
CANCELLED = CancelTraining(training_id=TRAINING, reason="Too few registered")


def test_every_seat_is_given_back_and_the_list_dissolved(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), NAMES[0]).when(CANCELLED)
    assert not seats(spec)
    assert not queue(spec)
    given = [one for one in spec.new if isinstance(one, Seating.SeatGivenUp)]
    assert [one.why for one in given] == [Why.ORGANISER] * 6
    assert spec.event(Seating.QueueLeft).called_off
    assert not any(isinstance(one, Seating.PlaceOffered) for one in spec.new)


def test_a_reason_is_needed(spec: Spec) -> None:
    refused = CancelTraining(training_id=TRAINING, reason=" ")
    on_sale(spec).when(refused).then_refused(ReasonNeeded)


def test_cancelled_twice_it_is_cancelled_once(spec: Spec) -> None:
    on_sale(spec).when(CANCELLED).then(Training.Cancelled, Seating.SaleClosed)
    spec.when(CANCELLED).then()
