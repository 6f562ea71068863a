"""The mentee says in one form how it went: all of it is kept, or nothing."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.intake.measure_needs import HopeFor, MeasureNeeds
from application.mentoring.set_goal import SetGoal
from application.mentoring.wrap_up import NothingSaid, WrapUp
from domain.engagements.goals import Goals, GoalUnknown
from domain.engagements.releases import PaperKind, Releases
from domain.intake import Beneficiary, Moment, NeedsAssessment
from domain.intake.assessment import NoBaseline, Reached
from domain.intake.questions import AnswerUnfit
from tests.engagements.scene import AINO, CASE, RUNNING
from tests.intake.applicants import BASELINE
from tests.spec import Spec

pytestmark = [pytest.mark.feature("D6"), pytest.mark.feature("A2"), pytest.mark.feature("S5")]
GOAL = SetGoal(engagement_id=CASE, words="A price list", goal_id=UUID(int=0x55))
HOPE = HopeFor(engagement_id=CASE, beneficiary=Beneficiary.MENTEE, words="Courage")
WHOLE = WrapUp(
    engagement_id=CASE, levels={GOAL.goal_id: 1}, answers=BASELINE, reached=Reached.FULLY,
    reached_words="I dared", summary="I learned to listen",
)  # fmt: skip


@pytest.fixture
def aino(spec: Spec) -> Spec:
    spec.given(*RUNNING)
    spec.by = AINO
    return spec.given(GOAL, HOPE, MeasureNeeds(engagement_id=CASE, answers=BASELINE))


def test_everything_is_said_at_once(aino: Spec) -> None:
    aino.when(WHOLE).then(
        Goals.GoalChecked, NeedsAssessment.Measured, NeedsAssessment.OutcomeJudged,
        Releases.Opened, Releases.PaperWritten,
    )  # fmt: skip
    assert aino.event(NeedsAssessment.Measured).moment is Moment.END
    assert aino.event(NeedsAssessment.OutcomeJudged).beneficiary is Beneficiary.MENTEE
    assert aino.event(Releases.PaperWritten).kind is PaperKind.CLOSING_SUMMARY
    assert aino.event(Goals.GoalChecked).level == 1


def test_what_is_left_empty_is_said_another_time(aino: Spec) -> None:
    aino.when(WrapUp(engagement_id=CASE, levels=WHOLE.levels)).then(Goals.GoalChecked)
    blank = {key: [" "] for key in BASELINE}
    aino.when(WrapUp(engagement_id=CASE, answers=blank, summary=" ", reached=Reached.NOT))
    aino.then(NeedsAssessment.OutcomeJudged)


def test_nothing_at_all_is_no_closing(aino: Spec) -> None:
    aino.when(WrapUp(engagement_id=CASE)).then_refused(NothingSaid)


def test_one_thing_that_does_not_fit_keeps_all_the_others_back(aino: Spec) -> None:
    aino.when(replace(WHOLE, levels={UUID(int=9): 1})).then_refused(GoalUnknown)
    high = BASELINE | {"network": ["11"]}
    aino.when(replace(WHOLE, answers=high)).then_refused(AnswerUnfit)


def test_without_a_baseline_nothing_is_measured_again(spec: Spec) -> None:
    spec.given(*RUNNING).when(WrapUp(engagement_id=CASE, answers=BASELINE))
    spec.then_refused(NoBaseline)
