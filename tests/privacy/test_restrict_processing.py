"""A person's data is left alone while it is disputed, and used again after."""

from uuid import UUID

import pytest

from application.people.register_person import RegisterPerson
from application.privacy.restrict_processing import LiftRestriction, RestrictProcessing
from domain.data_rights import DataRights
from domain.refusals import NotFound
from tests.memory_log import MemoryLog
from tests.privacy.erasing import ANNA
from tests.spec import Spec

pytestmark = pytest.mark.feature("P3")


def test_it_is_restricted_and_lifted_once() -> None:
    spec = Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example")
    )
    restrict, lift = RestrictProcessing(person_id=ANNA), LiftRestriction(person_id=ANNA)
    spec.when(restrict).then(DataRights.Opened, DataRights.ProcessingRestricted)
    spec.when(restrict).then()
    spec.when(lift).then(DataRights.RestrictionLifted)
    spec.when(lift).then()


def test_nobody_unknown_is_restricted() -> None:
    Spec(MemoryLog()).when(RestrictProcessing(person_id=UUID(int=9))).then_refused(NotFound)
