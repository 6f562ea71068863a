"""Nudges and reminders: said at their time, once, and put off by leave, closed days and pauses."""

from datetime import date

import pytest

from application.booking.close_firm import CloseFirm
from application.engagements.cancel_session import CancelSession
from application.engagements.close_session import MarkHeld
from application.engagements.freeze_engagement import EndEngagement, FreezeEngagement
from application.engagements.lose_mentor import LoseMentor
from application.engagements.move_session import MoveSession
from application.engagements.nudge import AskRecord, NudgeIfSilent, RemindSession
from application.mentors.mark_absence import MarkAbsence
from domain.engagements import Engagement, EngagementKind
from domain.engagements.nudge_events import Nudged
from tests.engagements.scene import (
    AGREED,
    BOOKED,
    CASE,
    MIKAEL,
    RUNNING,
    SANNA,
    SESSION,
    after,
    mentors,
    opened,
)
from tests.spec import NOON, Spec

pytestmark = [pytest.mark.feature("E6"), pytest.mark.feature("S10")]
WHO = NudgeIfSilent(engagement_id=CASE, who=Nudged.MENTEE, since=NOON)
NEAR = RemindSession(engagement_id=CASE, session_id=SESSION, starts_at=after(days=7), hours=48)
RECORD = AskRecord(engagement_id=CASE, session_id=SESSION, starts_at=after(days=7))


def test_after_three_weeks_of_silence_the_mentee_is_told_once(spec: Spec) -> None:
    spec.given(*RUNNING).at(after(days=21)).when(WHO).then(Engagement.SilenceNoticed)
    told = spec.event(Engagement.SilenceNoticed)
    assert (told.who, told.days, told.mentor_id) == (Nudged.MENTEE, 21, SANNA)
    spec.when(WHO).then()


def test_nothing_is_said_while_something_is_booked_or_was_since(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=6)).when(WHO).then()
    spec.at(after(days=7, hours=1)).given(MarkHeld(engagement_id=CASE, session_id=SESSION))
    spec.at(after(days=21)).when(WHO).then()


def test_what_was_booked_and_cancelled_has_a_clock_of_its_own(spec: Spec) -> None:
    spec.given(*RUNNING).at(after(hours=1)).given(BOOKED)
    spec.given(CancelSession(engagement_id=CASE, session_id=SESSION))
    spec.at(after(days=21)).when(WHO).then()
    later = NudgeIfSilent(engagement_id=CASE, who=Nudged.MENTEE, since=after(hours=1))
    spec.when(later).then(Engagement.SilenceNoticed)


@pytest.mark.feature("R13")
def test_while_the_firm_is_closed_it_waits_until_the_first_open_day(spec: Spec) -> None:
    closed = CloseFirm(first=date(2026, 3, 23), last=date(2026, 3, 27))
    spec.given(*RUNNING, closed).at(after(days=21)).when(WHO).then(Engagement.NudgePutOff)
    assert spec.event(Engagement.NudgePutOff).until == date(2026, 3, 30)


def test_a_pause_and_an_end_say_nothing(spec: Spec) -> None:
    pause = FreezeEngagement(
        engagement_id=CASE, from_on=date(2026, 3, 10), until_on=date(2026, 4, 20)
    )
    spec.given(*RUNNING, pause).at(after(days=21)).when(WHO).then()
    spec.given(EndEngagement(engagement_id=CASE)).when(WHO).then()


def test_quick_mentoring_is_left_in_peace(spec: Spec) -> None:
    spec.given(opened(EngagementKind.QUICK), AGREED).at(after(days=21)).when(WHO).then()


@pytest.mark.feature("R13")
def test_the_mentors_leave_puts_it_off_to_the_first_day_back(spec: Spec) -> None:
    away = MarkAbsence(mentor_id=SANNA, starts_at=after(days=19), ends_at=after(days=27))
    spec.given(*mentors(), *RUNNING, away).at(after(days=21)).when(WHO).then(Engagement.NudgePutOff)
    assert spec.event(Engagement.NudgePutOff).until == date(2026, 3, 30)


def test_a_closed_day_puts_it_off_too(spec: Spec) -> None:
    spec.given(*RUNNING).at(after(days=32)).when(WHO).then(Engagement.NudgePutOff)
    assert spec.event(Engagement.NudgePutOff).until == date(2026, 4, 7)


def test_a_session_is_reminded_of_once_for_each_hour(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=5)).when(NEAR).then(Engagement.SessionReminded)
    spec.when(NEAR).then()
    last = RemindSession(**(vars(NEAR) | {"hours": 2}))
    spec.at(after(days=7, hours=-2)).when(last).then(Engagement.SessionReminded)


def test_what_was_moved_cancelled_or_has_begun_is_not(spec: Spec) -> None:
    moved = MoveSession(engagement_id=CASE, session_id=SESSION, starts_at=after(days=8))
    spec.given(*RUNNING, BOOKED, moved).at(after(days=5)).when(NEAR).then()
    spec.given(CancelSession(engagement_id=CASE, session_id=SESSION))
    spec.when(RemindSession(**(vars(NEAR) | {"starts_at": after(days=8)}))).then()
    spec.at(after(days=8)).when(NEAR).then()


def test_nor_one_without_its_mentor(spec: Spec) -> None:
    lost = LoseMentor(engagement_id=CASE, session_id=SESSION, absence_id=MIKAEL)
    spec.given(*RUNNING, BOOKED, lost).at(after(days=5)).when(NEAR).then()


@pytest.mark.feature("E15")
def test_the_mentor_is_asked_once_for_a_record_nobody_made(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=10)).when(RECORD).then(Engagement.RecordAsked)
    spec.when(RECORD).then()


@pytest.mark.feature("E15")
def test_what_was_closed_in_time_is_not_asked_for(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=7, hours=2))
    spec.given(MarkHeld(engagement_id=CASE, session_id=SESSION))
    spec.at(after(days=10)).when(RECORD).then()
