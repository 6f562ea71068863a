"""The list of questions follows each, with no word of it."""

from application.consults.answer_colleague import AnswerColleague, PassOn
from application.consults.consult_list import rows
from application.views import Change, Put
from domain.consults import ConsultState
from tests.consults.test_ask_colleague import CASE_WITH_POOL, KEY, QUESTION
from tests.engagements.scene import MIKAEL_HIMSELF, PETRI, PETRI_HIMSELF
from tests.spec import Spec


def test_it_follows_who_is_asked_until_the_answer(spec: Spec) -> None:
    spec.given(*CASE_WITH_POOL, QUESTION)
    spec.by = MIKAEL_HIMSELF
    spec.given(PassOn(consult_id=KEY))
    spec.by = PETRI_HIMSELF
    spec.given(AnswerColleague(consult_id=KEY, answer="By its worth."))
    put, *changes = [step for event in spec.log.recorded for step in rows(event)]
    assert isinstance(put, Put)
    row = vars(put.row)
    for change in changes:
        assert isinstance(change, Change)
        row |= change.to
    assert (row["state"], row["colleague_id"]) == (ConsultState.ANSWERED, PETRI)
    assert "worth" not in str(row)
    assert QUESTION.question not in str(row)
