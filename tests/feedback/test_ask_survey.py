from datetime import timedelta

import pytest

from application.engagements.open_engagement import OpenEngagement
from application.engagements.tell_leave import TellLeave
from application.feedback.ask_survey import AskSurvey
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind
from domain.feedback import Moment, Survey, questions_of
from tests.feedback.scene import ASK, ENGAGEMENT, MERI, PAYER, SANNA, running
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("M1")


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


def test_nobody_is_asked_for_a_pulse_on_leave_but_on_the_day_back() -> None:
    first, back = (NOON + timedelta(days=n) for n in (3, 17))
    leave = TellLeave(engagement_id=ENGAGEMENT, from_on=first.date(), back_on=back.date())
    pulse = AskSurvey(engagement_id=ENGAGEMENT, moment=Moment.PULSE, about="0")
    spec = running().given(leave)
    spec.at(first).when(pulse).then()
    spec.at(back - timedelta(days=1)).when(pulse).then()
    spec.at(back).when(pulse).then(Survey.Asked)
