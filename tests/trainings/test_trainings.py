"""The list of trainings follows words, days and state."""

from typing import Any

from application.trainings.cancel_training import CancelTraining
from application.trainings.move_training import MoveTraining
from application.trainings.trainings import rows
from application.views import Change, Put
from domain.trainings import TrainingState
from tests.spec import Spec
from tests.trainings.scene import DAYS, PLANNED, TRAINING, on_sale


def steps(spec: Spec) -> list[Any]:
    return [step for event in spec.new for step in rows(event)]


def test_a_planned_training_is_a_draft_on_the_list(spec: Spec) -> None:
    spec.when(PLANNED)
    (put,) = steps(spec)
    assert isinstance(put, Put)
    assert (put.row.training_id, put.row.state) == (TRAINING, TrainingState.DRAFT)
    assert (put.row.starts_at, put.row.ends_at) == (DAYS[0].starts_at, DAYS[-1].ends_at)


def test_it_follows_its_days_and_state(spec: Spec) -> None:
    on_sale(spec).when(MoveTraining(training_id=TRAINING, gatherings=DAYS[1:], reason="Hall taken"))
    (moved,) = steps(spec)
    assert isinstance(moved, Change)
    assert moved.to["starts_at"] == DAYS[1].starts_at
    spec.when(CancelTraining(training_id=TRAINING, reason="Ill"))
    (cancelled,) = steps(spec)
    assert cancelled.to == {"state": TrainingState.CANCELLED}
