"""Meetings stand on the page as they were planned, moved, cancelled and held."""

from application.forums.bring_case import BringCase
from application.forums.forum_lines import MeetingState
from application.forums.plan_meeting import CancelMeeting, MoveMeeting
from tests.forums.scene import FORUM, at, meeting, person, planned, running
from tests.forums.test_forum_page import page
from tests.spec import Spec


def test_a_meeting_is_followed(spec: Spec) -> None:
    running(spec).given(
        planned(1), MoveMeeting(forum_id=FORUM, meeting_id=meeting(1), starts_at=at(33))
    ).by = person("Aino")
    spec.given(BringCase(forum_id=FORUM, meeting_id=meeting(1), title="A case"))
    (line,) = page(spec).meetings
    assert (line.slot.starts_at, line.cases) == (at(33), (person("Aino"),))
    spec.given(CancelMeeting(forum_id=FORUM, meeting_id=meeting(1)))
    assert page(spec).meetings[0].state is MeetingState.CANCELLED
