"""An engagement pauses once, from four weeks to a year; it is extended and ended."""

from dataclasses import replace
from datetime import date

import pytest

from application.engagements.freeze_engagement import (
    EndEngagement,
    ExtendEngagement,
    FreezeEngagement,
    ThawEngagement,
)
from domain.engagements import EndReason, Engagement
from domain.engagements.course_words import (
    EngagementEnded,
    FrozenBefore,
    NothingToThaw,
    PauseTooLong,
    PauseTooShort,
    SessionsInTheWay,
)
from tests.engagements.scene import BOOKED, CASE, RUNNING, after
from tests.spec import Spec

PAUSE = FreezeEngagement(engagement_id=CASE, from_on=date(2026, 4, 1), until_on=date(2026, 4, 29))
END = EndEngagement(engagement_id=CASE)
pytestmark = pytest.mark.feature("D6")


def test_four_weeks_are_enough_a_day_less_is_not(spec: Spec) -> None:
    short = replace(PAUSE, until_on=date(2026, 4, 28))
    spec.given(*RUNNING).when(short).then_refused(PauseTooShort)
    spec.when(PAUSE).then(Engagement.Frozen)


def test_longer_than_a_year_is_an_end(spec: Spec) -> None:
    spec.given(*RUNNING).when(replace(PAUSE, until_on=date(2027, 4, 30)))
    spec.then_refused(PauseTooLong)


def test_once(spec: Spec) -> None:
    again = replace(PAUSE, from_on=date(2026, 6, 1), until_on=date(2026, 7, 1))
    spec.given(*RUNNING, PAUSE).when(again).then_refused(FrozenBefore)
    spec.when(PAUSE).then()


def test_sessions_booked_in_that_time_are_moved_first(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.when(replace(PAUSE, from_on=date(2026, 3, 5))).then_refused(SessionsInTheWay)


def test_it_goes_on_before_its_time(spec: Spec) -> None:
    thaw = ThawEngagement(engagement_id=CASE)
    spec.given(*RUNNING).when(thaw).then_refused(NothingToThaw)
    spec.given(PAUSE).at(after(days=40)).when(thaw).then(Engagement.Thawed)


def test_the_end_moves_further_never_nearer(spec: Spec) -> None:
    longer = ExtendEngagement(engagement_id=CASE, ends_on=date(2027, 3, 31))
    spec.given(*RUNNING).when(longer).then(Engagement.Extended)
    assert spec.event(Engagement.Extended).earlier == date(2026, 12, 31)
    spec.when(replace(longer, ends_on=date(2026, 6, 1))).then()


def test_it_ends_once_nothing_is_booked_any_more(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).when(END).then_refused(SessionsInTheWay)
    spec.at(after(days=8)).when(END).then(Engagement.Ended)
    assert spec.event(Engagement.Ended).reason is EndReason.COMPLETED
    spec.when(END).then()
    spec.when(replace(PAUSE, from_on=date(2026, 9, 1))).then_refused(EngagementEnded)
