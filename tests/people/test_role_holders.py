"""Who acts in a role is found by the role."""

from uuid import UUID

import pytest

from application.people.correct_contact import CorrectContact
from application.people.grant_role import GrantRole, WithdrawRole
from application.people.register_person import RegisterPerson
from application.people.role_holders import RoleHolder, rows
from application.views import Put, Remove
from domain.people import Role
from tests.memory_log import MemoryLog
from tests.spec import Spec

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


def test_a_role_given_stands_there_until_it_is_taken(spec: Spec) -> None:
    assert [step for event in spec.log.recorded for step in rows(event)] == [
        Put(RoleHolder(ANNA, Role.MENTOR)),
        Put(RoleHolder(ANNA, Role.QUALITY)),
        Remove({"person_id": ANNA, "role": "mentor"}),
    ]
