"""Whenever a question is put, the colleague is told and its clock runs; an answer is told too."""

from __future__ import annotations

from collections.abc import Iterator

from application.consults.answer_colleague import AskNext
from application.policies import Errand, Later, about
from domain.consults import Consult
from domain.events import Event


def whenever_a_question_is_put(event: Event) -> Iterator[Errand | Later]:
    consult = event.originator_id
    match event:
        case Consult.PutToColleague(colleague_id=colleague, answer_by=until):
            yield Errand("letter", about(letter="consult_asked", to=colleague))
            yield Later(until, AskNext(consult_id=consult))
        case Consult.Answered(lead_id=lead):
            yield Errand("letter", about(letter="consult_answered", to=lead))
        case Consult.LeftUnanswered(lead_id=lead):
            yield Errand("letter", about(letter="consult_unanswered", to=lead))
        case Consult.Asked(included=False, payer_id=payer):
            yield Errand("letter", about(letter="consult_cost", to=payer, consult_id=consult))
