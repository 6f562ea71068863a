"""Thirty days before the last day the mentee is told, or at once where fewer are left."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from application.engagements.freeze_engagement import ExtendEngagement
from application.engagements.open_engagement import PlanCourse
from application.engagements.tell_end_near import TellEndNear
from application.engagements.whenever_an_end_comes_near import whenever_an_end_comes_near
from application.policies import Errand, Later, about
from domain.engagements import Engagement
from tests.engagements.scene import AINO, BOOKED, CASE, COURSE, OPENED, RUNNING, after
from tests.spec import NOON, Spec, commanded

NEAR = TellEndNear(engagement_id=CASE)
pytestmark = pytest.mark.feature("D6")


def planned(spec: Spec) -> list[object]:
    return [one for event in spec.new for one in commanded(whenever_an_end_comes_near, event)]


def test_in_the_morning_thirty_days_before(spec: Spec) -> None:
    spec.when(OPENED)
    assert planned(spec) == [Later(datetime(2026, 12, 1, 7, tzinfo=UTC), NEAR)]


def test_a_later_end_has_a_clock_of_its_own(spec: Spec) -> None:
    spec.given(*RUNNING).when(ExtendEngagement(engagement_id=CASE, ends_on=date(2027, 3, 31)))
    assert planned(spec) == [Later(datetime(2027, 3, 1, 7, tzinfo=UTC), NEAR)]


def test_a_plan_that_ends_soon_is_told_at_once(spec: Spec) -> None:
    soon = replace(COURSE, ends_on=date(2026, 3, 20))
    spec.given(OPENED).when(PlanCourse(engagement_id=CASE, course=soon))
    assert planned(spec) == [Later(NOON, NEAR)]


def test_told_it_is_written_to_the_mentee(spec: Spec) -> None:
    spec.given(*RUNNING).at(after(days=275)).when(NEAR)
    letter = about(letter="closing_near", to=AINO, engagement_id=CASE, ends_on="2026-12-31")
    assert planned(spec) == [Errand("letter", letter)]


def test_a_booking_plans_nothing(spec: Spec) -> None:
    spec.given(*RUNNING).when(BOOKED)
    assert Engagement.SessionBooked in {type(event) for event in spec.new}
    assert planned(spec) == []
