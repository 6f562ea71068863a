"""Members are reminded once of a meeting that still begins then."""

from dataclasses import replace

import pytest

from application.forums.plan_meeting import MoveMeeting
from application.forums.remind_members import RemindMembers
from domain.forums import Meetings
from tests.forums.scene import FORUM, at, meeting, met, planned, running
from tests.spec import Spec

pytestmark = pytest.mark.feature("H3")
REMIND = RemindMembers(forum_id=FORUM, meeting_id=meeting(1), starts_at=at(31))


def test_a_coming_meeting_is_reminded_of_once(spec: Spec) -> None:
    running(spec).given(planned(1)).when(REMIND).then(Meetings.MembersReminded)
    spec.when(REMIND).then()


def test_of_a_meeting_that_moved_the_new_time_is_told(spec: Spec) -> None:
    moved = MoveMeeting(forum_id=FORUM, meeting_id=meeting(1), starts_at=at(33))
    running(spec).given(planned(1), moved).when(REMIND).then()
    spec.when(replace(REMIND, starts_at=at(33))).then(Meetings.MembersReminded)


def test_what_is_over_or_was_never_planned_is_not_reminded_of(spec: Spec) -> None:
    met(running(spec), 1).when(REMIND).then()
    spec.when(replace(REMIND, meeting_id=meeting(7))).then()
