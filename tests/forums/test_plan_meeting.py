"""A forum meets once a month for three hours, led in turn or by a professional."""

from dataclasses import replace

import pytest

from application.forums.end_seat import EndSeat
from application.forums.plan_meeting import CancelMeeting, MoveMeeting
from domain.forums import ForumState, Meetings, SeatEnd
from domain.forums.meeting_words import (
    MeetingOver,
    MeetingUnknown,
    NotYourTurn,
    OneAMonth,
)
from domain.forums.words import BelowRestart, NotRunning
from tests.forums.scene import (
    FORUM,
    LEADER,
    NAMES,
    at,
    forum,
    joined,
    led_by_lea,
    meeting,
    met,
    person,
    planned,
    running,
)
from tests.forums.test_forum_page import page
from tests.spec import Spec

pytestmark = pytest.mark.feature("H2")


def test_it_lasts_three_hours(spec: Spec) -> None:
    running(spec).when(planned(1)).then(Meetings.Opened, Meetings.MeetingPlanned)
    told = spec.event(Meetings.MeetingPlanned)
    assert (told.slot.starts_at, told.slot.minutes) == (at(31), 180)
    assert len(told.members) == 5
    spec.when(planned(1)).then()


def test_members_lead_in_turn(spec: Spec) -> None:
    running(spec)
    leaders = []
    for month in range(1, 8):
        met(spec, month)
        leaders.append(spec.log.recorded[-1].facilitator_id)
    assert leaders == [person(name) for name in (*NAMES[:5], *NAMES[:2])]


def test_a_professional_leads_every_meeting(spec: Spec) -> None:
    led_by_lea(spec).given(planned(1)).when(planned(2))
    assert spec.event(Meetings.MeetingPlanned).facilitator_id == LEADER


def test_a_month_has_one_meeting(spec: Spec) -> None:
    again = replace(planned(1), meeting_id=meeting(9), starts_at=at(32))
    running(spec).given(planned(1)).when(again).then_refused(OneAMonth)


def test_a_forum_that_does_not_run_does_not_meet(spec: Spec) -> None:
    joined(spec, "Aino").when(planned(1)).then_refused(NotRunning)


def test_a_running_forum_below_four_plans_nothing(spec: Spec) -> None:
    running(spec)
    for name in NAMES[:2]:
        spec.given(EndSeat(forum_id=FORUM, person_id=person(name), reason=SeatEnd.OWN_WISH))
    assert forum(spec).state is ForumState.RUNNING
    assert page(spec).below_restart
    spec.when(planned(1)).then_refused(BelowRestart)


def test_with_four_it_plans_on(spec: Spec) -> None:
    gone = EndSeat(forum_id=FORUM, person_id=person("Aino"), reason=SeatEnd.OWN_WISH)
    running(spec).given(gone).when(planned(1)).then(Meetings.Opened, Meetings.MeetingPlanned)
    assert not page(spec).below_restart


def moved(days: float) -> MoveMeeting:
    return MoveMeeting(forum_id=FORUM, meeting_id=meeting(1), starts_at=at(days))


def test_a_meeting_is_moved(spec: Spec) -> None:
    running(spec).given(planned(1)).when(moved(33)).then(Meetings.MeetingMoved)
    assert spec.event(Meetings.MeetingMoved).earlier.starts_at == at(31)
    spec.when(moved(33)).then()


def test_into_a_month_with_a_meeting_it_is_not_moved(spec: Spec) -> None:
    running(spec).given(planned(1), planned(2)).when(moved(63)).then_refused(OneAMonth)


def test_a_meeting_is_cancelled_until_it_is_held(spec: Spec) -> None:
    cancelled = CancelMeeting(forum_id=FORUM, meeting_id=meeting(1))
    running(spec).given(planned(1)).when(cancelled).then(Meetings.MeetingCancelled)
    spec.when(cancelled).then_refused(MeetingUnknown)
    met(spec, 2).when(replace(cancelled, meeting_id=meeting(2))).then_refused(MeetingOver)


def test_a_member_plans_the_meeting_they_lead_and_moves_no_other(spec: Spec) -> None:
    running(spec).by = person("Bo")
    spec.when(planned(1)).then_refused(NotYourTurn)
    spec.by = person("Aino")
    spec.when(planned(1)).then(Meetings.Opened, Meetings.MeetingPlanned)
    spec.when(moved(33)).then(Meetings.MeetingMoved)
    spec.by = person("Bo")
    spec.when(moved(34)).then_refused(NotYourTurn)
    cancelled = CancelMeeting(forum_id=FORUM, meeting_id=meeting(1))
    spec.when(cancelled).then_refused(NotYourTurn)
