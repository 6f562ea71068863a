import pytest

from application.feedback.answers import answers, asked
from application.views import Put
from tests.feedback.scene import ASK, given_answers, running

pytestmark = pytest.mark.feature("M1")


def test_answers_are_one_row_a_question_and_whether_one_answered_is_another() -> None:
    spec = running().given(ASK, given_answers(useful=4, heard=5))
    *_, question, answer = spec.log.recorded
    rows = [step.row for step in answers.rows(answer) if isinstance(step, Put)]
    assert {(row.code, row.value) for row in rows} == {("useful", 4), ("heard", 5)}
    assert len(list(asked.rows(question))) == 1
