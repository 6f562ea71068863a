"""The ways in of an entry that went end, and the person is told at the address that stays."""

from uuid import UUID

import pytest

from application.people.merge_people import MergePeople
from application.people.register_person import RegisterPerson
from application.people.whenever_people_are_merged import whenever_people_are_merged
from application.policies import Errand
from domain.people import Person
from tests.memory_log import MemoryLog
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("R9")
AINO, TWICE = UUID(int=1), UUID(int=2)


def test_every_way_in_of_the_entry_that_went_ends_and_a_letter_tells_of_it() -> None:
    spec = Spec(MemoryLog()).given(
        RegisterPerson(person_id=AINO, name="Aino", email="aino@home.example"),
        RegisterPerson(person_id=TWICE, name="Aino", email="aino@work.example"),
    )
    spec.when(MergePeople(kept_id=AINO, merged_id=TWICE))
    merged = spec.event(Person.MergedInto)
    ends, letter = commanded(whenever_people_are_merged, merged)
    assert isinstance(ends, Errand)
    assert (ends.name, ends.about["person_id"]) == ("end_sign_ins", str(TWICE))
    assert ends.about["ways_in"] == "all"
    assert letter == Errand("letter", {"letter": "entries_merged", "to": str(AINO)})
    assert not commanded(whenever_people_are_merged, spec.event(Person.TookOver))
