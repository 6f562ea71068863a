"""A training goes by the rules it was planned under, whatever rules come after it."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from application.trainings import plan_training
from application.trainings.set_seats import SetSeats
from domain.trainings import Training, ledger, seating
from domain.trainings.policy import FIRST_POLICY, Step, TrainingPolicy, policy_of, policy_on
from domain.trainings.words import SeatsOutOfBounds
from tests.spec import Spec
from tests.trainings.scene import PLANNED, TRAINING, planned

pytestmark = pytest.mark.feature("I1")
LARGER = TrainingPolicy(
    version="trainings/2", valid_from=date(2026, 3, 1), most_seats=24,
    steps=(Step(21, 0), Step(7, 75)),
)  # fmt: skip
BOTH = (FIRST_POLICY, LARGER)


def later_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules for larger trainings come into force."""
    monkeypatch.setattr(plan_training, "policy_on", lambda day: policy_on(day, BOTH))
    for module in (seating, ledger):
        monkeypatch.setattr(module, "policy_of", lambda version: policy_of(version, BOTH))


def test_one_planned_before_keeps_to_sixteen(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    spec.given(PLANNED)
    later_rules(monkeypatch)
    spec.when(SetSeats(training_id=TRAINING, seats=20)).then_refused(SeatsOutOfBounds)


def test_one_planned_after_may_have_twenty(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    later_rules(monkeypatch)
    spec.when(planned(seats=20))
    assert spec.event(Training.Planned).terms == "trainings/2"


def test_rules_begin_at_midnight_in_helsinki(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    later_rules(monkeypatch)
    midnight = datetime(2026, 2, 28, 22, tzinfo=UTC)
    spec.at(midnight - timedelta(seconds=1)).when(PLANNED)
    assert spec.event(Training.Planned).terms == "trainings/1"
    spec.at(midnight).when(planned(training_id=UUID(int=0x3A)))
    assert spec.event(Training.Planned).terms == "trainings/2"


def test_the_scale_is_that_of_the_version() -> None:
    assert [FIRST_POLICY.percent(days) for days in (14, 13, 7, 6)] == [0, 50, 50, 100]
    assert [LARGER.percent(days) for days in (21, 20, 7, 6)] == [0, 75, 75, 100]
