"""Members are told of a meeting, and reminded of it and of confidentiality two days before."""

import pytest

from application.forums.plan_meeting import CancelMeeting, MoveMeeting
from application.forums.remind_members import RemindMembers
from application.forums.whenever_a_meeting_is_planned import whenever_a_meeting_is_planned
from application.policies import Later
from domain.forums import Meetings
from tests.forums.scene import FORUM, at, meeting, planned, running
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("H3")


def wished(spec: Spec) -> list[object]:
    return [one for event in spec.new for one in commanded(whenever_a_meeting_is_planned, event)]


def remind(days: float) -> Later:
    command = RemindMembers(forum_id=FORUM, meeting_id=meeting(1), starts_at=at(days))
    return Later(at(days - 2), command)


def test_a_planned_meeting_is_told_and_reminded_of(spec: Spec) -> None:
    running(spec).when(planned(1))
    some = wished(spec)
    assert len(some) == 6
    assert some[-1] == remind(31)


def test_one_that_is_entered_once_it_has_begun_is_told_to_nobody(spec: Spec) -> None:
    running(spec).at(at(31)).when(planned(1)).then(Meetings.Opened, Meetings.MeetingPlanned)
    assert wished(spec) == []


def test_a_moved_one_is_told_and_reminded_of_at_its_new_time(spec: Spec) -> None:
    running(spec).given(planned(1))
    spec.when(MoveMeeting(forum_id=FORUM, meeting_id=meeting(1), starts_at=at(33)))
    assert wished(spec)[-1] == remind(33)


def test_a_cancelled_one_is_told(spec: Spec) -> None:
    running(spec).given(planned(1))
    spec.when(CancelMeeting(forum_id=FORUM, meeting_id=meeting(1)))
    assert len(wished(spec)) == 5


def test_the_reminder_goes_to_every_member(spec: Spec) -> None:
    running(spec).given(planned(1))
    spec.when(RemindMembers(forum_id=FORUM, meeting_id=meeting(1), starts_at=at(31)))
    assert len(wished(spec)) == 5
