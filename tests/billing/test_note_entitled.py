from uuid import UUID

from application.invoicing.note_entitled import NoteEntitled
from application.invoicing.whenever_a_role_is_given import whenever_a_role_is_given
from application.people.grant_role import GrantRole
from application.people.register_person import RegisterPerson
from domain.approvers import APPROVERS, Approvers
from domain.people import Person, Role
from tests.memory_log import MemoryDesk
from tests.spec import Spec, commanded

VEIKKO = UUID(int=0x600)


def count(spec: Spec) -> int:
    found = MemoryDesk(spec.log).load(Approvers, APPROVERS)
    assert isinstance(found, Approvers)
    return found.count


def test_a_person_counts_once_whatever_their_roles(spec: Spec) -> None:
    for role in (Role.FINANCE, Role.ADMINISTRATOR):
        spec.given(NoteEntitled(person_id=VEIKKO, role=role, entitled=True))
    spec.when(NoteEntitled(person_id=VEIKKO, role=Role.FINANCE, entitled=True)).then()
    assert count(spec) == 1
    for role in (Role.FINANCE, Role.ADMINISTRATOR):
        spec.given(NoteEntitled(person_id=VEIKKO, role=role, entitled=False))
    spec.when(NoteEntitled(person_id=VEIKKO, role=Role.FINANCE, entitled=False)).then()
    assert count(spec) == 0


def test_the_count_follows_the_roles(spec: Spec) -> None:
    spec.given(RegisterPerson(person_id=VEIKKO, name="V", email="v@x.example", roles=()))
    granted = spec.when(GrantRole(person_id=VEIKKO, role=Role.FINANCE)).event(Person.RoleGranted)
    (told,) = commanded(whenever_a_role_is_given, granted)
    assert told == NoteEntitled(person_id=VEIKKO, role=Role.FINANCE, entitled=True)
    other = spec.when(GrantRole(person_id=VEIKKO, role=Role.MENTOR)).event(Person.RoleGranted)
    assert commanded(whenever_a_role_is_given, other) == []
