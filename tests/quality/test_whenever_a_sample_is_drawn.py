from datetime import timedelta
from uuid import uuid4

import pytest

from application.quality.draw_sample import DrawSample
from application.quality.whenever_a_sample_is_drawn import whenever_a_sample_is_drawn
from domain.quality.sample import Closed, Sample
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec, commanded


@pytest.mark.feature("M4")
def test_a_review_is_due_eight_weeks_after_the_draw_and_knows_the_mentor() -> None:
    closed = (Closed(uuid4(), uuid4()), Closed(uuid4(), uuid4()))
    spec = Spec(MemoryLog()).when(DrawSample(quarter="2025Q4", closed=closed, seed="s"))
    opened = commanded(whenever_a_sample_is_drawn, spec.event(Sample.Drawn))
    assert {one.due for one in opened} == {NOON.date() + timedelta(weeks=8)}
    assert {(one.engagement_id, one.mentor_person_id) for one in opened} == {
        (one.engagement_id, one.mentor_id) for one in closed
    }
