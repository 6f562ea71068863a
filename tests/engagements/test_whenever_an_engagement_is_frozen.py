"""Whenever an engagement is paused, its package lasts longer by as much."""

from datetime import date

from application.engagements.freeze_engagement import FreezeEngagement
from application.engagements.whenever_an_engagement_is_frozen import (
    whenever_an_engagement_is_frozen,
)
from application.lots.extend_lot import LengthenLots
from domain.engagements import Engagement
from tests.engagements.scene import CASE, RUNNING
from tests.spec import Spec, commanded


def test_by_the_days_of_the_pause(spec: Spec) -> None:
    pause = FreezeEngagement(
        engagement_id=CASE, from_on=date(2026, 4, 1), until_on=date(2026, 6, 1)
    )
    spec.given(*RUNNING).when(pause)
    wanted = commanded(whenever_an_engagement_is_frozen, spec.event(Engagement.Frozen))
    assert wanted == [LengthenLots(owner_id=CASE, days=61)]
