"""Material is a link to the web, shown to participants."""

from uuid import UUID

import pytest

from application.trainings.add_material import AddMaterial
from application.trainings.cancel_training import CancelTraining
from application.trainings.complete_training import CompleteTraining
from domain.trainings import Training
from domain.trainings.words import TrainingOver
from domain.web_links import LinkUnusable
from tests.spec import Spec
from tests.trainings.scene import DAYS, OPENED, PLANNED, TRAINING

pytestmark = pytest.mark.feature("I1")


def material(link: str) -> AddMaterial:
    return AddMaterial(training_id=TRAINING, title="Slides", link=link, material_id=UUID(int=5))


def test_a_link_is_added_once(spec: Spec) -> None:
    added = material(" https://luotsi.example/slides.pdf ")
    spec.given(PLANNED).when(added).then(Training.MaterialAdded)
    assert spec.event(Training.MaterialAdded).link == "https://luotsi.example/slides.pdf"
    spec.when(added).then()


def test_it_is_given_after_the_last_day_too_and_not_once_it_is_cancelled(spec: Spec) -> None:
    added = material("https://luotsi.example/slides.pdf")
    spec.given(PLANNED, OPENED).at(DAYS[-1].ends_at).given(CompleteTraining(training_id=TRAINING))
    spec.when(added).then(Training.MaterialAdded)


def test_a_training_that_is_not_held_has_no_material(spec: Spec) -> None:
    spec.given(PLANNED, CancelTraining(training_id=TRAINING, reason="Too few"))
    spec.when(material("https://luotsi.example/slides.pdf")).then_refused(TrainingOver)


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "data:text/html,x", "//x.example", "https://a b.example", "https://",
     "https://user@evil.example/"],
)  # fmt: skip
def test_only_the_web_is_linked_to(spec: Spec, link: str) -> None:
    spec.given(PLANNED).when(material(link)).then_refused(LinkUnusable)
