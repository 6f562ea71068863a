"""Members are told when their forum starts, rests, goes on or closes."""

from application.forums.end_seat import LeaveForum
from application.forums.start_forum import CloseForum, PauseForum, ResumeForum
from application.forums.whenever_a_forum_moves_on import whenever_a_forum_moves_on
from domain.forums import Forum
from tests.forums.scene import FORUM, person, running
from tests.spec import Spec, commanded


def letters(spec: Spec) -> list[str]:
    return [
        one.about["letter"]
        for event in spec.new
        for one in commanded(whenever_a_forum_moves_on, event)
    ]


def test_everybody_is_told(spec: Spec) -> None:
    running(spec)
    spec.new = [e for e in spec.log.recorded if isinstance(e, Forum.Started)]
    assert letters(spec) == ["forum_started"] * 5
    spec.when(PauseForum(forum_id=FORUM, reason="Summer"))
    assert letters(spec) == ["forum_paused"] * 5
    spec.when(ResumeForum(forum_id=FORUM))
    assert letters(spec) == ["forum_resumed"] * 5
    spec.when(CloseForum(forum_id=FORUM, reason="Done"))
    assert letters(spec) == ["forum_closed"] * 5


def test_who_leaves_is_told(spec: Spec) -> None:
    running(spec).by = person("Bo")
    spec.when(LeaveForum(forum_id=FORUM))
    assert letters(spec) == ["forum_seat_ended"]
