"""A mentor of the firm takes part free of charge, once, and seats kept for mentors are theirs."""

import pytest

from application.trainings.take_mentor_seat import TakeMentorSeat
from domain.refusals import NotFound
from domain.trainings import Group, PaidBy, Quota, Seating
from domain.trainings.words import AlreadyRegistered, TrainingBegan, TrainingFull
from tests.spec import Spec
from tests.trainings.scene import (
    DAYS,
    MENTORS,
    TRAINING,
    mentors,
    on_sale,
    queue,
    queued,
    seated,
    seats,
)

TAKEN = TakeMentorSeat(training_id=TRAINING)


@pytest.mark.feature("I5")
def test_a_mentor_has_a_seat_at_once(spec: Spec) -> None:
    mentors(on_sale(spec), 1).by = MENTORS[0]
    spec.when(TAKEN).then(Seating.SeatsHeld, Seating.HoldClaimed, Seating.SeatsTaken)
    (seat,) = seats(spec).values()
    assert (seat.person_id, seat.group, seat.deal.paid_by) == (
        MENTORS[0], Group.MENTOR, PaidBy.FREE,
    )  # fmt: skip


def test_who_is_no_mentor_is_not_let_in(spec: Spec) -> None:
    on_sale(spec).when(TAKEN).then_refused(NotFound)


def test_nobody_registers_twice(spec: Spec) -> None:
    seated(on_sale(spec), 1).when(TAKEN).then_refused(AlreadyRegistered)


def test_the_seventh_of_six_finds_it_full(spec: Spec) -> None:
    mentors(seated(on_sale(spec), 6), 7).by = MENTORS[6]
    spec.when(TAKEN).then_refused(TrainingFull)


def test_nobody_gets_in_once_it_has_begun(spec: Spec) -> None:
    mentors(on_sale(spec), 1).at(DAYS[0].starts_at).by = MENTORS[0]
    spec.when(TAKEN).then_refused(TrainingBegan)


@pytest.mark.feature("I1")
def test_seats_kept_for_mentors_are_given_to_nobody_else(spec: Spec) -> None:
    on_sale(spec, quotas=(Quota(Group.MENTOR, 6),))
    queued(spec, "Aino Korhonen")
    assert [entry.until for entry in queue(spec)] == [None]
    mentors(spec, 1).by = MENTORS[0]
    spec.when(TAKEN).then(Seating.SeatsHeld, Seating.HoldClaimed, Seating.SeatsTaken)
