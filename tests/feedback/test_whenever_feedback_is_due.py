from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from application.feedback.whenever_feedback_is_due import whenever_feedback_is_due
from application.policies import Later
from domain.engagements import Engagement
from domain.engagements.course_events import Course
from domain.feedback import Moment
from tests.spec import NOON, commanded

pytestmark = pytest.mark.feature("M1")


def happened(kind: Any, **facts: Any) -> Any:
    event = object.__new__(kind)
    event.__dict__.update(facts, originator_id=uuid4(), timestamp=NOON)
    return event


def test_after_each_session_its_mentees_are_asked_at_once() -> None:
    session = uuid4()
    (ask,) = commanded(
        whenever_feedback_is_due, happened(Engagement.SessionHeld, session_id=session)
    )
    assert (ask.moment, ask.session_id) == (Moment.AFTER_SESSION, session)


def test_the_pulse_is_felt_after_thirty_days_and_then_every_sixty() -> None:
    waiting = commanded(whenever_feedback_is_due, happened(Engagement.Agreed))
    days = [(one.at - NOON).days for one in waiting]
    assert days[:3] == [30, 90, 150]
    assert len({one.command.about for one in waiting}) == len(waiting)


def test_half_way_is_asked_about_in_the_morning_of_that_day() -> None:
    course = Course(date(2026, 3, 1), date(2026, 4, 30), 8)
    (waiting,) = commanded(
        whenever_feedback_is_due, happened(Engagement.CoursePlanned, course=course)
    )
    assert waiting.at == datetime(2026, 3, 31, 6, tzinfo=UTC)
    assert waiting.command.moment is Moment.MID_TERM


def test_the_end_is_asked_about_at_once_and_again_three_and_nine_months_on() -> None:
    at_once, *later = commanded(whenever_feedback_is_due, happened(Engagement.Ended))
    assert at_once.moment is Moment.END
    assert all(isinstance(one, Later) for one in later)
    assert [(one.at - NOON) // timedelta(days=30) for one in later] == [3, 9]
