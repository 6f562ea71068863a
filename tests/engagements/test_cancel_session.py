"""What cancelling uses, by side, hour and payer; exactly at the edge it is the milder one."""

from dataclasses import replace

import pytest

from application.engagements.cancel_session import CancelSession, StateMentorAbsent
from domain.cancelling import SessionHasBegun
from domain.cancelling_outcome import Why
from domain.cancelling_policy import Payer
from domain.diaries import Diary
from domain.engagements import Engagement, Ground, NotYetHeld
from tests.engagements.scene import (
    AGREED,
    AINO,
    BOOKED,
    CASE,
    PACKAGE,
    RUNNING,
    SANNA_HERSELF,
    SESSION,
    after,
    minutes,
    opened,
)
from tests.spec import Spec

CANCEL = CancelSession(engagement_id=CASE, session_id=SESSION)
ORGANISATION = (opened(payer=Payer.ORGANISATION), AGREED, PACKAGE)


@pytest.mark.feature("E9")
@pytest.mark.feature("E10")
@pytest.mark.parametrize(
    ("course", "days", "used"),
    [
        (RUNNING, 5, 0), (RUNNING, 5.5, 0), (RUNNING, 6, 0), (RUNNING, 6.01, 30),
        (ORGANISATION, 5, 0), (ORGANISATION, 5.01, 30), (ORGANISATION, 6, 30),
        (ORGANISATION, 6.01, 60),
    ],
)  # fmt: skip
def test_what_it_uses_of_the_package(
    spec: Spec, course: tuple[object], days: float, used: int
) -> None:
    spec.given(*course, BOOKED)  # type: ignore[arg-type]
    spec.by = AINO
    spec.at(after(days=days)).when(CANCEL)
    assert minutes(spec) == (240 - used, 0, used)


@pytest.mark.feature("E9")
def test_a_booking_is_undone_free_for_two_hours(spec: Spec) -> None:
    spec.given(*RUNNING).at(after(days=6.5)).given(BOOKED)
    spec.by = AINO
    spec.at(after(days=6.5, hours=2)).when(CANCEL)
    assert spec.event(Engagement.SessionCancelled).why is Why.UNDONE


def test_the_time_is_free_again_for_everybody(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).when(CANCEL)
    assert sum(isinstance(event, Diary.TimeReleased) for event in spec.new) == 2
    spec.when(CANCEL).then()


def test_sudden_illness_costs_a_private_person_nothing(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = AINO
    spec.at(after(days=6.9)).when(replace(CANCEL, excused=True))
    assert spec.event(Engagement.SessionCancelled).why is Why.EXCUSED


def test_staff_cancel_for_the_firm_and_nothing_is_used(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=6.9)).when(CANCEL)
    cancelled = spec.event(Engagement.SessionCancelled)
    assert (cancelled.ground, cancelled.percent) == (Ground.FIRM, 0)


@pytest.mark.feature("E8")
def test_a_mentor_who_cancels_late_makes_amends(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = SANNA_HERSELF
    spec.at(after(days=6, hours=1)).when(CANCEL)
    cancelled = spec.event(Engagement.SessionCancelled)
    assert (cancelled.extra_minutes, cancelled.offer_within_working_days) == (30, 5)
    assert cancelled.quality_case
    assert minutes(spec) == (240, 0, 0)


def test_in_good_time_a_mentor_owes_nothing_more(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = SANNA_HERSELF
    spec.at(after(days=6)).when(CANCEL)
    cancelled = spec.event(Engagement.SessionCancelled)
    assert (cancelled.extra_minutes, cancelled.quality_case) == (0, False)


def test_a_mentor_who_did_not_come_makes_amends_too(spec: Spec) -> None:
    absent = StateMentorAbsent(engagement_id=CASE, session_id=SESSION)
    spec.given(*RUNNING, BOOKED).when(absent).then_refused(NotYetHeld)
    spec.at(after(days=7, hours=0.5)).when(absent)
    cancelled = spec.event(Engagement.SessionCancelled)
    assert (cancelled.ground, cancelled.extra_minutes) == (Ground.MENTOR_ABSENT, 30)


def test_a_mentee_cannot_cancel_what_has_begun(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED)
    spec.by = AINO
    spec.at(after(days=7)).when(CANCEL).then_refused(SessionHasBegun)
