"""What the clock has ended is let go, and nothing else."""

import pytest

from application.trainings.settle_seats import SettleSeats
from tests.spec import Spec
from tests.trainings.scene import DAYS, TRAINING, on_sale, queued, seated

SETTLED = SettleSeats(training_id=TRAINING)


@pytest.mark.feature("I2")
def test_where_nothing_has_ended_nothing_happens(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), "Aino Korhonen").when(SETTLED).then()


def test_nothing_is_offered_once_it_has_begun(spec: Spec) -> None:
    spec = queued(seated(on_sale(spec), 6), "Aino Korhonen").at(DAYS[0].starts_at)
    spec.when(SETTLED).then()
