"""Whenever a person was erased, the rest of it is done."""

from uuid import UUID

import pytest

from application.people.register_person import RegisterPerson
from application.policies import Errand
from application.privacy.whenever_a_subject_is_erased import whenever_a_subject_is_erased
from tests.memory_log import MemoryLog
from tests.privacy.erasing import ANNA, ask, confirm
from tests.spec import Spec, commanded


@pytest.mark.feature("P2")
def test_the_rest_is_done_for_the_person() -> None:
    spec = Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example"), ask()
    )
    spec.by = UUID(int=8)
    spec.when(confirm())
    (errand,) = commanded(whenever_a_subject_is_erased, spec.new[0])
    assert errand == Errand("finish_erasure", {"person_id": str(ANNA)})
