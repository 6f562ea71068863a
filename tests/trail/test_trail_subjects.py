from datetime import timedelta
from uuid import uuid4

import pytest

from application.people.register_person import RegisterPerson
from application.trail.open_to_auditor import OpenToAuditor
from application.trail.trail_subjects import TrailSubject, trail_subjects
from application.views import Put
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec

PERSON = uuid4()


@pytest.mark.feature("N1")
def test_an_event_is_about_its_own_stream_and_every_id_it_bears() -> None:
    spec = Spec(MemoryLog()).when(RegisterPerson(person_id=PERSON, name="Meri", email="m@x.fi"))
    (event,) = spec.new
    assert list(trail_subjects.rows(event)) == [Put(TrailSubject(event.position, PERSON))]


@pytest.mark.feature("N1")
def test_an_id_named_twice_counts_once() -> None:
    access = uuid4()
    spec = Spec(MemoryLog()).when(
        OpenToAuditor(
            auditor="x", cases=(access,), until=NOON + timedelta(days=9), access_id=access
        )
    )
    (event,) = spec.new
    assert [step.row.subject for step in trail_subjects.rows(event)] == [access]  # type: ignore[union-attr]
