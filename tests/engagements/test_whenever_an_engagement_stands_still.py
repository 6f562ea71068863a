"""Whenever an engagement stands still or goes on, what was bought for it follows."""

from datetime import date

import pytest

from application.engagements.freeze_engagement import FreezeEngagement, ThawEngagement
from application.engagements.tell_leave import TakeLeaveBack, TellLeave
from application.engagements.whenever_an_engagement_stands_still import (
    whenever_an_engagement_stands_still,
)
from application.firm import Command
from application.lots.stand_still import StandStill
from tests.engagements.scene import BOOKED, CASE, RUNNING, mentors
from tests.spec import Spec, commanded
from tests.team.test_hand_over import APPROVED, PROPOSED

PAUSE = FreezeEngagement(engagement_id=CASE, from_on=date(2026, 3, 2), until_on=date(2026, 6, 1))
LEAVE = TellLeave(engagement_id=CASE, from_on=date(2026, 4, 1), back_on=date(2026, 4, 8))


@pytest.mark.parametrize(
    ("before", "wish"),
    [
        ((), PAUSE),
        ((PAUSE,), ThawEngagement(engagement_id=CASE)),
        ((), LEAVE),
        ((LEAVE,), TakeLeaveBack(engagement_id=CASE)),
        ((*mentors(), PROPOSED), APPROVED),
    ],
)
def test_the_ends_of_its_lots_are_counted_anew(
    spec: Spec, before: tuple[Command, ...], wish: Command
) -> None:
    spec.given(*RUNNING, *before).when(wish)
    wanted = [one for event in spec.new for one in commanded(_policy, event)]
    assert wanted == [StandStill(owner_id=CASE)]


def test_a_booking_moves_no_end(spec: Spec) -> None:
    spec.given(*RUNNING).when(BOOKED)
    assert [one for event in spec.new for one in commanded(_policy, event)] == []


_policy = whenever_an_engagement_stands_still
