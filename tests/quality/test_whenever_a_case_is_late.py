from datetime import UTC, datetime

import pytest

from application.policies import Errand
from application.quality.remind_of_case import RemindOfCase
from application.quality.whenever_a_case_is_late import whenever_a_case_is_late
from domain.quality.case import QualityCase
from tests.quality.case_scene import ACTION, AGREE, CASE, HENNA, opened
from tests.spec import commanded

pytestmark = pytest.mark.feature("M5")


def test_what_is_late_climbs_from_its_owner_to_every_quality_manager() -> None:
    spec = opened().given(AGREE)
    for step, told in ((1, {"to": str(HENNA)}), (2, {"to_role": "quality"})):
        spec.at(datetime(2026, 12, 9, 8, tzinfo=UTC))
        remind = RemindOfCase(case_id=CASE, of=str(ACTION), step=step)
        event = spec.when(remind).event(QualityCase.Reminded)
        (letter,) = commanded(whenever_a_case_is_late, event)
        assert isinstance(letter, Errand)
        assert told.items() <= letter.about.items()
        spec.when(remind).then()
