import pytest

from application.quality.draw_sample import DrawSample
from application.quality.samples import samples
from domain.quality.sample import sample_of
from tests.memory_log import MemoryLog
from tests.quality.test_draw_sample import CLOSED
from tests.spec import Spec
from tests.tables import kept


@pytest.mark.feature("M4")
def test_the_list_says_of_how_many_how_many_were_drawn_and_with_which_seed() -> None:
    spec = Spec(MemoryLog()).given(DrawSample(quarter="2025Q4", closed=CLOSED, seed="7 root"))
    (row,) = kept(samples.rows, "sample_id", spec)
    assert (row.sample_id, row.quarter, row.seed) == (sample_of("2025Q4"), "2025Q4", "7 root")
    assert (row.closed, row.drawn) == (60, 3)
