"""Taking a copy of a person's data is itself on record."""

import pytest

from application.people.register_person import RegisterPerson
from application.privacy.take_copy import TakeCopy
from domain.data_rights import DataRights
from domain.refusals import NotFound
from tests.memory_log import MemoryLog
from tests.privacy.erasing import ANNA
from tests.spec import Spec

pytestmark = pytest.mark.feature("P1")


def test_each_copy_is_on_record() -> None:
    spec = Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example")
    )
    spec.when(TakeCopy(person_id=ANNA)).then(DataRights.Opened, DataRights.CopyTaken)
    spec.when(TakeCopy(person_id=ANNA)).then(DataRights.CopyTaken)


def test_of_nobody_there_is_no_copy() -> None:
    Spec(MemoryLog()).when(TakeCopy(person_id=ANNA)).then_refused(NotFound)
