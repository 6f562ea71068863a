"""Moving is free twice in good time; by mentor and firm always; the package follows."""

from dataclasses import replace

import pytest

from application.engagements.move_session import MoveSession
from domain.cancelling import SessionHasBegun
from domain.cancelling_outcome import Why
from domain.cancelling_policy import Payer
from domain.diaries import TimeTaken
from domain.engagements import Engagement, Side
from tests.engagements.scene import (
    AGREED,
    AINO,
    BOOKED,
    CASE,
    NEXT,
    PACKAGE,
    RUNNING,
    SANNA_HERSELF,
    SESSION,
    after,
    mentors,
    minutes,
    opened,
    slot,
)
from tests.spec import Spec


def to(days: float, hours: float = 0) -> MoveSession:
    return MoveSession(
        engagement_id=CASE, session_id=SESSION, starts_at=after(days=days, hours=hours)
    )


@pytest.fixture
def aino(spec: Spec) -> Spec:
    spec.given(*mentors(), *RUNNING, BOOKED)
    spec.by = AINO
    return spec


@pytest.mark.feature("E8")
def test_it_is_free_twice_in_good_time(aino: Spec) -> None:
    aino.at(after(hours=3)).given(to(8), to(9)).when(to(10))
    moved = aino.event(Engagement.SessionMoved)
    assert (moved.why, moved.percent, moved.sequence) == (Why.IN_TIME, 0, 3)


def test_once_between_48_and_24_hours_and_then_it_costs_what_cancelling_would(aino: Spec) -> None:
    aino.at(after(days=5, hours=0.5)).when(to(7, 2))
    assert aino.event(Engagement.SessionMoved).why is Why.FREE_MOVE
    aino.at(after(days=5, hours=3)).when(to(8, 2))
    again = aino.event(Engagement.SessionMoved)
    assert (again.why, again.percent) == (Why.IN_TIME, 0)


@pytest.mark.feature("E9")
def test_nearer_than_a_day_half_is_used_and_the_new_time_set_aside(aino: Spec) -> None:
    aino.at(after(days=6, hours=1)).when(to(8))
    assert aino.event(Engagement.SessionMoved).percent == 50
    assert minutes(aino) == (150, 60, 30)


def test_an_organisation_pays_half_between_48_and_24_hours_after_its_free_moves(
    spec: Spec,
) -> None:
    spec.given(*mentors(), opened(payer=Payer.ORGANISATION), AGREED, PACKAGE, BOOKED)
    spec.by = AINO
    spec.at(after(days=5, hours=1)).given(to(7, 1))
    spec.at(after(days=5, hours=1.5)).when(to(8))
    assert spec.event(Engagement.SessionMoved).percent == 50


def test_the_mentor_moves_for_free_at_any_hour(aino: Spec) -> None:
    aino.by = SANNA_HERSELF
    aino.at(after(days=6, hours=23)).when(to(7, 8))
    moved = aino.event(Engagement.SessionMoved)
    assert (moved.side, moved.percent) == (Side.MENTOR, 0)
    assert moved.slot == slot(days=7, hours=8)


def test_a_taken_time_is_refused_and_the_old_one_stands(aino: Spec) -> None:
    aino.given(replace(BOOKED, session_id=NEXT, starts_at=after(days=8)))
    aino.when(to(8)).then_refused(TimeTaken)
    assert minutes(aino) == (120, 120, 0)


def test_after_it_has_begun_it_is_not_moved_by_the_mentee(aino: Spec) -> None:
    aino.at(after(days=7)).when(to(8)).then_refused(SessionHasBegun)


def test_moving_to_the_same_time_changes_nothing(aino: Spec) -> None:
    aino.when(to(7)).then()
