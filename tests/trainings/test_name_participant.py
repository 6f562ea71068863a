"""Somebody else may come instead, free of charge, until the training begins."""

import pytest

from domain.people import Person
from domain.trainings import Seating
from domain.trainings.words import AlreadyRegistered, TrainingBegan
from tests.spec import Spec
from tests.trainings.scene import DAYS, MENTORS, NAMES, named, on_sale, person, seated, seats

pytestmark = pytest.mark.feature("I4")
AINO = NAMES[0]


def test_somebody_comes_instead(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    (seat,) = seats(spec)
    spec.when(named(seat, AINO)).then(
        Seating.ParticipantNamed, Person.Registered, Person.RoleGranted
    )
    passed = spec.event(Seating.ParticipantNamed)
    assert (passed.person_id, passed.earlier_id) == (person(AINO), MENTORS[0])


def test_the_same_name_again_changes_nothing(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    (seat,) = seats(spec)
    spec.given(named(seat, AINO)).when(named(seat, AINO)).then()


def test_nobody_sits_on_two_seats(spec: Spec) -> None:
    seated(on_sale(spec), 2)
    first, second = seats(spec)
    spec.given(named(first, AINO)).when(named(second, AINO)).then_refused(AlreadyRegistered)


def test_once_it_has_begun_it_is_too_late(spec: Spec) -> None:
    seated(on_sale(spec), 1)
    (seat,) = seats(spec)
    spec.at(DAYS[0].starts_at).when(named(seat, AINO)).then_refused(TrainingBegan)
