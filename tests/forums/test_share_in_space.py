"""Members tell each other things in a space that only they read."""

from dataclasses import replace
from typing import Any, get_type_hints
from uuid import UUID

import pytest

from application.forums.share_in_space import OpenTopic, ReplyToTopic, ShareResource
from application.forums.start_forum import CloseForum
from application.tools.keep_library import WithdrawTool
from domain.forums import Space, meetings_of, space_of
from domain.forums.meeting_words import TopicUnknown
from domain.forums.words import ForumClosed, NotAMember
from domain.privacy import Personal, Purpose, classify
from domain.refusals import NotFound
from domain.tools import Use, toolbox_of
from domain.tools.words import ForMentorsOnly, ToolUnknown, ToolWithdrawn
from domain.web_links import LinkUnusable
from tests.forums.scene import FORUM, LEADER, person, running
from tests.spec import Spec
from tests.tools.scene import GROW, STRENGTHS

pytestmark = pytest.mark.feature("H3")
TOPIC = OpenTopic(forum_id=FORUM, title="Boards", text="How do you …", topic_id=UUID(int=1))
REPLY = ReplyToTopic(forum_id=FORUM, topic_id=UUID(int=1), text="We vote.", reply_id=UUID(int=2))


@pytest.fixture
def inside(spec: Spec) -> Spec:
    running(spec).by = person("Aino")
    return spec


def test_a_member_opens_a_topic_and_another_replies(inside: Spec) -> None:
    inside.when(TOPIC).then(Space.Opened, Space.TopicOpened)
    inside.when(TOPIC).then()
    inside.by = person("Bo")
    inside.when(REPLY).then(Space.ReplyPosted)
    inside.when(REPLY).then()


def test_a_topic_there_is_not_is_not_replied_to(inside: Spec) -> None:
    inside.when(REPLY).then_refused(TopicUnknown)


def test_nobody_else_speaks(inside: Spec) -> None:
    inside.by = LEADER
    inside.when(TOPIC).then_refused(NotAMember)


def test_a_closed_forum_is_silent(inside: Spec) -> None:
    inside.given(CloseForum(forum_id=FORUM, reason="Done")).when(TOPIC).then_refused(ForumClosed)


def shared(**more: Any) -> ShareResource:
    return ShareResource(forum_id=FORUM, title="A good book", **more)


def test_a_link_or_a_tool_is_shared(inside: Spec) -> None:
    inside.when(shared(link="https://x.example/book"))
    assert inside.event(Space.ResourceShared).link == "https://x.example/book"
    inside.given(GROW).when(shared(tool_id=GROW.tool_id))
    told = inside.event(Space.ResourceShared)
    assert (told.tool_id, told.tool_version, told.link) == (GROW.tool_id, 1, "")


@pytest.mark.feature("J1")
def test_a_tool_is_shared_only_if_it_is_there_and_every_member_may_use_it(inside: Spec) -> None:
    inside.when(shared(tool_id=UUID(int=3))).then_refused(NotFound)
    inside.given(GROW, replace(STRENGTHS, use=Use.MENTORS))
    inside.when(shared(tool_id=GROW.tool_id, tool_version=2)).then_refused(ToolUnknown)
    inside.when(shared(tool_id=STRENGTHS.tool_id)).then_refused(ForMentorsOnly)
    inside.given(WithdrawTool(tool_id=GROW.tool_id, reason="Outdated"))
    inside.when(shared(tool_id=GROW.tool_id)).then_refused(ToolWithdrawn)


def test_a_version_of_no_tool_is_not_kept(inside: Spec) -> None:
    inside.when(shared(link="https://x.example/book", tool_version=9))
    assert inside.event(Space.ResourceShared).tool_version is None


def test_only_the_web_is_linked_to(inside: Spec) -> None:
    inside.when(shared(link="javascript:alert(1)")).then_refused(LinkUnusable)
    inside.when(shared()).then_refused(LinkUnusable)


@pytest.mark.parametrize(
    ("kind", "field"),
    [(Space.TopicOpened, "title"), (Space.TopicOpened, "text"), (Space.ReplyPosted, "text"),
     (Space.ResourceShared, "title"), (Space.ResourceShared, "link")],
)  # fmt: skip
def test_what_is_said_is_sealed_under_the_forums_key(kind: type, field: str) -> None:
    hints = get_type_hints(kind, include_extras=True)
    assert classify(hints[field]) == Personal(Purpose.FORUM, "forum_id")


def test_what_is_said_and_what_is_attached_lie_apart() -> None:
    assert len({space_of(FORUM), meetings_of(FORUM), toolbox_of(FORUM)}) == 3
