"""Somebody may be moved on the waiting list by hand, for a reason that is kept."""

import pytest

from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.move_in_queue import MoveInQueue
from domain.trainings import Seating
from domain.trainings.words import EntryUnknown, MovedOutOfQueue, ReasonNeeded
from tests.spec import Spec
from tests.trainings.scene import (
    NAMES,
    TRAINING,
    entry,
    on_sale,
    queue,
    queued,
    seated,
    seats,
)

pytestmark = pytest.mark.feature("I2")
AINO, OSKARI, KAISLA, JONNA = NAMES[:4]


def moved(name: str, place: int, reason: str = "Her employer pays for two") -> MoveInQueue:
    return MoveInQueue(training_id=TRAINING, entry_id=entry(name), place=place, reason=reason)


@pytest.fixture
def waiting(spec: Spec) -> Spec:
    return queued(seated(on_sale(spec), 6), AINO, OSKARI, KAISLA, JONNA)


def order(spec: Spec) -> list[str]:
    known = {entry(name): name for name in NAMES}
    return [known[one.entry_id] for one in queue(spec)]


@pytest.mark.parametrize(
    ("name", "place", "then"),
    [
        (JONNA, 1, [JONNA, AINO, OSKARI, KAISLA]),
        (AINO, 3, [OSKARI, KAISLA, AINO, JONNA]),
        (OSKARI, 4, [AINO, KAISLA, JONNA, OSKARI]),
    ],
)
def test_the_others_keep_their_order(waiting: Spec, name: str, place: int, then: list[str]) -> None:
    waiting.when(moved(name, place)).then(Seating.QueueMoved)
    assert order(waiting) == then


def test_who_moved_whom_and_why_is_kept(waiting: Spec) -> None:
    waiting.when(moved(JONNA, 1))
    told = waiting.event(Seating.QueueMoved)
    assert (told.earlier, told.place, told.reason) == (4, 1, "Her employer pays for two")


def test_a_reason_is_needed(waiting: Spec) -> None:
    waiting.when(moved(JONNA, 1, " ")).then_refused(ReasonNeeded)


def test_the_list_has_an_end(waiting: Spec) -> None:
    waiting.when(moved(JONNA, 5)).then_refused(MovedOutOfQueue)


def test_nobody_passes_who_has_an_offer(waiting: Spec) -> None:
    waiting.given(GiveUpSeat(training_id=TRAINING, seat_id=next(iter(seats(waiting)))))
    waiting.when(moved(JONNA, 1)).then_refused(MovedOutOfQueue)
    waiting.when(moved(AINO, 2)).then_refused(MovedOutOfQueue)


def test_the_same_place_changes_nothing(waiting: Spec) -> None:
    waiting.when(moved(OSKARI, 2)).then()


def test_only_who_waits_is_moved(waiting: Spec) -> None:
    waiting.when(moved(NAMES[4], 1)).then_refused(EntryUnknown)
