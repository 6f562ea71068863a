"""The mentee is told of the end once for each last day, and only of what runs."""

from datetime import date

import pytest

from application.engagements.freeze_engagement import (
    EndEngagement,
    ExtendEngagement,
    FreezeEngagement,
)
from application.engagements.tell_end_near import TellEndNear
from domain.engagements import Engagement, EngagementKind
from tests.engagements.scene import AGREED, AINO, CASE, OPENED, RUNNING, after, opened
from tests.spec import Spec

NEAR = TellEndNear(engagement_id=CASE)
pytestmark = [pytest.mark.feature("D6"), pytest.mark.feature("E6")]


def test_it_is_told_once_with_the_last_day(spec: Spec) -> None:
    spec.given(*RUNNING).at(after(days=275)).when(NEAR).then(Engagement.EndTold)
    told = spec.event(Engagement.EndTold)
    assert (told.mentee_id, told.ends_on) == (AINO, date(2026, 12, 31))
    spec.when(NEAR).then()


def test_a_later_end_is_told_anew(spec: Spec) -> None:
    longer = ExtendEngagement(engagement_id=CASE, ends_on=date(2027, 3, 31))
    spec.given(*RUNNING).at(after(days=275)).given(NEAR, longer).when(NEAR)
    assert spec.event(Engagement.EndTold).ends_on == date(2027, 3, 31)


def test_the_day_is_the_one_a_pause_has_moved_it_to(spec: Spec) -> None:
    pause = FreezeEngagement(
        engagement_id=CASE, from_on=date(2026, 4, 1), until_on=date(2026, 5, 1)
    )
    spec.given(*RUNNING, pause).at(after(days=275)).when(NEAR)
    assert spec.event(Engagement.EndTold).ends_on == date(2027, 1, 30)


def test_nothing_is_told_of_what_has_ended_is_over_or_has_not_begun(spec: Spec) -> None:
    spec.given(OPENED).when(NEAR).then()
    spec.given(AGREED).at(after(days=306)).when(NEAR).then()
    spec.at(after(days=307)).given(EndEngagement(engagement_id=CASE)).when(NEAR).then()


def test_what_is_one_talk_has_no_closing(spec: Spec) -> None:
    spec.given(opened(EngagementKind.QUICK), AGREED).when(NEAR).then()
