import pytest

from application.quality.improvements import improvements
from domain.quality.improvement import State
from tests.quality.improvement_scene import (
    CARRY_OUT,
    HENNA,
    PLAN,
    VERIFY,
    spec,
)

pytestmark = pytest.mark.feature("M9")


def test_the_backlog_follows_each_step() -> None:
    events = spec().given(PLAN, CARRY_OUT, VERIFY).log.recorded
    put, plan, done, verified = (next(iter(improvements.rows(event))) for event in events)
    assert put.row.state is State.PROPOSED  # type: ignore[union-attr]
    assert plan.to["owner_id"] == HENNA  # type: ignore[union-attr]
    assert done.to == {"state": State.DONE}  # type: ignore[union-attr]
    assert verified.to["after"] == "85 %"  # type: ignore[union-attr]
