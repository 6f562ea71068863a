"""Contact details are put right; one account an e-mail address."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.people.correct_contact import CorrectContact
from application.people.register_person import RegisterPerson
from domain.people import EmailTaken, Person
from domain.refusals import NotFound
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("P3")
ANNA, BEA = UUID(int=1), UUID(int=2)
RIGHT = CorrectContact(person_id=ANNA, name="Anna A.", email="anna@firm.example")


@pytest.fixture
def spec() -> Spec:
    """Anna and Bea are known."""
    return Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example"),
        RegisterPerson(person_id=BEA, name="Bea", email="bea@firm.example"),
    )


def test_a_name_is_put_right_once(spec: Spec) -> None:
    spec.when(RIGHT).then(Person.ContactCorrected)
    spec.when(RIGHT).then()


def test_nobody_takes_the_address_of_another(spec: Spec) -> None:
    spec.when(replace(RIGHT, email="bea@firm.example")).then_refused(EmailTaken)


def test_a_new_address_is_ones_own(spec: Spec) -> None:
    spec.when(replace(RIGHT, email="new@firm.example")).then(Person.ContactCorrected)
    assert spec.log.find_subject("email", "new@firm.example") == ANNA


def test_the_address_before_is_free_for_whoever_has_it_next(spec: Spec) -> None:
    spec.given(replace(RIGHT, email="new@firm.example"))
    follower = RegisterPerson(person_id=UUID(int=9), name="Heir", email="anna@firm.example")
    assert spec.when(follower).refusal is None
    assert spec.log.find_subject("email", "anna@firm.example") == UUID(int=9)


def test_nobody_unknown_is_corrected(spec: Spec) -> None:
    spec.when(replace(RIGHT, person_id=UUID(int=9))).then_refused(NotFound)
