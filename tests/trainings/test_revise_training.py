"""The words of a training may be put right while it is alive."""

from dataclasses import replace

import pytest

from application.trainings.cancel_training import CancelTraining
from application.trainings.revise_training import ReviseTraining
from domain.trainings import Training
from domain.trainings.words import TrainingOver
from tests.spec import Spec
from tests.trainings.scene import OPENED, PLANNED, PROGRAMME, TRAINING, words

pytestmark = pytest.mark.feature("I1")
REVISED = ReviseTraining(
    training_id=TRAINING, programme=replace(PROGRAMME, title=words("Better")), venue=PLANNED.venue
)


def test_revised_words_stand(spec: Spec) -> None:
    spec.given(PLANNED).when(REVISED).then(Training.Revised)


def test_the_same_words_change_nothing(spec: Spec) -> None:
    spec.given(PLANNED, REVISED).when(REVISED).then()


def test_a_cancelled_training_is_not_revised(spec: Spec) -> None:
    cancelled = CancelTraining(training_id=TRAINING, reason="Trainer ill")
    spec.given(PLANNED, OPENED, cancelled).when(REVISED).then_refused(TrainingOver)
