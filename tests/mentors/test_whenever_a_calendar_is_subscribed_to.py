"""A calendar that is subscribed to is read at once; its long silence is written to its mentor."""

from datetime import timedelta

import pytest

from application.mentors.whenever_a_calendar_is_subscribed_to import (
    whenever_a_calendar_is_subscribed_to as policy,
)
from application.policies import Errand, about
from domain.outside_calendars import OutsideCalendar
from tests.mentors.own_calendar import READY, SUBSCRIBED, read, silent
from tests.mentors.pool import JOINED, MENTOR, PETRI
from tests.spec import NOON, Spec, commanded

pytestmark = pytest.mark.feature("E2")


def test_it_is_read_at_once(spec: Spec) -> None:
    told = spec.given(*JOINED).when(SUBSCRIBED).event(OutsideCalendar.Subscribed)
    errand = Errand("read_calendar", about(mentor_id=MENTOR, number="1"))
    assert commanded(policy, told) == [errand]


def test_a_day_of_silence_becomes_one_letter(spec: Spec) -> None:
    spec.given(*READY, read(), silent()).at(NOON + timedelta(days=1)).when(silent())
    (letter,) = commanded(policy, spec.event(OutsideCalendar.MentorTold))
    assert letter == Errand("letter", about(letter="calendar_silent", to=PETRI))
