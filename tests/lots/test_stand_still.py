"""What was bought lasts as much longer as a pause, a leave and the mentor's time away, no more."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from application.booking.close_firm import CloseFirm, LiftClosure
from application.engagements.freeze_engagement import FreezeEngagement, ThawEngagement
from application.engagements.tell_leave import TakeLeaveBack, TellLeave
from application.firm import Command
from application.lots.add_lot import AddLot
from application.lots.extend_lot import ExpireLot, ExtendLot
from application.lots.stand_still import StandStill
from application.mentors.mark_absence import MarkAbsence
from domain.lots import Lots
from tests.engagements.scene import (
    CASE,
    MIKAEL,
    PACKAGE,
    RUNNING,
    SANNA,
    WITH_POOL,
    after,
    mentors,
)
from tests.spec import Spec
from tests.team.test_hand_over import APPROVED, PROPOSED

pytestmark = [pytest.mark.feature("D6"), pytest.mark.feature("K1")]
LOT, ENDS = PACKAGE.lot_id, date(2026, 9, 30)
MOVED = StandStill(owner_id=CASE)
PAUSE = FreezeEngagement(engagement_id=CASE, from_on=date(2026, 4, 1), until_on=date(2026, 6, 1))
EXPIRE = ExpireLot(owner_id=CASE, lot_id=LOT)


def leave(start: date, back: date) -> TellLeave:
    return TellLeave(engagement_id=CASE, from_on=start, back_on=back)


AWAY = leave(date(2026, 7, 1), date(2026, 8, 1))


def end(spec: Spec, *wishes: Command) -> date:
    spec.given(*RUNNING, *wishes).when(MOVED)
    told = [one for one in spec.log.recorded if isinstance(one, Lots.LotStoodStill)]
    assert told[-1].days == (told[-1].valid_until - ENDS).days
    return date.fromisoformat(str(told[-1].valid_until))


def test_by_the_days_of_a_pause(spec: Spec) -> None:
    assert end(spec, PAUSE) == ENDS + timedelta(days=61)
    spec.when(MOVED).then()


def test_by_the_days_of_a_leave_and_a_pause_each_counted_once(spec: Spec) -> None:
    assert end(spec, PAUSE, leave(date(2026, 5, 20), date(2026, 6, 11))) == (
        ENDS + timedelta(days=71)
    )


def test_a_pause_that_ended_early_counts_as_long_as_it_was(spec: Spec) -> None:
    assert end(spec, PAUSE) == ENDS + timedelta(days=61)
    spec.at(datetime(2026, 4, 11, 9, tzinfo=UTC)).given(ThawEngagement(engagement_id=CASE))
    spec.when(MOVED).then(Lots.LotStoodStill)
    assert spec.event(Lots.LotStoodStill).valid_until == ENDS + timedelta(days=10)


def test_a_leave_taken_back_counts_as_long_as_it_was(spec: Spec) -> None:
    assert end(spec, AWAY) == ENDS + timedelta(days=31)
    spec.at(datetime(2026, 7, 6, 9, tzinfo=UTC)).given(TakeLeaveBack(engagement_id=CASE))
    spec.when(MOVED)
    assert spec.event(Lots.LotStoodStill).valid_until == ENDS + timedelta(days=5)


def test_an_earlier_leave_counts_beside_a_later_one(spec: Spec) -> None:
    assert end(spec, AWAY) == ENDS + timedelta(days=31)
    spec.at(datetime(2026, 8, 2, 9, tzinfo=UTC))
    spec.given(leave(date(2026, 9, 1), date(2026, 9, 8))).when(MOVED)
    assert spec.event(Lots.LotStoodStill).days == 38


def test_what_was_bought_in_the_middle_gains_the_days_after_it(spec: Spec) -> None:
    other = UUID(int=0x41)
    spec.given(*RUNNING, AWAY).at(datetime(2026, 7, 22, 9, tzinfo=UTC))
    later = AddLot(owner_id=CASE, minutes=60, valid_until=date(2026, 12, 31), lot_id=other)
    spec.given(later).when(MOVED).then(Lots.LotStoodStill, Lots.LotStoodStill)
    ends = {one.lot_id: one.days for one in spec.new if isinstance(one, Lots.LotStoodStill)}
    assert ends == {LOT: 31, other: 10}


def test_what_had_ended_before_gains_nothing(spec: Spec) -> None:
    spec.given(*RUNNING, leave(date(2026, 10, 1), date(2026, 11, 1))).when(MOVED).then()


def test_what_was_extended_by_hand_keeps_that_too(spec: Spec) -> None:
    longer = ExtendLot(owner_id=CASE, lot_id=LOT, valid_until=date(2026, 12, 31))
    spec.given(*RUNNING, longer, AWAY).when(MOVED)
    assert spec.event(Lots.LotStoodStill).valid_until == date(2027, 1, 31)


@pytest.mark.feature("R13")
def test_the_own_mentors_whole_days_away_count_when_it_would_end(spec: Spec) -> None:
    july = MarkAbsence(
        mentor_id=SANNA, starts_at=datetime(2026, 6, 30, 21, tzinfo=UTC),
        ends_at=datetime(2026, 7, 14, 21, tzinfo=UTC),
    )  # fmt: skip
    hour = MarkAbsence(mentor_id=SANNA, starts_at=after(days=8), ends_at=after(days=8, hours=3))
    spec.given(*mentors(), *RUNNING, july, hour)
    spec.at(datetime(2026, 10, 1, 9, tzinfo=UTC)).when(EXPIRE).then(Lots.LotStoodStill)
    assert spec.event(Lots.LotStoodStill).days == 14
    spec.at(datetime(2026, 10, 15, 9, tzinfo=UTC)).when(EXPIRE).then(Lots.LotExpired)


@pytest.mark.feature("F3")
def test_each_own_mentors_days_away_count_while_they_were_the_own_mentor(spec: Spec) -> None:
    def away(mentor: UUID, month: int) -> MarkAbsence:
        return MarkAbsence(
            mentor_id=mentor, starts_at=datetime(2026, month, 9, 21, tzinfo=UTC),
            ends_at=datetime(2026, month, 19, 21, tzinfo=UTC),
        )  # fmt: skip

    spec.given(*WITH_POOL, away(SANNA, 5), away(MIKAEL, 5))
    spec.at(datetime(2026, 6, 1, 9, tzinfo=UTC)).given(PROPOSED, APPROVED)
    spec.given(away(SANNA, 7), away(MIKAEL, 8)).when(MOVED)
    # Ten days of Sanna's before the hand-over, ten of Mikael's after it, none of the others.
    assert spec.event(Lots.LotStoodStill).days == 20


def test_a_budget_of_several_engagements_stands_still_for_none(spec: Spec) -> None:
    budget = AddLot(owner_id=UUID(int=0x99), minutes=60, valid_until=ENDS)
    spec.given(budget).when(StandStill(owner_id=UUID(int=0x99))).then()


@pytest.mark.feature("R13")
def test_by_the_days_for_which_the_firm_itself_closes(spec: Spec) -> None:
    july = CloseFirm(first=date(2026, 7, 6), last=date(2026, 7, 19), closure_id=UUID(int=0xC1))
    assert end(spec, july) == ENDS + timedelta(days=14)
    spec.given(LiftClosure(closure_id=july.closure_id)).when(MOVED)
    assert spec.event(Lots.LotStoodStill).valid_until == ENDS


@pytest.mark.feature("R13")
def test_a_closure_within_a_leave_counts_once(spec: Spec) -> None:
    july = CloseFirm(first=date(2026, 7, 20), last=date(2026, 8, 2))
    assert end(spec, AWAY, july) == ENDS + timedelta(days=33)
