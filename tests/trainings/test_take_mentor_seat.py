"""A mentor of the firm takes part free of charge, once, and seats kept for mentors are theirs."""

from uuid import UUID

import pytest

from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.hold_seat import HoldSeat
from application.trainings.take_mentor_seat import TakeMentorSeat
from domain.refusals import NotFound
from domain.trainings import Group, PaidBy, Quota, Seating
from domain.trainings.words import AlreadyRegistered, OfferOtherwise, TrainingBegan, TrainingFull
from tests.spec import Spec
from tests.trainings.scene import (
    DAYS,
    MENTORS,
    TRAINING,
    at,
    entry,
    mentors,
    on_sale,
    queue,
    queued,
    seated,
    seats,
    waits,
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
    seated(on_sale(spec), 1).by = MENTORS[0]
    spec.when(TAKEN).then_refused(AlreadyRegistered)


def test_the_seventh_of_six_finds_it_full(spec: Spec) -> None:
    mentors(seated(on_sale(spec), 6), 7).by = MENTORS[6]
    spec.when(TAKEN).then_refused(TrainingFull)


def test_nobody_gets_in_once_it_has_begun(spec: Spec) -> None:
    mentors(on_sale(spec), 1).at(DAYS[0].starts_at).by = MENTORS[0]
    spec.when(TAKEN).then_refused(TrainingBegan)


@pytest.mark.feature("I2")
def test_a_mentor_takes_the_seat_that_was_offered_to_them(spec: Spec) -> None:
    mentors(seated(on_sale(spec), 6), 8).by = MENTORS[6]
    spec.given(waits("Mentor"), GiveUpSeat(training_id=TRAINING, seat_id=next(iter(seats(spec)))))
    by_card = HoldSeat(training_id=TRAINING, entry_id=entry("Mentor"))
    spec.when(by_card).then_refused(OfferOtherwise)
    spec.by = MENTORS[7]
    spec.when(TAKEN).then_refused(TrainingFull)
    spec.by = MENTORS[6]
    spec.when(TAKEN).then(Seating.SeatsHeld, Seating.HoldClaimed, Seating.SeatsTaken)
    taken = spec.event(Seating.SeatsTaken)
    assert (taken.entry_id, taken.deal.paid_by) == (entry("Mentor"), PaidBy.FREE)
    assert queue(spec) == []


def test_a_mentor_whose_offer_has_lapsed_is_not_let_in_by_it(spec: Spec) -> None:
    mentors(seated(on_sale(spec), 6), 7).by = MENTORS[6]
    spec.given(waits("Mentor"), GiveUpSeat(training_id=TRAINING, seat_id=next(iter(seats(spec)))))
    spec.by = UUID(int=7)
    queued(spec, "Aino Korhonen").at(at(1, 18)).by = MENTORS[6]
    spec.when(TAKEN).then_refused(TrainingFull)


@pytest.mark.feature("I1")
def test_seats_kept_for_mentors_are_given_to_nobody_else(spec: Spec) -> None:
    on_sale(spec, quotas=(Quota(Group.MENTOR, 6),))
    queued(spec, "Aino Korhonen")
    assert [entry.until for entry in queue(spec)] == [None]
    mentors(spec, 1).by = MENTORS[0]
    spec.when(TAKEN).then(Seating.SeatsHeld, Seating.HoldClaimed, Seating.SeatsTaken)
