"""The number of seats may change, but nobody loses a seat that was promised."""

import pytest

from application.trainings.set_seats import SetSeats
from domain.trainings import Group, Quota, Seating
from domain.trainings.words import QuotasOutOfBounds, SeatsOutOfBounds, SeatsPromised
from tests.spec import Spec
from tests.trainings.scene import NAMES, TRAINING, entry, on_sale, queued, seated

pytestmark = pytest.mark.feature("I1")


def to(seats: int) -> SetSeats:
    return SetSeats(training_id=TRAINING, seats=seats)


def test_new_seats_go_to_the_waiting_list(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), *NAMES[:3])
    spec.when(to(8)).then(Seating.SeatsSet, Seating.PlaceOffered, Seating.PlaceOffered)
    offered = [one.entry_id for one in spec.new if isinstance(one, Seating.PlaceOffered)]
    assert offered == [entry(NAMES[0]), entry(NAMES[1])]


def test_seats_taken_are_not_taken_away(spec: Spec) -> None:
    seated(on_sale(spec, seats=10), 8).when(to(7)).then_refused(SeatsPromised)
    assert spec.refusal
    assert spec.refusal.facts == {"least": 8}
    spec.when(to(8)).then(Seating.SeatsSet)


def test_seats_on_offer_are_promised_too(spec: Spec) -> None:
    queued(on_sale(spec, seats=10), *NAMES, "Veera Lahti", "Elli Salo")
    spec.when(to(6)).then_refused(SeatsPromised)


@pytest.mark.parametrize("seats", [5, 17])
def test_the_bounds_hold(spec: Spec, seats: int) -> None:
    on_sale(spec).when(to(seats)).then_refused(SeatsOutOfBounds)


def test_the_same_number_changes_nothing(spec: Spec) -> None:
    on_sale(spec).when(to(6)).then()


def test_there_are_never_fewer_than_the_groups_keep(spec: Spec) -> None:
    kept = Quota(Group.MENTOR, 4), Quota(Group.ORGANISATION, 4)
    on_sale(spec, seats=10, quotas=kept).when(to(7)).then_refused(QuotasOutOfBounds)
    spec.when(to(8)).then(Seating.SeatsSet)
