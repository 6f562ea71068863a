"""Roles are given and taken by name, and every change of them is a fact."""

from uuid import UUID

import pytest

from application.people.grant_role import GrantRole, WithdrawRole
from application.people.register_person import RegisterPerson
from domain.people import Person, Role
from domain.refusals import NotFound
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("Q1")
ANNA = UUID(int=1)
REGISTERED = RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example")
GRANT = GrantRole(person_id=ANNA, role=Role.FINANCE)
WITHDRAW = WithdrawRole(person_id=ANNA, role=Role.FINANCE)


def test_a_role_is_granted_once() -> None:
    spec = Spec(MemoryLog()).given(REGISTERED).when(GRANT).then(Person.RoleGranted)
    spec.when(GRANT).then()


def test_a_role_is_withdrawn_and_may_come_back() -> None:
    spec = Spec(MemoryLog()).given(REGISTERED, GRANT).when(WITHDRAW).then(Person.RoleWithdrawn)
    spec.when(GRANT).then(Person.RoleGranted)


def test_a_role_somebody_does_not_have_is_not_withdrawn() -> None:
    Spec(MemoryLog()).given(REGISTERED).when(WITHDRAW).then()


@pytest.mark.parametrize("command", [GRANT, WITHDRAW])
def test_nobody_unknown_has_roles(command: GrantRole | WithdrawRole) -> None:
    Spec(MemoryLog()).when(command).then_refused(NotFound)
