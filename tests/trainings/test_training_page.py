"""The page of a training: seats, the waiting list, attendance and certificates as they stand."""

from dataclasses import replace

import msgspec

from application.trainings.complete_training import CompleteTraining
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.take_attendance import TakeAttendance
from application.trainings.training_page import TrainingPage, training_page
from domain.trainings import Group, Quota, TrainingState
from infrastructure.store.mapper import encode_plain, read_plain
from tests.spec import NOON, Spec, shown
from tests.trainings.scene import (
    DAYS,
    MENTORS,
    NAMES,
    TRAINING,
    on_sale,
    queue,
    queued,
    seated,
    seats,
)
from tests.trainings.test_order_seats import ORDERED


def page(spec: Spec) -> TrainingPage:
    ours = [e for e in spec.log.recorded if TRAINING in training_page.key(e)]
    found: TrainingPage = shown(training_page, *ours)
    return found


def test_it_shows_the_seats_as_the_seating_has_them(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), *NAMES[:2])
    spec.given(GiveUpSeat(training_id=TRAINING, seat_id=next(iter(seats(spec)))))
    found = page(spec)
    assert found.seats == seats(spec)
    assert list(found.queue) == queue(spec)
    assert found.state is TrainingState.OPEN
    assert found.left(NOON) == 0


def test_it_counts_what_is_left(spec: Spec) -> None:
    assert page(seated(on_sale(spec), 2)).left(NOON) == 4


def test_what_is_kept_for_one_group_is_not_left_for_another(spec: Spec) -> None:
    kept = (Quota(Group.MENTOR, 2), Quota(Group.ORGANISATION, 1))
    found = page(seated(on_sale(spec, quotas=kept), 1))
    assert [found.left(NOON, group) for group in Group] == [3, 4, 4]


def test_who_waits_for_what_is_free_comes_first_and_who_waits_in_vain_keeps_nobody_out(
    spec: Spec,
) -> None:
    kept = (Quota(Group.MENTOR, 2),)
    orders = replace(ORDERED, seats=4)
    found = page(queued(on_sale(spec, quotas=kept).given(orders), NAMES[0]))
    assert found.queue[0].until is None
    assert (found.left(NOON), found.left(NOON, Group.MENTOR)) == (0, 2)


def test_it_shows_who_was_there_and_who_has_a_certificate(spec: Spec) -> None:
    seated(on_sale(spec), 2).at(DAYS[-1].ends_at)
    for nth in range(3):
        spec.given(TakeAttendance(training_id=TRAINING, gathering=nth, present=MENTORS[:1]))
    spec.given(CompleteTraining(training_id=TRAINING))
    found = page(spec)
    assert (found.share(MENTORS[0]), found.share(MENTORS[1])) == (100, 0)
    assert list(found.certified) == [MENTORS[0]]
    assert found.state is TrainingState.HELD


def test_it_is_kept_as_json_and_read_back(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), NAMES[0]).at(DAYS[0].starts_at)
    spec.given(TakeAttendance(training_id=TRAINING, gathering=0, present=MENTORS[:1]))
    found = page(spec)
    assert read_plain(msgspec.json.decode(encode_plain(found)), TrainingPage) == found
