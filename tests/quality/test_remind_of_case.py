from datetime import UTC, datetime

import pytest

from application.quality.remind_of_case import RemindOfCase
from domain.quality.case import QualityCase
from tests.quality.case_scene import (
    ACTION,
    AGREE,
    ANSWER,
    CASE,
    DONE,
    opened,
)

pytestmark = pytest.mark.feature("M5")


def test_what_was_done_in_time_is_not_reminded_of() -> None:
    late = RemindOfCase(case_id=CASE, of="answer", step=1)
    opened().given(ANSWER).when(late).then()
    action = RemindOfCase(case_id=CASE, of=str(ACTION), step=1)
    opened().given(AGREE, DONE).when(action).then()


def test_nobody_is_reminded_before_the_day_has_gone_by() -> None:
    action = RemindOfCase(case_id=CASE, of=str(ACTION), step=1)
    spec = opened().given(AGREE)
    spec.at(datetime(2026, 12, 1, 20, tzinfo=UTC)).when(action).then()
    spec.at(datetime(2026, 12, 2, 8, tzinfo=UTC)).when(action).then(QualityCase.Reminded)
