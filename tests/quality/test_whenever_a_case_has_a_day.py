from datetime import UTC, date, datetime

import pytest

from application.policies import Later
from application.quality.handle_case import VerifyEffect
from application.quality.whenever_a_case_has_a_day import whenever_a_case_has_a_day
from domain.quality.case import QualityCase
from tests.quality.case_scene import ACTION, AGREE, CASE, DONE, HENNA, opened
from tests.spec import commanded

pytestmark = pytest.mark.feature("M5")


def test_reminders_wait_for_the_day_after_and_a_week_later() -> None:
    (event,) = opened(datetime(2026, 11, 2, 8, tzinfo=UTC)).log.recorded
    waiting = commanded(whenever_a_case_has_a_day, event)
    assert all(isinstance(one, Later) for one in waiting)
    assert [(one.at.date(), one.command.step) for one in waiting] == [
        (date(2026, 11, 10), 1),
        (date(2026, 11, 17), 2),
    ]


def test_an_agreed_action_is_told_to_its_owner_at_once() -> None:
    event = opened().when(AGREE).event(QualityCase.ActionAgreed)
    letter, *reminders = commanded(whenever_a_case_has_a_day, event)
    assert letter.about["to"] == str(HENNA)
    assert len(reminders) == 2


def test_an_action_that_did_not_work_is_told_and_reminded_of_by_its_new_day() -> None:
    failed = VerifyEffect(
        case_id=CASE, action_id=ACTION, effective=False, due=date(2027, 1, 11)
    )  # fmt: skip
    event = opened().given(AGREE, DONE).when(failed).event(QualityCase.ActionReopened)
    letter, *reminders = commanded(whenever_a_case_has_a_day, event)
    assert (letter.about["to"], letter.about["day"]) == (str(HENNA), "2027-01-11")
    assert [(one.at.date(), one.command.step) for one in reminders] == [
        (date(2027, 1, 12), 1),
        (date(2027, 1, 19), 2),
    ]
