"""A seat given up costs what the rules say, and goes to the next in line."""

from uuid import UUID

import pytest

from application.trainings.give_up_seat import GiveUpSeat
from domain.trainings import Seating
from domain.trainings.cancelling import Why
from domain.trainings.words import SeatUnknown
from tests.spec import Spec
from tests.trainings.scene import TRAINING, on_sale, seated, seats

pytestmark = pytest.mark.feature("I4")


def test_a_seat_given_up_is_free_again(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    (seat,) = seats(spec)
    spec.when(GiveUpSeat(training_id=TRAINING, seat_id=seat)).then(Seating.SeatGivenUp)
    assert spec.event(Seating.SeatGivenUp).why is Why.IN_TIME
    assert not seats(spec)


def test_the_rules_that_decided_are_noted(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    (seat,) = seats(spec)
    spec.when(GiveUpSeat(training_id=TRAINING, seat_id=seat))
    assert spec.event(Seating.SeatGivenUp).envelope.rule == ("trainings/1",)


def test_given_up_twice_it_is_given_up_once(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    (seat,) = seats(spec)
    given = GiveUpSeat(training_id=TRAINING, seat_id=seat)
    spec.given(given).when(given).then()


def test_a_seat_there_is_not_is_not_given_up(spec: Spec) -> None:
    unknown = GiveUpSeat(training_id=TRAINING, seat_id=UUID(int=1))
    on_sale(spec).when(unknown).then_refused(SeatUnknown)
