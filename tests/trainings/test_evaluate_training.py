"""Who took part says once what they thought; nobody else does."""

from typing import Any, get_type_hints

import pytest

from application.trainings.evaluate_training import EvaluateTraining
from application.trainings.take_attendance import NotAParticipant
from domain.privacy import Personal, Purpose, classify
from domain.trainings import Completion
from domain.trainings.completion import EvaluatedAlready
from domain.trainings.words import NotHeldYet
from tests.spec import Spec
from tests.trainings.scene import DAYS, MENTORS, TRAINING, on_sale, seated

pytestmark = pytest.mark.feature("I5")


def thought(**more: Any) -> EvaluateTraining:
    marks: dict[str, Any] = {
        "content": 5,
        "trainer": 4,
        "usefulness": 5,
    } | more
    return EvaluateTraining(training_id=TRAINING, **marks)


@pytest.fixture
def over(spec: Spec) -> Spec:
    seated(on_sale(spec), 2).at(DAYS[-1].ends_at).by = MENTORS[1]
    return spec


def test_a_participant_evaluates_once(over: Spec) -> None:
    over.when(thought()).then(Completion.Opened, Completion.Evaluated)
    over.when(thought(content=1)).then_refused(EvaluatedAlready)


def test_answers_are_sealed_under_a_key_of_their_own() -> None:
    hints = get_type_hints(Completion.Evaluated, include_extras=True)
    mark = classify(hints["answers"])
    assert isinstance(mark, Personal)
    assert (mark.purpose, mark.subject) == (Purpose.SURVEY, "answer_id")


def test_only_participants_evaluate(over: Spec) -> None:
    over.by = MENTORS[9]
    over.when(thought()).then_refused(NotAParticipant)


def test_nobody_evaluates_what_is_not_over(spec: Spec) -> None:
    seated(on_sale(spec), 1).at(DAYS[1].ends_at).by = MENTORS[0]
    spec.when(thought()).then_refused(NotHeldYet)
