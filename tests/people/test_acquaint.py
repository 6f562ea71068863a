"""Somebody who comes by a form is registered on the way; who is known is left as they are."""

from dataclasses import dataclass
from uuid import UUID

import pytest

from application.firm import Command, Work
from application.people.acquaint import acquaint
from domain.people import EmailTaken, Person
from domain.written_names import AddressUnreadable, NameUnreadable
from tests.memory_log import MemoryLog
from tests.spec import Spec

AINO = UUID(int=1)


@dataclass(frozen=True, kw_only=True)
class Meet(Command):
    """Meet somebody."""

    name: str
    email: str = "aino@x.example"
    person_id: UUID = AINO

    def do(self, work: Work) -> None:
        acquaint(work, self.person_id, self.name, self.email, "fi")


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog())


def test_somebody_new_is_registered_with_a_tidy_name(spec: Spec) -> None:
    spec.when(Meet(name=" Aino\u200b  Korhonen ")).then(Person.Registered, Person.RoleGranted)
    assert spec.event(Person.Registered).name == "Aino Korhonen"


def test_who_is_known_keeps_their_name(spec: Spec) -> None:
    spec.given(Meet(name="Aino Korhonen")).when(Meet(name="Somebody Else")).then()


def test_an_address_belongs_to_one_person(spec: Spec) -> None:
    another = Meet(name="Oskari", person_id=UUID(int=2))
    spec.given(Meet(name="Aino Korhonen")).when(another).then_refused(EmailTaken)


def test_name_and_address_are_readable(spec: Spec) -> None:
    spec.when(Meet(name="\u202e")).then_refused(NameUnreadable)
    spec.when(Meet(name="Aino", email="aino")).then_refused(AddressUnreadable)
