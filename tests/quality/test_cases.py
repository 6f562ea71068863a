import pytest

from application.quality.cases import cases
from domain.quality.case_words import (
    Outcome,
)
from tests.quality.case_scene import (
    ANSWER,
    CAUSE,
    CLOSE,
    opened,
)

pytestmark = pytest.mark.feature("M5")


def test_the_list_shows_clocks_and_outcome() -> None:
    spec = opened().given(ANSWER, CAUSE, CLOSE)
    put, answered, closed = (row for event in spec.log.recorded for row in cases.rows(event))
    assert put.row.answered_at is None  # type: ignore[union-attr]
    assert set(answered.to) == {"answered_at"}  # type: ignore[union-attr]
    assert closed.to["outcome"] is Outcome.UPHELD  # type: ignore[union-attr]
