import pytest

from application.quality.whenever_somebody_complains import whenever_somebody_complains
from domain.quality.case import QualityCase
from tests.quality.case_scene import ANSWER, CASE, MERI, opened
from tests.spec import commanded

pytestmark = pytest.mark.feature("M5")


def test_who_complained_and_the_quality_manager_get_a_letter_without_its_words() -> None:
    (event,) = opened().log.recorded
    letters = [one.about for one in commanded(whenever_somebody_complains, event)]
    assert [one["letter"] for one in letters] == ["complaint_taken", "complaint_came"]
    assert letters[0]["to"] == str(MERI)
    assert letters[1]["to_role"] == "quality"
    assert not any(event.what in str(one) for one in letters)


def test_the_answer_is_told_to_whoever_opened_the_case() -> None:
    event = opened().when(ANSWER).event(QualityCase.Answered)
    (letter,) = commanded(whenever_somebody_complains, event)
    assert letter.about["to_case"] == str(CASE)
    assert event.answer not in str(letter.about)
