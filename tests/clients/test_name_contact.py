"""Who speaks for an organisation is named, and is let in as its sponsor."""

import pytest

from domain.clients import Organisation
from domain.people import Person, Role
from tests.clients.firm_clients import CONTACT, REGISTERED, RITVA
from tests.spec import Spec


@pytest.mark.feature("A3")
def test_a_contact_is_registered_and_acts_as_a_sponsor(spec: Spec) -> None:
    spec.given(REGISTERED).when(CONTACT).then(
        Person.Registered, Person.RoleGranted, Organisation.ContactNamed
    )
    assert spec.event(Person.RoleGranted).role is Role.SPONSOR
    assert spec.event(Organisation.ContactNamed).person_id == RITVA
    spec.when(CONTACT).then()
