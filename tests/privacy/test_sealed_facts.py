"""Every sealed group of an event is found under its key's subject."""

import pytest

from application.people.register_person import RegisterPerson
from application.privacy.sealed_facts import SealedFact, personal_fields, sealed_facts
from application.views import Put
from domain.events import events_by_name
from domain.people import Person, Role
from domain.privacy import Purpose
from tests.memory_log import MemoryLog
from tests.privacy.erasing import ANNA
from tests.spec import Spec

pytestmark = pytest.mark.feature("P1")


def test_a_person_is_found_under_their_own_id() -> None:
    spec = Spec(MemoryLog()).when(
        RegisterPerson(person_id=ANNA, name="Anna", email="a@firm.example", roles=(Role.CLIENT,))
    )
    steps = [step for event in spec.new for step in sealed_facts.rows(event)]
    assert steps == [Put(SealedFact(1, ANNA, Purpose.CONTACT, ANNA))]
    assert {"name", "email", "phone"} <= set(personal_fields(Person.Registered))


def test_every_personal_field_names_a_subject_its_event_has() -> None:
    for name, kind in events_by_name().items():
        for field, mark in personal_fields(kind).items():
            known = {*kind.__dataclass_fields__, "originator_id"}
            assert mark.subject in known, f"{name}.{field}"
            assert isinstance(mark.purpose, Purpose)
