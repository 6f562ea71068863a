import pytest

from application.feedback.survey_page import survey_page
from domain.feedback import Survey
from tests.feedback.scene import ASK, given_answers, running
from tests.spec import shown

pytestmark = pytest.mark.feature("M1")


def test_the_page_knows_that_it_was_answered_and_not_how() -> None:
    spec = running().given(ASK, given_answers(useful=4, heard=5))
    own = [event for event in spec.log.recorded if isinstance(event, Survey.Event)]
    page = shown(survey_page, *own)
    assert page.answered
    assert "4" not in {str(value) for value in vars(page).values()}
