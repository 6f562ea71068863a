from datetime import timedelta
from uuid import uuid4

import pytest

from application.engagements.open_engagement import OpenEngagement
from application.feedback.answer_survey import AnswerSurvey, Given
from application.feedback.answers import answers, asked
from application.feedback.ask_survey import AskSurvey
from application.feedback.survey_page import survey_page
from application.feedback.whenever_somebody_is_asked import whenever_somebody_is_asked
from application.views import Put
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind
from domain.feedback import Moment, Survey, questions_of, survey_of
from domain.feedback.survey import AnswerOff, SurveyClosed
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec, commanded, shown

pytestmark = pytest.mark.feature("M1")
ENGAGEMENT, MERI, SANNA, PAYER = (uuid4() for _ in range(4))
ASK = AskSurvey(engagement_id=ENGAGEMENT, moment=Moment.AFTER_SESSION, about="1")
SURVEY = survey_of(ENGAGEMENT, MERI, Moment.AFTER_SESSION, "1")


def running() -> Spec:
    return Spec(MemoryLog()).given(
        OpenEngagement(
            engagement_id=ENGAGEMENT, kind=EngagementKind.PROGRAMME, mentee_id=MERI,
            lead_id=SANNA, payer=Payer.CONSUMER, payer_id=PAYER,
        )
    )  # fmt: skip


def given_answers(**values: int) -> AnswerSurvey:
    return AnswerSurvey(
        survey_id=SURVEY, answers=tuple(Given(code, value) for code, value in values.items())
    )


def test_each_mentee_is_asked_once_for_each_moment() -> None:
    spec = running().when(ASK)
    event = spec.event(Survey.Asked)
    assert (event.person_id, event.mentor_id, event.payer_id) == (MERI, SANNA, PAYER)
    assert event.closes_at == NOON + timedelta(days=21)
    spec.when(ASK).then()


def test_after_a_session_there_are_two_questions() -> None:
    assert len(questions_of(Moment.AFTER_SESSION)) == 2


def test_an_engagement_that_has_not_ended_is_not_asked_about_its_end() -> None:
    running().when(AskSurvey(engagement_id=ENGAGEMENT, moment=Moment.END)).then()


@pytest.mark.parametrize("kind", [EngagementKind.SINGLE, EngagementKind.QUICK])
def test_the_pulse_of_one_talk_is_not_felt(kind: EngagementKind) -> None:
    one_talk = OpenEngagement(
        engagement_id=ENGAGEMENT, kind=kind, mentee_id=MERI, payer=Payer.CONSUMER, payer_id=PAYER
    )
    pulse = AskSurvey(engagement_id=ENGAGEMENT, moment=Moment.PULSE, about="0")
    Spec(MemoryLog()).given(one_talk).when(pulse).then()


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


def test_whoever_is_asked_gets_one_letter_that_says_nothing_of_content() -> None:
    event = running().when(ASK).event(Survey.Asked)
    (letter,) = commanded(whenever_somebody_is_asked, event)
    assert letter.about == {"letter": "survey", "to": str(MERI), "survey": str(SURVEY)}


def test_the_page_knows_that_it_was_answered_and_not_how() -> None:
    spec = running().given(ASK, given_answers(useful=4, heard=5))
    own = [event for event in spec.log.recorded if isinstance(event, Survey.Event)]
    page = shown(survey_page, *own)
    assert page.answered
    assert "4" not in {str(value) for value in vars(page).values()}


def test_answers_are_one_row_a_question_and_whether_one_answered_is_another() -> None:
    spec = running().given(ASK, given_answers(useful=4, heard=5))
    *_, question, answer = spec.log.recorded
    rows = [step.row for step in answers.rows(answer) if isinstance(step, Put)]
    assert {(row.code, row.value) for row in rows} == {("useful", 4), ("heard", 5)}
    assert len(list(asked.rows(question))) == 1
