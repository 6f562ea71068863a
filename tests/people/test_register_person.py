"""A person is registered once; one account an e-mail address."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.people.register_person import RegisterPerson
from domain.people import EmailTaken, Person, Role
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("Q1")
ANNA = RegisterPerson(
    person_id=UUID(int=1), name="Anna", email="anna@firm.example", roles=(Role.MENTOR,)
)


def test_somebody_becomes_known_in_their_roles() -> None:
    spec = Spec(MemoryLog()).when(ANNA).then(Person.Registered, Person.RoleGranted)
    registered = spec.event(Person.Registered)
    assert (registered.name, registered.email, registered.language) == (
        "Anna", "anna@firm.example", "fi"
    )  # fmt: skip


def test_an_address_belongs_to_one_person() -> None:
    other = replace(ANNA, person_id=UUID(int=2), email=" Anna@Firm.example")
    Spec(MemoryLog()).given(ANNA).when(other).then_refused(EmailTaken)


def test_who_is_known_is_not_registered_again_but_may_act_in_more_roles() -> None:
    spec = Spec(MemoryLog()).given(ANNA).when(replace(ANNA, roles=(Role.MENTOR, Role.QUALITY)))
    spec.then(Person.RoleGranted)
    assert spec.event(Person.RoleGranted).role is Role.QUALITY


def test_an_id_is_made_of_the_command_where_none_is_given() -> None:
    spec = Spec(MemoryLog()).when(RegisterPerson(name="Bea", email="b@firm.example"))
    assert spec.event(Person.Registered).originator_id.version == 5
