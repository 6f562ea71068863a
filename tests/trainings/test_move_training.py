"""A training moved to other days: everybody is told, and may leave free."""

from dataclasses import replace
from datetime import timedelta

import pytest

from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.move_training import MoveTraining
from domain.slots import Slot
from domain.trainings import Seating, Training
from domain.trainings.cancelling import Why
from domain.trainings.programme import DaysGone
from domain.trainings.words import ReasonNeeded, TrainingBegan
from tests.spec import Spec
from tests.trainings.scene import (
    DAYS,
    MENTORS,
    NAMES,
    TRAINING,
    at,
    on_sale,
    person,
    queued,
    seated,
    seats,
)

pytestmark = pytest.mark.feature("I4")
LATER = tuple(Slot(day.starts_at + timedelta(days=7), day.minutes) for day in DAYS)


def moved(reason: str = "The trainer is ill") -> MoveTraining:
    return MoveTraining(training_id=TRAINING, gatherings=LATER, reason=reason)


def test_all_who_take_part_or_wait_are_told(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), NAMES[0]).when(moved()).then(Training.Moved, Seating.DaysMoved)
    told = spec.event(Seating.DaysMoved).people
    assert set(told) == {*MENTORS[:6], person(NAMES[0])}


def test_who_had_a_seat_may_leave_free_up_to_the_start(spec: Spec) -> None:
    seated(on_sale(spec), 1).at(at(1)).given(moved())
    (seat,) = seats(spec)
    spec.at(at(36)).when(GiveUpSeat(training_id=TRAINING, seat_id=seat))
    assert spec.event(Seating.SeatGivenUp).why is Why.ORGANISER


def test_a_reason_is_needed(spec: Spec) -> None:
    on_sale(spec).when(moved(" ")).then_refused(ReasonNeeded)


def test_it_is_not_moved_into_the_past_where_nobody_could_move_it_back(spec: Spec) -> None:
    gone = tuple(Slot(day.starts_at - timedelta(days=365), day.minutes) for day in DAYS)
    on_sale(spec).when(replace(moved(), gatherings=gone)).then_refused(DaysGone)


def test_the_same_days_change_nothing(spec: Spec) -> None:
    on_sale(spec).given(moved()).when(moved()).then()


def test_once_begun_it_is_not_moved(spec: Spec) -> None:
    on_sale(spec).at(DAYS[0].starts_at).when(moved()).then_refused(TrainingBegan)
