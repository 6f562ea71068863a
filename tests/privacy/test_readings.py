"""The access log has a row for each reader, object and day."""

import pytest

from application.privacy.note_reading import NoteReading
from application.privacy.readings import ReadingRow, readings
from application.views import Put
from tests.memory_log import MemoryLog
from tests.privacy.erasing import COURSE
from tests.spec import NOON, Spec


@pytest.mark.feature("N4")
def test_a_reading_is_a_row() -> None:
    spec = Spec(MemoryLog()).when(NoteReading(object_id=COURSE, matter="content"))
    steps = [step for event in spec.new for step in readings.rows(event)]
    assert steps == [Put(ReadingRow(2, COURSE, spec.by, "content", NOON))]
