"""A mentor's weekly hours."""

import pytest

from application.mentors.set_weekly_hours import SetWeeklyHours
from domain.mentors import Mentor
from tests.mentors.hours import MONDAYS
from tests.mentors.pool import JOINED, MENTOR
from tests.spec import Spec


@pytest.mark.feature("E1")
def test_weekly_hours_are_set_once(spec: Spec) -> None:
    hours = SetWeeklyHours(mentor_id=MENTOR, weekly=MONDAYS)
    spec.given(*JOINED).when(hours).then(Mentor.WeeklyHoursSet)
    spec.when(hours).then()
