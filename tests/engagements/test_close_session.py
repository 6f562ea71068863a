"""What became of a session is stated by the mentor, once it has begun."""

import pytest

from application.engagements.close_session import MarkHeld, StateNoShow
from domain.cancelling import StillTimeToCome
from domain.engagements import Engagement, NotYetHeld, SessionOver, SessionUnknown, Side
from tests.engagements.scene import CASE, NEXT, SESSION, after, paid
from tests.spec import Spec

HELD = MarkHeld(engagement_id=CASE, session_id=SESSION, minutes=55)
MISSED = StateNoShow(engagement_id=CASE, session_id=SESSION)


def test_it_was_held_for_so_many_minutes(spec: Spec) -> None:
    spec.given(paid()).at(after(days=7, hours=1)).when(HELD).then(Engagement.SessionHeld)
    assert spec.event(Engagement.SessionHeld).minutes == 55
    spec.when(HELD).then()


def test_before_it_began_nobody_has_held_it(spec: Spec) -> None:
    spec.given(paid()).at(after(days=7, minutes=-1)).when(HELD).then_refused(NotYetHeld)


@pytest.mark.feature("E11")
def test_a_no_show_is_stated_fifteen_minutes_in_and_names_the_role(spec: Spec) -> None:
    spec.given(paid()).at(after(days=7, minutes=14)).when(MISSED).then_refused(StillTimeToCome)
    spec.at(after(days=7, minutes=15)).when(MISSED).then(Engagement.NoShowStated)
    stated = spec.event(Engagement.NoShowStated)
    assert (stated.side, stated.percent) == (Side.MENTOR, 50)
    assert stated.dispute_until == after(days=21, minutes=15)


def test_what_is_over_stays_as_it_was(spec: Spec) -> None:
    spec.given(paid()).at(after(days=8)).given(HELD).when(MISSED).then_refused(SessionOver)


def test_a_session_that_is_not_of_this_engagement_is_unknown(spec: Spec) -> None:
    other = MarkHeld(engagement_id=CASE, session_id=NEXT)
    spec.given(paid()).at(after(days=8)).when(other).then_refused(SessionUnknown)
