import pytest

from application.feedback.whenever_somebody_is_asked import whenever_somebody_is_asked
from domain.feedback import Survey
from tests.feedback.scene import ASK, MERI, SURVEY, running
from tests.spec import commanded

pytestmark = pytest.mark.feature("M1")


def test_whoever_is_asked_gets_one_letter_that_says_nothing_of_content() -> None:
    event = running().when(ASK).event(Survey.Asked)
    (letter,) = commanded(whenever_somebody_is_asked, event)
    assert letter.about == {
        "letter": "survey", "to": str(MERI), "survey": str(SURVEY),
        "engagement_id": str(event.engagement_id),
    }  # fmt: skip
