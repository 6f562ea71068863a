"""A version of a tool is attached to a session, a task or a meeting, and stays that version."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.mentoring.agree_task import AgreeTask
from application.tools.attach_tool import (
    AttachToMeeting,
    AttachTool,
    DetachFromMeeting,
    DetachTool,
)
from application.tools.keep_library import PlaceTool, WithdrawTool
from domain.engagements.session_words import SessionUnknown
from domain.engagements.tasks import TaskUnknown
from domain.forums.meeting_words import MeetingUnknown
from domain.refusals import NotFound
from domain.tools import Category, Place, Toolbox, Use
from domain.tools.words import ForMentorsOnly, ToolUnknown, ToolWithdrawn, UseUnknown
from tests.engagements.scene import AINO, BOOKED, CASE, RUNNING, SANNA_HERSELF, SESSION
from tests.forums.scene import FORUM, meeting, planned, running
from tests.spec import Spec
from tests.tools.scene import GROW, MODEL
from tests.tools.test_keep_library import PLAIN, again

pytestmark = pytest.mark.feature("J2")
USE, TASK = UUID(int=0x77), UUID(int=0x78)
ATTACHED = AttachTool(
    engagement_id=CASE, place="session", place_id=SESSION, tool_id=MODEL, use_id=USE
)
AGREED = AgreeTask(engagement_id=CASE, words="Ask three people", task_id=TASK)
MENTORS_OWN = PlaceTool(tool_id=MODEL, category=Category.GOALS, use=Use.MENTORS)


def test_the_newest_version_is_attached_to_a_session(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, GROW, again(GROW, body=PLAIN))
    spec.by = SANNA_HERSELF
    spec.when(ATTACHED).then(Toolbox.Opened, Toolbox.ToolAttached)
    told = spec.event(Toolbox.ToolAttached)
    assert (told.place, told.tool_version, told.author_id) == (Place.SESSION, 2, SANNA_HERSELF)


def test_an_earlier_version_may_be_named_and_none_that_is_not_there(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, GROW, again(GROW, body=PLAIN))
    spec.when(replace(ATTACHED, version=3)).then_refused(ToolUnknown)
    spec.when(replace(ATTACHED, version=1))
    assert spec.event(Toolbox.ToolAttached).tool_version == 1


def test_it_is_attached_to_a_task_that_is_there(spec: Spec) -> None:
    to_task = replace(ATTACHED, place="task", place_id=TASK)
    spec.given(*RUNNING, GROW).when(to_task).then_refused(TaskUnknown)
    spec.given(AGREED).when(to_task).then(Toolbox.Opened, Toolbox.ToolAttached)


def test_it_is_not_attached_to_a_session_that_is_not_there(spec: Spec) -> None:
    spec.given(*RUNNING, GROW).when(ATTACHED).then_refused(SessionUnknown)


def test_the_same_version_twice_is_attached_once(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, GROW, ATTACHED)
    spec.when(replace(ATTACHED, use_id=UUID(int=1))).then()


def test_what_was_taken_out_of_the_library_is_not_attached_any_more(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, GROW, WithdrawTool(tool_id=MODEL, reason="Old"))
    spec.when(ATTACHED).then_refused(ToolWithdrawn)


def test_a_mentee_does_not_attach_what_is_for_mentors_only(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, GROW, MENTORS_OWN)
    spec.by = AINO
    spec.when(ATTACHED).then_refused(ForMentorsOnly)
    spec.by = SANNA_HERSELF
    spec.when(ATTACHED).then(Toolbox.Opened, Toolbox.ToolAttached)


def test_it_is_taken_off_again_once(spec: Spec) -> None:
    off = DetachTool(engagement_id=CASE, use_id=USE)
    spec.given(*RUNNING, BOOKED, GROW, ATTACHED).when(off).then(Toolbox.ToolDetached)
    spec.when(off).then_refused(UseUnknown)


@pytest.mark.feature("S16")
def test_it_is_attached_to_a_meeting_of_a_forum_and_taken_off(spec: Spec) -> None:
    to_meeting = AttachToMeeting(forum_id=FORUM, meeting_id=meeting(1), tool_id=MODEL, use_id=USE)
    running(spec).given(GROW).when(to_meeting).then_refused(MeetingUnknown)
    spec.given(planned(1)).when(to_meeting).then(Toolbox.Opened, Toolbox.ToolAttached)
    assert spec.event(Toolbox.ToolAttached).place is Place.MEETING
    spec.when(DetachFromMeeting(forum_id=FORUM, use_id=USE)).then(Toolbox.ToolDetached)


def test_a_tool_that_is_not_there_is_not_attached(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).when(ATTACHED).then_refused(NotFound)
