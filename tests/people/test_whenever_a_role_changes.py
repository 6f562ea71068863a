"""Whenever a role is given or taken at work, earlier sign-ins of the person end."""

from uuid import UUID

import pytest

from application.people.grant_role import GrantRole, WithdrawRole
from application.people.register_person import RegisterPerson
from application.people.whenever_a_role_changes import whenever_a_role_changes
from application.policies import Errand
from domain.people import Role
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec, commanded

ANNA = UUID(int=1)
pytestmark = [pytest.mark.feature("Q5"), pytest.mark.asvs("7.4.2")]


def errands(*commands: GrantRole | WithdrawRole) -> list[Errand]:
    spec = Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example")
    )
    spec.given(*commands[:-1]).when(commands[-1])
    return [errand for event in spec.new for errand in commanded(whenever_a_role_changes, event)]


def test_a_role_at_work_given_or_taken_ends_what_was_begun_before() -> None:
    grant = GrantRole(person_id=ANNA, role=Role.MENTOR)
    ends = Errand("end_sign_ins", {"person_id": str(ANNA), "begun_before": NOON.isoformat()})
    assert errands(grant) == [ends]
    assert errands(grant, WithdrawRole(person_id=ANNA, role=Role.MENTOR)) == [ends]


def test_becoming_a_client_signs_nobody_out() -> None:
    assert errands(GrantRole(person_id=ANNA, role=Role.CLIENT)) == []
