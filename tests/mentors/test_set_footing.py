"""How much a mentor takes on: the firm's limits by footing, and the mentor's own lower ones."""

from typing import cast
from uuid import UUID

import pytest

from application.mentors.set_footing import LowerLimits, SetFooting
from domain.mentors import Bond, Capacity, Mentor, pool_policy_on
from domain.mentors.words import LimitTooHigh, MentorFull, MonthFull
from tests.mentors.pool import JOINED, MENTOR, TODAY
from tests.spec import Spec

pytestmark = pytest.mark.feature("B3")
POLICY = pool_policy_on(TODAY)
FULL_TIME = SetFooting(mentor_id=MENTOR, bond=Bond.EMPLOYED, full_time=True)
PRO_BONO = SetFooting(mentor_id=MENTOR, bond=Bond.PRO_BONO)


def mentor_in(spec: Spec) -> Mentor:
    found = None
    for event in spec.log.recorded:
        if event.originator_id == MENTOR:
            found = event.mutate(found)
    return cast("Mentor", found)


def test_full_time_is_warned_at_50_hours_and_stopped_at_60_with_25_engagements(spec: Spec) -> None:
    spec.given(*JOINED).when(FULL_TIME).then(Mentor.FootingSet)
    assert mentor_in(spec).capacity(POLICY) == Capacity(50 * 60, 60 * 60, 25)


def test_part_time_takes_six_engagements(spec: Spec) -> None:
    spec.given(*JOINED)
    mentor = mentor_in(spec)
    for n in range(6):
        mentor.require_room(60, POLICY)
        mentor.taken[UUID(int=n)] = 60
    with pytest.raises(MentorFull):
        mentor.require_room(60, POLICY)


@pytest.mark.feature("S14")
def test_pro_bono_gives_two_hours_a_month_and_not_a_minute_more(spec: Spec) -> None:
    spec.given(*JOINED, PRO_BONO)
    mentor = mentor_in(spec)
    mentor.require_month(60, 60, POLICY)
    with pytest.raises(MonthFull):
        mentor.require_month(61, 60, POLICY)
    with pytest.raises(MentorFull):
        mentor.require_room(121, POLICY)


@pytest.mark.feature("S14")
def test_a_pro_bono_mentor_has_a_cap_of_their_own(spec: Spec) -> None:
    four = SetFooting(mentor_id=MENTOR, bond=Bond.PRO_BONO, monthly_hours=4)
    spec.given(*JOINED, four)
    mentor_in(spec).require_month(180, 60, POLICY)


def test_a_mentor_sets_lower_limits_but_no_higher_ones(spec: Spec) -> None:
    lower = LowerLimits(mentor_id=MENTOR, monthly_hours=20, engagements=3)
    spec.given(*JOINED, FULL_TIME).when(lower).then(Mentor.LimitsLowered)
    assert mentor_in(spec).capacity(POLICY) == Capacity(20 * 60, 20 * 60, 3)
    spec.when(LowerLimits(mentor_id=MENTOR, monthly_hours=61)).then_refused(LimitTooHigh)
    spec.when(LowerLimits(mentor_id=MENTOR, engagements=26)).then_refused(LimitTooHigh)


def test_sixty_hours_of_planned_time_are_the_end(spec: Spec) -> None:
    spec.given(*JOINED, FULL_TIME)
    mentor = mentor_in(spec)
    mentor.taken[UUID(int=1)] = 59 * 60
    mentor.require_room(60, POLICY)
    with pytest.raises(MentorFull):
        mentor.require_room(61, POLICY)
