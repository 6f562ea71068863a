"""Who is next in line is told until when, and the offer ends at that hour."""

import pytest

from application.policies import Errand, Later
from application.trainings.settle_seats import SettleSeats
from application.trainings.whenever_a_place_is_offered import whenever_a_place_is_offered
from domain.trainings import Seating
from tests.spec import Spec, commanded
from tests.trainings.scene import (
    MENTORS,
    NAMES,
    TRAINING,
    at,
    entry,
    on_sale,
    person,
    queued,
    seated,
    waits,
)

pytestmark = pytest.mark.feature("I2")


def test_the_offer_is_told_and_ends_by_itself(spec: Spec) -> None:
    on_sale(spec).when(waits(NAMES[0]))
    later, letter = commanded(whenever_a_place_is_offered, spec.event(Seating.PlaceOffered))
    assert later == Later(at(1, 18), SettleSeats(training_id=TRAINING))
    assert isinstance(letter, Errand)
    assert letter.about["to"] == str(person(NAMES[0]))
    assert letter.about["until"] == at(1, 18).isoformat()


def test_who_waits_gets_the_address_of_their_place_by_mail(spec: Spec) -> None:
    seated(on_sale(spec), 6).when(waits(NAMES[0]))
    (letter,) = commanded(whenever_a_place_is_offered, spec.event(Seating.QueueJoined))
    assert (letter.about["letter"], letter.about["to"]) == ("queue_joined", str(person(NAMES[0])))
    assert letter.about["entry_id"] == str(entry(NAMES[0]))


def test_who_waits_already_or_has_a_seat_is_told_that_somebody_asked_for_them(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), NAMES[0])
    for person_id, place in ((person(NAMES[0]), str(entry(NAMES[0]))), (MENTORS[0], None)):
        spec.when(waits("Again", person_id=person_id))
        asked = spec.event(Seating.QueueAskedAgain)
        (letter,) = commanded(whenever_a_place_is_offered, asked)
        assert letter.about["letter"] == "queue_asked_again"
        assert (letter.about["to"], letter.about.get("entry_id")) == (str(person_id), place)


def test_a_lapsed_offer_is_told_too(spec: Spec) -> None:
    on_sale(spec).given(waits(NAMES[0])).at(at(2)).when(SettleSeats(training_id=TRAINING))
    (letter,) = commanded(whenever_a_place_is_offered, spec.event(Seating.OfferLapsed))
    assert letter.about["letter"] == "offer_lapsed"
