"""The mentee chooses; the mentor has two working days, holidays and leave not counted."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from application.booking.close_firm import CloseFirm
from application.matching.choose_mentor import DeclineProposal
from application.mentors.mark_absence import MarkAbsence
from domain.matching import Matching
from domain.matching.clock import answer_by
from domain.matching.words import NotAtThisStep, NotProposed
from domain.opening_hours import Stretch
from tests.intake.applicants import CASE
from tests.matching.scene import (
    ASKED,
    CHOOSE,
    DEADLINE,
    LEILA,
    LOOKING,
    MIKAEL,
    PROPOSE,
    PROPOSED,
    RANK,
    SANNA,
)
from tests.spec import Spec

NONE = DeclineProposal(engagement_id=CASE, words="Kukaan ei tunne alaani")


@pytest.mark.feature("C4")
def test_the_first_wish_is_asked_until_the_end_of_the_second_working_day(spec: Spec) -> None:
    spec.given(*PROPOSED).when(CHOOSE).then(Matching.MentorChosen, Matching.MentorAsked)
    asked = spec.event(Matching.MentorAsked)
    assert (asked.mentor_id, asked.answer_by) == (SANNA, DEADLINE)
    spec.when(CHOOSE).then()


@pytest.mark.feature("C5")
def test_days_on_which_the_mentor_is_away_do_not_count(spec: Spec) -> None:
    away = MarkAbsence(
        mentor_id=SANNA, starts_at=datetime(2026, 3, 3, 6, tzinfo=UTC),
        ends_at=datetime(2026, 3, 4, 14, tzinfo=UTC),
    )  # fmt: skip
    spec.given(*PROPOSED, away).when(CHOOSE)
    assert spec.event(Matching.MentorAsked).answer_by == datetime(2026, 3, 6, 22, tzinfo=UTC)


@pytest.mark.feature("R13")
def test_days_on_which_the_firm_is_closed_do_not_count(spec: Spec) -> None:
    closed = CloseFirm(first=date(2026, 3, 3), last=date(2026, 3, 4))
    spec.given(*PROPOSED, closed).when(CHOOSE)
    assert spec.event(Matching.MentorAsked).answer_by == datetime(2026, 3, 6, 22, tzinfo=UTC)


@pytest.mark.parametrize(("asked", "last"), [
    ((2026, 3, 5, 12), date(2026, 3, 9)),     # Thursday: Friday and Monday
    ((2026, 3, 6, 23), date(2026, 3, 10)),    # Friday night in UTC is Saturday in Finland
    ((2026, 4, 1, 9), date(2026, 4, 7)),      # Easter: Thursday, then Tuesday after
    ((2026, 6, 17, 9), date(2026, 6, 22)),    # Midsummer Eve is no working day
    ((2026, 12, 22, 9), date(2026, 12, 28)),  # Christmas Eve neither
])  # fmt: skip
def test_weekends_holidays_and_eves_do_not_count(
    asked: tuple[int, int, int, int], last: date
) -> None:
    until = answer_by(datetime(*asked, tzinfo=UTC), 2, (), frozenset())
    assert until.astimezone(UTC).date() == last
    assert until.hour in {21, 22}  # midnight in Finland


def test_closed_days_and_long_leave_do_not_count() -> None:
    monday = datetime(2026, 3, 2, 9, tzinfo=UTC)
    closed = frozenset({date(2026, 3, 3)})
    assert answer_by(monday, 2, (), closed).date() == date(2026, 3, 5)
    leave = Stretch(datetime(2026, 2, 1, tzinfo=UTC), datetime(2026, 3, 8, 20, tzinfo=UTC))
    assert answer_by(monday, 2, (leave,), frozenset()).date() == date(2026, 3, 10)


def test_only_the_proposed_can_be_chosen(spec: Spec) -> None:
    spec.given(*PROPOSED).when(replace(CHOOSE, wishes=(LEILA,))).then_refused(NotProposed)
    spec.given(CHOOSE).when(replace(CHOOSE, wishes=(MIKAEL,))).then_refused(NotAtThisStep)


@pytest.mark.feature("C4")
def test_who_wants_none_of_them_is_looked_for_again_without_them(spec: Spec) -> None:
    spec.given(*PROPOSED).when(NONE).then(Matching.ProposalDeclined)
    spec.when(RANK).then(Matching.MentorsRanked)
    assert not [one for one in spec.event(Matching.MentorsRanked).ranking if not one.bars]


def test_nobody_is_chosen_before_a_proposal(spec: Spec) -> None:
    spec.given(*LOOKING, RANK).when(CHOOSE).then_refused(NotAtThisStep)
    spec.given(PROPOSE).when(replace(CHOOSE, wishes=(SANNA,)))
    assert len(spec.new) == 2
    assert ASKED[-1] == CHOOSE
