from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from application.quality.handle_case import (
    CloseCase,
    FindCause,
    InvestigateCase,
    MarkActionDone,
    VerifyEffect,
)
from application.quality.remind_of_case import RemindOfCase
from domain.quality.case import QualityCase
from domain.quality.case_words import (
    ActionsOpen,
    ActionUnknown,
    CaseClosed,
    CauseOpen,
    NotAnswered,
    NotDone,
    Outcome,
)
from domain.quality.review_words import OwnCase, SameHands
from tests.quality.case_scene import (
    ACTION,
    AGREE,
    ANSWER,
    CASE,
    CAUSE,
    CLOSE,
    DONE,
    HENNA,
    MENTOR,
    MERI,
    OPEN,
    TUOMAS,
    WORKED,
    by,
    opened,
)
from tests.spec_times import NOON

pytestmark = pytest.mark.feature("M5")


@pytest.mark.parametrize(
    ("at", "answer_by"),
    [
        (datetime(2026, 11, 2, 8, tzinfo=UTC), date(2026, 11, 9)),
        (datetime(2026, 6, 15, 8, tzinfo=UTC), date(2026, 6, 23)),  # Midsummer Eve is no work day
        (datetime(2026, 12, 22, 8, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 11, 1, 22, 30, tzinfo=UTC), date(2026, 11, 9)),  # Monday in Helsinki
    ],
)
def test_a_complaint_is_to_be_answered_within_five_working_days(
    at: datetime, answer_by: date
) -> None:
    (event,) = opened(at).log.recorded
    assert event.answer_by == answer_by
    assert event.envelope.rule == ("complaints/1",)


@pytest.mark.parametrize("person", [MENTOR, MERI])
def test_nobody_handles_an_own_case(person: UUID) -> None:
    for act in (ANSWER, InvestigateCase(case_id=CASE), FindCause(case_id=CASE, cause="x"), CLOSE):
        by(opened(), person).when(act).then_refused(OwnCase)


def test_a_case_is_closed_only_when_answered() -> None:
    opened().given(CAUSE).when(CLOSE).then_refused(NotAnswered)
    opened().given(CAUSE, ANSWER).when(CLOSE).then(QualityCase.Closed)


@pytest.mark.parametrize("outcome", Outcome)
def test_whoever_was_right_is_told_why_before_the_case_is_closed(outcome: Outcome) -> None:
    close = CloseCase(case_id=CASE, outcome=outcome)
    spec = opened().given(ANSWER).when(close)
    if outcome in {Outcome.UPHELD, Outcome.PARTLY}:
        spec.then_refused(CauseOpen)
        spec.given(CAUSE).when(close)
    spec.then(QualityCase.Closed)


def test_a_case_is_closed_only_when_every_action_has_worked() -> None:
    spec = opened().given(ANSWER, CAUSE, AGREE)
    spec.when(CLOSE).then_refused(ActionsOpen)
    spec.given(DONE).when(CLOSE).then_refused(ActionsOpen)
    spec.given(WORKED).when(CLOSE).then(QualityCase.Closed)


def test_the_owner_of_an_action_does_not_verify_it() -> None:
    by(opened().given(AGREE, DONE), HENNA).when(WORKED).then_refused(SameHands)


def test_an_action_that_did_not_work_is_open_again() -> None:
    failed = VerifyEffect(case_id=CASE, action_id=ACTION, effective=False)
    spec = opened().given(ANSWER, CAUSE, AGREE, DONE, failed)
    spec.when(CLOSE).then_refused(ActionsOpen)
    spec.when(WORKED).then_refused(NotDone)


def test_an_action_that_did_not_work_is_due_again_and_reminded_of_anew() -> None:
    spec = by(opened(NOON), TUOMAS).given(replace(AGREE, due=date(2026, 3, 10)))
    first = RemindOfCase(case_id=CASE, of=str(ACTION), step=1)
    spec.at(datetime(2026, 3, 11, 8, tzinfo=UTC)).given(first, DONE)
    failed = VerifyEffect(case_id=CASE, action_id=ACTION, effective=False)
    spec.when(failed).then(QualityCase.EffectVerified, QualityCase.ActionReopened)
    assert spec.event(QualityCase.ActionReopened).due == date(2026, 3, 25), "ten working days"
    spec.when(first).then()
    spec.at(datetime(2026, 3, 26, 8, tzinfo=UTC)).when(first).then(QualityCase.Reminded)


def test_who_finds_that_an_action_did_not_work_may_say_the_new_day() -> None:
    failed = VerifyEffect(
        case_id=CASE, action_id=ACTION, effective=False, due=date(2026, 5, 4)
    )  # fmt: skip
    spec = opened().given(AGREE, DONE).when(failed)
    assert spec.event(QualityCase.ActionReopened).due == date(2026, 5, 4)


def test_an_effect_is_verified_once_the_action_is_done() -> None:
    opened().given(AGREE).when(WORKED).then_refused(NotDone)


def test_an_action_of_another_case_is_unknown() -> None:
    opened().when(MarkActionDone(case_id=CASE, action_id=uuid4())).then_refused(ActionUnknown)


def test_a_closed_case_stays_as_it_is() -> None:
    closed = opened().given(ANSWER, CAUSE, CLOSE)
    closed.when(CLOSE).then()
    closed.when(AGREE).then_refused(CaseClosed)


@pytest.mark.parametrize("command", [OPEN, ANSWER, AGREE, DONE, WORKED])
def test_sent_twice_it_happens_once(command: Any) -> None:
    opened().given(ANSWER, AGREE, DONE, WORKED).when(command).then()
