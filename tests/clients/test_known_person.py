"""Who is known already is not registered a second time."""

import pytest

from application.clients.register_client import RegisterClient
from domain.people import Person
from tests.clients.firm_clients import AINO, REGISTERED, mentee
from tests.spec import Spec


@pytest.mark.feature("R9")
def test_one_person_may_be_a_private_client_and_an_employee(spec: Spec) -> None:
    private = RegisterClient(
        name="Aino Korhonen", email="aino@example.fi", of_age=True, person_id=AINO
    )
    spec.given(REGISTERED, private).when(mentee(AINO))
    assert not [event for event in spec.new if isinstance(event, Person.Registered)]
