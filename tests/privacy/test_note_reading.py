"""Who reads what is confidential is noted once a day."""

from datetime import timedelta
from uuid import UUID

import pytest

from application.privacy.note_reading import NoteReading
from domain.retention import Readings
from tests.memory_log import MemoryLog
from tests.privacy.erasing import COURSE
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("N4")


def test_a_reader_is_noted_once_a_day_and_matter() -> None:
    spec = Spec(MemoryLog())
    content = NoteReading(object_id=COURSE, matter="content")
    spec.when(content).then(Readings.Opened, Readings.ContentRead)
    assert spec.event(Readings.ContentRead).reader_id == spec.by
    spec.when(content).then()
    spec.when(NoteReading(object_id=COURSE, matter="private_note")).then(Readings.ContentRead)
    spec.by = UUID(int=8)
    spec.when(content).then(Readings.ContentRead)
    spec.at(NOON + timedelta(days=1)).when(content).then(Readings.Opened, Readings.ContentRead)
