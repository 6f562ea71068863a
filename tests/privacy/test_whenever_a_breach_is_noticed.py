"""Whenever a breach is noticed, those who handle it are told at once, and again before the end."""

from datetime import timedelta
from uuid import UUID

import pytest

from application.policies import Errand
from application.privacy.handle_breach import NoticeBreach
from application.privacy.whenever_a_breach_is_noticed import whenever_a_breach_is_noticed
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec, commanded


@pytest.mark.feature("R14")
def test_letters_go_at_once_a_day_before_and_six_hours_before_the_end() -> None:
    spec = Spec(MemoryLog()).when(
        NoticeBreach(breach_id=UUID(int=1), aware_at=NOON, people=1, what="A letter")
    )
    errands: list[Errand] = commanded(whenever_a_breach_is_noticed, spec.new[0])
    hours = [(one.at or NOON) - NOON for one in errands if one.about["to_role"] == "quality"]
    assert hours == [timedelta(hours=h) for h in (0, 48, 66)]
    assert {one.about["to_role"] for one in errands} == {"administrator", "quality"}
