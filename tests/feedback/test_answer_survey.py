from datetime import timedelta

import pytest

from application.feedback.answer_survey import AnswerSurvey, Given
from domain.feedback import Survey
from domain.feedback.survey import AnswerOff, SurveyClosed
from tests.feedback.scene import ASK, SURVEY, given_answers, running
from tests.spec import NOON

pytestmark = pytest.mark.feature("M1")


def test_every_question_is_answered_once_and_within_its_scale() -> None:
    spec = running().given(ASK)
    for wrong in ({"useful": 4}, {"useful": 6, "heard": 1}, {"useful": 4, "heard": 0},
                  {"useful": 4, "heard": 4, "other": 1}):  # fmt: skip
        spec.when(given_answers(**wrong)).then_refused(AnswerOff)
    twice = AnswerSurvey(
        survey_id=SURVEY, answers=(Given("useful", 4), Given("useful", 5), Given("heard", 1))
    )
    spec.when(twice).then_refused(AnswerOff)
    spec.when(given_answers(useful=4, heard=5)).then(Survey.Answered)


def test_it_is_answered_once_and_within_three_weeks() -> None:
    good = given_answers(useful=4, heard=5)
    running().given(ASK, good).when(good).then_refused(SurveyClosed)
    late = running().given(ASK).at(NOON + timedelta(days=21))
    late.when(good).then_refused(SurveyClosed)
