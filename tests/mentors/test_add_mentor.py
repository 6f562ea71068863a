"""Somebody the firm has long known is taken into the pool at once."""

import pytest

from domain.mentors import Mentor
from domain.people import Person
from tests.mentors.pool import ADDED, REGISTERED
from tests.spec import Spec


@pytest.mark.feature("B6")
def test_a_known_person_is_in_the_pool_with_themes_confirmed(spec: Spec) -> None:
    spec.given(REGISTERED).when(ADDED)
    names = [type(event) for event in spec.new]
    assert {Mentor.Joined, Person.RoleGranted} <= set(names)
    confirmed = [event for event in spec.new if isinstance(event, Mentor.CompetenceConfirmed)]
    assert [event.area for event in confirmed] == ["leadership", "innovation"]
    spec.when(ADDED).then()
