"""Staff find a caller by name or address, as they are now."""

from uuid import UUID

import pytest

from application.people.correct_contact import CorrectContact
from application.people.grant_role import GrantRole, WithdrawRole
from application.people.people_list import PersonRow, rows
from application.people.register_person import RegisterPerson
from application.privacy.restrict_processing import LiftRestriction, RestrictProcessing
from application.views import Change, Put
from domain.people import Role
from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.tables import kept

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


def test_whoever_is_known_is_listed_and_a_correction_changes_the_row(spec: Spec) -> None:
    put, change = [step for event in spec.log.recorded for step in rows(event)]
    assert put == Put(PersonRow(ANNA, "Ana", "a@firm.example", "", "fi"))
    assert isinstance(change, Change)
    assert change.where == {"person_id": ANNA}
    assert (change.to["name"], change.to["language"]) == ("Anna", "sv")


@pytest.mark.feature("P1")
def test_whose_data_is_left_alone_is_marked_until_it_is_lifted(spec: Spec) -> None:
    spec.given(RestrictProcessing(person_id=ANNA))
    (row,) = kept(rows, "person_id", spec)
    assert row.restricted
    spec.given(LiftRestriction(person_id=ANNA))
    (row,) = kept(rows, "person_id", spec)
    assert not row.restricted
