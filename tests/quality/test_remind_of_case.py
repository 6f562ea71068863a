import pytest

from application.quality.remind_of_case import RemindOfCase
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
