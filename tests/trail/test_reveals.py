from uuid import UUID

import pytest

from application.trail.reveals import reveals, rows
from application.views import Put
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec
from tests.trail.test_reveal_field import REVEAL


@pytest.mark.feature("N4")
def test_who_uncovered_which_field_is_a_row() -> None:
    spec = Spec(MemoryLog()).when(REVEAL)
    (put,) = [step for event in spec.new for step in reveals.rows(event)]
    assert isinstance(put, Put)
    assert (put.row.stream, put.row.event_version, put.row.field) == (UUID(int=1), 1, "name")
    assert (put.row.reader_id, put.row.subject_id, put.row.at) == (spec.by, UUID(int=1), NOON)
    assert list(rows(spec.new[0])) == [put]
