"""Material taken from the participants is gone for them, and stays in the trail."""

from uuid import UUID

import pytest

from application.trainings.add_material import AddMaterial
from application.trainings.complete_training import CompleteTraining
from application.trainings.remove_material import RemoveMaterial
from application.trainings.training_page import training_page
from domain.trainings import Training
from domain.trainings.words import MaterialUnknown
from tests.spec import Spec, shown
from tests.trainings.scene import DAYS, OPENED, PLANNED, TRAINING

pytestmark = pytest.mark.feature("I1")
SLIDES, NOTES = UUID(int=5), UUID(int=6)
GONE = RemoveMaterial(training_id=TRAINING, material_id=SLIDES)


def added(material_id: UUID, title: str) -> AddMaterial:
    return AddMaterial(
        training_id=TRAINING, title=title, link="https://x.example/1", material_id=material_id
    )


@pytest.fixture
def given(spec: Spec) -> Spec:
    return spec.given(PLANNED, OPENED, added(SLIDES, "Slides"), added(NOTES, "Notes"))


def test_one_is_taken_off_and_the_others_stay(given: Spec) -> None:
    given.when(GONE).then(Training.MaterialRemoved)
    assert given.event(Training.MaterialRemoved).title == "Slides"
    page = shown(training_page, *given.log.recorded)
    assert [one.title for one in page.materials] == ["Notes"]
    given.when(GONE).then()


def test_what_was_taken_off_does_not_come_back_when_it_is_sent_again(given: Spec) -> None:
    given.given(GONE).when(added(SLIDES, "Slides")).then()


def test_after_the_last_day_too(given: Spec) -> None:
    given.at(DAYS[-1].ends_at).given(CompleteTraining(training_id=TRAINING))
    given.when(GONE).then(Training.MaterialRemoved)


def test_only_what_was_given(given: Spec) -> None:
    unknown = RemoveMaterial(training_id=TRAINING, material_id=UUID(int=7))
    given.when(unknown).then_refused(MaterialUnknown)
