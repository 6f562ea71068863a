"""Reminders two days and two hours before, and three working days for the record."""

from dataclasses import replace

import pytest

from application.engagements.nudge import AskRecord, RemindSession
from application.engagements.whenever_a_session_comes_near import whenever_a_session_comes_near
from domain.engagements import Engagement
from tests.engagements.scene import AINO, BOOKED, RUNNING, SANNA, after
from tests.engagements.test_nudge import NEAR, RECORD
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("E6")


def test_a_booking_sets_its_reminders_and_the_clock_of_its_record(spec: Spec) -> None:
    spec.given(*RUNNING).when(BOOKED)
    wishes = commanded(whenever_a_session_comes_near, spec.event(Engagement.SessionBooked))
    assert [(one.at, type(one.command)) for one in wishes] == [
        (after(days=5), RemindSession), (after(days=7, hours=-2), RemindSession),
        (after(days=10, hours=-3), AskRecord),
    ]  # fmt: skip
    assert [one.command for one in wishes[::2]] == [NEAR, RECORD]


def test_what_is_too_near_is_not_reminded_of(spec: Spec) -> None:
    spec.given(*RUNNING).when(replace(BOOKED, starts_at=after(days=1)))
    wishes = commanded(whenever_a_session_comes_near, spec.event(Engagement.SessionBooked))
    assert len(wishes) == 2


def test_mentee_and_mentor_get_the_letter(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=5)).when(NEAR)
    errands = commanded(whenever_a_session_comes_near, spec.event(Engagement.SessionReminded))
    assert [(one.about["letter"], one.about["to"]) for one in errands] == [
        ("session_near", str(AINO)), ("session_near_mentor", str(SANNA)),
    ]  # fmt: skip


def test_the_mentor_gets_the_one_about_the_record(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=10)).when(RECORD)
    (errand,) = commanded(whenever_a_session_comes_near, spec.event(Engagement.RecordAsked))
    assert (errand.about["letter"], errand.about["to"]) == ("session_to_close", str(SANNA))
