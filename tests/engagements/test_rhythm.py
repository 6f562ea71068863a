"""The rhythm: meetings that should have been beside those that were; standing still is no delay."""

from datetime import date, timedelta

import pytest

from application.engagements.close_session import MarkHeld
from application.engagements.engagement_page import EngagementPage, engagement_page
from application.engagements.freeze_engagement import FreezeEngagement
from application.engagements.open_engagement import PlanCourse
from application.engagements.rhythm import Rhythm, planned_days, rhythm_of
from application.engagements.sessions import SessionRow, sessions
from application.engagements.tell_leave import TellLeave
from tests.engagements.scene import BOOKED, CASE, COURSE, RUNNING, SESSION, after, opened
from tests.spec import Spec, shown
from tests.tables import kept

pytestmark = pytest.mark.feature("S10")
LEAVE = TellLeave(engagement_id=CASE, from_on=date(2026, 3, 10), back_on=date(2026, 4, 9))


def page(spec: Spec) -> EngagementPage:
    events = [one for one in spec.log.recorded if list(engagement_page.key(one))]
    found = shown(engagement_page, *events)
    assert isinstance(found, EngagementPage)
    return found


def rhythm(spec: Spec, day: date) -> Rhythm | None:
    rows = [one for one in kept(sessions.rows, "session_id", spec) if isinstance(one, SessionRow)]
    return rhythm_of(page(spec), rows, day)


def test_each_meeting_has_the_last_day_of_its_turn(spec: Spec) -> None:
    spec.given(*RUNNING)
    days = list(planned_days(page(spec)))
    assert days == [date(2026, 3, 1) + timedelta(days=28 * turn) for turn in range(1, 9)]


def test_a_turn_that_passed_without_a_meeting_is_behind_from_the_day_after(spec: Spec) -> None:
    spec.given(*RUNNING)
    assert rhythm(spec, date(2026, 3, 29)) == Rhythm(8, 0, 0, date(2026, 3, 29))
    late = rhythm(spec, date(2026, 3, 30))
    assert late == Rhythm(8, 1, 0, date(2026, 3, 29))
    assert late is not None
    assert late.behind == 1


def test_what_was_held_is_met(spec: Spec) -> None:
    held = MarkHeld(engagement_id=CASE, session_id=SESSION)
    spec.given(*RUNNING, BOOKED).at(after(days=7, hours=1)).given(held)
    found = rhythm(spec, date(2026, 3, 30))
    assert found == Rhythm(8, 1, 1, date(2026, 4, 26))
    assert found is not None
    assert found.behind == 0


def test_leaves_and_pauses_move_what_lies_ahead(spec: Spec) -> None:
    pause = FreezeEngagement(
        engagement_id=CASE, from_on=date(2026, 6, 1), until_on=date(2026, 7, 1)
    )
    spec.given(*RUNNING, LEAVE, pause)
    days = list(planned_days(page(spec)))
    assert days[:3] == [date(2026, 4, 28), date(2026, 5, 26), date(2026, 7, 23)]


def test_without_a_plan_there_is_no_rhythm(spec: Spec) -> None:
    spec.given(opened(course=None))
    assert rhythm(spec, date(2026, 5, 1)) is None
    spec.given(PlanCourse(engagement_id=CASE, course=COURSE))
    assert rhythm(spec, date(2026, 5, 1)) is not None


@pytest.mark.feature("R13")
def test_days_for_which_the_firm_closes_do_not_count(spec: Spec) -> None:
    spec.given(*RUNNING)
    closed = [(date(2026, 3, 16), date(2026, 3, 23))]
    assert next(iter(planned_days(page(spec), closed))) == date(2026, 4, 5)
    assert rhythm_of(page(spec), [], date(2026, 3, 31), closed) == Rhythm(8, 0, 0, date(2026, 4, 5))
