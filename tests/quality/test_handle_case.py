from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from application.policies import Errand, Later
from application.quality.case_page import case_page
from application.quality.cases import cases
from application.quality.handle_case import (
    AgreeAction,
    AnswerCase,
    CloseCase,
    FindCause,
    InvestigateCase,
    MarkActionDone,
    OpenCase,
    VerifyEffect,
)
from application.quality.remind_of_case import RemindOfCase
from application.quality.whenever_a_case_has_a_day import whenever_a_case_has_a_day
from application.quality.whenever_a_case_is_late import whenever_a_case_is_late
from domain.quality.case import QualityCase
from domain.quality.case_words import (
    ActionsOpen,
    ActionUnknown,
    CaseClosed,
    Ground,
    NotAnswered,
    NotDone,
    Outcome,
)
from domain.quality.review_words import OwnCase, SameHands
from tests.memory_log import MemoryLog
from tests.spec import Spec, commanded, shown

pytestmark = pytest.mark.feature("M5")
CASE, MERI, MENTOR, TUOMAS, HENNA, ACTION = (uuid4() for _ in range(6))
OPEN = OpenCase(
    ground=Ground.COMPLAINT, about=uuid4(), what="The mentor was late", person_id=MERI,
    mentor_person_id=MENTOR, case_id=CASE,
)  # fmt: skip
ANSWER = AnswerCase(case_id=CASE, answer="We are sorry")
AGREE = AgreeAction(
    case_id=CASE, owner_id=HENNA, due=date(2026, 12, 1), what="Remind mentors", action_id=ACTION
)
DONE = MarkActionDone(case_id=CASE, action_id=ACTION)
WORKED = VerifyEffect(case_id=CASE, action_id=ACTION, effective=True)
CLOSE = CloseCase(case_id=CASE, outcome=Outcome.UPHELD)


def opened(at: datetime | None = None) -> Spec:
    spec = Spec(MemoryLog())
    return by(spec.at(at) if at else spec, TUOMAS).given(OPEN)


def by(spec: Spec, person: UUID) -> Spec:
    spec.by = person
    return spec


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
    opened().when(CLOSE).then_refused(NotAnswered)
    opened().given(ANSWER).when(CLOSE).then(QualityCase.Closed)


def test_a_case_is_closed_only_when_every_action_has_worked() -> None:
    spec = opened().given(ANSWER, AGREE)
    spec.when(CLOSE).then_refused(ActionsOpen)
    spec.given(DONE).when(CLOSE).then_refused(ActionsOpen)
    spec.given(WORKED).when(CLOSE).then(QualityCase.Closed)


def test_the_owner_of_an_action_does_not_verify_it() -> None:
    by(opened().given(AGREE, DONE), HENNA).when(WORKED).then_refused(SameHands)


def test_an_action_that_did_not_work_is_open_again() -> None:
    failed = VerifyEffect(case_id=CASE, action_id=ACTION, effective=False)
    spec = opened().given(ANSWER, AGREE, DONE, failed)
    spec.when(CLOSE).then_refused(ActionsOpen)
    spec.when(WORKED).then_refused(NotDone)


def test_an_effect_is_verified_once_the_action_is_done() -> None:
    opened().given(AGREE).when(WORKED).then_refused(NotDone)


def test_an_action_of_another_case_is_unknown() -> None:
    opened().when(MarkActionDone(case_id=CASE, action_id=uuid4())).then_refused(ActionUnknown)


def test_a_closed_case_stays_as_it_is() -> None:
    closed = opened().given(ANSWER, CLOSE)
    closed.when(CLOSE).then()
    closed.when(AGREE).then_refused(CaseClosed)


@pytest.mark.parametrize("command", [OPEN, ANSWER, AGREE, DONE, WORKED])
def test_sent_twice_it_happens_once(command: Any) -> None:
    opened().given(ANSWER, AGREE, DONE, WORKED).when(command).then()


def test_reminders_wait_for_the_day_after_and_a_week_later() -> None:
    (event,) = opened(datetime(2026, 11, 2, 8, tzinfo=UTC)).log.recorded
    waiting = commanded(whenever_a_case_has_a_day, event)
    assert all(isinstance(one, Later) for one in waiting)
    assert [(one.at.date(), one.command.step) for one in waiting] == [
        (date(2026, 11, 10), 1),
        (date(2026, 11, 17), 2),
    ]


def test_an_agreed_action_is_told_to_its_owner_at_once() -> None:
    event = opened().when(AGREE).event(QualityCase.ActionAgreed)
    letter, *reminders = commanded(whenever_a_case_has_a_day, event)
    assert letter.about["to"] == str(HENNA)
    assert len(reminders) == 2


def test_what_was_done_in_time_is_not_reminded_of() -> None:
    late = RemindOfCase(case_id=CASE, of="answer", step=1)
    opened().given(ANSWER).when(late).then()
    action = RemindOfCase(case_id=CASE, of=str(ACTION), step=1)
    opened().given(AGREE, DONE).when(action).then()


def test_what_is_late_climbs_from_its_owner_to_every_quality_manager() -> None:
    spec = opened().given(AGREE)
    for step, told in ((1, {"to": str(HENNA)}), (2, {"to_role": "quality"})):
        remind = RemindOfCase(case_id=CASE, of=str(ACTION), step=step)
        event = spec.when(remind).event(QualityCase.Reminded)
        (letter,) = commanded(whenever_a_case_is_late, event)
        assert isinstance(letter, Errand)
        assert told.items() <= letter.about.items()
        spec.when(remind).then()


def test_the_page_holds_the_whole_course() -> None:
    spec = opened().given(
        ANSWER, FindCause(case_id=CASE, cause="Haste"), AGREE, DONE, WORKED, CLOSE
    )
    page = shown(case_page, *spec.log.recorded)
    assert (page.answer, page.cause, page.outcome) == ("We are sorry", "Haste", Outcome.UPHELD)
    assert page.actions[0].verified


def test_the_list_shows_clocks_and_outcome() -> None:
    spec = opened().given(ANSWER, CLOSE)
    put, answered, closed = (next(iter(cases.rows(event))) for event in spec.log.recorded)
    assert put.row.answered_at is None  # type: ignore[union-attr]
    assert set(answered.to) == {"answered_at"}  # type: ignore[union-attr]
    assert closed.to["outcome"] is Outcome.UPHELD  # type: ignore[union-attr]
