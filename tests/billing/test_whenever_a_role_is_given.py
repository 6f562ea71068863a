"""Who may agree to money going out is counted from the roles people have."""

from uuid import UUID

import pytest

from application.invoicing.note_entitled import NoteEntitled
from application.invoicing.whenever_a_role_is_given import whenever_a_role_is_given
from application.people.grant_role import GrantRole, WithdrawRole
from application.people.register_person import RegisterPerson
from domain.people import Person, Role
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("L2")
VEIKKO = UUID(int=0x600)
KNOWN = RegisterPerson(person_id=VEIKKO, name="V", email="v@x.example", roles=())


@pytest.mark.parametrize("role", list(Role))
def test_only_finance_and_administrators_count(spec: Spec, role: Role) -> None:
    granted = spec.given(KNOWN).when(GrantRole(person_id=VEIKKO, role=role))
    told = commanded(whenever_a_role_is_given, granted.event(Person.RoleGranted))
    counts = role in {Role.FINANCE, Role.ADMINISTRATOR}
    assert told == [NoteEntitled(person_id=VEIKKO, role=role, entitled=True)] * counts


def test_who_loses_the_role_counts_no_longer(spec: Spec) -> None:
    spec.given(KNOWN, GrantRole(person_id=VEIKKO, role=Role.FINANCE))
    lost = spec.when(WithdrawRole(person_id=VEIKKO, role=Role.FINANCE)).event(Person.RoleWithdrawn)
    assert commanded(whenever_a_role_is_given, lost) == [
        NoteEntitled(person_id=VEIKKO, role=Role.FINANCE, entitled=False)
    ]
