"""Every seat is listed with whose it is and what became of it."""

from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.seats import SeatState, rows
from application.views import Change, Put
from domain.trainings import PaidBy
from tests.spec import Spec
from tests.trainings.scene import MENTORS, NAMES, TRAINING, named, on_sale, person, seated, seats


def test_a_seat_is_listed_named_and_given_up(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    (put,) = (step for event in spec.log.recorded for step in rows(event))
    assert isinstance(put, Put)
    assert (put.row.person_id, put.row.paid_by) == (MENTORS[0], PaidBy.FREE)
    (seat,) = seats(spec)
    spec.when(named(seat, NAMES[0]))
    (change,) = (step for event in spec.new for step in rows(event))
    assert change == Change({"seat_id": seat}, {"person_id": person(NAMES[0])})
    spec.when(GiveUpSeat(training_id=TRAINING, seat_id=seat))
    (given,) = (step for event in spec.new for step in rows(event))
    assert isinstance(given, Change)
    assert given.to["state"] is SeatState.GIVEN_UP
