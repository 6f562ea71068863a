"""Everybody is told of new days, asked at the end, and told where the certificate is."""

import pytest

from application.trainings.complete_training import CompleteTraining
from application.trainings.move_training import MoveTraining
from application.trainings.take_attendance import TakeAttendance
from application.trainings.whenever_a_training_moves_or_ends import (
    whenever_a_training_moves_or_ends,
)
from tests.spec import Spec, commanded
from tests.trainings.scene import DAYS, MENTORS, TRAINING, on_sale, seated


def letters(spec: Spec) -> list[tuple[str, str]]:
    return [
        (one.about["letter"], one.about["to"])
        for event in spec.new
        for one in commanded(whenever_a_training_moves_or_ends, event)
    ]


@pytest.mark.feature("I4")
def test_everybody_is_told_of_the_new_days(spec: Spec) -> None:
    seated(on_sale(spec), 2)
    spec.when(MoveTraining(training_id=TRAINING, gatherings=DAYS[1:], reason="Hall"))
    assert letters(spec) == [("training_moved", str(one)) for one in MENTORS[:2]]


@pytest.mark.feature("I5")
def test_at_the_end_all_are_asked_and_some_get_a_certificate(spec: Spec) -> None:
    seated(on_sale(spec), 2).at(DAYS[-1].ends_at)
    for nth in range(3):
        spec.given(TakeAttendance(training_id=TRAINING, gathering=nth, present=MENTORS[:1]))
    spec.when(CompleteTraining(training_id=TRAINING))
    asked = [("training_held", str(one)) for one in MENTORS[:2]]
    assert letters(spec) == [*asked, ("certificate_ready", str(MENTORS[0]))]
