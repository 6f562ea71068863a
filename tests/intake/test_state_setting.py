"""What is needed of access and setting is said once and checked for every meeting."""

from datetime import time

import pytest

from application.intake.state_setting import StateSetting
from domain.intake import Need, Setting
from domain.intake.setting import Wish, unmet
from tests.intake.applicants import APPLIES, EVENINGS, MERI
from tests.spec import Spec

pytestmark = pytest.mark.feature("A4")


def test_a_person_says_anew_what_they_need(spec: Spec) -> None:
    spec.given(APPLIES)
    same = StateSetting(
        person_id=MERI, needs=(Need.CAPTIONS,), not_before=time(16), not_after=time(20)
    )
    spec.when(same).then()
    spec.when(StateSetting(person_id=MERI, needs=(Need.STEP_FREE,))).then(Setting.Stated)
    assert spec.event(Setting.Stated).wish == Wish(needs=(Need.STEP_FREE,))


@pytest.mark.parametrize(("starts", "ends", "missed"), [
    (time(15, 59), time(16, 59), ("not_before",)),
    (time(16), time(17), ()),
    (time(19), time(20), ()),
    (time(19, 1), time(20, 1), ("not_after",)),
    (time(23, 30), time(0, 30), ("not_after",)),
])  # fmt: skip
def test_times_of_day_hold_to_the_minute(starts: time, ends: time, missed: tuple[str, ...]) -> None:
    assert unmet(EVENINGS, starts, ends, by_video=True) == missed


def test_who_cannot_meet_by_video_does_not() -> None:
    wish = Wish(needs=(Need.NO_VIDEO,))
    assert unmet(wish, time(9), time(10), by_video=True) == ("no_video",)
    assert unmet(wish, time(9), time(10), by_video=False) == ()
