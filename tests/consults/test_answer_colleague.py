"""The colleague who is asked answers in half hours or passes on; who is silent is passed by."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from application.consults.accept_cost import AcceptCost
from application.consults.answer_colleague import (
    AnswerColleague,
    AskNext,
    PassOn,
    WithdrawQuestion,
)
from application.lots.add_lot import AddLot
from domain.consults import (
    Consult,
    ConsultLedger,
    ConsultOver,
    LongerThanAgreed,
    NotAsked,
    NotHalfHours,
)
from domain.money import Money
from tests.consults.test_ask_colleague import CASE_WITH_POOL, KEY, QUESTION, SECOND
from tests.engagements.scene import (
    CASE,
    MIKAEL,
    MIKAEL_HIMSELF,
    OFFICE,
    PETRI,
    PETRI_HIMSELF,
    after,
)
from tests.spec import Spec

ANSWER = AnswerColleague(consult_id=KEY, minutes=30, answer="By what it is worth to them.")
NEXT = AskNext(consult_id=KEY)
pytestmark = pytest.mark.feature("F5")


@pytest.fixture
def asked(spec: Spec) -> Spec:
    spec.given(*CASE_WITH_POOL, QUESTION)
    spec.by = MIKAEL_HIMSELF
    return spec


def test_the_answer_says_who_for_how_long_and_whether_it_was_included(asked: Spec) -> None:
    asked.when(ANSWER).then(Consult.Answered)
    answered = asked.event(Consult.Answered)
    assert (answered.colleague_id, answered.minutes, answered.included) == (MIKAEL, 30, True)
    asked.when(ANSWER).then_refused(NotAsked)


def test_only_who_is_asked_answers(asked: Spec) -> None:
    asked.by = PETRI_HIMSELF
    asked.when(ANSWER).then_refused(NotAsked)


def test_in_half_hours(asked: Spec) -> None:
    asked.when(replace(ANSWER, minutes=45)).then_refused(NotHalfHours)


@pytest.mark.feature("F9")
def test_what_takes_longer_takes_more_of_the_package(asked: Spec) -> None:
    asked.when(replace(ANSWER, minutes=60)).then_refused(LongerThanAgreed)
    asked.given(AddLot(owner_id=CASE, minutes=240, lot_id=UUID(int=0x41)))
    asked.when(replace(ANSWER, minutes=60))
    asked.then(Consult.Answered, ConsultLedger.IncludedTaken)
    assert asked.event(ConsultLedger.IncludedTaken).minutes == 30


@pytest.mark.feature("F9")
def test_what_the_payer_accepted_is_not_exceeded(asked: Spec) -> None:
    asked.given(replace(QUESTION, consult_id=SECOND))
    asked.given(AcceptCost(consult_id=SECOND, price=Money(74_00)))
    longer = replace(ANSWER, consult_id=SECOND, minutes=60)
    asked.when(longer).then_refused(LongerThanAgreed)
    asked.when(replace(longer, minutes=30)).then(Consult.Answered)


def test_passed_on_the_next_colleague_is_asked(asked: Spec) -> None:
    asked.when(PassOn(consult_id=KEY)).then(Consult.PassedOn, Consult.PutToColleague)
    assert asked.event(Consult.PutToColleague).colleague_id == PETRI
    asked.when(ANSWER).then_refused(NotAsked)


@pytest.mark.feature("C5")
def test_after_two_working_days_of_silence_the_next_is_asked(asked: Spec) -> None:
    asked.by = OFFICE
    asked.at(after(days=2) - timedelta(seconds=1)).when(NEXT).then()
    asked.at(after(days=2)).when(NEXT).then(Consult.PassedOn, Consult.PutToColleague)
    assert not asked.event(Consult.PassedOn).in_time
    asked.when(NEXT).then()


def test_when_nobody_is_left_the_included_minutes_are_there_again(asked: Spec) -> None:
    asked.given(PassOn(consult_id=KEY))
    asked.by = PETRI_HIMSELF
    asked.when(PassOn(consult_id=KEY))
    asked.then(Consult.PassedOn, Consult.LeftUnanswered, ConsultLedger.IncludedGivenBack)


def test_a_question_is_taken_back_before_it_is_answered(asked: Spec) -> None:
    withdrawn = WithdrawQuestion(consult_id=KEY)
    asked.given(ANSWER).when(withdrawn).then_refused(ConsultOver)


def test_taken_back_its_minutes_are_there_again(asked: Spec) -> None:
    withdrawn = WithdrawQuestion(consult_id=KEY)
    asked.when(withdrawn).then(Consult.Withdrawn, ConsultLedger.IncludedGivenBack)
    asked.when(withdrawn).then()
