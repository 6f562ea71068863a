"""Members tell at the closing what they thought; only sums are ever shown."""

from typing import get_type_hints

import pytest

from application.forums.evaluate_forum import EvaluateForum
from application.forums.start_forum import CloseForum
from domain.forums import Forum
from domain.forums.words import AnsweredAlready, NotAMember, NotClosedYet
from domain.privacy import Personal, Purpose, classify
from tests.forums.scene import FORUM, person, running
from tests.spec import Spec

pytestmark = pytest.mark.feature("H1")
TOLD = EvaluateForum(forum_id=FORUM, trust=5, learning=4, usefulness=5)
CLOSED = CloseForum(forum_id=FORUM, reason="Done")


def test_a_member_evaluates_once_after_the_closing(spec: Spec) -> None:
    running(spec).by = person("Aino")
    spec.when(TOLD).then_refused(NotClosedYet)
    spec.given(CLOSED).when(TOLD).then(Forum.Evaluated)
    spec.when(TOLD).then_refused(AnsweredAlready)


def test_nobody_else_does(spec: Spec) -> None:
    running(spec).given(CLOSED).by = person("Iiro")
    spec.when(TOLD).then_refused(NotAMember)


def test_the_answer_is_sealed_under_a_key_of_its_own() -> None:
    hints = get_type_hints(Forum.Evaluated, include_extras=True)
    assert classify(hints["opinion"]) == Personal(Purpose.SURVEY, "answer_id")
