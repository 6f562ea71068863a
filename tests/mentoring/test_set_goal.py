"""Goals are the mentee's: at most four, reworded freely, checked from -2 to +2."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.mentoring.set_goal import CheckGoal, DropGoal, SetGoal
from domain.engagements.goals import EnoughGoals, Goals, GoalUnknown, NoSuchLevel
from tests.engagements.scene import AINO, CASE, RUNNING
from tests.spec import Spec

KEY = UUID(int=0x55)
GOAL = SetGoal(engagement_id=CASE, words="A price list", measure="Sent to five", goal_id=KEY)
pytestmark = [pytest.mark.feature("S5"), pytest.mark.feature("S1")]


@pytest.fixture
def aino(spec: Spec) -> Spec:
    spec.given(*RUNNING)
    spec.by = AINO
    return spec


def test_a_goal_is_set_and_put_in_other_words(aino: Spec) -> None:
    aino.when(GOAL).then(Goals.Opened, Goals.GoalSet)
    aino.when(GOAL).then()
    aino.when(replace(GOAL, words="A price list I believe in")).then(Goals.GoalSet)


def test_four_are_enough(aino: Spec) -> None:
    aino.given(*(replace(GOAL, goal_id=UUID(int=n)) for n in range(1, 5)))
    aino.when(GOAL).then_refused(EnoughGoals)
    aino.given(DropGoal(engagement_id=CASE, goal_id=UUID(int=1))).when(GOAL).then(Goals.GoalSet)
    assert aino.event(Goals.GoalSet).envelope.rule == ("agreements/1",)


def test_its_level_is_told_again_and_again(aino: Spec) -> None:
    check = CheckGoal(engagement_id=CASE, goal_id=KEY, level=1)
    aino.when(check).then_refused(GoalUnknown)
    aino.given(GOAL).when(check).then(Goals.GoalChecked)
    aino.when(check).then(Goals.GoalChecked)
    aino.when(replace(check, level=3)).then_refused(NoSuchLevel)


def test_a_weight_lies_between_one_and_three(aino: Spec) -> None:
    aino.when(replace(GOAL, weight=4)).then_refused(NoSuchLevel)
