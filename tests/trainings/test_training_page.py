"""The page of a training: seats, the waiting list, attendance and certificates as they stand."""

import msgspec

from application.trainings.complete_training import CompleteTraining
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.take_attendance import TakeAttendance
from application.trainings.training_page import TrainingPage, training_page
from domain.trainings import TrainingState
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
