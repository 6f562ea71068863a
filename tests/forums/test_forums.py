"""The list of forums follows their state."""

from application.forums.forums import rows
from application.forums.start_forum import CloseForum, PauseForum, ResumeForum
from application.views import Change, Put
from domain.forums import ForumState
from tests.forums.scene import FORUM, FOUNDED, running
from tests.spec import Spec


def test_a_founded_forum_recruits(spec: Spec) -> None:
    spec.when(FOUNDED)
    (put,) = (step for event in spec.new for step in rows(event))
    assert isinstance(put, Put)
    assert (put.row.forum_id, put.row.state) == (FORUM, ForumState.RECRUITING)


def test_it_follows_the_forums_course(spec: Spec) -> None:
    running(spec)
    for command, state in (
        (PauseForum(forum_id=FORUM, reason="Summer"), ForumState.PAUSED),
        (ResumeForum(forum_id=FORUM), ForumState.RUNNING),
        (CloseForum(forum_id=FORUM, reason="Done"), ForumState.CLOSED),
    ):
        spec.when(command)
        assert [step for event in spec.new for step in rows(event)] == [
            Change({"forum_id": FORUM}, {"state": state})
        ]
