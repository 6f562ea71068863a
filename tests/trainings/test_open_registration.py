"""People register while registration is open, and not else."""

import pytest

from application.trainings.open_registration import CloseRegistration, OpenRegistration
from domain.trainings import Seating, Training
from domain.trainings.words import NotOnSale
from tests.spec import Spec
from tests.trainings.scene import OPENED, PLANNED, TRAINING, on_sale, waits

pytestmark = pytest.mark.feature("I1")
CLOSED = CloseRegistration(training_id=TRAINING)


def test_registration_opens(spec: Spec) -> None:
    spec.given(PLANNED).when(OPENED).then(Training.Published, Seating.SaleOpened)


def test_opened_twice_it_is_open_once(spec: Spec) -> None:
    spec.given(PLANNED, OPENED).when(OpenRegistration(training_id=TRAINING)).then()


def test_nobody_gets_in_before_it_opens(spec: Spec) -> None:
    spec.given(PLANNED).when(waits("Aino Korhonen")).then_refused(NotOnSale)


def test_closed_it_takes_nobody_more(spec: Spec) -> None:
    on_sale(spec).when(CLOSED).then(Training.Closed, Seating.SaleClosed)
    spec.when(waits("Aino Korhonen")).then_refused(NotOnSale)


def test_it_may_be_opened_again(spec: Spec) -> None:
    on_sale(spec).given(CLOSED).when(OPENED).then(Training.Published, Seating.SaleOpened)
