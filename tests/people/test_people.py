"""Names live in one place, and pages join them in from there."""

from uuid import UUID

import pytest

from application.people.correct_contact import CorrectContact
from application.people.grant_role import GrantRole, WithdrawRole
from application.people.people import PersonCard, people
from application.people.register_person import RegisterPerson
from application.privacy.restrict_processing import LiftRestriction, RestrictProcessing
from domain.people import Role
from tests.memory_log import MemoryLog
from tests.spec import Spec, shown

pytestmark = pytest.mark.feature("Q1")
ANNA = UUID(int=1)


@pytest.fixture
def spec() -> Spec:
    """Anna, whose name was put right and whose roles changed."""
    return Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Ana", email="a@firm.example", roles=(Role.MENTOR,)),
        GrantRole(person_id=ANNA, role=Role.QUALITY),
        WithdrawRole(person_id=ANNA, role=Role.MENTOR),
        CorrectContact(person_id=ANNA, name="Anna", email="a@firm.example", language="sv"),
    )


def test_a_card_shows_the_name_as_it_is_now_and_the_roles_there_are(spec: Spec) -> None:
    card = PersonCard(ANNA, "Anna", "a@firm.example", "", "sv", (Role.QUALITY,))
    assert shown(people, *spec.log.recorded) == card


def test_each_card_is_its_persons_own(spec: Spec) -> None:
    assert {key for event in spec.log.recorded for key in people.key(event)} == {ANNA}


@pytest.mark.feature("P1")
def test_whose_data_is_left_alone_is_known_by_their_card(spec: Spec) -> None:
    spec.given(RestrictProcessing(person_id=ANNA))
    assert shown(people, *spec.log.recorded).restricted
    spec.given(LiftRestriction(person_id=ANNA))
    assert not shown(people, *spec.log.recorded).restricted
