"""Who is next in line is told until when, and the offer ends at that hour."""

import pytest

from application.policies import Errand, Later
from application.trainings.settle_seats import SettleSeats
from application.trainings.whenever_a_place_is_offered import whenever_a_place_is_offered
from domain.trainings import Seating
from tests.spec import Spec, commanded
from tests.trainings.scene import NAMES, TRAINING, at, on_sale, person, waits

pytestmark = pytest.mark.feature("I2")


def test_the_offer_is_told_and_ends_by_itself(spec: Spec) -> None:
    on_sale(spec).when(waits(NAMES[0]))
    later, letter = commanded(whenever_a_place_is_offered, spec.event(Seating.PlaceOffered))
    assert later == Later(at(1, 18), SettleSeats(training_id=TRAINING))
    assert isinstance(letter, Errand)
    assert letter.about["to"] == str(person(NAMES[0]))
    assert letter.about["until"] == at(1, 18).isoformat()


def test_a_lapsed_offer_is_told_too(spec: Spec) -> None:
    on_sale(spec).given(waits(NAMES[0])).at(at(2)).when(SettleSeats(training_id=TRAINING))
    (letter,) = commanded(whenever_a_place_is_offered, spec.event(Seating.OfferLapsed))
    assert letter.about["letter"] == "offer_lapsed"
