"""An organisation names its people; they leave; minors are refused."""

from datetime import date

import pytest

from application.clients.name_mentee import PartWithPerson
from domain.clients import Organisation
from domain.clients.private_client import MinorRefused
from domain.people import Person, Role
from tests.clients.firm_clients import AINO, CONTACT, NORDPUU, REGISTERED, RITVA, mentee
from tests.spec import Spec


@pytest.mark.feature("A3")
def test_a_person_is_named_for_mentoring(spec: Spec) -> None:
    spec.given(REGISTERED).when(mentee()).then(
        Person.Registered, Person.RoleGranted, Organisation.MenteeNamed
    )
    assert spec.event(Person.RoleGranted).role is Role.CLIENT
    spec.when(mentee()).then()


@pytest.mark.feature("R9")
def test_a_minor_is_not_named(spec: Spec) -> None:
    spec.given(REGISTERED).when(mentee(of_age=False)).then_refused(MinorRefused)


@pytest.mark.feature("R9")
def test_who_leaves_is_no_longer_named_and_no_longer_a_contact(spec: Spec) -> None:
    leaves = PartWithPerson(organisation_id=NORDPUU, person_id=AINO, on=date(2026, 3, 31))
    spec.given(REGISTERED, mentee()).when(leaves).then(Organisation.MenteeLeft)
    spec.when(leaves).then()
    gone = PartWithPerson(organisation_id=NORDPUU, person_id=RITVA)
    spec.given(CONTACT).when(gone).then(Organisation.ContactLeft)
    assert spec.event(Organisation.ContactLeft).on == date(2026, 3, 2)
