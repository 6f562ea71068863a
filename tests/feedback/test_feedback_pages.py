"""Feedback over HTTP: a link that needs no sign-in, answered once, read by nobody as one's own."""

from typing import Any
from uuid import uuid4

import pytest

from api.feedback import secret_of
from application.engagements.open_engagement import OpenEngagement
from application.feedback.ask_survey import AskSurvey
from domain.cancelling_policy import Payer
from domain.feedback import Moment, survey_of
from tests.trail.conftest import MERI, House, house

__all__ = ["house"]
ENGAGEMENT = uuid4()
pytestmark = pytest.mark.feature("M1")


@pytest.fixture
def link(house: House) -> str:
    house.act(
        OpenEngagement(
            engagement_id=ENGAGEMENT, mentee_id=MERI, payer=Payer.CONSUMER, payer_id=MERI
        )
    )
    house.act(AskSurvey(engagement_id=ENGAGEMENT, moment=Moment.AFTER_SESSION, about="1"))
    survey = survey_of(ENGAGEMENT, MERI, Moment.AFTER_SESSION, "1")
    house.forget_token()
    return f"/feedback/{secret_of(house.reception, survey)}"


def test_whoever_holds_the_link_answers_once_without_a_sign_in(house: House, link: str) -> None:
    assert "How useful was it to you?" in house.client.get(f"{link}?lang=en").text
    sent = house.client.post(f"{link}?lang=en", data={"useful": "4", "heard": "5"})
    assert "Thank you" in sent.text
    house.settle()
    assert "closed" in house.client.get(f"{link}?lang=en").text


def test_a_question_left_out_is_asked_for_and_the_rest_stays(house: House, link: str) -> None:
    data: dict[str, Any] = {"useful": "4", "words": "More of this"}
    sent = house.client.post(f"{link}?lang=en", data=data)
    assert sent.status_code == 422
    assert "Every question is answered once" in sent.text
    assert "More of this" in sent.text


def test_a_made_up_link_opens_nothing(house: House, link: str) -> None:
    for wrong in (link[:-1], link[:-3] + "abc", "/feedback/x"):
        assert house.client.get(wrong).status_code == 404, wrong


def test_figures_are_for_the_quality_manager(house: House, link: str) -> None:
    assert house.client.get("/api/feedback/figures").status_code == 401
