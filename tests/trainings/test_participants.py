"""A person who is known already is left as they are."""

import pytest

from domain.people import Person
from domain.trainings import Seating
from tests.spec import Spec
from tests.trainings.scene import MENTORS, named, on_sale, seated, seats


@pytest.mark.feature("I4")
def test_a_known_person_keeps_their_name(spec: Spec) -> None:
    seated(on_sale(spec), 2)
    spec.given(named(next(iter(seats(spec))), "Aino Korhonen"))
    again = named(next(iter(seats(spec))), "Another Name")
    known = again.__class__(**{**vars(again), "person_id": MENTORS[5]})
    spec.when(known).then(Seating.ParticipantNamed, Person.Registered, Person.RoleGranted)
    spec.when(named(next(iter(seats(spec))), "Aino Korhonen")).then(Seating.ParticipantNamed)
