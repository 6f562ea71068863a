"""A colleague is asked by theme, question and time, and found by confirmed competence."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import get_type_hints
from uuid import UUID

import pytest

from application.consults.ask_colleague import AskColleague
from application.lots.add_lot import AddLot
from application.mentors.confirm_competence import WithdrawCompetence
from domain.consults import Consult, ConsultLedger, NobodyToAsk
from domain.engagements.course_words import NoMentorYet
from domain.privacy import Personal, Purpose, classify
from tests.engagements.scene import (
    AINO,
    CASE,
    MIKAEL,
    PETRI,
    RUNNING,
    SANNA,
    after,
    mentors,
    opened,
)
from tests.spec import Spec

KEY, SECOND = UUID(int=0x71), UUID(int=0x72)
QUESTION = AskColleague(
    engagement_id=CASE, theme="leadership", question="How does one price a first offer?",
    preferred_at=after(days=2), candidates=(MIKAEL, PETRI), consult_id=KEY,
)  # fmt: skip
CASE_WITH_POOL = (*mentors(), *RUNNING)


@pytest.mark.feature("F8")
@pytest.mark.feature("F5")
def test_the_first_colleague_is_asked_within_two_working_days(spec: Spec) -> None:
    spec.given(*CASE_WITH_POOL).when(QUESTION)
    asked, put = spec.event(Consult.Asked), spec.event(Consult.PutToColleague)
    assert (asked.lead_id, asked.included, asked.minutes) == (SANNA, True, 30)
    assert (put.colleague_id, put.answer_by) == (MIKAEL, datetime(2026, 3, 4, 10, tzinfo=UTC))
    spec.when(QUESTION).then()


@pytest.mark.feature("F8")
def test_no_more_is_asked_for_than_theme_question_and_time() -> None:
    typed = {"theme", "question", "preferred_at"}
    found = {"engagement_id", "candidates", "consult_id"}
    assert set(vars(QUESTION)) == typed | found


@pytest.mark.feature("F8")
@pytest.mark.feature("B2")
def test_only_colleagues_with_a_confirmed_competence_are_asked(spec: Spec) -> None:
    gone = WithdrawCompetence(mentor_id=MIKAEL, area="leadership", reason="no longer")
    spec.given(*CASE_WITH_POOL, gone).when(QUESTION)
    assert spec.event(Consult.Asked).candidates == (PETRI,)
    nobody = replace(QUESTION, theme="succession", consult_id=SECOND)
    spec.when(nobody).then_refused(NobodyToAsk)


def test_nobody_asks_themselves(spec: Spec) -> None:
    spec.given(*CASE_WITH_POOL).when(replace(QUESTION, candidates=(SANNA,)))
    spec.then_refused(NobodyToAsk)


@pytest.mark.feature("F9")
@pytest.mark.parametrize(("sessions", "included"), [(3, 0), (4, 1), (7, 1), (8, 2), (10, 2)])
def test_a_package_holds_half_an_hour_for_four_sessions(
    spec: Spec, sessions: int, included: int
) -> None:
    bought = AddLot(owner_id=CASE, minutes=60 * sessions, lot_id=UUID(int=0x40))
    spec.given(*CASE_WITH_POOL[:-1], bought)
    for nth in range(included):
        spec.when(replace(QUESTION, consult_id=UUID(int=0x100 + nth)))
        assert spec.event(ConsultLedger.IncludedTaken).minutes == 30
    spec.when(replace(QUESTION, consult_id=UUID(int=0x200)))
    assert not spec.event(Consult.Asked).included


@pytest.mark.feature("F9")
def test_beyond_it_nobody_is_asked_before_the_payer_accepts(spec: Spec) -> None:
    spec.given(*CASE_WITH_POOL, QUESTION).when(replace(QUESTION, consult_id=SECOND))
    spec.then(Consult.Asked)
    assert spec.event(Consult.Asked).payer_id == AINO


def test_without_an_own_mentor_nobody_asks(spec: Spec) -> None:
    spec.given(*mentors(), opened(lead_id=None)).when(QUESTION).then_refused(NoMentorYet)


def test_the_question_is_kept_under_the_engagements_key() -> None:
    hints = get_type_hints(Consult.Asked, include_extras=True)
    assert classify(hints["question"]) == Personal(Purpose.MENTORING, "engagement_id")
