"""How full a week is, and how the weeks ahead look."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from application.board.loads import Load, forecast, load_of, weekly_minutes
from application.mentors.mentor_list import MentorRow
from domain.engagements import SessionState
from domain.mentors import Bond, PoolState
from domain.mentors.policy import FIRST_POLICY
from tests.board.test_steps import CASE, ROW, session

SANNA = MentorRow(UUID(int=3), UUID(int=30), PoolState.ACTIVE)
MONDAY = date(2026, 3, 2)
pytestmark = [pytest.mark.feature("F7"), pytest.mark.feature("B3")]


def test_a_week_is_a_share_of_the_month_by_the_nearest_limit() -> None:
    assert weekly_minutes(SANNA, FIRST_POLICY) == 831
    assert weekly_minutes(replace(SANNA, own_hours=26), FIRST_POLICY) == 360
    assert weekly_minutes(replace(SANNA, bond=Bond.PRO_BONO), FIRST_POLICY) == 28


def test_cancelled_and_missed_sessions_fill_no_week() -> None:
    gone = [session(1, state=SessionState.CANCELLED), session(2, state=SessionState.NO_SHOW)]
    assert load_of(SANNA, [session(1), *gone], FIRST_POLICY) == Load(60, 831)


@pytest.mark.parametrize(
    ("booked", "share", "kind"), [(0, 0, ""), (84, 84, ""), (85, 85, "hot"), (101, 101, "over")]
)
def test_the_meter_warns_before_it_is_over(booked: int, share: int, kind: str) -> None:
    load = Load(booked, 100)
    assert (load.share, load.kind) == (share, kind)


def test_ahead_is_what_is_booked_and_what_the_rhythm_adds_after_it() -> None:
    ahead = forecast(MONDAY, [SANNA], [ROW], [session(10)], FIRST_POLICY)
    assert len(ahead) == 12
    assert [one.booked for one in ahead[:3]] == [0, 60, 0]
    assert [one.expected for one in ahead[:4]] == [0, 0, 15, 15]
    assert {one.capacity for one in ahead} == {831}
    assert ahead[-1].monday == MONDAY + timedelta(weeks=11)


def test_a_pause_and_an_end_add_nothing() -> None:
    paused = replace(ROW, paused_from=MONDAY, paused_until=date(2027, 1, 1))
    ended = replace(ROW, engagement_id=CASE, ends_on=date(2026, 2, 28))
    ahead = forecast(MONDAY, [SANNA], [paused, ended], [], FIRST_POLICY)
    assert {one.expected for one in ahead} == {0}


@pytest.mark.feature("S10")
def test_the_weeks_of_a_leave_add_nothing_and_those_after_it_do() -> None:
    away = replace(ROW, leave_from=date(2026, 3, 9), leave_until=date(2026, 3, 30))
    ahead = forecast(MONDAY, [SANNA], [away], [], FIRST_POLICY)
    assert [one.expected for one in ahead[:6]] == [15, 0, 0, 0, 15, 15]
