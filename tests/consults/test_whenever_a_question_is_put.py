"""Whenever a question is put, the colleague is told and the clock runs; answers are told."""

from application.consults.answer_colleague import AnswerColleague, AskNext
from application.consults.whenever_a_question_is_put import whenever_a_question_is_put
from application.policies import Errand, Later
from domain.consults import Consult
from tests.consults.test_ask_colleague import CASE_WITH_POOL, KEY, QUESTION
from tests.engagements.scene import MIKAEL, MIKAEL_HIMSELF, SANNA
from tests.spec import Spec, commanded


def test_the_colleague_is_told_and_the_clock_runs(spec: Spec) -> None:
    spec.given(*CASE_WITH_POOL).when(QUESTION)
    put = spec.event(Consult.PutToColleague)
    letter, later = commanded(whenever_a_question_is_put, put)
    assert isinstance(letter, Errand)
    assert letter.about == {"letter": "consult_asked", "to": str(MIKAEL)}
    assert later == Later(put.answer_by, AskNext(consult_id=KEY))
    assert commanded(whenever_a_question_is_put, spec.event(Consult.Asked)) == []


def test_the_lead_is_told_of_the_answer(spec: Spec) -> None:
    spec.given(*CASE_WITH_POOL, QUESTION)
    spec.by = MIKAEL_HIMSELF
    spec.when(AnswerColleague(consult_id=KEY, answer="By its worth."))
    (letter,) = commanded(whenever_a_question_is_put, spec.event(Consult.Answered))
    assert letter.about == {"letter": "consult_answered", "to": str(SANNA)}
