"""What became of a session is stated by the mentor, once it has begun."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.engagements.admit_member import SignPledge
from application.engagements.close_session import MarkHeld, StateNoShow
from domain.cancelling import StillTimeToCome
from domain.cancelling_outcome import Why
from domain.engagements import (
    Engagement,
    EngagementKind,
    NotYetHeld,
    SessionKind,
    SessionOver,
    SessionUnknown,
    Side,
    Transfer,
)
from domain.engagements.course_words import NotAMember, TooFewMembers
from tests.agreements.scene import RULES
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    MIKAEL,
    NEXT,
    PETRI,
    RUNNING,
    SANNA_HERSELF,
    SESSION,
    after,
    minutes,
    opened,
    paid,
)
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
    spec.by = SANNA_HERSELF
    spec.at(after(days=7, minutes=15)).when(MISSED).then(Engagement.NoShowStated)
    stated = spec.event(Engagement.NoShowStated)
    assert (stated.side, stated.percent) == (Side.MENTOR, 50)
    assert stated.dispute_until == after(days=21, minutes=15)


def test_what_is_over_stays_as_it_was(spec: Spec) -> None:
    spec.given(paid()).at(after(days=8)).given(HELD).when(MISSED).then_refused(SessionOver)


def test_a_session_that_is_not_of_this_engagement_is_unknown(spec: Spec) -> None:
    other = MarkHeld(engagement_id=CASE, session_id=NEXT)
    spec.given(paid()).at(after(days=8)).when(other).then_refused(SessionUnknown)


def test_a_held_session_uses_the_whole_of_what_was_set_aside(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=8)).when(HELD)
    assert minutes(spec) == (180, 0, 60)


@pytest.mark.feature("S3")
def test_it_says_what_was_carried_over(spec: Spec) -> None:
    carried = (Transfer.KNOWLEDGE, Transfer.CONTACTS)
    held = MarkHeld(engagement_id=CASE, session_id=SESSION, transferred=carried)
    spec.given(*RUNNING, BOOKED).at(after(days=8)).when(held)
    assert spec.event(Engagement.SessionHeld).transferred == carried


@pytest.mark.feature("E15")
def test_within_three_working_days_it_is_recorded_in_time(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=10, hours=11)).when(HELD)
    assert not spec.event(Engagement.SessionHeld).recorded_late


@pytest.mark.feature("E15")
def test_later_than_that_it_is_marked_and_bears_both_times(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=10, hours=12)).when(HELD)
    held = spec.event(Engagement.SessionHeld)
    assert held.recorded_late
    assert held.envelope.happened_at == held.slot.ends_at
    assert held.envelope.recorded_at == after(days=10, hours=12)


@pytest.mark.feature("G2")
def test_a_group_session_is_held_with_three_present(spec: Spec) -> None:
    members = (MIKAEL, PETRI, UUID(int=0x66))
    spec.given(RULES, opened(EngagementKind.GROUP, members=members), *RUNNING[1:])
    for member in (AINO, *members):
        spec.by = member
        spec.given(SignPledge(engagement_id=CASE))
    spec.by = SANNA_HERSELF
    spec.given(replace(BOOKED, kind=SessionKind.GROUP)).at(after(days=7, hours=2))
    two = replace(HELD, present=(AINO, MIKAEL))
    spec.when(two).then_refused(TooFewMembers)
    stranger = replace(HELD, present=(AINO, MIKAEL, PETRI, UUID(int=0x67)))
    spec.when(stranger).then_refused(NotAMember)
    spec.when(replace(HELD, present=(AINO, MIKAEL, PETRI)))
    assert spec.event(Engagement.SessionHeld).present == (AINO, MIKAEL, PETRI)


@pytest.mark.feature("E10")
def test_a_no_show_uses_half_from_a_private_persons_package(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=7, minutes=20)).when(MISSED)
    assert minutes(spec) == (210, 0, 30)


def test_and_nothing_on_sudden_illness_of_which_no_more_is_kept(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED).at(after(days=7, minutes=20)).when(replace(MISSED, excused=True))
    stated = spec.event(Engagement.NoShowStated)
    assert (stated.percent, stated.why) == (0, Why.EXCUSED)
    assert minutes(spec) == (240, 0, 0)
